package report

import (
	"fmt"

	"missive/align"
)

// Recall gives the entries of b what the baseline records of them, as long as
// they were compared in the same way; a nil baseline records nothing.
func (base *Baseline) Recall(b *Batch) {
	for i := range b.Entries {
		e := &b.Entries[i]
		e.Recorded = nil
		if base == nil || !e.Compared() || !base.comparable(*e) {
			continue
		}
		if was, ok := base.Letters[e.ID]; ok {
			e.Recorded = &was
		}
	}
}

// A Trend is how the letters that a baseline records fare now.
type Trend struct {
	// Letters counts them; Better and Worse those of another CER than recorded.
	Letters int `json:"letters"`
	Better  int `json:"better"`
	Worse   int `json:"worse"`
	// Now and Then sum their measures.
	Now  Recorded `json:"now"`
	Then Recorded `json:"then"`
}

// add is the trend with one more letter, where that one is recorded.
func (t *Trend) add(e Entry) *Trend {
	if e.Recorded == nil {
		return t
	}
	if t == nil {
		exact := Recorded{Chars: align.Measure{Exact: true}, Words: align.Measure{Exact: true}}
		t = &Trend{Now: exact, Then: exact}
	}
	t.Letters++
	switch by := e.CERChange(); {
	case by < 0:
		t.Better++
	case by > 0:
		t.Worse++
	}
	t.Now = Recorded{t.Now.Chars.Add(*e.Chars), t.Now.Words.Add(*e.WordErrors)}
	t.Then = Recorded{t.Then.Chars.Add(e.Recorded.Chars), t.Then.Words.Add(e.Recorded.Words)}
	return t
}

// CER is by how much the CER of all of them together rose, as a fraction.
func (t Trend) CER() float64 { return round(t.Now.Chars.Rate()-t.Then.Chars.Rate(), 9) }

// CERChange is by how much the letter's CER rose since it was recorded, as a
// fraction; 0 where it is not recorded.
func (e Entry) CERChange() float64 {
	if e.Recorded == nil || !e.Compared() {
		return 0
	}
	return round(e.Chars.Rate()-e.Recorded.Chars.Rate(), 9)
}

// points is a change of a rate in points, with its sign: "+0.21", "±0".
func points(f float64) string {
	if f == 0 {
		return "±0"
	}
	return fmt.Sprintf("%+.2f", 100*f)
}
