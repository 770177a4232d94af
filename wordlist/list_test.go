package wordlist

import (
	"bytes"
	"encoding/binary"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestReadInEitherByteOrder(t *testing.T) {
	want := []string{"a", "ab", "b-ad", "cab", "c'é", "dad", "dads", "Bad", "ABS", "тт", "ab"}
	slices.Sort(want)
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
		l := read(t, madeModel(order))
		if got := slices.Sorted(l.All()); !slices.Equal(got, want) {
			t.Errorf("%v: words %q, want %q", order, got, want)
		}
		for _, w := range want {
			if !l.Has(w) {
				t.Errorf("%v: has no %q", order, w)
			}
		}
		for _, w := range []string{"", "b", "ca", "caba", "bad", "BAD", "abs", "dadss", "zebra", " ", "\xff", "a\x00", strings.Repeat("a", 1000)} {
			if l.Has(w) {
				t.Errorf("%v: has %q", order, w)
			}
		}
	}
}

func TestAllCanBeLeft(t *testing.T) {
	n := 0
	for range read(t, madeModel(binary.LittleEndian)).All() {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("%d words seen, want 3", n)
	}
}

func TestKnows(t *testing.T) {
	l := read(t, madeModel(binary.LittleEndian))
	known := []string{
		"dad", "Dad", "DAD", "Dads", "DADS", // small in the list
		"Bad", "BAD", "ABS", // as in the list, or capitalised there
		"dad's", "Dad's", "DAD'S", "DAD's", "dad’s", "dads'", "DADS'", "dads’", // possessive
		"c'é", "C'é", "c’é", // an apostrophe of the list's own
		"b-ad", "B-ad", "b-ad's", // a hyphen of the list's own
		"dad-cab", "Dad-Cab", "DAD-cab", "dad--cab", "dad—cab–Bad", "dad's-cab", "cab-dad's", // parts
		"Тт", "ТТ",
	}
	unknown := []string{
		"", "'", "'s", "-", "--", "’", "dAd", "bad", "abs", "ABs", "cab'", "dad-", "-dad", "dad-zebra",
		"dadcab", "dad's's", "dad cab", "dad,", "É", "Ta", "\xff", "-\xff", strings.Repeat("dad", 200),
	}
	for _, w := range known {
		if !l.Knows(w) {
			t.Errorf("does not know %q", w)
		}
	}
	for _, w := range unknown {
		if l.Knows(w) {
			t.Errorf("knows %q", w)
		}
	}
}

