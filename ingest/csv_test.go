package ingest

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestListings(t *testing.T) {
	for name, csv := range map[string]string{
		"header":      "file,letter,page\nb.jpg,L,2\na.jpg,L,1\n",
		"none":        "a.jpg,L\nb.jpg,L\n",
		"spreadsheet": "\ufeffFile;Letter;Page\r\nb.jpg;L;2\r\na.jpg;L;1\r\n;;\r\n",
		"quotes":      "\"a.jpg\",\"L\"\n\n b.jpg , L\n",
		"tabs":        "./a.jpg\tL\n.\\b.jpg\tL\n",
	} {
		got, s := grouped(t, GroupAuto, csv, "a.jpg", "b.jpg", "c.jpg")
		if want := []string{"L: a.jpg b.jpg", "c: c.jpg"}; !slices.Equal(got, want) || len(s.skipped) > 0 {
			t.Errorf("%s: got %q and %+v, want %q", name, got, s.skipped, want)
		}
	}
}

func TestListedFilesThatAreNotThere(t *testing.T) {
	got, s := grouped(t, GroupAuto, "file,letter\na.jpg,L\nb.jpg,L", "a.jpg")
	if !slices.Equal(got, []string{"L: a.jpg"}) || len(s.skipped) != 1 || !strings.Contains(s.skipped[0].Reason, "letters.csv line 3") {
		t.Errorf("got %q and %+v", got, s.skipped)
	}
}

func TestWrongListingsNameTheirLines(t *testing.T) {
	_, err := parseListings([]byte("file,letter,page\na.jpg,L,one\nb.jpg\n../c.jpg,L\nd.jpg,/etc\n,L\ne.jpg,L,1\ne.jpg,M,1\nC:\\f.jpg,L\n"))
	if err == nil {
		t.Fatal("no error")
	}
	want := []string{`line 2: page "one"`, "line 3: has 1 fields", `line 4: file "../c.jpg" leads out`, `line 5: letter "/etc" leads out`,
		`line 6: file "" is empty`, `line 8: file "e.jpg" is listed in line 7 already`, `line 9: file "C:\\f.jpg" leads out`}
	lines := strings.Split(err.Error(), "\n")
	if len(lines) != len(want) {
		t.Fatalf("%d errors, want %d:\n%v", len(lines), len(want), err)
	}
	for i := range want {
		if !strings.Contains(lines[i], want[i]) {
			t.Errorf("error %q, want %q", lines[i], want[i])
		}
	}
	for bad, want := range map[string]string{"a\xff,b": "CSV UTF-8", "\"a,b\nc,d": "quotation mark"} {
		if _, err := parseListings([]byte(bad)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", bad, err, want)
		}
	}
}

func FuzzListings(f *testing.F) {
	for _, s := range []string{"file,letter,page\na.jpg,L,1\n", "\ufeffa;b;3\r\n", "a\tb\n", "\"x,\ny\",L", "../a,b", "a,b,0", "a,b,99999999999999999999", "a\x00,b"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		rows, err := parseListings(data)
		seen := map[string]bool{}
		for _, r := range rows {
			if !filepath.IsLocal(r.file) || !filepath.IsLocal(r.letter) || r.page < 0 || r.line < 1 || seen[r.file] {
				t.Errorf("row %+v, error %v", r, err)
			}
			seen[r.file] = true
		}
	})
}
