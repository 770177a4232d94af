package inspect

import (
	"fmt"
	"strings"

	"missive/letter"
	"missive/ocr"
	"missive/reading"
	"missive/report"
)

// A Shot is one picture of a page.
type Shot struct {
	// File is its name in the folder.
	File string
	// Title says in a few words what it shows, About what is worth knowing.
	Title, About string
	// Boxes tells that words are drawn on it, Settled that it shows the
	// settled page.
	Boxes, Settled bool
}

// A pageView is what is shown of one page.
type pageView struct {
	Number  int // in the letter, from 1
	Source  letter.Source
	Notes   []string
	Failure string
	Size    letter.Box // the whole page
	Shots   []Shot
	Changes []Change
}

// add puts a picture at the page's end; its file gets the next number.
func (v *pageView) add(what string, s Shot) {
	s.File = number(v.Number-1) + "-" + ocr.DebugFile(len(v.Shots)+1, what)
	v.Shots = append(v.Shots, s)
}

// last is the picture that was added last.
func (v *pageView) last() Shot { return v.Shots[len(v.Shots)-1] }

// aboutStep says what a step does, and how large the picture was after it.
func aboutStep(p ocr.DebugPicture) string {
	size := fmt.Sprintf("%d × %d pixels", p.Width, p.Height)
	for _, s := range ocr.Steps() {
		if strings.HasSuffix(p.Step, s.Done) {
			return s.Doc + "; " + size
		}
	}
	return size
}

// readingShot says what a reading gave.
func readingShot(r reading.Reading) Shot {
	name := "Reading"
	if r.Name != "" {
		name += " " + r.Name
	}
	return Shot{Title: name, About: wordsAndConf(letter.Page{Lines: r.Lines}), Boxes: true}
}

// settledShot says what a settled page came to.
func settledShot(p letter.Page, all []Change) Shot {
	var changed, came, went int
	for _, c := range all {
		switch {
		case c.Was == "":
			came++
		case c.Now == "":
			went++
		default:
			changed++
		}
	}
	about := fmt.Sprintf("%s; against the first reading %d changed, %d new, %d gone", wordsAndConf(p), changed, came, went)
	if n := len(p.Marks); n > 0 {
		about += fmt.Sprintf("; %d held for no text", n)
	}
	if n := len(p.Unread); n > 0 {
		about += "; " + report.Counted(n, "place") + " not read"
	}
	return Shot{Title: "Settled page", About: about, Boxes: true, Settled: true}
}

func wordsAndConf(p letter.Page) string {
	return fmt.Sprintf("%s, mean confidence %.2f", report.Counted(p.WordCount(), "word"), p.Conf())
}

// notes are what was found out about a page.
func notes(p letter.Page) []string {
	out := []string{fmt.Sprintf("%d × %d pixels", p.Width, p.Height)}
	if p.DPI > 0 {
		out = append(out, fmt.Sprintf("%d dpi%s", p.DPI, map[string]string{"letters": " from the size of the letters", "user": " as you said"}[p.DPIFrom]))
	}
	if p.Turn != 0 {
		out = append(out, fmt.Sprintf("turned %d° to stand upright", p.Turn))
	}
	if p.Skew != 0 {
		out = append(out, fmt.Sprintf("lines fall by %.1f°", p.Skew))
	}
	return out
}
