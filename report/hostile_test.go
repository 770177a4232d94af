package report

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"missive/align"
	"missive/letter"
)

// hostile are texts that have broken reports of others: markup, ends of the
// elements a page's own code stands in, quotes, control characters, reversed
// writing, bytes that are no UTF-8, workflow commands, and very long words.
var hostile = []string{
	"<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "</title></svg><b>", `" onmouseover="alert(1)`, "' autofocus onfocus='alert(1)",
	"{{.ID}}", "]]></system-out>", "a\x00b\x1b[31mred\x07", "\u202egnp.exe\u202c", "\u2066x\u2069", "\xff\xfe", "\ufeffx\uffff\ufffe",
	"::error file=x::y\n::stop-commands::z", "##[error]x", strings.Repeat("word ", 9) + "::warning::x " + strings.Repeat("::debug::y ", 30), "|`*_[x](javascript:alert(1))", "100 %, a:b", strings.Repeat("Donaudampfschiffahrt", 500), "line\r\nbreak\u2028x\u0085",
}

// hostileLetter has the text wherever a letter and a comparison hold any.
func hostileLetter(t testing.TB, text string) (*letter.Letter, *align.Comparison) {
	t.Helper()
	l := sampleLetter(t, text)
	l.Pages[0].Lines[4].Words[1].Text = text
	l.Pages[0].Lines[1].Words[0].Text = text
	// A word has an element of its own where it holds a blank, or is in doubt.
	l.Pages[0].Lines[4].Words[1].Conf, l.Pages[0].Lines[1].Words[0].Conf = .4, .4
	l.Pages[0].Source.File, l.Pages[0].Picture = text, text
	l.Pages[2].Failure, l.Pages[2].Remedy = text, text
	for i := range l.Edits {
		l.Edits[i].Rule, l.Edits[i].Why = text, text
	}
	l.Edits[0].Role = letter.Role("x" + text)
	l.Edits[1].Role = letter.Role("x" + text)
	l.Edits[4].Text = text
	l.Edits[6].ID = text
	if err := l.Add(letter.Edit{Kind: letter.Restore, Of: l.Edits[5].ID, Rule: text, Why: text}); err != nil {
		t.Fatal(err)
	}
	c := sampleComparison(l)
	c.Reference, c.Unit, c.Denominator, c.Folding = []string{text}, text, text, []string{text}
	d := &c.Differences[0]
	d.Ref, d.Text, d.Before, d.After = text, text, text, text
	d.Kind, d.Cause, d.Why, d.File = align.Kind(text), align.Cause(text), text, text
	d.Parts = []align.Part{{Op: align.Insert, Text: text}}
	c.Differences[1].Ref = text
	for i := range c.Blocks {
		b := &c.Blocks[i]
		b.Kind, b.Ref.Begins, b.Ref.Ends, b.Text.Begins, b.Text.Ends = align.BlockKind(text), text, text, text, text
	}
	return l, c
}

func hostileBatch(t testing.TB, text string) Batch {
	t.Helper()
	l, c := hostileLetter(t, text)
	e := NewEntry(l, c)
	e.Problem = text
	return Batch{Entries: []Entry{e}, Problems: []Problem{{File: text, Reason: text, Remedy: text}}}
}

// shape is a page's elements with the names of their attributes.
func shape(t testing.TB, page []byte) string {
	t.Helper()
	var b strings.Builder
	z := html.NewTokenizer(bytes.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if !errors.Is(z.Err(), io.EOF) {
				t.Fatal(z.Err())
			}
			return b.String()
		case html.StartTagToken, html.SelfClosingTagToken:
			token := z.Token()
			b.WriteString(token.Data)
			for _, a := range token.Attr {
				b.WriteString(" " + a.Key)
				if v := strings.ToLower(a.Val); (a.Key == "href" || a.Key == "src") && !strings.HasPrefix(v, "#") && !strings.HasPrefix(v, "./") {
					t.Errorf("<%s %s=%q> leads elsewhere", token.Data, a.Key, a.Val)
				}
			}
			b.WriteByte('\n')
		}
	}
}

