package reading_test

import (
	"math"
	"testing"

	"missive/letter"
	"missive/reading"
	"missive/reading/readingtest"
)

// alone is a line as one reading has it.
func alone(l letter.Line) reading.Line {
	p := readingtest.Page(1)
	p.Readings = []reading.Reading{{Lines: []letter.Line{l}}}
	return reading.Align(p).Lines[0]
}

func TestBaseline(t *testing.T) {
	// fall makes a line fall by slope, and letters reach below it by tail.
	fall := func(text string, slope float64, tail int) letter.Line {
		l := readingtest.Line(100, 200, 0.9, text)
		for i := range l.Words {
			for k := range l.Words[i].Chars {
				c := &l.Words[i].Chars[k]
				d := int(math.Round(slope * float64(c.Box.X0-100)))
				c.Box.Y0, c.Box.Y1 = c.Box.Y0+d, c.Box.Y1+d
				if c.Text == "g" || c.Text == "," {
					c.Box.Y1 += tail
				}
			}
		}
		return l
	}
	tests := []struct {
		name string
		line letter.Line
		a, b float64 // b at the line's begin, x = 100
		ok   bool
	}{
		{"level", fall("the new session", 0, 0), 0, 224, true},
		{"with tails", fall("grging, new sea", 0, 8), 0, 224, true},
		{"falling", fall("a new session can serve no one as soon as", 0.02, 0), 0.02, 224, true},
		{"rising", fall("a new session can serve no one as soon as", -0.03, 0), -0.03, 224, true},
		{"steeper than any page", fall("a new session can serve no one as soon as", 0.2, 0), 0, 280, true},
		{"too few letters that stand", fall("fight. Bill", 0, 0), 0, 224, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := alone(tt.line)
			a, b, ok := l.Baseline()
			slack := 1.5
			if tt.a == 0 && tt.b != 224 {
				slack = 60 // somewhere in the middle of what is no line
			}
			if ok != tt.ok || math.Abs(a-tt.a) > 0.003 || math.Abs(a*100+b-tt.b) > slack {
				t.Errorf("y = %.4f x + %.1f (%v), want slope %g and %g at 100 (%v)", a, b, ok, tt.a, tt.b, tt.ok)
			}
		})
	}
	var none reading.Line
	if a, b, ok := none.Baseline(); a != 0 || b != 0 || ok {
		t.Errorf("nothing stands on y = %g x + %g (%v)", a, b, ok)
	}
}

func TestPitch(t *testing.T) {
	rows := []string{"the passage through both Houses", "of the second Bill was secured"}
	typed := reading.Align(readingtest.Rows(rows, rows))
	if pitch, spread := typed.Pitch(); pitch != readingtest.Step || spread != 0 {
		t.Errorf("typing has pitch %g, spread %g", pitch, spread)
	}
	print := readingtest.Rows(rows, rows)
	for _, r := range print.Readings {
		for _, l := range r.Lines {
			for _, w := range l.Words {
				for k := range w.Chars { // letters of many widths
					d := []int{0, 5, -3, 6, -5}[k%5]
					w.Chars[k].Box.X0 += d
					w.Chars[k].Box.X1 += d
				}
			}
		}
	}
	if _, spread := reading.Align(print).Pitch(); spread < 0.15 {
		t.Errorf("print has spread %g", spread)
	}
	if pitch, spread := reading.Align(readingtest.Rows([]string{"too few"})).Pitch(); pitch != 0 || spread != 0 {
		t.Errorf("two words have pitch %g, spread %g", pitch, spread)
	}
	if pitch, spread := reading.Align(readingtest.Page(1)).Pitch(); pitch != 0 || spread != 0 {
		t.Errorf("nothing has pitch %g, spread %g", pitch, spread)
	}
}
