package wordlist

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// installed are the models that Tesseract finds on this machine, by language.
func installed(t testing.TB) map[string]string {
	t.Helper()
	out, err := exec.Command("tesseract", "--list-langs").Output()
	head, langs, _ := strings.Cut(string(out), "\n")
	dir := regexp.MustCompile(`"(.+)"`).FindStringSubmatch(head)
	if err != nil || dir == nil {
		t.Skipf("SKIPPED: no models of Tesseract are known (%v): real lists of words are not read", err)
	}
	models := make(map[string]string)
	for _, lang := range strings.Fields(langs) {
		models[lang] = filepath.Join(dir[1], lang+".traineddata")
	}
	return models
}

// english is the list of the model that every installation has.
func english(t testing.TB) *List {
	t.Helper()
	path, ok := installed(t)["eng"]
	if !ok {
		t.Skip("SKIPPED: the model of English is not installed: its words are not looked at")
	}
	l, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestSameWordsAsTesseract compares every installed model's list with the one
// that Tesseract's own programs unpack.
func TestSameWordsAsTesseract(t *testing.T) {
	for _, tool := range []string{"combine_tessdata", "dawg2wordlist"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("SKIPPED: %v: lists are not compared with Tesseract's own", err)
		}
	}
	for lang, path := range installed(t) {
		t.Run(strings.ReplaceAll(lang, "/", "_"), func(t *testing.T) {
			l, err := Open(path)
			if errors.Is(err, ErrNoWords) {
				t.Skipf("the model of %s has no words", lang)
			}
			if err != nil {
				t.Fatal(err)
			}
			want := unpacked(t, path)
			got := slices.Collect(l.All())
			if !slices.Equal(got, want) {
				t.Errorf("%d words are not the %d that Tesseract unpacks", len(got), len(want))
			}
			missing := 0
			for _, w := range want {
				if !l.Has(w) {
					missing++
				}
			}
			if missing > 0 {
				t.Errorf("%d of %d words are not found", missing, len(want))
			}
			t.Logf("%d words", len(got))
		})
	}
}

// unpacked are the words that Tesseract's programs find in a model.
func unpacked(t *testing.T, path string) []string {
	t.Helper()
	base := filepath.Join(t.TempDir(), "x.")
	parts := []string{base + "lstm-unicharset", base + "lstm-word-dawg"}
	if out, err := exec.Command("combine_tessdata", append([]string{"-e", path}, parts...)...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	list := base + "words"
	if out, err := exec.Command("dawg2wordlist", parts[0], parts[1], list).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	words, err := os.ReadFile(list)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(words), "\n"), "\n")
}

func TestEnglish(t *testing.T) {
	l := english(t)
	for _, w := range []string{"the", "Legation", "LEGATION", "Legation's", "Government's", "deportations", "ambassadors", "well-known", "communiqué", "Washington"} {
		if !l.Knows(w) {
			t.Errorf("does not know %q", w)
		}
	}
	for _, w := range []string{"Legatlon", "deportatioms", "Goverrment", "xqzt"} {
		if l.Knows(w) {
			t.Errorf("knows %q", w)
		}
	}
}

// TestMemory holds that a list is walked as it lies in the model.
func TestMemory(t *testing.T) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	l := english(t)
	runtime.GC()
	runtime.ReadMemStats(&after)
	if kept := int64(after.HeapAlloc) - int64(before.HeapAlloc); kept > 6<<20 {
		t.Errorf("English takes %d bytes", kept)
	}
	runtime.KeepAlive(l)
}

func BenchmarkKnows(b *testing.B) {
	l := english(b)
	for name, words := range map[string][]string{
		"known":   {"the", "Legation", "WASHINGTON", "deportations", "Government's", "well-known"},
		"unknown": {"tbe", "Legatlon", "WASHlNGTON", "deportatioms", "Goverrment's", "we11-known"},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				l.Knows(words[i%len(words)])
			}
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	path := installed(b)["eng"]
	if path == "" {
		b.Skip("SKIPPED: the model of English is not installed")
	}
	for b.Loop() {
		if _, err := Open(path); err != nil {
			b.Fatal(err)
		}
	}
}
