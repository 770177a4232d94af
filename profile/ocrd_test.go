package profile

import "testing"

// The examples of the specification.
func TestOCRDAsPublished(t *testing.T) {
	p := ocrD
	want(t, p, "ſind", "fmd", CER, 3, 4)
	want(t, p, "Sonnenfinſterniſſe:", "Sonnenfinſterniſſe", CER, 1, 19)
	want(t, p, "Die Finſterniſſe des 1801ſten Jahrs", "Die Finſterniſſe des 180iſten Jahrs", CER, 1, 31) // 35 less four blanks
	want(t, p, "diese Strahlen, und", "diese Strahlen , und", CER, 1, 17)                                // a blank inserted
	want(t, p, "a\u0308", "ä", CER, 0, 1)
}

// The examples of the pages that the specification refers to for its rates:
// R. C. Carrasco, Text Digitisation, Computing error rates, with the tests of its
// program ocrevalUAtion; K. Leung, Evaluating OCR Output Quality, 2021.
func TestOCRDSourcesAsPublished(t *testing.T) {
	p := ocrD
	want(t, p, "ernest", "nester", CER, 4, 6) // 67 %
	want(t, p, "patata", "apta", CER, 3, 6)
	want(t, p, "holanda", "wordland", CER, 4, 7)
	want(t, p, "Mi enhorabuena", "mi en  hora  buena", CER, 3, 13)
	want(t, p, "p a t a t a", "a p t a", WER, 3, 6)
	want(t, p, "one two three one two one", "one two three", "bag of words recall", 3, 6) // an error of 0.5
	want(t, p, "619375128", "61g375Z8", "cer normalised", 3, 9)                           // 33.33 %
	want(t, p, "619375128", "61g375Z8", CER, 3, 9)
}

func TestOCRDDefinitions(t *testing.T) {
	p := ocrD
	want(t, p, "abc", "abcdef", CER, 3, 3)
	want(t, p, "abc", "abcdef", "cer normalised", 3, 6)
	want(t, p, "(und) Uhr, nach - 6", "und Uhr. nach 6!", WER, 0, 4) // marks around words go
	want(t, p, "Eine Eine ist", "ist Eine und", "bag of words recall", 2, 3)
	want(t, p, "eins zwei\ndrei vier", "drei vier\neins zwei", "flexible character accuracy", 18, 18)
	want(t, p, "", "", "bag of words f", 0, 0)
	want(t, p, "", "ab", CER, 2, 0)
}

// The paragraph and the bag of the specification: 55 words, 72 in all.
func TestOCRDBag(t *testing.T) {
	paragraph := "Eine Mondfinsternis ist die Himmelsbegebenheit welche sich zur Zeit des Vollmondes ereignet, wenn die Erde zwischen der Sonne und dem Monde steht, so daß die Strahlen der Sonne von der Erde aufgehalten werden, und daß man so den Schatten der Erde in dem Monde siehet. In diesem Jahre sind zwey Monfinsternisse, davon ist ebenfalls nur Eine bey uns sichtbar, und zwar am 30sten März des Morgens nach 4 Uhr, und währt bis nach 6 Uhr."
	f, _ := p(t, "ocr-d").Compare(paragraph, "Uhr. Uhr, Erde Erde Erde Erde ereignet").Figure("bag of words precision")
	if f.Count != 5 || f.Of != 7 {
		t.Errorf("%v: the bag has Erde three times and Uhr with its marks", f)
	}
}

func p(t *testing.T, name string) Profile {
	p, err := Named(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}
