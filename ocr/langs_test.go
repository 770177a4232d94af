package ocr

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// models makes a folder of models of the named languages.
func models(t *testing.T, langs ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, l := range langs {
		f := modelFile(dir, l)
		if err := os.MkdirAll(filepath.Dir(f), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(f, []byte("model of "+l), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestCheckLangs(t *testing.T) {
	t.Setenv("TESSDATA_PREFIX", models(t, "eng", "deu", "script/Latin"))
	for _, langs := range [][]string{nil, {"eng"}, {"deu", "eng"}, {"script/Latin"}} {
		if err := CheckLangs(langs); err != nil {
			t.Errorf("%q: %v", langs, err)
		}
	}
	tests := []struct {
		langs, missing []string
		says           []string
	}{
		{[]string{"eng", "rus"}, []string{"rus"}, []string{"tesseract-ocr-rus", "tesseract-langpack-rus", "tesseract-lang ", "TESSDATA_PREFIX"}},
		{[]string{"chi_sim", "rus"}, []string{"chi_sim", "rus"}, []string{"tesseract-ocr-chi-sim tesseract-ocr-rus", "tesseract-langpack-chi_sim tesseract-langpack-rus"}},
		{[]string{"../eng"}, []string{"../eng"}, []string{"not a name"}},
		{[]string{"eng rus"}, []string{"eng rus"}, []string{"eng+rus"}},
		{[]string{""}, []string{""}, []string{"not a name"}},
	}
	for _, tt := range tests {
		var missing *MissingLangError
		if err := CheckLangs(tt.langs); !errors.As(err, &missing) || !slices.Equal(missing.Langs, tt.missing) {
			t.Errorf("%q gave %v, want missing %q", tt.langs, err, tt.missing)
			continue
		}
		for _, s := range tt.says {
			if !strings.Contains(missing.Error(), s) {
				t.Errorf("%q: %q does not say %q", tt.langs, missing, s)
			}
		}
	}
}

func TestModelDirPrefersTheFirstThatHasAll(t *testing.T) {
	old, both := models(t, "eng"), models(t, "eng", "rus")
	if dir, err := modelDir([]string{"eng", "rus"}, []string{old, both}); dir != both || err != nil {
		t.Errorf("chose %s (%v), want %s", dir, err, both)
	}
	if dir, err := modelDir([]string{"eng"}, []string{old, both}); dir != old || err != nil {
		t.Errorf("chose %s (%v), want %s", dir, err, old)
	}
}

func TestIdentity(t *testing.T) {
	dir := models(t, "eng", "rus")
	t.Setenv("TESSDATA_PREFIX", dir)
	identity := func(s Settings) string {
		t.Helper()
		id, err := Identity(s)
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	first := identity(Settings{})
	if again := identity(Settings{Langs: []string{"eng"}}); again != first {
		t.Errorf("English by name is %q, by default %q", again, first)
	}
	ids := map[string]bool{first: true,
		identity(Settings{DPI: 200}):                      true,
		identity(Settings{Langs: []string{"eng", "rus"}}): true,
		identity(Settings{Langs: []string{"rus", "eng"}}): true,
	}
	if len(ids) != 4 {
		t.Errorf("settings that read otherwise share an identity: %v", ids)
	}
	if err := os.WriteFile(modelFile(dir, "eng"), []byte("a newer model"), 0o644); err != nil {
		t.Fatal(err)
	}
	if identity(Settings{}) == first {
		t.Error("another model has the same identity")
	}
	var missing *MissingLangError
	if _, err := Identity(Settings{Langs: []string{"fra"}}); !errors.As(err, &missing) {
		t.Errorf("a missing language gave %v", err)
	}
}
