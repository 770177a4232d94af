package profile

import (
	"strings"

	"missive/distance"
)

// sentences pairs the lines of both texts, or gives each as one.
func sentences(ref, text string) (refs, texts []string) {
	refs, texts = nonEmptyLines(ref), nonEmptyLines(text)
	if len(refs) != len(texts) || len(refs) == 0 {
		return []string{strings.Join(refs, " ")}, []string{strings.Join(texts, " ")}
	}
	return refs, texts
}

// A tally adds up what alignments of several sentences count.
type tally struct {
	hits, substituted, deleted, inserted int
	other                                bool // an alignment is not the tool's
	upper                                bool // one is not the shortest
}

func (t tally) edits() int { return t.substituted + t.deleted + t.inserted }

func (t tally) counts() distance.Counts {
	return distance.Counts{Insertions: t.inserted, Deletions: t.deleted, Substitutions: t.substituted}
}

// length is that of the references.
func (t tally) length() int { return t.hits + t.substituted + t.deleted }

func (t tally) exact() bool { return !t.upper }

// asTool tells that all alignments are the tool's.
func (t tally) asTool() bool { return !t.other }

// add aligns a sentence as rapidfuzz does, which jiwer takes alignments from.
func (t *tally) add(ref, text []string) {
	s, asTool, exact := likeRapidfuzz(ref, text)
	t.count(s, asTool, exact)
}

func (t *tally) count(s distance.Script, asTool, exact bool) {
	t.other, t.upper = t.other || !asTool, t.upper || !exact
	c := s.Counts()
	n, _ := s.Lengths()
	t.hits += n - c.Deletions - c.Substitutions
	t.substituted += c.Substitutions
	t.deleted += c.Deletions
	t.inserted += c.Insertions
}
