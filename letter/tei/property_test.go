package tei

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// A drawn document and the words that belong to its letter, in order.
type drawn struct {
	doc   strings.Builder
	words []string
}

// word is one that stands nowhere else in the document.
func (d *drawn) word(t *rapid.T) string {
	return fmt.Sprintf("%s%d", rapid.SampledFrom([]string{"w", "é", "Ж", "a̋"}).Draw(t, "letter"), 1000+d.doc.Len())
}

// blank is white space as files have it.
func blank(t *rapid.T) string {
	return rapid.SampledFrom([]string{" ", "\n", "\n    ", "  "}).Draw(t, "blank")
}

// inline draws what stands inside a line.
func (d *drawn) inline(t *rapid.T, depth int) {
	for range rapid.IntRange(1, 4).Draw(t, "pieces") {
		d.doc.WriteString(blank(t))
		own, other := d.word(t), "x"+d.word(t)
		shape := rapid.SampledFrom([]string{
			"%s", "<hi rend='a\nb'>%s</hi>", "%s<lb/>", "<choice>\n<sic>%s</sic> <corr>%[2]s</corr></choice>", "%s<note>%[2]s</note>",
			"<del>%[2]s</del>%[1]s", "<!-- %[2]s -->%[1]s", "<pb n='1'/>%s", "<app><lem>%s</lem><rdg>%[2]s</rdg></app>", "%s<fw>%[2]s</fw>",
			"%s<?pi %[2]s?>", "<persName>%s</persName><gap reason='%[2]s'/>",
		}).Draw(t, "shape")
		if !strings.Contains(shape, "%[2]s") {
			fmt.Fprintf(&d.doc, shape, own)
		} else {
			fmt.Fprintf(&d.doc, shape, own, other)
		}
		d.words = append(d.words, own)
		if depth > 0 && rapid.Bool().Draw(t, "nested") {
			d.doc.WriteString(" <seg>")
			d.inline(t, depth-1)
			d.doc.WriteString("</seg>")
		}
	}
}

// Every word of the letter is read once and in its order, nothing of the editors'
// is, and each word's mark leads to where it stands in the file.
func TestWordsAndTheirPlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := &drawn{}
		d.doc.WriteString("<TEI>\n<teiHeader><title>xhead</title></teiHeader><text><front>xfront</front><body>")
		for range rapid.IntRange(1, 4).Draw(t, "blocks") {
			name := rapid.SampledFrom([]string{"p", "opener", "div", "ab", "closer", "list", "quote"}).Draw(t, "block")
			d.doc.WriteString(blank(t) + "<" + name + ">")
			d.inline(t, 2)
			d.doc.WriteString("</" + name + ">")
		}
		d.doc.WriteString("</body></text></TEI>")
		doc := d.doc.String()
		letters, err := Read(strings.NewReader(doc), Diplomatic)
		if err != nil || len(letters) != 1 {
			t.Fatalf("%s\n%v", doc, err)
		}
		l := letters[0]
		if got := strings.Fields(l.Text); strings.Join(got, " ") != strings.Join(d.words, " ") {
			t.Fatalf("%s\ngives %q, want %q", doc, got, d.words)
		}
		lines := strings.Split(doc, "\n")
		at := 0
		for _, w := range d.words {
			at += strings.Index(l.Text[at:], w)
			line, column := l.place(at)
			if rest := string([]rune(lines[line-1])[column-1:]); !strings.HasPrefix(rest, w) {
				t.Fatalf("%s\nputs %q at line %d, character %d, where %.20q stands", doc, w, line, column, rest)
			}
			at += len(w)
		}
	})
}

// place is where in the file a byte of the text stands.
func (l Text) place(offset int) (line, column int) {
	for _, m := range l.Marks {
		if m.Offset <= offset {
			line, column = m.Line, m.Column+len([]rune(l.Text[m.Offset:offset]))
		}
	}
	return line, column
}

// White space between words never changes them.
func TestWhiteSpace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringOfN(rapid.RuneFrom(nil, unicode.Letter), 1, 5, -1), 1, 9).Draw(t, "words")
		var doc strings.Builder
		for _, w := range words {
			doc.WriteString(strings.Repeat(blank(t), rapid.IntRange(1, 3).Draw(t, "n")) + w)
		}
		letters, err := Read(strings.NewReader(body("<p>"+doc.String()+"</p>")), Corrected)
		if err != nil || letters[0].Text != strings.Join(words, " ") {
			t.Fatalf("%q gives %+v, %v", doc.String(), letters, err)
		}
	})
}
