package align

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"sync"
)

// slips.json holds for each shape of suspects the weights of its traits, by
// name. bench/slips learns them, from letters read and slips made.
//
//go:embed slips.json
var slipsFile []byte

// slipWeights are the weights of each shape, in the order of its traits. The
// file is the program's own and read by a test.
var slipWeights = sync.OnceValue(func() map[string][]float64 {
	w, err := ParseSlipWeights(slipsFile)
	if err != nil {
		panic(err)
	}
	return w
})

// ParseSlipWeights reads a file of weights: for each shape a weight for every
// trait of [SlipTraits], by name. The error says what is missing or unknown.
func ParseSlipWeights(data []byte) (map[string][]float64, error) {
	var named map[string]map[string]float64
	if err := json.Unmarshal(data, &named); err != nil {
		return nil, fmt.Errorf("weights of slips: %w", err)
	}
	out := map[string][]float64{}
	for _, shape := range SlipShapes() {
		names := SlipTraits(shape)
		if len(named[shape]) != len(names) {
			return nil, fmt.Errorf("weights of slips: %q has %d weights, want one for each of %q", shape, len(named[shape]), names)
		}
		for _, name := range names {
			w, ok := named[shape][name]
			if !ok {
				return nil, fmt.Errorf("weights of slips: %q has none for %q", shape, name)
			}
			out[shape] = append(out[shape], w)
		}
	}
	return out, nil
}
