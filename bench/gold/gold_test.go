package gold

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"missive/letter"
)

func TestLines(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x_01.jsonl")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write(`{"n":1,"text":"RECEIVED","role":"stamp","box":[1,2,3,4]}` + "\n" + `{"text":"Sir:","role":"salutation","doubt":"under a stamp"}` + "\n")
	got, err := Lines(path)
	if err != nil || len(got) != 2 || got[0] != (Line{"RECEIVED", letter.Stamp, letter.Box{X0: 1, Y0: 2, X1: 3, Y1: 4}, ""}) ||
		got[1] != (Line{"Sir:", letter.Salutation, letter.Box{}, "under a stamp"}) {
		t.Errorf("%+v, %v", got, err)
	}
	write("{}\nno line\n")
	if _, err := Lines(path); err == nil || !strings.Contains(err.Error(), path+" line 2") {
		t.Errorf("error %v", err)
	}
}
