package tei

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"missive/letter/internal/pagefile"
)

var update = flag.Bool("update", false, "write the golden files anew")

// shown is what was read, for people: the line of the file before each line of
// the text.
func shown(letters []Text) string {
	var b strings.Builder
	for _, l := range letters {
		fmt.Fprintf(&b, "== %q %q %q line %d\n", l.ID, l.N, l.Title, l.Line)
		at, offset := 0, 0
		for row := range strings.Lines(l.Text) {
			for at+1 < len(l.Marks) && l.Marks[at+1].Offset <= offset {
				at++
			}
			fmt.Fprintf(&b, "%3d:%-3d %s\n", l.Marks[at].Line, l.Marks[at].Column, strings.ReplaceAll(strings.TrimSuffix(row, "\n"), "\f", "<FF>"))
			offset += len(row)
		}
		for _, o := range l.LeftOut {
			fmt.Fprintf(&b, "  - line %d, %s: %s\n", o.Line, o.What, o.Text)
		}
	}
	return b.String()
}

func TestSamples(t *testing.T) {
	files, err := filepath.Glob("testdata/*.xml")
	if err != nil || len(files) != 5 {
		t.Fatalf("found %d samples, want 5: %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var got string
			for reading, name := range []string{"diplomatic", "corrected"} {
				letters, err := Read(iotest.OneByteReader(strings.NewReader(string(data))), Reading(reading))
				if err != nil {
					t.Fatal(err)
				}
				check(t, string(data), letters)
				got += "= " + name + "\n" + shown(letters)
			}
			golden := strings.TrimSuffix(file, ".xml") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil || got != string(want) {
				t.Errorf("got\n%s\nwant\n%s%v", got, want, err)
			}
		})
	}
}

// check holds what is promised of every letter: its marks stand in order, the
// first at its beginning, and lead to lines of the file.
func check(t *testing.T, doc string, letters []Text) {
	t.Helper()
	lines := 1 + strings.Count(doc, "\n")
	for _, l := range letters {
		if l.Text == "" || l.Text != strings.TrimSpace(l.Text) || len(l.Marks) == 0 || l.Marks[0].Offset != 0 {
			t.Errorf("letter %q begins with %v", l.Text, l.Marks)
			continue
		}
		for i, m := range l.Marks {
			if i > 0 && m.Offset <= l.Marks[i-1].Offset || m.Offset >= len(l.Text) || m.Line < 1 || m.Line > lines || m.Column < 1 {
				t.Errorf("mark %d of %q: %+v of %d lines", i, l.Text, m, lines)
			}
		}
		for _, o := range l.LeftOut {
			if o.What == "" || o.Text == "" || len(o.Text) > 4*maxShown {
				t.Errorf("left out: %+v", o)
			}
		}
	}
}

// body is a file with that in its text.
func body(inside string) string { return "<TEI><text><body>" + inside + "</body></text></TEI>" }

