package clean

import (
	_ "embed"
	"fmt"
	"slices"
	"sync"
)

//go:embed scan.json
var scanFile []byte

// ScanWeights say what is worth what is measured on scans. They are learned, not
// chosen: make bench-strip ARGS=fit.
type ScanWeights struct {
	// Learned says from what, and Figures what they reach on letters that were not
	// learned from.
	Learned string      `json:"learned"`
	Figures ScanFigures `json:"figures"`
	// LineThresholds are the log odds from which a line of a scan is stripped by its
	// text and its looks together, WordThresholds the probabilities of being struck
	// by the letter's typewriter under which a word is.
	LineThresholds Thresholds `json:"lineThresholds"`
	WordThresholds Thresholds `json:"wordThresholds"`
	// Line are the weights by name of what is measured on a line: see
	// [LineTraitNames]. They add to what its text says, in log odds.
	Line map[string]float64 `json:"line"`
	// Word are those of what is measured on a word, for each pass over a page: see
	// [TraitNames]. They make the log odds of its being struck. Means are the
	// traits of struck words in the mean, beside which a reason says what speaks
	// against a word.
	Word  []map[string]float64 `json:"word"`
	Means map[string]float64   `json:"means"`
}

// ScanFigures are what thresholds reach on letters that were not learned from.
type ScanFigures struct {
	Careful    ScanFigure `json:"careful"`
	Normal     ScanFigure `json:"normal"`
	Aggressive ScanFigure `json:"aggressive"`
}

// A ScanFigure counts words: the letters' own and how many of them were lost, all
// others and how many of them stayed in.
type ScanFigure struct {
	Own    int `json:"own"`
	Lost   int `json:"lost"`
	Others int `json:"others"`
	LeftIn int `json:"leftIn"`
}

// LearnedScanWeights are the program's weights of what is measured on scans.
var LearnedScanWeights = readOnce[ScanWeights]("scan.json", scanFile)

// scanWeights are weights by trait.
type scanWeights struct {
	line         lineTraits
	passes       []traits
	means        traits
	lines, words Thresholds
}

func (w *ScanWeights) compile() (*scanWeights, error) {
	c := &scanWeights{lines: w.LineThresholds, words: w.WordThresholds, passes: make([]traits, len(w.Word))}
	if len(w.Word) == 0 {
		return nil, fmt.Errorf("scan weights: there are none for words")
	}
	if err := byName(c.line[:], lineTraitNames[:], w.Line); err != nil {
		return nil, fmt.Errorf("scan weights: line: %w", err)
	}
	for i, pass := range w.Word {
		if err := byName(c.passes[i][:], traitNames[:], pass); err != nil {
			return nil, fmt.Errorf("scan weights: word, pass %d: %w", i+1, err)
		}
	}
	if err := byName(c.means[:], traitNames[:], w.Means); err != nil {
		return nil, fmt.Errorf("scan weights: means: %w", err)
	}
	return c, nil
}

// byName puts values where their names stand.
func byName(into []float64, names []string, values map[string]float64) error {
	for name := range values {
		if !slices.Contains(names, name) {
			return fmt.Errorf("there is no trait %q", name)
		}
	}
	for i, name := range names {
		into[i] = values[name]
	}
	return nil
}

var compiledScanWeights = sync.OnceValues(func() (*scanWeights, error) {
	w, err := LearnedScanWeights()
	if err != nil {
		return nil, err
	}
	return w.compile()
})
