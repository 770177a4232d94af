// Command clean measures what cleaning plain texts costs: the processor's time,
// the user's and the system's together, and the memory that `missive clean
// --format jsonl` takes for 1,000 texts of 10 kB, beside grep in the same run.
//
// The texts are made of what stands on the drawn pages in fixtures/refs: whole
// letters, line by line as on the sheet, with stamps, banners, page numbers,
// running heads and catchwords (one line in five, as on declassified pages, and
// it is these that cost: wordings are like each other and a stamp is held against
// a hundred), a form feed between pages, and every sixtieth letter garbled as
// engines garble them. The same seed makes the same texts.
//
// The peer is what an archive without Missive writes in a minute: grep -v with
// the wording of every marking in these texts as an extended pattern, capitals
// or not. It reads the same bytes and holds each line against some hundred
// wordings, but knows no garbled one, no place on a page, and joins nothing. So
// the ratio says how many times the whole of cleaning costs what the least does
// that could do anything at all, and it holds where seconds do not: on another
// or a busy machine. The two take turns.
//
// It is run from the module's root, as make bench-clean does.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"missive/bench/begin"
	"missive/bench/cost"
)

func main() {
	cost.Serve()
	begin.Main("bench-clean", run)
}

func run(ctx context.Context) error {
	program := flag.String("program", "bin/missive", "the program that is measured")
	refs := flag.String("refs", "fixtures/refs", "the folder of drawn pages' lines")
	files := flag.Int("files", 1000, "how many texts are cleaned at once")
	size := flag.Int("size", 10_000, "how many bytes each has, about")
	rounds := flag.Int("rounds", 3, "how often both are run")
	keep := flag.String("keep", "", "write the texts into this new folder and leave them there")
	flag.Parse()
	if flag.NArg() > 0 || *files < 1 || *size < 100 || *rounds < 1 {
		return fmt.Errorf("wants no arguments, files and rounds from 1 and sizes from 100 bytes on; see --help")
	}
	lines, err := readPages(*refs)
	if err != nil {
		return err
	}
	dir := *keep
	if dir == "" {
		if dir, err = os.MkdirTemp("", "bench-clean"); err != nil {
			return err
		}
		defer os.RemoveAll(dir)
	} else if err := os.Mkdir(dir, 0o777); err != nil {
		return fmt.Errorf("--keep: %w; name a folder that is not there yet", err)
	}
	names, err := writeTexts(dir, lines, *files, *size)
	if err != nil {
		return err
	}
	patterns := filepath.Join(dir, "markings.patterns")
	n, err := writePatterns(patterns, lines)
	if err != nil {
		return err
	}
	fmt.Printf("%d texts of %d bytes, %.0f of 100 lines markings; grep with %d patterns\n", *files, *size, 100*marked(lines), n)
	return measure(ctx, *rounds,
		append([]string{*program, "clean", "--format", "jsonl"}, names...),
		append([]string{"grep", "-hvEif", patterns}, names...))
}
