package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"missive/ocr"
)

const calibrateLong = `Says whether the confidences of words mean what they say, and how well they
could: a staircase from confidence to the share of right words is fitted to all
letters but one and judged on that one, in turn, so that no word is judged by
what it taught. --words writes each word with what a confidence may be made of,
and whether it is right, as tab-separated values; fit to some letters and judge
on others.`

// calibrateCommand is the subcommand for whoever fits confidences.
func calibrateCommand(f *flags) *cobra.Command {
	var words string
	c := &cobra.Command{
		Use: "calibrate [DIR]", Short: "Judge the confidences of words", Long: calibrateLong, Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			f.noPlain, f.keep = true, true
			f.configs = orElse(f.configs, string(ocr.Normal))
			letters, m, err := f.read(c, args)
			if err != nil {
				return err
			}
			out := c.OutOrStdout()
			r := m.drawn()
			samples := samplesOf(r, letters)
			writeCalibration(out, m, r.name)
			writeRefitted(out, samples)
			if words != "" {
				if err := writeWordsFile(words, samples); err != nil {
					return err
				}
				fmt.Fprintf(out, "\nWords: %s\n", words)
			}
			return f.draw(c, r)
		},
	}
	c.Flags().StringVar(&words, "words", "", "write each word and what is known of it to this file")
	return c
}

func writeWordsFile(path string, samples []sample) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	err = writeSamples(file, samples)
	if closed := file.Close(); err == nil {
		err = closed
	}
	return err
}

// refitted gives each word of a letter the confidence that the other letters
// teach.
func refitted(samples []sample) []judged {
	byLetter := map[string]staircase{}
	for _, s := range samples {
		if _, ok := byLetter[s.letter]; ok {
			continue
		}
		var others []judged
		for _, o := range samples {
			if o.letter != s.letter {
				others = append(others, judged{o.conf, o.right})
			}
		}
		byLetter[s.letter] = fitStaircase(others)
	}
	out := make([]judged, len(samples))
	for i, s := range samples {
		out[i] = judged{byLetter[s.letter].at(s.conf), s.right}
	}
	return out
}

// writeRefitted says what fitting would bring, and shows the staircase that
// all letters together teach.
func writeRefitted(out io.Writer, samples []sample) {
	fmt.Fprintf(out, "\nFitted to the other letters of the same material, judged on each in turn:\n")
	var all []judged
	for _, g := range groups() {
		var of []sample
		for _, s := range samples {
			for _, kind := range g.sets {
				if s.set == string(kind) {
					of = append(of, s)
				}
			}
		}
		if len(of) == 0 {
			continue
		}
		var as []judged
		for _, s := range of {
			as = append(as, judged{s.conf, s.right})
		}
		all = append(all, as...)
		again := refitted(of)
		n, right := sureWords(again)
		fmt.Fprintf(out, "  %-24s ECE %.3f, fitted %.3f; of %d words given 0.9 then %.1f %% are right\n",
			g.name, calibrationError(as), calibrationError(again), n, 100*right)
	}
	fmt.Fprintln(out, "\nThe staircase of all material (confidence from, share right, words):")
	for _, s := range fitStaircase(all) {
		fmt.Fprintf(out, "  %.3f  %.3f  %d\n", s.from, s.share, s.n)
	}
}
