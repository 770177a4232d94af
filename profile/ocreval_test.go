package profile

import (
	"reflect"
	"testing"
)

// finnish is the text of ocreval's own test of its reports, and read what that
// test has for it.
const (
	finnish = `Tekstintunnistus (engl. Optical character recognition, OCR) on yleisnimi teknologialle, jonka avulla tunnistetaan koneellisesti (varsinainen "OCR") tai käsin kirjoittamalla ("ICR", "Intelligent Character Recognition") tuotettua tekstiä, tai esimerkiksi kyselylomakkeiden rastitettuja ruutuja ("OMR", "Optical Mark Recognition") sähköisesti muokattavaan muotoon. Tunnistettava teksti on usein paperilla esim. erilaisissa asiakirjoissa, lehdissä tai erilaisissa kyselylomakkeissa, mutta voi olla myös saapuneissa sähköpostiviesteissä, tai www-sivujen palautteissa.`
	read    = `Tekstintunnistus (engl. Optical character recognition, OCR) on yleisnimi teknologialle, jonka avulla tunnistetaan koneellisesti (varsinainen "OCR") tai kasin kirjoittamalla ("ICR", "Intelligent Character Recognition") tuotettua tekstiä, tai esimerkiksi kyselylomakkeiden rastitettuja ruutuja ("OMR", "Optical Mark Recognition") sähköisesti muokattavaan muotoon. Tunnistettava teksti on usein paperilla esim. erilaisissa asiakirjoissa, lehdissa tai erilaisissa kyselylomakkeissa, mutta voi olla myös saapuneissa sähkopostiviesteissä, tai www-sivujen palautteissa.`
)

// The report that ocreval's test of accsum states for this pair and its like
// counts 1,124 characters and 8 errors in two files: in each 562, two {ä}-{a},
// one {ö}-{o} and one line end that only the text read has.
func TestOcrevalAsPublished(t *testing.T) {
	p := ocreval
	want(t, p, finnish, read+"\n", "characters", 562, 0)
	want(t, p, finnish, read+"\n", "errors", 4, 0)
	want(t, p, finnish, read+"\n", "character accuracy", 558, 562)
	want(t, p, finnish, read+"\n", "substitutions", 3, 0)
	want(t, p, finnish, read+"\n", "deletions", 1, 0)
	want(t, p, finnish, read, CER, 3, 562)
	want(t, p, finnish, read, WER, 3, 58)
	if f, _ := p.Compare("", "").Figure("character accuracy"); f.String() != "undefined (there is nothing to measure)" {
		t.Errorf("accuracy of nothing: %s", f)
	}
}

// The pairs of ocreval's test of accsum, test_accsum_graphic_characters.py, and
// of each class what that test states for its characters.
func TestOcrevalSumsAsPublished(t *testing.T) {
	var sum Result
	for i, c := range [][2]string{
		{"{{", "{<"}, {"<<", "<{"}, {"q\\z", "q|z"}, {"Mirosław", "Miroslaw"}, {"käsin kirjoittamalla", "kasin kirjoittämalla"},
		{"sähköisesti muokattavaan muotoon", "sähköisesti muökattavaan muotoon"}, {"q\u0303◌q\u0303", "q\u0303◌q\u0302"},
		{"びょおいん", "びよおいん"}, {"💩", "👜"},
	} {
		r := ocreval.Compare(c[0]+"\n", c[1]+"\n")
		if i == 0 {
			sum = r
			continue
		}
		sum = sum.Add(r)
	}
	for _, c := range []struct {
		name      string
		n, missed int
	}{
		{"ascii spacing characters", 9 + 3, 0}, {"ascii special symbols", 2 + 2 + 1, 1 + 1 + 1}, {"ascii uppercase letters", 1, 0},
		{"ascii lowercase letters", 56, 1 + 1}, {"latin1 lowercase letters", 2 + 1, 1}, {"latin extended-a", 1, 1}, {"combining diacritical marks", 2, 1},
		{"geometric shapes", 1, 0},
	} {
		if f, ok := sum.Figure(c.name); !ok || f.Of != c.n || f.Of-f.Count != c.missed {
			t.Errorf("%s: %v, published are %d, and %d of them missed", c.name, f, c.n, c.missed)
		}
	}
}