func TestWordings(t *testing.T) {
	for in, want := range map[string][2]string{ // diplomatic, corrected
		`<p>a  b<lb/>c <lb/> d</p>`:                                                                       {"a b\nc\nd"},
		`<p>a<pb/>b</p><pb/><p>c</p>`:                                                                     {"a\fb\fc"},
		`<p>gov<lb break="no"/>ern it</p>`:                                                                {"govern\nit"},
		`<p>gov- <lb break="no"/> ern</p>`:                                                                {"gov-\nern"},
		`<p>gov <pb break="no"/> <fw>x</fw> ern<lb/>it</p>`:                                               {"govern\fit"},
		`<p>gov-<pb/>ern</p>`:                                                                             {"gov-\fern"},
		`<p><del>a</del>b <restore><del>c</del></restore></p>`:                                            {"b c"},
		`<p><choice><orig>a</orig> <reg>b</reg><reg>c</reg></choice></p>`:                                 {"a", "b"},
		`<p><choice><unclear>a</unclear><unclear>b</unclear></choice></p>`:                                {"a"},
		`<p><app> <lem>a</lem> <rdg>b</rdg></app> c</p>`:                                                  {"a c"},
		`<p><app><rdgGrp><rdg>a</rdg><rdg>b</rdg></rdgGrp><rdg>c</rdg></app></p>`:                         {"a"},
		`<p><expan>D<ex>octo</ex>r</expan> <surplus>the</surplus> <supplied>the</supplied></p>`:           {"Dr the", "Doctor the"},
		`<p><abbr>D<am>r.</am></abbr>x</p>`:                                                               {"Dr.x", "Dx"},
		`<p>a<note place="right">b</note>c<note>d</note>e</p>`:                                            {"a\nb\nce"},
		`<p>a<note place="margin" resp="#ed">b</note>c<note type="authorial">d</note></p>`:                {"ac\nd"},
		`<p>a<ref type="noteAnchor">1</ref><ref target="x">b</ref></p>`:                                   {"ab"},
		`<head>H</head><div><head resp="#e">I</head><p>a</p></div>`:                                       {"H\n\na"},
		`<div type="Notes"><p>a</p></div><div type="x"><p>b</p></div>`:                                    {"b"},
		"<p>a\u0085\ufeff&#173;b</p>":                                                                     {"a\u00adb"},
		`<p><![CDATA[a < b]]> &amp; &#x63;</p>`:                                                           {"a < b & c"},
		`<p>a<space/>b<milestone unit="x"/>c<ptr/></p>`:                                                   {"a bc"},
		`<div type="original"><p>a</p></div><div type="translation"><p>b<note>c</note></p></div><p>d</p>`: {"a\n\nd"},
		`<div type="translation"><p>b</p></div>`:                                                          {"b"},
		`<quote><p>a</p></quote>b`:                                                                        {"a\n\nb"},
	} {
		if want[1] == "" {
			want[1] = want[0]
		}
		for reading := range want {
			letters, err := Read(strings.NewReader(body(in)), Reading(reading))
			if err != nil || len(letters) != 1 || letters[0].Text != want[reading] {
				t.Errorf("%s, reading %d: %+v, %v; want %q", in, reading, letters, err, want[reading])
				continue
			}
			check(t, body(in), letters)
		}
	}
}

func TestOtherOutermostElements(t *testing.T) {
	for _, doc := range []string{
		`<text><body><p>a</p></body></text>`, `<body><p>a</p></body>`, `<div><p>a</p></div>`,
		`<div type="document" xml:id="d9"><head>H</head><p>a</p></div>`,
		`<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"><t:text><t:p>a</t:p></t:text></t:TEI>`,
	} {
		letters, err := Read(strings.NewReader(doc), Diplomatic)
		if err != nil || len(letters) != 1 || letters[0].Text != "a" {
			t.Errorf("%s: %+v, %v", doc, letters, err)
		}
	}
}

func TestRefused(t *testing.T) {
	endless := errors.New("endless")
	for name, c := range map[string]struct {
		doc  io.Reader
		says string
		is   error
	}{
		"nothing":               {strings.NewReader(""), "line 1: holds no element", ErrNotTEI},
		"other XML":             {strings.NewReader("<!-- x -->\n<mets/>"), "line 2: the outermost element is <mets>", ErrNotTEI},
		"no text":               {strings.NewReader("\n" + body("<p> </p>")), "line 2: holds no text", ErrNoText},
		"only notes":            {strings.NewReader(body("<note>a</note>")), "holds no text", ErrNoText},
		"a wrong end":           {strings.NewReader("<TEI>\n<text><div>\n</p>"), "line 3: element <div> closed by </p>", nil},
		"cut short":             {strings.NewReader("<TEI><text>\n<p>a"), "line 2: the file ends before its last end tag", io.ErrUnexpectedEOF},
		"an entity not known":   {strings.NewReader(body("\n&firm;")), "line 2: invalid character entity &firm;: it is not declared in the file", nil},
		"an entity elsewhere":   {strings.NewReader(`<!DOCTYPE TEI [<!ENTITY x SYSTEM "/etc/passwd">]>` + body("&x;")), "invalid character entity &x;", nil},
		"an entity that grows":  {strings.NewReader(`<!DOCTYPE TEI [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>` + body("&b;")), "invalid character entity &b;", nil},
		"a long entity":         {strings.NewReader(`<!DOCTYPE TEI [<!ENTITY a "` + strings.Repeat("a", 33) + `">]>` + body("&a;")), "line 1: the entity a has more than 32", nil},
		"not in its encoding":   {strings.NewReader(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + body("caf\xe9")), "line 2: is not in the encoding", nil},
		"an unknown encoding":   {strings.NewReader(`<?xml version="1.0" encoding="klingon"?>` + body("a")), "klingon", nil},
		"too deep":              {strings.NewReader(strings.Repeat("<div>", MaxDepth+1)), "more than 128 elements", nil},
		"a reader that breaks":  {io.MultiReader(strings.NewReader("<TEI>"), iotest.ErrReader(endless)), "endless", endless},
		"text after the letter": {strings.NewReader(body("<p>a</p>") + "</p>"), "unexpected end element", nil},
	} {
		t.Run(name, func(t *testing.T) {
			letters, err := Read(c.doc, Diplomatic)
			if err == nil || !strings.Contains(err.Error(), c.says) || c.is != nil && !errors.Is(err, c.is) || !strings.HasPrefix(err.Error(), "line ") {
				t.Errorf("%d letters, %v; want …%s…", len(letters), err, c.says)
			}
			if err != nil && strings.Contains(err.Error(), "\n") {
				t.Errorf("the error has several lines: %q", err)
			}
		})
	}
}

