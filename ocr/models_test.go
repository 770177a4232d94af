package ocr

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"
)

func TestModelPaths(t *testing.T) {
	dir := models(t, "eng", "deu", "script/Latin")
	t.Setenv("TESSDATA_PREFIX", dir)
	for _, tt := range []struct{ langs, files []string }{
		{nil, []string{"eng.traineddata"}},
		{[]string{"script/Latin", "deu"}, []string{"script/Latin.traineddata", "deu.traineddata"}},
	} {
		var want []string
		for _, f := range tt.files {
			want = append(want, filepath.Join(dir, filepath.FromSlash(f)))
		}
		if got, err := ModelPaths(tt.langs); err != nil || !slices.Equal(got, want) {
			t.Errorf("%q: %q, %v, want %q", tt.langs, got, err, want)
		}
	}
	var missing *MissingLangError
	if got, err := ModelPaths([]string{"eng", "rus"}); !errors.As(err, &missing) || got != nil {
		t.Errorf("a language without a model: %q, %v", got, err)
	}
}
