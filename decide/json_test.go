package decide

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"missive/letter"
)

// sampleFile has a decision of each kind.
func sampleFile(t *testing.T) File {
	l := drawn(despatch)
	e := strip(t, l, "1.1.1 1.1.2 2.2.1")
	return File{Version: Version, Decisions: numbered(NewRestore(l, e), NewCorrect(l, named(t, "1.2.2")[0], "<Government>"))}
}

func TestFileIsForPeople(t *testing.T) {
	var b bytes.Buffer
	if err := sampleFile(t).Write(&b); err != nil {
		t.Fatal(err)
	}
	want := `{"version":"missive-decisions/1",
"decisions":[
{"id":"d1","do":"restore","edit":"e1","role":"stamp","rule":"stamp","why":"it says so","places":[
 {"file":"x_1.png","page":1,"letterPage":1,"width":2000,"height":3000,"after":"1962 The Goverment","words":[
  {"id":"1.1.1","text":"CONFIDENTIAL","box":[100,100,336,130]},
  {"id":"1.1.2","text":"NARA","box":[360,100,436,130]}]},
 {"file":"x_2.png","page":1,"letterPage":2,"width":2000,"height":3000,"before":"- 2 -","after":"Respectfully yours,","words":[
  {"id":"2.2.1","text":"CONFIDENTIAL","box":[100,150,336,180]}]}]},
{"id":"d2","do":"correct","text":"<Government>","places":[
 {"file":"x_1.png","page":1,"letterPage":1,"width":2000,"height":3000,"before":"NARA 1962 The","after":"of the Republic","words":[
  {"id":"1.2.2","text":"Goverment","box":[180,150,356,180]}]}]}]}
`
	if b.String() != want {
		t.Errorf("file\n%s\nwant\n%s", b.String(), want)
	}
	back, err := Parse(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(back, sampleFile(t)) {
		t.Errorf("read again\n%+v\nwas\n%+v", back, sampleFile(t))
	}
}

func TestParseSaysWhereAFileIsWrong(t *testing.T) {
	var b bytes.Buffer
	if err := sampleFile(t).Write(&b); err != nil {
		t.Fatal(err)
	}
	good := b.String()
	for _, c := range []struct{ name, from, to, want string }{
		{"empty", good, "", "line 1: it ends too early"},
		{"cut", good[300:], "", "it ends too early"},
		{"a comma too many", `"NARA",`, `"NARA",,`, "line 6: invalid character ','"},
		{"a kind", `"page":1,"letterPage":2`, `"page":"one","letterPage":2`, "line 7: \"decisions.places.page\" holds a string"},
		{"a name", `"before":"- 2 -"`, `"befor":"- 2 -"`, "line 7: unknown field \"befor\""},
		{"more", "}\n", "} {}", "line 11: more follows"},
		{"version", "missive-decisions/1", "missive-decisions/2", `its version is "missive-decisions/2"`},
		{"an act", `"do":"restore"`, `"do":"burn"`, `decision d1 wants "burn" done: this program knows "restore", "correct" and "confirm"`},
		{"a confirmation without a role", `"do":"restore","edit":"e1","role":"stamp"`, `"do":"confirm","edit":"e1"`, `decision d1 confirms "CONFIDENTIAL`},
		{"an id twice", `"id":"d2"`, `"id":"d1"`, "number 2 has no id or one that is taken"},
		{"no text", `"text":"<Government>"`, `"text":" "`, "decision d2 reads as nothing"},
		{"a bad word", `"id":"2.2.1"`, `"id":"2.2.0"`, "page.line.word"},
		{"a word without text", `"text":"NARA"`, `"text":""`, "word without text on page 1 of x_1.png"},
	} {
		if !strings.Contains(good, c.from) {
			t.Fatalf("%s: the file does not hold %q", c.name, c.from)
		}
		if _, err := Parse([]byte(strings.Replace(good, c.from, c.to, 1))); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.want)
		}
	}
}

func TestCheckText(t *testing.T) {
	for _, bad := range []string{"", " ", " a", "a\n", "a\tb", "\xff"} {
		if CheckText(bad) == nil {
			t.Errorf("%q passes", bad)
		}
	}
	for _, good := range []string{"a", "of the", "Пётр", "—"} {
		if err := CheckText(good); err != nil {
			t.Errorf("%q: %v", good, err)
		}
	}
}

// Whatever stands in the file, no letter loses a word over it.
func FuzzParse(f *testing.F) {
	var b bytes.Buffer
	l := drawn(despatch)
	file := File{Version: Version, Decisions: numbered(NewCorrect(l, letter.WordID{Line: 1, Word: 1}, "Government"))}
	if err := file.Write(&b); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Parse(data)
		if err != nil {
			return
		}
		l := drawn(despatch)
		if got := Apply(l, file.Decisions); len(got) != len(file.Decisions) {
			t.Fatalf("%d outcomes of %d decisions", len(got), len(file.Decisions))
		}
		if err := l.Check(); err != nil {
			t.Fatal(err)
		}
		var again bytes.Buffer
		if err := file.Write(&again); err != nil {
			t.Fatal(err)
		}
		if _, err := Parse(again.Bytes()); err != nil {
			t.Fatalf("what was written is refused: %v\n%s", err, again.Bytes())
		}
	})
}