func TestLimits(t *testing.T) {
	limits := pagefile.Limits{Bytes: 2000, Token: 1000, Depth: 9}
	for says, doc := range map[string]string{
		"is larger than 2000 bytes":                 body(strings.Repeat("<p>aaaaaaaaa</p>", 200)),
		"one tag or text has more than 1000 bytes":  body(strings.Repeat("a", 1001)),
		"more than 9 elements stand in one another": strings.Repeat("<div>", 10),
		"holds more than 2000 bytes of text": `<!DOCTYPE TEI [<!ENTITY a "` + strings.Repeat("a", 32) + `">]>` +
			body(strings.Repeat("&a;", 100)),
	} {
		if _, err := read(strings.NewReader(doc), Diplomatic, limits); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%v, want …%s…", err, says)
		}
	}
	if _, err := read(strings.NewReader(body(strings.Repeat("a", 900))), Diplomatic, limits); err != nil {
		t.Errorf("within the limits: %v", err)
	}
}

// A few bytes of markup must not cost a hundred times as many of memory.
func TestTooManyItems(t *testing.T) {
	for name, doc := range map[string]string{
		"gaps":    body("<p>" + strings.Repeat("<gap/>", MaxItems+2) + "</p>"),
		"letters": body(strings.Repeat("<div type='letter'/>", MaxItems+2)),
	} {
		if _, err := Read(strings.NewReader(doc), Diplomatic); err == nil || !strings.Contains(err.Error(), "holds more than 1048576 letters and things") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestEncodings(t *testing.T) {
	for name, doc := range map[string]string{
		"Latin 1": `<?xml version="1.0" encoding="ISO-8859-1"?>` + body("caf\xe9"),
		"a mark":  "\ufeff" + body("café"),
		"UTF-16":  "\xff\xfe" + strings.Join(strings.Split(body("caf\xe9"), ""), "\x00") + "\x00",
	} {
		letters, err := Read(strings.NewReader(doc), Diplomatic)
		if err != nil || len(letters) != 1 || letters[0].Text != "café" {
			t.Errorf("%s: %+v, %v", name, letters, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.xml")
	if len(files) == 0 {
		f.Fatal("no seeds")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data), false)
	}
	f.Add(body(`<div type="letter"><lb break="no"/>a</div><choice/><div type="letter"/>`), true)
	f.Fuzz(func(t *testing.T, doc string, corrected bool) {
		reading := Diplomatic
		if corrected {
			reading = Corrected
		}
		letters, err := Read(strings.NewReader(doc), reading)
		if (err == nil) == (len(letters) == 0) {
			t.Fatalf("%d letters, %v", len(letters), err)
		}
		check(t, doc, letters)
	})
}
