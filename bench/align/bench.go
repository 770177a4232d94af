package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"time"

	"missive/align"
	"missive/bench/cost"
)

// sizes are those of the texts, in bytes.
var sizes = []int{10_000, 100_000, 1_000_000, 10_000_000}

// A goal is what a pair may cost at the most.
type goal struct {
	size  int
	noise float64
	cpu   time.Duration
	peak  int64
}

var goals = []goal{
	{1_000_000, 0.10, 500 * time.Millisecond, 150 << 20},
	{10_000_000, 0.02, 4 * time.Second, 1 << 30},
}

type bench struct {
	ctx       context.Context
	program   string
	dir       string
	rounds    int
	upTo      limits
	edlibPath string
}

// series compares texts of all sizes at both shares of errors and prints how the
// time grows.
func (b bench) series(words []string, largest int) error {
	for _, noise := range []float64{0.02, 0.10} {
		var before cost.Cost
		last := 0
		for _, size := range sizes {
			if size > largest {
				break
			}
			ref := salad(words, size)
			c, err := b.pair(fmt.Sprintf("%8d B at %2.0f %%", size, 100*noise), ref, noisy(ref, noise))
			if err != nil {
				return err
			}
			if last > 0 {
				fmt.Printf("    growth from %d B: %.2f\n", last, math.Log(c.CPU.Seconds()/before.CPU.Seconds())/math.Log(float64(size)/float64(last)))
			}
			for _, g := range goals {
				if g.size == size && g.noise == noise {
					fmt.Printf("    the goal is %.1f s and %d MB: %s\n", g.cpu.Seconds(), g.peak>>20, verdict(c.CPU <= g.cpu && c.Peak <= g.peak))
				}
			}
			before, last = c, size
		}
	}
	return nil
}

func verdict(met bool) string {
	if met {
		return "met"
	}
	return "NOT MET"
}

// repeats compares a book with repeats, as it is and with a chapter gone.
func (b bench) repeats(size int) error {
	ref, err := book(size)
	if err != nil {
		return err
	}
	for _, noise := range []float64{0.02, 0.10} {
		if _, err := b.pair(fmt.Sprintf("book with repeats, %d B at %2.0f %%", len(ref), 100*noise), ref, noisy(ref, noise)); err != nil {
			return err
		}
	}
	text := noisy(ref, 0.02)
	_, err = b.pair("the same at  2 %, a tenth of it gone", ref, text[:len(text)/2]+text[len(text)*6/10:])
	return err
}

// pair compares one pair and prints what it cost and how exact the answer is.
func (b bench) pair(name, ref, text string) (least cost.Cost, err error) {
	refName, textName := filepath.Join(b.dir, file(name)+".ref.txt"), filepath.Join(b.dir, file(name)+".txt")
	if err := os.WriteFile(refName, []byte(ref), 0o666); err != nil {
		return cost.Cost{}, err
	}
	if err := os.WriteFile(textName, []byte(text), 0o666); err != nil {
		return cost.Cost{}, err
	}
	var written []byte
	for i := range b.rounds {
		c, out, err := runOnce(b.ctx, b.program, "diff", "--format", "json", refName, textName)
		if err != nil {
			return cost.Cost{}, err
		}
		if i == 0 || c.CPU < least.CPU {
			least.CPU = c.CPU
		}
		least.Peak = max(least.Peak, c.Peak)
		written = out
	}
	m, err := measuresOf(written)
	if err != nil {
		return cost.Cost{}, err
	}
	fmt.Printf("%s: %.3f s of the processor, %d MB, %.1f MB of JSON; characters %s; words %s\n", name,
		least.CPU.Seconds(), least.Peak>>20, float64(len(written))/1e6, said(m.Chars), said(m.Words))
	return least, b.beside(least, m, ref, text)
}

// beside prints what the peers say of the pair.
func (b bench) beside(ours cost.Cost, m measures, ref, text string) error {
	if b.edlibPath != "" && within(len(ref), b.upTo.edlib) {
		c, exact, err := b.edlib(ref, text)
		if err != nil {
			return err
		}
		fmt.Printf("    edlib-aligner: %.3f s, %d MB, %.1f times the time; exact distance %d, ours %+.3f %%\n", c.CPU.Seconds(), c.Peak>>20,
			c.CPU.Seconds()/ours.CPU.Seconds(), exact, 100*(float64(m.Chars.Distance())/float64(max(1, exact))-1))
		if m.Chars.Exact && m.Chars.Distance() != exact {
			return fmt.Errorf("a distance of %d is said to be exact, but edlib-aligner finds %d", m.Chars.Distance(), exact)
		}
	}
	if within(len(ref), b.upTo.goDiff) {
		took, edits := goDiff(ref, text)
		fmt.Printf("    go-diff: %.3f s, %.1f times the time; %d edits, %+.1f %% beside ours\n", took.Seconds(), took.Seconds()/ours.CPU.Seconds(),
			edits, 100*(float64(edits)/float64(max(1, m.Chars.Distance()))-1))
	}
	return nil
}

// within tells whether a text is no larger than a limit; texts end with a whole
// word or letter.
func within(size, limit int) bool { return size <= limit+limit/100 }

// measures are those of the JSON of the program, which has one pair.
type measures struct{ Chars, Words align.Measure }

func measuresOf(written []byte) (measures, error) {
	var doc struct {
		Pairs []struct{ Comparison measures }
		measures
	}
	if err := json.Unmarshal(written, &doc); err != nil {
		return measures{}, fmt.Errorf("missive diff --format json: %w", err)
	}
	if len(doc.Pairs) > 0 {
		return doc.Pairs[0].Comparison, nil
	}
	return doc.measures, nil
}

func said(m align.Measure) string {
	s := fmt.Sprintf("%.2f %%", 100*m.Rate())
	if m.Exact {
		return s + " exactly"
	}
	return fmt.Sprintf("%s at the most, %.2f %% at least", s, 100*float64(m.AtLeast)/float64(max(1, m.Reference)))
}

// file is a name without blanks and signs.
func file(name string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, strings.ReplaceAll(name, "%", "p"))
}

// letters prints what comparing two letters of 10 kB takes in one process.
func (b bench) letters(words []string) {
	ref := salad(words, sizes[0])
	text := noisy(ref, 0.02)
	const times = 200
	o := align.Options{Folding: align.DefaultFolding()}
	start := inProcess()
	for range times {
		align.Texts(ref, text, o)
	}
	took := (inProcess() - start) / times
	fmt.Printf("two letters of %d B at 2 %%, in process: %.2f ms of the processor; the goal is 10 ms: %s\n", sizes[0],
		float64(took.Microseconds())/1000, verdict(took < 10*time.Millisecond))
}