// hostileDiff has the text wherever two texts and their comparison hold any.
func hostileDiff(text string) DiffInput {
	word := strings.Join(strings.Fields(text), "_")
	d := diffSample()
	d.RefName, d.TextName = text, text
	inRef, inText := strings.NewReplacer("October", word, "Tuesday", word), strings.NewReplacer("0ctober", word, "Tuesday", word)
	c := &d.Comparison
	for i := range c.Differences {
		e := &c.Differences[i]
		e.At, e.TextAt = len(inRef.Replace(d.Ref[:e.At])), len(inText.Replace(d.Text[:e.TextAt]))
	}
	for i := range c.Blocks {
		b := &c.Blocks[i]
		b.Ref.At, b.Text.At = len(inRef.Replace(d.Ref[:b.Ref.At])), len(inText.Replace(d.Text[:b.Text.At]))
	}
	d.Ref, d.Text = inRef.Replace(d.Ref), inText.Replace(d.Text)
	c.Unit, c.Denominator, c.Folding = text, text, []string{text}
	c.Differences[0].Ref, c.Differences[0].Text = word, word
	for i := range c.Differences {
		e := &c.Differences[i]
		e.Before, e.After, e.Why = text, text, text
	}
	c.Differences[2].Kind, c.Differences[2].Cause = align.Kind(text), align.Cause(text)
	c.Differences[2].Parts = []align.Part{{Op: align.Insert, Text: text}}
	for i := range c.Blocks {
		b := &c.Blocks[i]
		b.Kind, b.Ref.Begins, b.Ref.Ends, b.Text.Begins, b.Text.Ends = align.BlockKind(text), text, text, text, text
	}
	return d
}

// pagesShape is the shape of a letter's page and an index full of the text.
func pagesShape(t testing.TB, text string) string {
	t.Helper()
	var page, long, index, taken, plain, diff, large bytes.Buffer
	l, c := hostileLetter(t, text)
	lines := letter.FromText(text, "Dear Sir\n")
	lines.Pages[0].Lines[0].Words[0].Text = text
	if err := lines.Add(letter.Edit{ID: text, Kind: letter.Strip, Role: letter.Stamp, Words: lines.LineWords(0, 0)[:1], Rule: text, Why: text}); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(Letter(&page, l, c, text), writeLetter(&long, l, c, text, true), Index(&index, hostileBatch(t, text)), Taken(&taken, l), Taken(&plain, lines),
		diffHTML(&diff, hostileDiff(text), true), diffHTML(&large, hostileDiff(text), false)); err != nil {
		t.Fatal(err)
	}
	return shape(t, page.Bytes()) + shape(t, long.Bytes()) + shape(t, index.Bytes()) + shape(t, taken.Bytes()) + shape(t, plain.Bytes()) + withoutRows(shape(t, diff.Bytes())) + withoutRows(shape(t, large.Bytes()))
}

// withoutRows leaves the rows and columns out of a shape: how many rows two texts
// make hangs on the length of their words.
func withoutRows(shape string) string {
	var out strings.Builder
	for line := range strings.Lines(shape) {
		if name, _, _ := strings.Cut(strings.TrimSpace(line), " "); name != "div" && name != "p" && name != "pre" {
			out.WriteString(line)
		}
	}
	return out.String()
}

// TestHostileTextAddsNoMarkup holds the elements and attributes of pages full
// of hostile text against those of the same pages with a plain word.
func TestHostileTextAddsNoMarkup(t *testing.T) {
	want := pagesShape(t, "plain")
	for _, text := range hostile {
		if got := pagesShape(t, text); got != want {
			t.Errorf("%.40q changes the page's elements", text)
		}
	}
}

// FuzzHostileText does the same with any text.
func FuzzHostileText(f *testing.F) {
	for _, text := range hostile {
		f.Add(text)
	}
	want := pagesShape(f, "plain")
	f.Fuzz(func(t *testing.T, text string) {
		// A text that is empty is left out, and its element with it.
		if got := pagesShape(t, "x"+text+"x"); got != want {
			t.Errorf("%q changes the page's elements", text)
		}
	})
}

