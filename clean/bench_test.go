package clean

import (
	"fmt"
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
