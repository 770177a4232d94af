package clean

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"sync"
)

//go:embed weights.json
var weightsFile []byte

// Weights say what each clue is worth, in log odds: a line is stripped where
// the sum over all evidence about it is above a threshold. They are learned,
// not chosen: make weights.
type Weights struct {
	// Learned says from what, and Figures what they reach on lines kept aside.
	Learned string  `json:"learned"`
	Figures Figures `json:"figures"`
	// Thresholds are the log odds from which a line is stripped.
	Thresholds Thresholds `json:"thresholds"`
	// First are the weights by clue of the judgement of each line alone with its
	// neighbours' wording, Last those of the judgement that knows the first of
	// all lines around.
	First map[string]float64 `json:"first"`
	Last  map[string]float64 `json:"last"`
	// Letters are the weights of three letters in a row: those of markings are
	// above 0.
	Letters map[string]float64 `json:"letters"`
}

// Thresholds are the log odds from which a line is stripped, by how much doubt
// is given to the letter.
type Thresholds struct {
	Careful    float64 `json:"careful"`
	Normal     float64 `json:"normal"`
	Aggressive float64 `json:"aggressive"`
}

// Figures are what weights reach on lines that were not learned from, from 0
// to 1: of the lines stripped the share that are markings, of the markings the
// share that is stripped, and of the letter's lines the share that is lost.
type Figures struct {
	Careful    Figure `json:"careful"`
	Normal     Figure `json:"normal"`
	Aggressive Figure `json:"aggressive"`
}

// A Figure is what one threshold reaches.
type Figure struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
	Lost      float64 `json:"lost"`
}

// LearnedWeights are the program's weights.
var LearnedWeights = readOnce[Weights]("weights.json", weightsFile)

// readOnce reads an embedded file of weights when it is first asked for.
func readOnce[T any](name string, file []byte) func() (*T, error) {
	return sync.OnceValues(func() (*T, error) {
		w := new(T)
		if err := json.Unmarshal(file, w); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		return w, nil
	})
}

// compiled are weights by clue number.
type compiled struct {
	first, last []float64
	// worth has the same once more by a line's cases, for each clue of a line by
	// itself together.
	worth      [1 << allCases][ownClues]struct{ first, last worth }
	letters    letterWeights
	thresholds Thresholds
	// memories are what letters were looked at in, to be used again.
	memories sync.Pool
}

// memory gives what the view of a letter is made in, used before perhaps.
func (c *compiled) memory() *memory {
	if m, ok := c.memories.Get().(*memory); ok {
		return m
	}
	return &memory{}
}

// release gives it back: the letter is no more looked at. That of a long letter
// is not kept.
func (c *compiled) release(m *memory) {
	if len(m.words) <= longLetter {
		c.memories.Put(m)
	}
}

// longLetter is how many words a letter has of which there are few: 60 pages.
const longLetter = 1 << 14

func (w *Weights) compile() (*compiled, error) {
	c := &compiled{first: make([]float64, Clues()), last: make([]float64, Clues()), thresholds: w.Thresholds}
	known := make(map[string]Clue, Clues())
	for k := range Clue(Clues()) {
		known[k.String()] = k
	}
	for name, into := range map[string][]float64{"first": c.first, "last": c.last} {
		from := w.First
		if name == "last" {
			from = w.Last
		}
		for clue, v := range from {
			k, ok := known[clue]
			if !ok {
				return nil, fmt.Errorf("weights.json: %s: there is no clue %q", name, clue)
			}
			into[k] = v
		}
	}
	for of := range cases(len(c.worth)) {
		for k := range ownClues {
			c.worth[of][k].first = worthOf(c.first, k, of)
			c.worth[of][k].last = worthOf(c.last, k, of)
		}
	}
	c.letters = letterWeightsOf(w.Letters)
	return c, nil
}

var compiledWeights = sync.OnceValues(func() (*compiled, error) {
	w, err := LearnedWeights()
	if err != nil {
		return nil, err
	}
	return w.compile()
})

// PackGram is three characters in one number; letters beyond the basic plane
// share numbers.
func PackGram(a, b, c rune) uint32 {
	return uint32(a&0x3ff)<<20 | uint32(b&0x3ff)<<10 | uint32(c&0x3ff)
}