// TestHostileTextInLogs reads what goes to a terminal or a CI service's log
// for characters that act, and for commands of the text's own.
func TestHostileTextInLogs(t *testing.T) {
	limit := 0.0
	for _, text := range hostile {
		b := hostileBatch(t, text)
		short := Verdict(b, Limits{MaxCER: &limit}, nil)
		if len(short) != 1 {
			t.Fatalf("%.40q: %d shortfalls, want 1", text, len(short))
		}
		var table, notes, commands bytes.Buffer
		for _, err := range []error{
			Table(&table, b, 80, false), StepSummary(&notes, b, short, VerdictNotes(b, Limits{}, &Baseline{})), Annotations(&commands, "out", b, short),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		for name, out := range map[string]string{"table": table.String(), "step summary": notes.String(), "annotations": commands.String()} {
			harmless(t, name, out)
		}
		for line := range strings.Lines(table.String() + "\n" + short[0].Sentence) {
			if s := strings.TrimSpace(line); strings.HasPrefix(s, "::") || strings.HasPrefix(s, "##[") {
				t.Errorf("%.40q: a CI service would obey the line %s", text, line)
			}
		}
		for line := range strings.Lines(commands.String()) {
			if !strings.HasPrefix(line, "::error file=") && !strings.HasPrefix(line, "::warning file=") {
				t.Errorf("%.40q: a line is no command of ours: %s", text, line)
			}
			if properties := strings.SplitN(line, "::", 3); len(properties) != 3 || strings.Count(properties[1], ",") != 1 {
				t.Errorf("%.40q: the command's properties are broken: %s", text, line)
			}
		}
		if strings.ContainsAny(notes.String()[strings.Index(notes.String(), "### Where"):], "<>`[]\"") {
			t.Errorf("%.40q: the step summary holds markup:\n%s", text, notes.String())
		}
	}
}

func harmless(t testing.TB, name, out string) {
	t.Helper()
	if !utf8.ValidString(out) {
		t.Errorf("%s is not UTF-8: %q", name, out)
	}
	for _, r := range out {
		if r != '\n' && (unicode.IsControl(r) || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069) {
			t.Errorf("%s holds %U: %q", name, r, out)
			return
		}
	}
}

// TestAnyTextMakesXML writes any text into both JUnit files and reads them.
func TestAnyTextMakesXML(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := rapid.OneOf(rapid.SampledFrom(hostile), rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(r, "text")
		b := hostileBatch(t, text+"x")
		limit := 0.0
		var run, verdict bytes.Buffer
		if err := errors.Join(JUnit(&run, b), VerdictJUnit(&verdict, b, Verdict(b, Limits{MaxCER: &limit}, nil))); err != nil {
			r.Fatal(err)
		}
		for _, out := range []bytes.Buffer{run, verdict} {
			d := xml.NewDecoder(&out)
			for {
				if _, err := d.Token(); err == io.EOF {
					break
				} else if err != nil {
					r.Fatalf("%q: %v", text, err)
				}
			}
		}
	})
}

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"":                       "",
		"plain, Été, שלום\u200f": "plain, Été, שלום\u200f",
		"a\tb\r\nc":              "a b  c",
		"\x1b[31m":               "⟨U+001B⟩[31m",
		"x\u202ey":               "x⟨U+202E⟩y",
		"\xffz":                  "⟨0xFF⟩z",
		"\ufffd":                 "\ufffd",
		"\u0085\ufeff\U0001ffff": "⟨U+0085⟩⟨U+FEFF⟩⟨U+1FFFF⟩",
	} {
		if got := Visible(in); got != want {
			t.Errorf("Visible(%q) is %q, want %q", in, got, want)
		}
	}
	rapid.Check(t, func(r *rapid.T) {
		s := rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }).Draw(r, "s")
		once := Visible(s)
		harmless(t, "visible", once)
		if Visible(once) != once {
			r.Fatalf("%q: a second time changes it", s)
		}
	})
}
