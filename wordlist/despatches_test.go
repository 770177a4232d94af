package wordlist

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestWordsOfDespatchesAreKnown reads proofread letters beside the module and
// counts how many of their different words in small letters are known.
func TestWordsOfDespatchesAreKnown(t *testing.T) {
	letters, _ := filepath.Glob("../../shared/despatches/gold/*.letter.txt")
	if len(letters) == 0 {
		t.Skip("SKIPPED: there are no proofread despatches in ../shared: the share of their words that are known is not measured")
	}
	english := english(t)
	small := regexp.MustCompile(`^[a-z]+(['’][a-z]+)?$`)
	seen := make(map[string]bool)
	known := 0
	for _, path := range letters {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range strings.Fields(string(text)) {
			word = strings.Trim(word, `.,;:()"'`)
			if !small.MatchString(word) || seen[word] {
				continue
			}
			seen[word] = true
			if english.Knows(word) {
				known++
			}
		}
	}
	t.Logf("%d of %d words are known", known, len(seen))
	if len(seen) < 500 || known*100 < 97*len(seen) {
		t.Errorf("%d of %d words are known; 98 %% of some 1,000 were", known, len(seen))
	}
}
