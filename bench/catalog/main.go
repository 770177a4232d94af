// Command catalog measures what finding references by content costs and how
// surely it is right, and what SQLite's full-text index of trigrams does in its
// place.
//
// The references are drawn so that they are hard to tell apart: sentences of real
// letters copied whole, others that go from one letter to another wherever they
// have two words in common, names that some share, the same openings and
// closings, and beside every tenth letter one of the same day that has two fifths
// of its sentences. Letters are references with 0 to 25 % of their characters
// changed, lost or added, a line in 40 lost and stamps put in. Letters that are
// not among the references are drawn in the same way, one in two beside one that
// is. A volume is 50 MB of other letters in one file.
//
// Indexing is that of the program, `missive find`, with the time of the processor
// it takes, the user's and the system's together, its memory at the most, and the
// size of its index; looking up is timed in this process, one text after the
// other.
//
// The peer is what an archive may have without Missive: Debian's sqlite3, its
// FTS5 index with the trigram tokenizer, asked for the best (bm25) of the
// references that have any of a letter's longer words. It does not say which lines,
// and always claims one.
//
// It is run from the module's root, as make bench-catalog does. The same seed
// draws the same texts.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"missive/bench/begin"
	"missive/bench/cost"
)

func main() {
	cost.Serve()
	begin.Main("bench-catalog", run)
}

// A bench is what is measured with.
type bench struct {
	program string
	dir     string // of this run
	press   *press
	texts   []string // of the references, by number
	asked   int
	// What ours took, for the ratios: indexing, and a look-up by share of errors.
	indexed time.Duration
	found   map[float64]time.Duration
}

func run(ctx context.Context) error {
	program := flag.String("program", "bin/missive", "the program that indexes")
	files := flag.Int("files", 10_000, "how many references there are")
	size := flag.Int("size", 5000, "how many bytes each has, about")
	asked := flag.Int("letters", 200, "how many letters are looked up at each share of errors")
	volume := flag.Int("volume", 50, "how many MB the volume has")
	seed := flag.Uint64("seed", 1, "what is drawn")
	flag.Parse()
	if flag.NArg() > 0 || *files < 100 || *size < 1000 || *asked < 1 || *volume < 1 {
		return fmt.Errorf("wants no arguments, 100 references of 1,000 bytes or more, a letter and a MB; see --help")
	}
	dir, err := os.MkdirTemp("", "bench-catalog")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	b := &bench{program: *program, dir: dir, asked: *asked, found: map[float64]time.Duration{}}
	if b.press, err = newPress(*seed, "fixtures/refs/*.letter.txt", "../shared/seeds/*.ref.txt", "../shared/despatches/published/*.txt", "../shared/letters-1905/*.gt.txt"); err != nil {
		return err
	}
	if err := b.drawReferences(*files, *size); err != nil {
		return err
	}
	if err := b.references(ctx); err != nil {
		return err
	}
	if err := b.peer(ctx); err != nil {
		return err
	}
	return b.volume(ctx, *volume<<20)
}

func (b *bench) path(name string) string { return filepath.Join(b.dir, name) }

// drawReferences writes the folder of references.
func (b *bench) drawReferences(files, size int) error {
	if err := os.Mkdir(b.path("refs"), 0o777); err != nil {
		return err
	}
	var last *drawn
	for i := range files {
		var beside *drawn
		if i%10 == 1 {
			beside = last
		}
		last = b.press.draw(size-100, beside)
		b.texts = append(b.texts, last.text())
		if err := os.WriteFile(b.path("refs/"+refName(i)), []byte(b.texts[i]), 0o666); err != nil {
			return err
		}
	}
	return nil
}

func refName(i int) string { return fmt.Sprintf("letter-%05d.txt", i) }
