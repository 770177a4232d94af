package report

import (
	"fmt"

	"missive/align"
	"missive/letter"
)

// A spotView is some words of a line that share a difference, or share none; or
// a place between two words where the reference has something.
type spotView struct {
	Words []wordView
	// N is the number of the difference, 0 where nothing differs.
	N int
	// First tells that the difference begins here: the others are its further
	// lines and runs.
	First bool
	// Ref is what the reference has instead, shortened, where the difference
	// begins; Says is the whole for those who do not see the page.
	Ref, Says string
	// Blocks begin here: their numbers and kinds.
	Blocks []blockMark
}

// A blockMark is the place of a block in a line.
type blockMark struct {
	N    int
	Kind string
	Gone bool // only the reference has it
}

// add puts a word that has been read at its place into the run, with what
// stands before and after it.
func (s *spots) add(run *runView, id letter.WordID, w wordView) {
	s.blocks(run, s.begins[id])
	for _, i := range s.before[id] {
		run.Spots = append(run.Spots, s.spot(i))
	}
	all := s.words[id]
	switch last := len(run.Spots) - 1; {
	case len(all) == 0 && last >= 0 && run.Spots[last].N == 0 && len(run.Spots[last].Blocks) == 0,
		len(all) > 0 && last >= 0 && run.Spots[last].N == all[0]+1 && len(run.Spots[last].Words) > 0:
		run.Spots[last].Words = append(run.Spots[last].Words, w)
	case len(all) == 0:
		run.Spots = append(run.Spots, spotView{Words: []wordView{w}})
	default:
		v := s.spot(all[0])
		v.Words = []wordView{w}
		run.Spots = append(run.Spots, v)
	}
	if len(all) > 1 { // a word that a person read as several
		for _, i := range all[1:] {
			if !s.shown[i] {
				run.Spots = append(run.Spots, s.spot(i))
			}
		}
	}
	for _, i := range s.after[id] {
		run.Spots = append(run.Spots, s.spot(i))
	}
	s.blocks(run, s.ends[id])
}

func (s *spots) blocks(run *runView, begin []int) {
	if len(begin) == 0 {
		return
	}
	var v spotView
	for _, i := range begin {
		b := s.c.Blocks[i]
		v.Blocks = append(v.Blocks, blockMark{i + 1, Visible(string(b.Kind)), b.Text.Words == 0})
	}
	run.Spots = append(run.Spots, v)
}

// refShown is how many characters of the reference stand under a line: what is
// longer would push the page out of step and stands in the panel.
const refShown = 48

// spot is a place where difference i stands.
func (s *spots) spot(i int) spotView {
	v := spotView{N: i + 1, First: !s.shown[i]}
	s.shown[i] = true
	if d := s.c.Differences[i]; v.First {
		v.Ref, v.Says = shortened(Visible(d.Ref), refShown), differenceSays(i+1, d)
	}
	return v
}

// differenceSays is a difference in words: its number and both texts.
func differenceSays(n int, d align.Difference) string {
	has := func(s string) string {
		if s == "" {
			return "nothing"
		}
		return Visible(s)
	}
	return fmt.Sprintf("Difference %d: the text has %s, the reference %s", n, has(d.Text), has(d.Ref))
}

// shortened is s with its middle left out where it is longer than most.
func shortened(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return string(r[:most*2/3]) + " … " + string(r[len(r)-most/3:])
}
