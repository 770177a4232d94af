package main

import (
	"fmt"
	"io"
	"math"
	"strings"

	"missive/reference/catalog"
	"missive/report"
)

// printFound prints a line for what was found, and one for each of several that fit
// equally well.
func printFound(w io.Writer, file string, found catalog.Found) error {
	var said string
	switch p := found.Passage; {
	case p != nil:
		said = fmt.Sprintf("%s: %.0f %% alike, %.0f %% of the text", p, percent(p.Alike), percent(p.Covered))
	default:
		said = "none: " + found.Why
	}
	if _, err := fmt.Fprintf(w, "%s: %s\n", report.Visible(file), report.Visible(said)); err != nil {
		return err
	}
	for _, p := range found.Rivals {
		if _, err := fmt.Fprintf(w, "  %s: %.0f %% alike, %.0f %% of the text\n", report.Visible(p.String()), percent(p.Alike), percent(p.Covered)); err != nil {
			return err
		}
	}
	return nil
}

// percent is a share in percent, 100 only where it is all.
func percent(share float64) float64 { return math.Floor(100 * share) }

// printPassage prints what was found as it stands; what was not is told beside.
func printPassage(s streams, file string, found catalog.Found) error {
	if found.Passage == nil {
		return printFound(s.err, file, found)
	}
	var texts []string
	for _, p := range found.Passage.Pieces {
		texts = append(texts, p.Text)
	}
	_, err := io.WriteString(s.out, strings.Join(texts, "\f"))
	return err
}

// An answer is what was found for one text, as --format json has it.
type answer struct {
	Text    string          `json:"text"`
	Found   bool            `json:"found"`
	Why     string          `json:"why,omitempty"` // why none
	Passage *answerPassage  `json:"passage,omitempty"`
	Rivals  []answerPassage `json:"rivals,omitempty"`
	Closest *answerPassage  `json:"closest,omitempty"`
}

// An answerPassage is a passage; the shares are from 0 to 1.
type answerPassage struct {
	Covered float64       `json:"covered"`
	Alike   float64       `json:"alike"`
	Pieces  []answerPiece `json:"pieces"`
}

type answerPiece struct {
	File      string `json:"file"`
	From      int64  `json:"from"` // bytes
	To        int64  `json:"to"`
	FirstLine int    `json:"firstLine"`
	LastLine  int    `json:"lastLine"`
	Whole     bool   `json:"whole"`
	Text      string `json:"text"`
}

func newAnswer(file string, f catalog.Found) answer {
	a := answer{Text: file, Found: f.Passage != nil, Why: f.Why, Passage: newAnswerPassage(f.Passage), Closest: newAnswerPassage(f.Closest)}
	for _, p := range f.Rivals {
		a.Rivals = append(a.Rivals, *newAnswerPassage(&p))
	}
	return a
}

func newAnswerPassage(p *catalog.Passage) *answerPassage {
	if p == nil {
		return nil
	}
	a := &answerPassage{Covered: p.Covered, Alike: p.Alike}
	for _, q := range p.Pieces {
		a.Pieces = append(a.Pieces, answerPiece{q.File, q.From, q.To, q.FirstLine, q.LastLine, q.Whole, q.Text})
	}
	return a
}
