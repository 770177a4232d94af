package align

import (
	"slices"
	"strings"
	"testing"
)

// english knows the small words of the tests' sentences.
func english(word string) bool {
	return slices.Contains(strings.Fields("a new law requires it some persons he told so the labor labour office restrictions were act proof of birth in today an bill three copies fact purchases government year ago anti semitic minister said houses center centre favor favour form from come came have to at him that color colour will go"), strings.ToLower(word))
}

func known() Options { return Options{Folding: DefaultFolding(), Known: english} }

// Each kind's example differs in that kind alone, with a list of words and
// without, and its counterpart in the kind that stands for it the other way.
func TestKindExamples(t *testing.T) {
	other := map[Kind]Kind{Split: Glued, Glued: Split, Lost: Added, Added: Lost}
	for _, e := range KindExamples() {
		for _, o := range []Options{known(), defaults()} {
			back := e.Kind
			if k, ok := other[e.Kind]; ok {
				back = k
			}
			for _, tt := range []struct {
				ref, text string
				want      Kind
			}{{e.Ref, e.Text, e.Kind}, {e.Text, e.Ref, back}} {
				c := Texts(tt.ref, tt.text, o)
				if len(c.Differences) != 1 || c.Differences[0].Kind != tt.want || c.Kinds[tt.want] != 1 {
					t.Errorf("%q and %q: %+v, want one of kind %q", tt.ref, tt.text, c.Differences, tt.want)
				}
			}
		}
		if e.Doc == "" || !strings.HasSuffix(e.Doc, ".") {
			t.Errorf("kind %q has no sentence of its own: %q", e.Kind, e.Doc)
		}
	}
}

var german = strings.Repeat("der Hund und die Katze auf dem Dach im Regen ", 8)

func TestKinds(t *testing.T) {
	tests := []struct {
		ref, text string
		want      []Kind
	}{
		// One region of words, told apart.
		{"of Rumanians Jews over", "of Rumanian Jews, over", []Kind{Name, Punctuation}},
		{"have provided more arms", "have provibed arms", []Kind{Misread, Lost}},
		{"the economic restrictionswere so", "the \"economic restrictions were so", []Kind{Punctuation, Split}},
		{"of - 2 - it", "of -2- it", []Kind{Blank}},
		{"alpha beta gamma", "one two three", []Kind{Misread}}, // nothing alike: one place
		// One word for several is split or glued only where it may be them.
		{"he was in Moscow, October 28, 1962. Dear", "he was in [Seal] Dear", []Kind{Misread}},
		{"he was in [Seal] Dear", "he was in Moscow, October 28, 1962. Dear", []Kind{Misread}},
		{"the modem means", "the mod ern means", []Kind{Split}},
		// Marks and blanks.
		{"you—the", "you--- the", []Kind{Blank}},
		{"he said \"so", "he said so", []Kind{Punctuation}},
		{"to day, sir", "today sir", []Kind{Glued}},
		{"it was # then", "it was = then", []Kind{Punctuation}},
		{"1,000 tons", "1.000 tons", []Kind{Punctuation}},
		// Hyphens.
		{"a well known man", "a well-known man", []Kind{Hyphenation}},
		{"a well- known man", "a well-known man", []Kind{Blank}},
		{"the end - of", "the end of", []Kind{Lost}},
		// Capitals.
		{"The Houses, of", "the houses of", []Kind{Case, Case}},
		// Figures.
		{"on the 1st of", "on the lst of", []Kind{Number}},
		{"of 1939 and", "of l939 and", []Kind{Number}},
		{"the 10 of", "the lo of", []Kind{Number}},
		{"Moscow, October 24, 1962. Dear Sir", "[Embossed Seal of Nobody] Dear Sir", []Kind{Misread}},
		{"in section XIV of", "in section XVI of", []Kind{Number}},
		{"in section XIV of", "in section XlV of", []Kind{Number}},
		{"on page xiv of", "on page xvi of", []Kind{Number}},
		{"a mix of", "a mis of", []Kind{Misread}},
		{"Mr. D. came", "Mr. O. came", []Kind{Misread}},
		// Spellings.
		{"to enquire of him", "to inquire of him", []Kind{Variant}},
		{"the ſon of him", "the son of him", []Kind{Variant}},
		{"with coöperation of him", "with cooperation of him", []Kind{Variant}},
		{"some encyclopædia so", "some encyclopaedia so", []Kind{Variant}},
		{"auf der Straße, so", "auf der Strasse so", []Kind{Variant}},
		{"the publick office", "the public office", []Kind{Variant}},
		{"dem Müller so", "dem Muller so", []Kind{Name}}, // no two dots that part vowels
		{"the centre of", "the center of", []Kind{Variant}},
		{"four men", "for men", []Kind{Misread}},
		{"he came", "he come", []Kind{Misread}},
		{"Romanian oil", "Rumanian oil", []Kind{Variant}},
		{"a grey day", "a gray day", []Kind{Variant}},
		{"towards him", "toward him", []Kind{Variant}},
		// Names.
		{"by Mr. Gunther then", "by Mr. Gunthor then", []Kind{Name}},
		{"so. Gunther said", "so. Gunthor said", []Kind{Misread}}, // may be any word
		{"so. Gunther said to Gunther", "so. Gunthor said to Gunther", []Kind{Name}},
		{"the British Minister said", "the British Ministor said", []Kind{Misread}}, // written small elsewhere
		// Where nouns are written so, a capital is no name's.
		{german, strings.Replace(german, "Katze", "Kotze", 1), []Kind{Misread}},
	}
	for _, tt := range tests {
		c := Texts(tt.ref, tt.text, known())
		var got []Kind
		for _, d := range c.Differences {
			got = append(got, d.Kind)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q and %q: %q, want %q: %+v", tt.ref, tt.text, got, tt.want, c.Differences)
		}
	}
}
