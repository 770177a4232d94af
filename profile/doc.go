// Package profile measures a text as other evaluation tools do, so that an
// archive can move over without its series of figures breaking.
//
//	p, err := profile.Named("dinglehopper")
//	r := p.Compare(reference, text)
//	cer, _ := r.Figure(profile.CER)
//
// A [Profile] fixes everything on which those tools disagree: what is made equal
// first, what a character and a word is, which alignment is counted, what rates
// are relative to, and what an empty reference means. What it does is written
// from the tool's published definition, and tested on cases whose figures the
// tool's own documentation or tests state.
//
// A [Figure] is always given as two counts, so that figures of several letters
// can be added; where the tool calls a rate infinite it has no value.
//
// Profiles know text alone. Tools that open page files have their own ways to make
// text of them, which no profile repeats.
//
// # Sources
//
//   - dinglehopper 0.9 and 0.10: M. Gerber and others,
//     github.com/qurator-spk/dinglehopper
//   - ocreval 7 (the ISRI Analytic Tools): S. V. Rice, T. A. Nartker, The ISRI
//     Analytic Tools for OCR Evaluation, TR-96-02, UNLV 1996; E. A. Santos, OCR
//     evaluation tools for the 21st century, ComputEL-3, 2019
//   - jiwer 4: github.com/jitsi/jiwer; A. C. Morris, V. Maier, P. Green, From WER
//     and RIL to MER and WIL, Interspeech 2004
//   - sclite 2.10: NIST Scoring Toolkit (SCTK), doc/sclite.htm, doc/infmts.htm and
//     CHANGELOG
//   - OCR-D: Quality Assurance in OCR-D, ocr-d.de/en/spec/ocrd_eval, 2022
package profile
