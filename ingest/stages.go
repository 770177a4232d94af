package ingest

import (
	"fmt"
	"io"
	"os"
	"sync"

	"missive/align"
	"missive/clean"
	"missive/internal/content"
	"missive/letter"
	"missive/ocr"
	"missive/report"
	"missive/settle"
)

// stages are the functions that a run calls and the identities that go into
// keys. Tests put others in their place.
type stages struct {
	// reading names everything besides the scan that a reading depends on.
	reading func(ocr.Settings) (string, error)
	// page names what the reading of this one page depends on besides; nil
	// where that is nothing.
	page func(ocr.Job) (string, error)
	// settling, cleaning and program name what settles, the rules, and the
	// whole program.
	settling string
	cleaning func(clean.Settings) string
	program  func() (string, error)
	// words are those that the languages of the letters know.
	words func(langs []string) (settle.Dictionary, error)
	clean func(*letter.Letter, clean.Settings) error
	// mend joins anew what stands around words that a person put back.
	mend    func(*letter.Letter, clean.Settings) error
	compare func(*letter.Letter, align.Reference, clean.Settings) align.Comparison
	// report is told in a sentence what else is wrong with the letter.
	report func(w io.Writer, l *letter.Letter, c *align.Comparison, problem string) error
	// taken shows what was taken out of the letter.
	taken func(w io.Writer, l *letter.Letter) error
}

// identified is an engine that names itself.
type identified interface {
	Identity(ocr.Settings) (string, error)
}

// pageIdentified is an engine of which each page depends on something of its
// own, such as a file with its reading.
type pageIdentified interface {
	PageIdentity(ocr.Job) (string, error)
}

// realStages are those of the program. engine may be nil where nothing is
// read.
func realStages(engine ocr.Engine) *stages {
	words := func(langs []string) (settle.Dictionary, error) { return ocr.Words(langs) }
	with := &comparing{words: words}
	s := &stages{
		reading:  ocr.Identity,
		settling: settle.Identity,
		cleaning: clean.Identity,
		program:  program,
		words:    words,
		clean:    clean.Clean,
		mend:     clean.Mend,
		compare: func(l *letter.Letter, ref align.Reference, s clean.Settings) align.Comparison {
			return align.Letter(l, ref, with.options(l, s))
		},
		report: report.Letter,
		taken:  report.Taken,
	}
	if e, ok := engine.(identified); ok {
		s.reading = e.Identity
	}
	if e, ok := engine.(pageIdentified); ok {
		s.page = e.PageIdentity
	}
	return s
}

// program is the hash of the running program's own file. Comparisons and
// reports have no version of their own, so any change of the program makes
// them anew; scans are not read again for that.
var program = sync.OnceValues(func() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", fmt.Errorf("this program's own file: %w", err)
	}
	sum, err := content.OfFile(path)
	if err != nil {
		return "", fmt.Errorf("this program's own file: %w", err)
	}
	return sum, nil
})
