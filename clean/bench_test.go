package clean

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"missive/letter"
)

// tenPages is a letter of ten full pages of the usual length: 28 rows of 55
// characters, a number and a catchword.
func tenPages() *letter.Letter {
	l := &letter.Letter{ID: "long"}
	for p := range 10 {
		var b strings.Builder
		fmt.Fprintf(&b, "                      - %d -\n", p+1)
		for range 28 {
			b.WriteString("the demands that have now been advanced by the United\n")
		}
		b.WriteString("                                     the\n")
		l.Pages = append(l.Pages, draw(b.String()))
	}
	return l
}

func BenchmarkCleanTenPages(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		l := tenPages()
		b.StartTimer()
		if err := Clean(l, Settings{}); err != nil {
			b.Fatal(err)
		}
	}
}

// tenKB is a text of 10 kB: body rows with furniture and markings between them.
func tenKB() string {
	var b strings.Builder
	for p := 1; b.Len() < 10_000; p++ {
		fmt.Fprintf(&b, "SECRET\n- %d -\n", p)
		for i := range 40 {
			fmt.Fprintf(&b, "the %s now advanced by the United States, which the cap-\ntains of our vessels were told of on day %d\n", rows[2+i%3], i)
		}
		b.WriteString("DECLASSIFIED\nE.O. 11652, Sec. 3(E) and 5(D)\nthe\n\fthe ")
	}
	return b.String()[:10_000]
}

func BenchmarkCleanText(b *testing.B) {
	text := tenKB()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		l := letter.FromText("x", text)
		b.StartTimer()
		if err := Clean(l, Settings{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRules times each rule on a text that the rules before it have
// cleaned.
func BenchmarkRules(b *testing.B) {
	l := letter.FromText("x", tenKB())
	v := NewView(l)
	for _, r := range Rules() {
		b.Run(r.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r.Find(v)
			}
		})
		if _, err := run(l, r, v); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkJudge times the two halves of the rule that costs most: what is seen
// of a text's lines, and what is made of it.
func BenchmarkJudge(b *testing.B) {
	v := NewView(letter.FromText("x", tenKB()))
	j := v.judge()
	b.Run("observe", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			observe(v, j.finder, j.batch)
		}
	})
	b.Run("score", func(b *testing.B) {
		o := observe(v, j.finder, j.batch)
		var own []int // as observed: a judgement adds to it
		for _, l := range o.lines {
			own = append(own, len(l.own))
		}
		b.ReportAllocs()
		for b.Loop() {
			o.judge(j)
			for i, l := range o.lines {
				l.own = l.own[:own[i]]
			}
		}
	})
}

func BenchmarkNewView(b *testing.B) {
	l := letter.FromText("x", tenKB())
	b.ReportAllocs()
	for b.Loop() {
		NewView(l)
	}
}

// BenchmarkAnswers is all that is done for a text of `missive clean --format
// jsonl` but reading and writing its file.
func BenchmarkAnswers(b *testing.B) {
	text := tenKB()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var line []byte
	for b.Loop() {
		answers, err := Answers("x", text, Settings{})
		if err != nil {
			b.Fatal(err)
		}
		for a := range answers {
			line = a.AppendJSON(line[:0])
		}
	}
}

func BenchmarkAppendJSON(b *testing.B) {
	a := Answer{ID: "letter", Line: 12, Keep: `the demands now "advanced" by the United States. This`, Edits: []Stripped{}}
	b.Run("ours", func(b *testing.B) {
		b.ReportAllocs()
		var line []byte
		for b.Loop() {
			line = a.AppendJSON(line[:0])
		}
	})
	b.Run("encoding/json", func(b *testing.B) {
		b.ReportAllocs()
		enc := json.NewEncoder(io.Discard)
		enc.SetEscapeHTML(false)
		for b.Loop() {
			if err := enc.Encode(a); err != nil {
				b.Fatal(err)
			}
		}
	})
}