// The Finnish pair again: all characters but three are right, and the line end
// that only the text has is no character of the reference.
func TestOcrevalClasses(t *testing.T) {
	p := ocreval
	want(t, p, finnish, read+"\n", "all classes", 559, 562)
	want(t, p, finnish, read+"\n", "ascii spacing characters", 56, 56)
	want(t, p, finnish, read+"\n", "ascii special symbols", 31, 31)
	want(t, p, finnish, read+"\n", "ascii uppercase letters", 21, 21)
	if _, ok := p.Compare(finnish, read).Figure("ascii digits"); ok {
		t.Error("the text has no digits")
	}
}

// The choice between ways of as many errors, worked by the rules of the tool: each
// diagonal is followed as far as it goes, and of equal ways that counts which
// takes a character of the reference more.
func TestOcrevalParts(t *testing.T) {
	for _, c := range []struct {
		ref, text                  string
		errors, inser, subst, dele int
	}{
		{"ab", "ba", 2, 1, 0, 1}, {"abc", "bca", 2, 1, 0, 1},
		{"fcddaacdcdgbca", "febedgab", 11, 7, 3, 1},
		{"ä A1 aäb.b bäaä", "äääAaä.aaäa1aääAb", 13, 1, 9, 3},
		{"aba~bb~bab~bbaaab~", "abbab~ab~b~~b~aa~aaaaa~ab", 11, 0, 3, 8},
	} {
		for name, n := range map[string]int{"errors": c.errors, "insertions": c.inser, "substitutions": c.subst, "deletions": c.dele} {
			want(t, ocreval, c.ref, c.text, name, n, 0)
		}
	}
}

func TestOcrevalDefinitions(t *testing.T) {
	p := ocreval
	want(t, p, "the cat\n\n  sat ", "the\u00a0cat\nsat\n", "errors", 1, 0) // its final line end
	want(t, p, "the cat", "^the c^at", "errors", 0, 0)                     // marked as suspect
	want(t, p, "cat", "c~t", "errors", 1, 0)                               // not recognised
	want(t, p, "c~t", "cat", "characters", 2, 0)                           // unreadable in the reference
	want(t, p, "c~t", "cat", "errors", 0, 0)
	want(t, p, "cat", "~~~", "errors", 3, 0)
	// Words that only the text has are no errors; case does not count.
	want(t, p, "The cat sat", "SECRET the cot SECRET sat here", "misrecognized", 1, 0)
	want(t, p, "The cat sat", "SECRET the cot SECRET sat here", "word accuracy", 2, 3)
	// A word elsewhere is missed: words keep their order.
	want(t, p, "one two three", "three one two", "misrecognized", 1, 0)
}

// The lists of words are those of ocreval's Tests/word_test.c.
func TestOcrevalWords(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"C11", []string{"c11"}},
		{"pho\u031b\u0309", []string{"phở"}},
		{"#$#@! #@!\n#@!!!$#", nil},
		{"The quick (\"brown\") fox can’t jump 32.3 feet, right?", []string{"the", "quick", "brown", "fox", "can’t", "jump", "32.3", "feet", "right"}},
		{"¡Feliz año nuevo!", []string{"feliz", "año", "nuevo"}},
		{"PLASTIK-KARTON BARDA %18 *1,75", []string{"plastik", "karton", "barda", "18", "1,75"}},
		{"ローカライズの伝説", []string{"ローカライズ", "の", "伝", "説"}},
		{"Wᴀˊstᴀ haˊoîsîn ᵋāl ʟēˊłas ʟ̣ū haoîsîˊn\nl’ sᵋaiˊᵋänᴀn.", []string{"wᴀˊstᴀ", "haˊoîsîn", "ᵋāl", "ʟēˊłas", "ʟ̣ū", "haoîsîˊn", "l", "sᵋaiˊᵋänᴀn"}},
	} {
		if got := ocrevalWords(spaced(c.text)); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