func TestListsKnowWhatOneOfThemKnows(t *testing.T) {
	other := modelOf(binary.LittleEndian, map[int][]byte{
		partWords:    graphOf(binary.LittleEndian, 2, 2, edgesOf([][]int{{1, 1}})),
		partAlphabet: alphabetOf("NULL", "o"),
	})
	bare := modelOf(binary.LittleEndian, map[int][]byte{0: []byte("settings")})
	dir := t.TempDir()
	var paths []string
	for name, data := range map[string][]byte{"one": madeModel(binary.LittleEndian), "two": other, "osd": bare} {
		paths = append(paths, filepath.Join(dir, name+".traineddata"))
		if err := os.WriteFile(paths[len(paths)-1], data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	lists, err := OpenAll(paths)
	if err != nil || len(lists) != 2 {
		t.Fatalf("%d lists, %v; want 2", len(lists), err)
	}
	for word, want := range map[string]bool{"Dads": true, "OO": true, "oodad": false} {
		if lists.Knows(word) != want {
			t.Errorf("knows %q: %t, want %t", word, !want, want)
		}
	}
	if Lists(nil).Knows("a") {
		t.Error("no list knows a word")
	}
	if _, err := OpenAll([]string{filepath.Join(dir, "rus.traineddata")}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a model that is not there: %v", err)
	}
}

func TestBrokenModelsAreRefused(t *testing.T) {
	le := binary.LittleEndian
	sound := map[int][]byte{partWords: graphOf(le, 15, 4, edgesOf(spelled)), partAlphabet: alphabetOf(texts...)}
	with := func(part int, data []byte) []byte {
		parts := maps.Clone(sound)
		parts[part] = data
		return modelOf(le, parts)
	}
	words := func(edges ...edge) []byte { return with(partWords, graphOf(le, 15, 4, edges)) }
	far := with(partWords, nil)
	le.PutUint64(far[4+8*partWords:], 1<<40)
	back := with(partWords, nil)
	le.PutUint64(back[4+8*partWords:], 500)
	inTable := with(partWords, nil)
	le.PutUint64(inTable[4+8*partWords:], 8)
	tests := []struct {
		name string
		data []byte
		says string
	}{
		{"nothing", nil, "not a Tesseract model"},
		{"a text", []byte("Legation of the United States of America"), "not a Tesseract model"},
		{"zip", []byte("PK\x03\x04"), "zip"},
		{"no components", make([]byte, 100), "not a Tesseract model"},
		{"cut table", madeModel(le)[:50], "cut short"},
		{"starts beyond the end", far, "of a file of"},
		{"starts in the table", inTable, "of a file of"},
		{"ends before it starts", back, "of a file of"},
		{"alphabet without count", with(partAlphabet, []byte("many\n")), `"many"`},
		{"alphabet of none", with(partAlphabet, []byte("0\n")), `"0"`},
		{"huge alphabet", with(partAlphabet, []byte("2000000000\na 0\n")), `"2000000000"`},
		{"short alphabet", with(partAlphabet, []byte("3\na 0\nb 0\n")), "2 letters of 3"},
		{"no alphabet", with(partAlphabet, nil), "0 letters of 0"},
		{"empty letter", with(partAlphabet, []byte("2\na 0\n\nb\n")), "letter 1 of 2"},
		{"letter in no encoding", with(partAlphabet, []byte("1\n\xff 0\n")), "letter 0 of 1"},
		{"no graph", with(partWords, nil), "0 bytes"},
		{"another magic", with(partWords, make([]byte, 100)), "begins with 0"},
		{"another alphabet", with(partWords, graphOf(le, 16, 5, edgesOf(spelled))), "16 letters and the alphabet 15"},
		{"graph without edges", words(), "0 edges"},
		{"cut graph", with(partWords, graphOf(le, 15, 4, edgesOf(spelled))[:40]), "room for 3"},
		{"letter beyond the alphabet", words(edge{15, true, true, 0}), "letter 15 of 15"},
		{"node beyond the graph", words(edge{1, true, true, 1}), "leads to edge 1 of 1"},
		{"node without an end", words(edge{1, false, true, 0}), "does not end"},
	}
	for _, tt := range tests {
		_, err := Read(bytes.NewReader(tt.data), int64(len(tt.data)))
		if err == nil || !strings.Contains(err.Error(), tt.says) || errors.Is(err, ErrNoWords) {
			t.Errorf("%s: %v, want an error that says %q", tt.name, err, tt.says)
		}
		path := filepath.Join(t.TempDir(), "broken.traineddata")
		if err := os.WriteFile(path, tt.data, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(path); err == nil || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v does not name the file", tt.name, err)
		}
	}
}

func TestModelWithoutWords(t *testing.T) {
	for _, parts := range []map[int][]byte{
		{0: []byte("settings")},
		{partAlphabet: alphabetOf("a")},
		{partWords: graphOf(binary.LittleEndian, 15, 4, edgesOf(spelled))},
	} {
		data := modelOf(binary.LittleEndian, parts)
		if _, err := Read(bytes.NewReader(data), int64(len(data))); !errors.Is(err, ErrNoWords) {
			t.Errorf("%v: %v, want %v", slices.Collect(maps.Keys(parts)), err, ErrNoWords)
		}
	}
}

// TestSlowGraphIsGivenUp looks a word up in a graph in which every letter leads
// on in many ways and none to an end.
func TestSlowGraphIsGivenUp(t *testing.T) {
	var edges []edge
	for i := range 100 {
		edges = append(edges, edge{2, i == 99, false, 1})
	}
	l := read(t, modelOf(binary.LittleEndian, map[int][]byte{
		partWords: graphOf(binary.LittleEndian, 15, 4, edges), partAlphabet: alphabetOf(texts...),
	}))
	if l.Has(strings.Repeat("a", 100)) {
		t.Error("a word was found that has no end")
	}
}
