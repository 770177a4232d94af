package ingest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"missive/reference"
)

const speech = "The delegation has the honor to express its thanks for the manner in which the deliberations " +
	"were conducted, and regrets that the wintr was long, the passes closed and the carriers late with every letter."

// edition is a letter of an edition in TEI whose editors mended a word, with
// another one before it or alone.
func edition(volume bool) string {
	body := "<p>" + strings.ReplaceAll(speech, "wintr", "<choice><sic>wintr</sic><corr>winter</corr></choice>") + "</p>"
	if volume {
		other := strings.Repeat("<p>Nothing of what stands here about herring and quotas is in the letter that is looked for.</p>", 4)
		body = `<div type="document" xml:id="d1">` + other + `</div><div type="document" xml:id="d2">` + body + "</div>"
	}
	return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>` + body + "</body></text></TEI>"
}

// What is found by content is in the wording that was asked for, also by a run
// that follows one that asked for the other.
func TestContentInTheReadingAskedFor(t *testing.T) {
	for name, volume := range map[string]bool{"a file of its own": false, "a volume": true} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, map[string]string{"box-9.png": speech})
			b.o.Refs = filepath.Join(t.TempDir(), "refs")
			if err := os.Mkdir(b.o.Refs, 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(b.o.Refs, "edition.xml"), []byte(edition(volume)), 0o666); err != nil {
				t.Fatal(err)
			}
			for _, c := range []struct {
				reading reference.Reading
				want    string
			}{{reference.Diplomatic, "the wintr was"}, {reference.Corrected, "the winter was"}, {reference.Diplomatic, "the wintr was"}} {
				b.o.Reading = c.reading
				b.run()
				if got := b.read("box-9/compare.json"); !strings.Contains(got, c.want) {
					t.Errorf("%v: compared with %s, want %q in it", c.reading, got, c.want)
				}
			}
		})
	}
}
