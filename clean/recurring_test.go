package clean

import (
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestRecurring(t *testing.T) {
	long := strings.Repeat("The whole paragraph stands on one line. ", 10)
	r := &Recurring{}
	if r.Often("COPYNO1") {
		t.Error("nothing was counted, and a line stands often")
	}
	for i := range 4 {
		lines := []string{"Copy No. 1", "copy  no 1", "- 2 -", "S 1", long, fmt.Sprintf("letter %d", i), "ends"}
		if i > 1 {
			lines = append(lines, "only twice")
		}
		r.Count(lines)
	}
	for line, want := range map[string]bool{"Copy No. 1": true, "COPY NO 1": true, "ends": true, "- 2 -": false, "S 1": false, long: false, "letter 1": false, "only twice": false, "never": false} {
		if got := r.Often(fold(line)); got != want {
			t.Errorf("%q: often %t, want %t", clip(line), got, want)
		}
	}
}

// Two lines of one letter are one letter, however often they stand in it.
func TestRecurringCountsLetters(t *testing.T) {
	r := &Recurring{}
	r.Count(slices.Repeat([]string{"Yours truly,"}, 9))
	r.Count([]string{"Yours truly,"})
	if r.Often("YOURSTRULY") {
		t.Error("a line of two letters counts as one of three")
	}
}

func TestRecurringIsBoundedAndTheSameTwice(t *testing.T) {
	if testing.Short() {
		t.Skip("counts a million lines; not run with -short")
	}
	count := func() *Recurring {
		r := &Recurring{}
		for letter := range 60 {
			lines := []string{"APPROVED FOR RELEASE"}
			for i := range 10_000 {
				lines = append(lines, fmt.Sprintf("line %d of letter %d", i, letter))
			}
			r.Count(lines)
		}
		return r
	}
	a, b := count(), count()
	if len(a.lines) > mostLines {
		t.Errorf("holds %d lines, want at most %d", len(a.lines), mostLines)
	}
	if !maps.Equal(a.lines, b.lines) {
		t.Error("the same letters were counted otherwise the second time")
	}
	if !a.Often("APPROVEDFORRELEASE") {
		t.Error("a line of every letter was forgotten")
	}
}

// A batch that repeats more lines than are held keeps those it holds.
func TestRecurringFull(t *testing.T) {
	r := &Recurring{lines: map[uint64]standing{}, letters: 3}
	for i := range mostLines {
		r.lines[uint64(i)] = standing{2, 2}
	}
	r.Count([]string{"one line more"})
	if len(r.lines) != mostLines || !r.full {
		t.Errorf("holds %d lines, full: %t", len(r.lines), r.full)
	}
}

func TestHashIsFNV(t *testing.T) {
	h := fnv.New64a()
	h.Write([]byte("APPROVEDFORRELEASE"))
	if want, got := h.Sum64(), hashOf("APPROVEDFORRELEASE"); got != want || hashOf([]byte("APPROVEDFORRELEASE")) != want {
		t.Errorf("got %x, want %x", got, want)
	}
}

func BenchmarkRecurring(b *testing.B) {
	lines := strings.Split(tenKB(), "\n")
	b.ReportAllocs()
	r := &Recurring{}
	for b.Loop() {
		r.Count(lines)
	}
}
