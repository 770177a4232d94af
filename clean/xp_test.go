package clean

import (
	"fmt"
	"os"
	"sort"
	"testing"

	"missive/letter"
)

func TestWhyXP(t *testing.T) {
	data, err := os.ReadFile("/tmp/why.txt")
	if err != nil {
		t.Skip()
	}
	l := letter.FromText("x", string(data))
	v := NewView(l)
	j := v.judge()
	o := observe(v, j.finder, j.batch)
	o.judge(j.weights)
	show := func(i int, ev []Evidence, w []float64) {
		sort.Slice(ev, func(a, b int) bool {
			x, y := w[ev[a].Clue]*ev[a].Degree, w[ev[b].Clue]*ev[b].Degree
			if x < 0 {
				x = -x
			}
			if y < 0 {
				y = -y
			}
			return x > y
		})
		for _, e := range ev[:min(len(ev), 14)] {
			fmt.Printf("      %+.2f %s (%.2f)\n", w[e.Clue]*e.Degree, e.Clue, e.Degree)
		}
	}
	for i, ln := range o.lines {
		m := ""
		if ln.mark != nil {
			m = ln.mark.Marking.Name + ": " + ln.mark.Says
		}
		fmt.Printf("%.2f %.2f %.60q %s inside %d\n", ln.first, ln.score, ln.row.text, m, len(ln.inside))
		if os.Getenv("LOUD") != "" {
			show(i, evidenceOf(o.lines, i, true, nil), j.weights.last)
		}
		for _, m := range ln.inside {
			words := wordsIn(ln.row, m)
			own := o.alone(i, words, m)
			s := o.judgeInstead(i, own, j.weights)
			fmt.Printf("    inside %s %q words %d: %.2f\n", m.Marking.Name, m.Says, len(words), s)
			o.lines[i] = own
			show(i, evidenceOf(o.lines, i, true, nil), j.weights.last)
			o.lines[i] = ln
		}
	}
}
