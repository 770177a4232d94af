package ingest

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"missive/clean"
	"missive/clean/lexicon"
	"missive/internal/content"
)

// A keptCleaning is how a run remembers the settings of a letter's cleaning.
// What people decide later about the letter is carried out with the same.
type keptCleaning struct {
	Doubt clean.Doubt `json:"doubt,omitempty"`
	Rules []keptRules `json:"rules,omitempty"`
}

// keptRules is a lexicon file that was added to the program's own.
type keptRules struct {
	// Name is the file's name without its folder, Sum its content by its hash.
	Name string `json:"name"`
	Sum  string `json:"sum"`
}

// rulesDir holds the lexicon files of runs under their contents' hashes: the
// files themselves may be gone or changed when they are needed again.
const rulesDir = stateDir + "/rules"

func rulesFile(sum string) string { return rulesDir + "/" + sum + ".toml" }

// keepCleaning keeps what a run's settings are made of, before any letter is
// cleaned with them.
func keepCleaning(out string, files writer, s clean.Settings) (keptCleaning, error) {
	kept := keptCleaning{Doubt: s.Doubt}
	if s.Lexicon == nil {
		return kept, nil
	}
	for _, f := range s.Lexicon.Files() {
		sum, err := content.Sum(strings.NewReader(string(f.Text)))
		if err != nil {
			return kept, err
		}
		kept.Rules = append(kept.Rules, keptRules{filepath.Base(f.Name), sum})
		if _, err := keptText(out, sum); err == nil {
			continue
		}
		if _, err := files.Write(rulesFile(sum), func(w io.Writer) error { _, err := w.Write(f.Text); return err }); err != nil {
			return kept, err
		}
	}
	return kept, nil
}

// keptText is a kept lexicon file, whole.
func keptText(out, sum string) ([]byte, error) {
	text, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(rulesFile(sum))))
	if err != nil {
		return nil, plainPath(err)
	}
	if got, err := content.Sum(strings.NewReader(string(text))); err != nil || got != sum {
		return nil, fmt.Errorf("%s is damaged", rulesFile(sum))
	}
	return text, nil
}

// recallCleaning makes settings again of what is remembered of them.
func recallCleaning(out string, kept keptCleaning) (clean.Settings, error) {
	s := clean.Settings{Doubt: kept.Doubt}
	if len(kept.Rules) == 0 {
		return s, nil
	}
	l, err := lexicon.Default()
	if err != nil {
		return s, err
	}
	for _, f := range kept.Rules {
		text, err := keptText(out, f.Sum)
		if err == nil {
			l, err = l.With(f.Name, text)
		}
		if err != nil {
			return s, fmt.Errorf("%s: %w", f.Name, err)
		}
	}
	s.Lexicon = l
	return s, nil
}
