package report

import (
	"bytes"
	"strings"
	"testing"
)

func TestTrend(t *testing.T) {
	base := NewBaseline(Batch{Entries: []Entry{compared("a", 20, 40), compared("b", 20, 40), compared("c", 20, 40), compared("gone", 1, 1)}})
	other := compared("c", 5, 5)
	other.Folding = nil
	b := Batch{Entries: []Entry{compared("a", 30, 40), compared("b", 10, 40), other, compared("new", 9, 9), {ID: "bare"}}}
	base.Recall(&b)
	trend := b.Totals().Trend
	if trend == nil || trend.Letters != 2 || trend.Better != 1 || trend.Worse != 1 || trend.CER() != 0 {
		t.Fatalf("trend is %+v", trend)
	}
	if got := points(b.Entries[0].CERChange()) + " " + points(b.Entries[1].CERChange()) + " " + points(b.Entries[3].CERChange()); got != "+1.00 -1.00 ±0" {
		t.Errorf("changes are %s", got)
	}
	var page bytes.Buffer
	if err := Index(&page, b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"from 2.00 % to 2.00 % over 2 letters", "1 worse, 1 better", `data-v="0.01"><b class="bad">`, ">new</td>"} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("the index does not say %q", want)
		}
	}
	var none *Baseline
	none.Recall(&b)
	if b.Totals().Trend != nil {
		t.Error("a trend is left without a baseline")
	}
}
