package ingest

import (
	"strings"
	"sync"

	"missive/align"
	"missive/clean"
	"missive/letter"
	"missive/settle"
)

// A comparing makes the options that a letter is compared with out of what
// the letter says of itself: in which languages it was read, and by which rules
// it was cleaned. So a person's decision compares as the run did.
type comparing struct {
	words func(langs []string) (settle.Dictionary, error)
	mu    sync.Mutex
	known map[string]func(string) bool // by the languages' names
}

// options are those for the letter, cleaned by these settings. Without a list
// of words the comparison says less and is right in what it says.
func (c *comparing) options(l *letter.Letter, s clean.Settings) align.Options {
	return align.Options{Folding: align.DefaultFolding(), Known: c.dictionary(languagesOf(l)), Marking: clean.Marking(s)}
}

func (c *comparing) dictionary(langs string) func(string) bool {
	if langs == "" {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if known, ok := c.known[langs]; ok {
		return known
	}
	var known func(string) bool
	if list, err := c.words(strings.Split(langs, "+")); err == nil && list != nil {
		known = list.Knows
	}
	if c.known == nil {
		c.known = map[string]func(string) bool{}
	}
	c.known[langs] = known
	return known
}

// languagesOf are the languages that a letter was read in, as its step says.
func languagesOf(l *letter.Letter) string {
	for _, s := range l.Steps {
		if s.Name == readStepName {
			return s.Settings["languages"]
		}
	}
	return ""
}
