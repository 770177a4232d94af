package clean

import (
	"slices"
	"strings"
	"testing"

	"missive/distance"
)

// TestSeedAgainstReference holds the cleaned letter of 24 October 1962 against
// its printed text, word for word. What differs is what the reading got wrong,
// what the two translations say otherwise, and what the printed text leaves
// out or puts elsewhere: the note of the seal, the inside address, the second
// signature, place and date.
func TestSeedAgainstReference(t *testing.T) {
	got := wordHunks(sharedFile(t, "seeds/letter-1962-10-24.ref.txt"),
		cleaned(t, sharedFile(t, "seeds/letter-1962-10-24.ocr.txt")).Text())
	want := []string{
		"Moscow, October 24, 1962. → [Embossed Seal of the USSR] His Excellency John F. Kennedy, President of the United States of America,",
		"imagine, → imagine.",
		"No, → No.",
		"Government → government",
		" → [s] N. Khrushchev",
		" → Moscow October 24, 1962",
	}
	for _, h := range got {
		t.Log(h)
	}
	if !slices.Equal(got, want) {
		t.Errorf("the letter differs from its reference in\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestTeachingSheet: of the letter of 28 October 1962, every word of its
// printed text that the sheet has is there, in order; what is over is the
// sheet's own heading and credits.
func TestTeachingSheet(t *testing.T) {
	got := wordHunks(sharedFile(t, "seeds/letter-1962-10-28.ref.txt"),
		cleaned(t, sharedFile(t, "seeds/letter-1962-10-28.txt")).Text())
	for _, h := range got {
		t.Log(h)
		gone, _, _ := strings.Cut(h, " → ")
		for _, word := range strings.Fields(gone) {
			if !strings.Contains("Moscow, October 28, 1962.", word) {
				t.Errorf("the letter lacks %q: %s", word, h)
			}
		}
	}
}

// TestSeedParagraphs: every paragraph of both printed texts is one of the
// cleaned letter's, whatever page breaks and stamps stood in it.
func TestSeedParagraphs(t *testing.T) {
	for ref, raw := range map[string]string{"letter-1962-10-24.ref.txt": "letter-1962-10-24.ocr.txt", "letter-1962-10-28.ref.txt": "letter-1962-10-28.txt"} {
		var got []string
		for _, p := range strings.Split(cleaned(t, sharedFile(t, "seeds/"+raw)).Text(), "\n\n") {
			got = append(got, strings.ReplaceAll(fold(p), "SIC", ""))
		}
		paragraphs := strings.Split(sharedFile(t, "seeds/"+ref), "\n\n")
		if len(paragraphs) < 12 {
			t.Fatalf("%s has only %d paragraphs", ref, len(paragraphs))
		}
		for i := range got[1:] { // the printed text may run two together
			got = append(got, got[i]+got[i+1])
		}
		for _, p := range paragraphs[2 : len(paragraphs)-2] { // without date, greeting and signature
			if !slices.Contains(got, fold(p)) {
				t.Errorf("%s: no paragraph %q", ref, clip(p))
			}
		}
	}
}

// wordHunks are the places where two texts differ in their words, as
// "reference → text", either of them empty.
func wordHunks(ref, text string) []string {
	quotes := strings.NewReplacer("—", " -- ", "---", " -- ", "--", " -- ", "’", "'")
	a, b := strings.Fields(quotes.Replace(ref)), strings.Fields(quotes.Replace(text))
	var out []string
	var gone, more []string
	flush := func() {
		if len(gone)+len(more) > 0 {
			out = append(out, strings.Join(gone, " ")+" → "+strings.Join(more, " "))
		}
		gone, more = nil, nil
	}
	i, j := 0, 0
	for _, run := range distance.Align(a, b) {
		switch run.Op {
		case distance.Match:
			flush()
			i, j = i+run.N, j+run.N
		case distance.Substitute:
			gone, more = append(gone, a[i:i+run.N]...), append(more, b[j:j+run.N]...)
			i, j = i+run.N, j+run.N
		case distance.Delete:
			gone = append(gone, a[i:i+run.N]...)
			i += run.N
		case distance.Insert:
			more = append(more, b[j:j+run.N]...)
			j += run.N
		}
	}
	flush()
	return out
}
