package main

import (
	"fmt"

	"missive/clean"
)

func dumpClue(texts []*observedText, name string) {
	for _, t := range texts {
		for i := range t.o.Len() {
			for _, e := range t.o.First(i, nil) {
				if e.Clue.String() == name {
					fmt.Printf("%s %s %s %s %.70s\n", name, t.ID, t.label(i), t.Lines[t.rows[i]].Kind, t.Lines[t.rows[i]].Text)
				}
			}
		}
	}
	_ = clean.Clues
}
func dumpKind(texts []*observedText, kind string) {
	for _, t := range texts {
		for i := range t.o.Len() {
			if t.Lines[t.rows[i]].Kind != kind {
				continue
			}
			fmt.Printf("%s %.60s :", t.ID, t.Lines[t.rows[i]].Text)
			for _, e := range t.o.First(i, nil) {
				if n := e.Clue.String(); len(n) > 0 && e.Clue < 140 {
					fmt.Printf(" %s=%.1f;", n, e.Degree)
				}
			}
			fmt.Println()
		}
	}
}
