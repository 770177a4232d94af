package ingest

import (
	"sync"

	"missive/letter"
)

// Progress is told how far a run is. Its methods are called one at a time,
// from several goroutines; they should return soon.
type Progress interface {
	// Start comes once, before the first page, when the number of letters and
	// of pages is known.
	Start(letters, pages int)
	// Page comes for each page as soon as its reading is there. For a page
	// that failed err says why, as the engine gave it (often an
	// *ocr.PageError).
	Page(id string, source letter.Source, outcome Outcome, err error)
	// Letter comes when a letter is written, or found to be as it should be.
	Letter(id string, outcome Outcome)
	// End comes once, after the last output is written; not where the run
	// ends with an error.
	End(c Counters)
}

// An Outcome says what became of a page or of a letter.
type Outcome string

const (
	Made   Outcome = "made"   // read, or cleaned and written
	Reused Outcome = "reused" // an earlier run's result was still good
	Failed Outcome = "failed" // the page could not be read; the letter has such pages
)

// Counters are what a run did. PagesRead, PagesReused and PagesFailed sum up
// to the pages there are.
type Counters struct {
	Letters, Pages                      int
	PagesRead, PagesReused, PagesFailed int
	// Cleaned counts letters that went through the rules, Compared those that
	// were held against their reference, and Reused those of which everything
	// was still good.
	Cleaned, Compared, Reused int
}

// meter counts and passes on to Progress, one call at a time.
type meter struct {
	mu sync.Mutex
	to Progress
	n  Counters
}

func (m *meter) start(letters, pages int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.n.Letters, m.n.Pages = letters, pages
	if m.to != nil {
		m.to.Start(letters, pages)
	}
}

func (m *meter) page(id string, source letter.Source, outcome Outcome, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	switch outcome {
	case Made:
		m.n.PagesRead++
	case Reused:
		m.n.PagesReused++
	case Failed:
		m.n.PagesFailed++
	}
	if m.to != nil {
		m.to.Page(id, source, outcome, err)
	}
}

func (m *meter) letter(id string, outcome Outcome) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if outcome == Reused {
		m.n.Reused++
	}
	if m.to != nil {
		m.to.Letter(id, outcome)
	}
}

func (m *meter) step(count *int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	*count++
}

func (m *meter) end() {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.to != nil {
		m.to.End(m.n)
	}
}
