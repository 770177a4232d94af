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
