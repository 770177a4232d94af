package lexicon

import (
	"strconv"
	"strings"
	"testing"
)

// garbled are what readings made of nine words and two whole rows of stamps,
// with how often: see ../shared/declassified/taxonomy.md, section E.
const garbled = "../../../shared/declassified/garbles.tsv"

// What is reached, in 1,000 occurrences and 1,000 different forms, by canonical
// wording. The words stood in rows of stamps and are looked for here alone: a
// word that no entry says alone is found as a piece of a wording or not at all.
var leastGarbled = map[string]struct{ occurrences, forms int }{
	"Declassified per Executive Order 13526, Section 3.3": {997, 895},
	"NND Project Number: NND 63316. By: NWD Date: 2011":   {998, 980},
	"AUTOMATIC":        {935, 870},
	"CONFIDENTIAL":     {840, 895},
	"DECLASSIFICATION": {998, 995},
	"DECLASSIFIED":     {997, 990},
	"DOWNGRADING":      {935, 860},
	"PROHIBITED":       {955, 890},
	"REPRODUCTION":     {965, 930},
	"SECRET":           {995, 995},
	"UNCLASSIFIED":     {960, 935},
}

func TestGarblesAreFound(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	f := l.Finder()
	type count struct{ forms, found, occurrences, foundOccurrences int }
	counts := map[string]*count{}
	sharedRows(t, garbled, func(line string) {
		columns := strings.Split(line, "\t")
		if len(columns) != 5 || columns[0] == "canonical" {
			return
		}
		n, err := strconv.Atoi(columns[2])
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		c := counts[columns[0]]
		if c == nil {
			c = &count{}
			counts[columns[0]] = c
		}
		c.forms++
		c.occurrences += n
		for _, m := range f.Find([]string{columns[1]}) {
			if !m.Beside && !m.Marking.Keeps() {
				c.found++
				c.foundOccurrences += n
				break
			}
		}
	})
	for canonical, c := range counts {
		occurrences, forms := 1000*c.foundOccurrences/c.occurrences, 1000*c.found/c.forms
		least, known := leastGarbled[canonical]
		if !known || occurrences < least.occurrences || forms < least.forms {
			t.Errorf("%q: of 1,000 occurrences %d are found and of 1,000 forms %d; want %d and %d", canonical, occurrences, forms, least.occurrences, least.forms)
		}
	}
	if len(counts) != len(leastGarbled) {
		t.Errorf("%d wordings, want %d", len(counts), len(leastGarbled))
	}
}
