// Command align measures what comparing two texts costs: the processor's time,
// the user's and the system's together, and the memory that `missive diff
// --format json` takes with its JSON written, for pairs of 10 kB to 10 MB with 2
// and 10 % of the characters wrong, and for a book with repeats; and how its
// answers compare with the exact ones.
//
// The texts are drawn from the ordinary words of English, short ones more often
// as in any text, in lines and sentences; the book with repeats is made of the
// fixtures' letters over and over, so that every sentence stands in it many
// times. Errors are drawn evenly over all characters: a third replaced, a third
// lost, and a third with another letter put behind. The same seed draws the same.
//
// Beside it run edlib-aligner (M. Šošić, M. Šikić, Edlib, Bioinformatics 33
// (2017) 1394-1395; Debian has it as a package of this name), the fastest of the
// aligners that are everywhere at hand, with a path and over the same characters,
// and go-diff in this process, without its time limit. Both only line up: no
// words, no places, nothing written. Ratios hold where seconds do not: on another
// or a busy machine. Growth is the exponent of the time from one size to the
// next: 1 is a line.
//
// It is run from the module's root, as make bench-align does.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"missive/bench/begin"
	"missive/bench/cost"
)

func main() {
	cost.Serve()
	begin.Main("bench-align", run)
}

// limits say up to which size the peers run: they take time that grows with the
// square.
type limits struct{ edlib, goDiff int }

func run(ctx context.Context) error {
	program := flag.String("program", "bin/missive", "the program that is measured")
	words := flag.String("words", "clean/ordinary/words.txt", "the words that texts are drawn from")
	largest := flag.Int("largest", 10_000_000, "the size of the largest texts, in bytes")
	rounds := flag.Int("rounds", 3, "how often each pair is compared; the least counts, for other programs only ever add to it")
	var upTo limits
	flag.IntVar(&upTo.edlib, "edlib", 1_000_000, "the size up to which edlib-aligner runs, in bytes")
	flag.IntVar(&upTo.goDiff, "go-diff", 100_000, "the size up to which go-diff runs, in bytes; a megabyte takes it minutes")
	keep := flag.String("keep", "", "write the texts into this new folder and leave them there")
	flag.Parse()
	if flag.NArg() > 0 || *rounds < 1 || *largest < sizes[0] {
		return fmt.Errorf("wants no arguments, rounds from 1 and sizes from %d bytes on; see --help", sizes[0])
	}
	from, err := readWords(*words)
	if err != nil {
		return err
	}
	dir := *keep
	if dir == "" {
		if dir, err = os.MkdirTemp("", "bench-align"); err != nil {
			return err
		}
		defer os.RemoveAll(dir)
	} else if err := os.Mkdir(dir, 0o777); err != nil {
		return fmt.Errorf("--keep: %w; name a folder that is not there yet", err)
	}
	b := bench{ctx: ctx, program: *program, dir: dir, rounds: *rounds, upTo: upTo}
	b.findEdlib()
	if err := b.series(from, *largest); err != nil {
		return err
	}
	if err := b.repeats(min(*largest, 1_000_000)); err != nil {
		return err
	}
	b.letters(from)
	return nil
}
