package letter

import (
	"strings"
	"testing"
)

// tenKB is a text of 10 kB: four pages of 45 lines.
func tenKB() string {
	page := strings.Repeat("the demands that have now been advanced by the United\n", 45) + "\f"
	return strings.Repeat(page, 5)[:10_000]
}

func BenchmarkFromText(b *testing.B) {
	text := tenKB()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		FromText("x", text)
	}
}

// edited is a letter of 10 kB with the edits that cleaning makes of one.
func edited(b *testing.B) *Letter {
	l := FromText("x", tenKB())
	g := NewLedger(l)
	for p := range l.Pages {
		var join []WordID
		last := len(l.Pages[p].Lines) - 1
		for i := range last {
			join = append(join, WordID{p, i, 0})
		}
		err := g.Add(Edit{Kind: Join, Words: join, Rule: "r"},
			Edit{Kind: Strip, Role: Catchword, Words: l.LineWords(p, last), Rule: "r"})
		if err != nil {
			b.Fatal(err)
		}
	}
	return l
}

func BenchmarkCheck(b *testing.B) {
	l := edited(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := l.Check(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkText(b *testing.B) {
	l := edited(b)
	b.ReportAllocs()
	for b.Loop() {
		_ = l.Text()
	}
}
