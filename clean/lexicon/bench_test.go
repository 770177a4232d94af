package lexicon

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// drawnRows are the rows of the project's drawn pages: those of the letters
// themselves, and those of stamps, banners and page furniture.
func drawnRows(b *testing.B) (prose, marked []string) {
	b.Helper()
	names, err := filepath.Glob("../../fixtures/refs/*.jsonl")
	if err != nil || len(names) == 0 {
		b.Fatalf("no drawn pages in fixtures/refs: %v", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		for dec := json.NewDecoder(bytes.NewReader(data)); dec.More(); {
			var row struct{ Text, Role string }
			if err := dec.Decode(&row); err != nil {
				b.Fatal(err)
			}
			switch row.Role {
			case "stamp", "banner", "fileno", "pagenum", "runninghead", "catchword", "continuation":
				marked = append(marked, row.Text)
			default:
				prose = append(prose, row.Text)
			}
		}
	}
	return prose, marked
}

// BenchmarkFind times a page of 40 rows of a letter, and one of nothing but
// markings, which costs many times as much: wordings are like each other.
func BenchmarkFind(b *testing.B) {
	l, err := Default()
	if err != nil {
		b.Fatal(err)
	}
	prose, marked := drawnRows(b)
	for _, of := range []struct {
		name string
		rows []string
	}{{"prose", prose}, {"marked", marked}} {
		b.Run(of.name, func(b *testing.B) {
			f := l.Finder()
			const page = 40
			symbols := 0
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				at := i * page % (len(of.rows) - page)
				f.Find(of.rows[at : at+page])
				symbols += len(f.symbols)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(symbols), "ns/symbol")
		})
	}
}

// BenchmarkDefault times what every run pays once: the lexicon is read and its
// index made.
func BenchmarkDefault(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		f, err := parse("markings.toml", embedded)
		if err != nil {
			b.Fatal(err)
		}
		build(f.Marking)
	}
}
