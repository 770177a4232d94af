package lexicon

import (
	"regexp"
	"strings"
	"sync"
)

// likes are a lexicon's regular expressions. A row is looked for among all of
// them at once, and those it may match decide. What they said of a row is kept:
// numbers, banners and stamps come again on page after page, and the expressions
// that match are what costs. It is for one goroutine; whoever shares it holds
// its lock.
type likes struct {
	sync.Mutex
	all   []like
	sieve *sieve
	kept  map[string][]liked
}

// like is a regular expression, compiled when it is first needed, and the entry
// it is of: most are never tried on a letter.
type like struct {
	expression string
	re         func() *regexp.Regexp
	of         *Marking
}

// liked is a match of an expression: where in the row, and how many letters and
// figures it has.
type liked struct {
	of                  *like
	start, end, letters int
}

// mostKept is for how many rows, of longestLike bytes, it is kept what was said
// of them.
const mostKept = 1 << 12

func newLikes(markings []*Marking) *likes {
	l := &likes{kept: map[string][]liked{}}
	var expressions []string
	for _, m := range markings {
		for _, e := range m.Like {
			l.all = append(l.all, like{e, sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(e) }), m})
			expressions = append(expressions, e)
		}
	}
	l.sieve, _ = newSieve(expressions) // checked
	return l
}

// find is what matches a row, in the lexicon's order. It is not to be changed.
func (l *likes) find(row string) []liked {
	through := l.sieve.match(row)
	if len(through) == 0 {
		return nil
	}
	if known, ok := l.kept[row]; ok {
		return known
	}
	var out []liked
	for _, i := range through {
		like := &l.all[i]
		if at := like.re().FindStringIndex(row); at != nil {
			out = append(out, liked{like, at[0], at[1], len(fold(row[at[0]:at[1]]))})
		}
	}
	if len(l.kept) >= mostKept {
		clear(l.kept)
	}
	l.kept[strings.Clone(row)] = out
	return out
}
