package wordlist

import (
	"errors"
	"fmt"
)

// Lists are the words of several languages: a text may be written in any.
type Lists []*List

// OpenAll reads the words of several models. Models that have none are left
// out; with none at all the Lists are empty and know no word. Errors are those
// of [Open] but for [ErrNoWords].
func OpenAll(paths []string) (Lists, error) {
	var lists Lists
	for _, path := range paths {
		l, err := Open(path)
		if errors.Is(err, ErrNoWords) {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("opening the words of a language: %w", err)
		}
		lists = append(lists, l)
	}
	return lists, nil
}

// Knows tells whether one of the lists knows the word, as [List.Knows] does.
func (ls Lists) Knows(word string) bool {
	for _, l := range ls {
		if l.Knows(word) {
			return true
		}
	}
	return false
}
