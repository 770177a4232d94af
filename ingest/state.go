package ingest

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"

	"missive/report"
)

// A state is what a run remembers of one letter: the key of each step and
// the files that the steps left. It is written last, so files that it knows
// are whole.
type state struct {
	ID string `json:"id"`
	// Readings are the pages' keys; empty for one that could not be read.
	Readings []string `json:"readings"`
	// Rules, Clean, Compare and Report are the steps' keys. Rules is that of the
	// cleaning by rules alone, Clean that with what people decided; Compare is
	// empty where there is no reference.
	Rules   string `json:"rules"`
	Clean   string `json:"clean"`
	Compare string `json:"compare,omitempty"`
	Report  string `json:"report"`
	// Reference is the key of what the letter is compared with, and Problem what
	// was wrong with it.
	Reference string `json:"reference,omitempty"`
	Problem   string `json:"problem,omitempty"`
	// Sought is what came of looking for the reference by content; nil where its
	// name told it or nothing was sought.
	Sought *sought `json:"sought,omitempty"`
	// Cleaning says how the rules cleaned the letter.
	Cleaning keptCleaning `json:"cleaning,omitzero"`
	// Measuring says what was measured besides.
	Measuring Measuring `json:"measuring,omitzero"`
	// Outputs are the files in the letter's folder, by name.
	Outputs map[string]stamp `json:"outputs"`
	Entry   report.Entry     `json:"entry"`
	// written is when the state was written, in nanoseconds since 1970, by the
	// clock of the disk that holds the outputs too.
	written int64
}

const lettersDir = stateDir + "/letters"

// stateFile is where the state of that letter is kept.
func stateFile(id string) string { return lettersDir + "/" + key(id)[:32] + ".json" }

// loadState is what is remembered of a letter; an absent or damaged file, or
// one of another letter, is a letter of which nothing is known.
func loadState(root, file, id string) state {
	var s state
	abs := filepath.Join(root, filepath.FromSlash(file))
	info, err := os.Stat(abs)
	if err != nil {
		return state{}
	}
	data, err := os.ReadFile(abs)
	if err != nil || json.Unmarshal(data, &s) != nil || id != "" && s.ID != id {
		return state{}
	}
	s.written = info.ModTime().UnixNano()
	return s
}

func saveState(files writer, s state) error {
	_, err := files.Write(stateFile(s.ID), func(w io.Writer) error { return json.NewEncoder(w).Encode(s) })
	return err
}

// otherStates are the files of letters that are not among the IDs given.
func otherStates(root string, ids map[string]bool) []string {
	entries, err := os.ReadDir(filepath.Join(root, filepath.FromSlash(lettersDir)))
	if err != nil {
		return nil // there are none yet
	}
	mine := map[string]bool{}
	for id := range ids {
		mine[stateFile(id)] = true
	}
	var out []string
	for _, e := range entries {
		if f := lettersDir + "/" + e.Name(); !mine[f] && strings.HasSuffix(f, ".json") {
			out = append(out, f)
		}
	}
	return out
}
