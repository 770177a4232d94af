package report

import (
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func TestParseThresholds(t *testing.T) {
	three, half := 0.03, 0.005
	got, err := ParseThresholds(filepath.Join("archive", ThresholdsFile), []byte(`
# what the archive holds to
[check]
max-cer = 3
max-wer = "0.5 %"
only-real = true
baseline = "quality.json"
[check.max]
over-stripped = 0
"left in" = 2
[check.max-total]
missing-page = 1
`))
	want := Thresholds{Baseline: filepath.Join("archive", "quality.json"),
		Limits: Limits{MaxCER: &three, MaxWER: &half, OnlyReal: true, Max: map[string]int{"over-stripped": 0, "left-in": 2}, MaxTotal: map[string]int{"missing-page": 1}}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
	if !want.Judge() || (Thresholds{}).Judge() {
		t.Error("whether anything is judged is told wrongly")
	}
	if empty, err := ParseThresholds("missive.toml", nil); err != nil || empty.Judge() {
		t.Errorf("an empty file gives %+v, %v", empty, err)
	}
	for text, says := range map[string]string{
		"[check]\nmax-cre = 3":                   `missive.toml:2: there is no setting "check.max-cre"`,
		"[check]\nmax-cer = -3":                  "missive.toml: max-cer: ",
		"[check]\nmax-cer = true":                "true is not a rate",
		"[check]\nmax-cer = nan":                 "missive.toml: max-cer: ",
		"[check.max]\nover-stript = 0":           `[check.max]: there is no budget for "over-stript"`,
		"[check.max-total]\nleft-in = -1":        "[check.max-total]: the budget of left-in is -1",
		"[check.max]\nleft-in = \"none\"":        "missive.toml:2: ",
		"[check":                                 "missive.toml:1: ",
		"[check]\nbaseline = 1":                  "missive.toml:2: ",
		"[check]\nonly-real = true\nonly = \"\"": `missive.toml:3: there is no setting "check.only"`,
	} {
		if _, err := ParseThresholds("missive.toml", []byte(text)); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v, want %q", text, err, says)
		}
	}
}
