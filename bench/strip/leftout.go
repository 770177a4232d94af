package main

import (
	"context"
	"fmt"
	"io"
	"slices"

	"missive/clean"
	"missive/letter"
)

// A trial counts the words of some letters as cleaning by weights and each pair of
// thresholds dealt with them.
type trial struct {
	set         string
	own, others int
	// by are those lost and left in by the doubt given.
	by [len(doubts)]faults
}

// faults are words lost and left in, by the threshold of lines and that of words.
type faults struct{ lost, in [tries][tries]int }

// A level is what is tried for one level of doubt.
type level struct {
	doubt clean.Doubt
	name  string
	// price is how many words left in weigh as much as one of the letter's own that
	// is lost.
	price int
	// lines and words are the thresholds that are tried: log odds, and the
	// probability of being struck.
	lines, words [tries]float64
}

var doubts = [...]level{
	{clean.Careful, "careful", 30, [...]float64{2.5, 4, 5, 6}, [...]float64{0.002, 0.005, 0.02, 0.05}},
	{clean.Normal, "normal", 10, [...]float64{1.5, 2, 2.5, 3}, [...]float64{0.005, 0.02, 0.05, 0.1}},
	{clean.Aggressive, "aggressive", 1, [...]float64{0.5, 1, 1.5, 2}, [...]float64{0.05, 0.1, 0.2, 0.3}},
}

// tries is how many thresholds of a kind are tried for a level of doubt.
const tries = 4

// folds is how many times some letters are left out: of each set, every tenth.
const folds = 10

// leaveOut cleans each letter by what others teach. A letter's two readings are
// left out together.
func leaveOut(ctx context.Context, letters []judged) ([]trial, error) {
	var out []trial
	for k := range folds {
		var teach, left []judged
		for i, j := range letters {
			if (i/2)%folds == k {
				left = append(left, j)
			} else {
				teach = append(teach, j)
			}
		}
		if len(left) == 0 {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		w, err := learn(teach)
		if err != nil {
			return nil, fmt.Errorf("fold %d: %w", k+1, err)
		}
		t, err := tryAll(ctx, left, w)
		if err != nil {
			return nil, err
		}
		out = append(out, t...)
	}
	return out, nil
}

// tryAll cleans letters by weights and all pairs of thresholds.
func tryAll(ctx context.Context, letters []judged, weights *clean.ScanWeights) ([]trial, error) {
	var out []trial
	for _, j := range letters {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		t := trial{set: j.set}
		for d, level := range doubts {
			for a, line := range level.lines {
				for b, word := range level.words {
					n, err := j.counted(level.doubt, weights, line, word)
					if err != nil {
						return nil, err
					}
					t.own, t.others = n.own, n.foreign+n.furniture
					t.by[d].lost[a][b], t.by[d].in[a][b] = n.lost, n.foreignIn+n.furnitureIn
				}
			}
		}
		out = append(out, t)
	}
	return out, nil
}

// counted counts the letter's words, cleaned by weights and thresholds.
func (j judged) counted(d clean.Doubt, weights *clean.ScanWeights, line, word float64) (tally, error) {
	w, j := *weights, j.bare()
	w.LineThresholds = clean.Thresholds{Careful: line, Normal: line, Aggressive: line}
	w.WordThresholds = clean.Thresholds{Careful: word, Normal: word, Aggressive: word}
	if err := clean.Clean(j.letter, clean.Settings{Doubt: d, Scan: &w}); err != nil {
		return tally{}, err
	}
	j.reference = ""
	t, _ := count([]judged{j})
	return t, nil
}

// sum is all trials together.
func sum(all []trial) (s trial) {
	for _, t := range all {
		s.own += t.own
		s.others += t.others
		for d := range t.by {
			for a := range t.by[d].lost {
				for b := range t.by[d].lost[a] {
					s.by[d].lost[a][b] += t.by[d].lost[a][b]
					s.by[d].in[a][b] += t.by[d].in[a][b]
				}
			}
		}
	}
	return s
}

// of are the trials of one set.
func of(all []trial, set string) []trial {
	return slices.DeleteFunc(slices.Clone(all), func(t trial) bool { return t.set != set })
}

// writeTrials gives each set a table for each level of doubt: a row for each
// threshold of lines, a column for each of words, and words lost and left in.
func writeTrials(out io.Writer, all []trial) {
	var sets []string
	for _, t := range all {
		if !slices.Contains(sets, t.set) {
			sets = append(sets, t.set)
		}
	}
	for _, set := range append(sets, "all") {
		t := sum(all)
		if set != "all" {
			t = sum(of(all, set))
		}
		fmt.Fprintf(out, "%s: lost of %d own words / left in of %d others\n", set, t.own, t.others)
		for d, level := range doubts {
			fmt.Fprintf(out, "%12s words", level.name)
			for _, w := range level.words {
				fmt.Fprintf(out, " %10.3f", w)
			}
			fmt.Fprintln(out)
			for a, line := range level.lines {
				fmt.Fprintf(out, "%12s%6.1f", "lines", line)
				for b := range level.words {
					fmt.Fprintf(out, " %4d /%4d", t.by[d].lost[a][b], t.by[d].in[a][b])
				}
				fmt.Fprintln(out)
			}
		}
	}
}

// plainly is added to the name of a set as another program's files would have it.
const plainly = ", plain"

// twice are the letters, each followed by the same as other programs' files would
// have it.
func twice(letters []judged) []judged {
	var out []judged
	for _, j := range letters {
		p := j
		p.set, p.letter = j.set+plainly, plain(j.letter)
		out = append(out, j, p)
	}
	return out
}

// plain is the letter as another program's file would have it: without
// characters and likenesses, with the mean of the characters' confidence.
func plain(l *letter.Letter) *letter.Letter {
	out := &letter.Letter{ID: l.ID, Edits: l.Edits}
	for _, p := range l.Pages {
		lines := slices.Clone(p.Lines)
		for i := range lines {
			lines[i].Words = slices.Clone(lines[i].Words)
			for k := range lines[i].Words {
				w := &lines[i].Words[k]
				conf := 0.0
				for _, c := range w.Chars {
					conf += c.Conf
				}
				if n := len(w.Chars); n > 0 {
					w.Conf = conf / float64(n)
				}
				w.Type, w.Chars = 0, nil
			}
		}
		p.Lines = lines
		out.Pages = append(out.Pages, p)
	}
	return out
}
