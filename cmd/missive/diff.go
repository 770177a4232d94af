package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"missive/align"
	"missive/compare"
	"missive/report/diffs"
)

// diffFlags are the flags of `missive diff` as they were given.
type diffFlags struct {
	format, out, color string
	wording            string
	fold, noFold       []string
	limits             limitFlags
	exitCode, unpaired bool
	flexible           bool
	profile            profileFlag
	jobs               int
}

func diffCommand(s streams, v *verbosity) *cobra.Command {
	var f diffFlags
	c := &cobra.Command{
		Use:   "diff [flags] REFERENCE TEXT",
		Short: "Compare texts with their references: two files, or two folders",
		Long: `Compares a text with its reference and says how far it is off, where, and by
which words. It needs no scan and no earlier run. REFERENCE and TEXT are two
files, one of which may be - for standard input, or two folders.

Files may be plain text, TEI, PAGE, ALTO or hOCR, each packed with gzip or in a zip;
their content says which. Of a file with several letters FILE#LETTER is one, by its
xml:id or its number. What the editors of a TEI file wrote, and page numbers, stamps
and the like that files name as such, are not compared and told of.

Of folders the files that have the same name are compared, sub-folders
included; of the name counts what stands before ` + endings() + `.
A folder that 'missive ingest' wrote stands for its letters. A file without a
partner, a name that several files claim, a file that cannot be read and a link
that leads out of its folder are named in the output, and files that are no
texts by their names are counted.

--format text       for people: a line for each difference with its place in the
                    reference, its kind and cause, [-what the reference has-]
                    {+what the text has+}, then the rates
--format json       one document with everything (docs/schema/diff.schema.json)
--format csv        a row for each difference and each passage that only one has
--format csv-pairs  a row for each pair, with its rates and counts
--format junit      a test case for each pair, for CI: it fails over a limit, or
                    without limits where the texts differ
--format markdown   tables, for a step summary or a comment
--format html       a page beside the other text; for folders --out DIR gets an
                    index and a page for each pair

CER and WER are counted over everything, and over what both texts have. What
does not count, because typists, engines and editors write it otherwise:
` + folds() + `--fold NAME counts as equal only what is named, --no-fold NAME everything but
what is named (--fold none: nothing, --fold all: everything); either may be
given again, or with names parted by commas.

--profile NAME also gives the figures of another tool by its definitions, which
docs/measures.md compares; --max-cer and --max-wer then hold those:
` + profiles() + `

Ends with status 0 whether or not the texts differ, as long as all could be
compared; --exit-code makes differences status 1. Status 1 also tells that a
rate is over a limit, or that something in the folders was not compared;
--allow-unpaired excuses files without a partner.`,
		Example: `  missive diff letter.ref.txt letter.txt
  missive diff letter.tei.xml letter.hocr
  missive diff volume.xml#d63 letter.txt
  missive diff references/ missive-out/
  pdftotext letter.pdf - | missive diff letter.ref.txt -
  missive diff --format csv references/ texts/ > differences.csv
  missive diff --format junit --max-cer 3 references/ texts/ > diff.xml
  missive diff --format html --out pages/ references/ texts/
  missive diff --no-fold quotes,dashes letter.ref.txt letter.txt`,
		Args: wants(2, false, "a reference and a text, or two folders"),
		RunE: func(cmd *cobra.Command, args []string) error { return diff(cmd.Context(), s, *v, f, args[0], args[1]) },
	}
	f.declare(c)
	return c
}

func (f *diffFlags) declare(c *cobra.Command) {
	flags := c.Flags()
	flags.StringVar(&f.format, "format", "text", "what to write: "+strings.Join(append(diffs.Formats(), "html"), ", "))
	flags.StringVarP(&f.out, "out", "o", "", "write to this `file`, which must not be there yet, instead of printing; a folder for html of folders")
	flags.StringVar(&f.color, "color", "auto", "colour in text: auto (on a terminal, unless NO_COLOR is set), always, never")
	wordingFlag(flags, &f.wording)
	flags.StringSliceVar(&f.fold, "fold", nil, "count as equal only what `name` folds")
	flags.StringSliceVar(&f.noFold, "no-fold", nil, "count what `name` folds")
	f.limits.declare(c, "pair")
	flexibleFlag(flags, &f.flexible)
	f.profile.declare(c, "also give the figures, which limits then hold,")
	flags.BoolVar(&f.exitCode, "exit-code", false, "end with status 1 where texts differ")
	flags.BoolVar(&f.unpaired, "allow-unpaired", false, "end with status 0 where files have no partner; they are named all the same")
	flags.IntVarP(&f.jobs, "jobs", "j", 0, "pairs to compare at once (default: one for each processor)")
	flags.SetNormalizeFunc(func(_ *pflag.FlagSet, name string) pflag.NormalizedName {
		switch name {
		case "output":
			name = "out"
		case "colour":
			name = "color"
		}
		return pflag.NormalizedName(name)
	})
}

// check refuses flags that make no sense.
func (f *diffFlags) check() error {
	switch {
	case f.format != "html" && !slices.Contains(diffs.Formats(), f.format):
		return usagef("--format %q: want one of %s, html", f.format, strings.Join(diffs.Formats(), ", "))
	case !slices.Contains([]string{"auto", "always", "never"}, f.color):
		return usagef("--color %q: want auto, always or never", f.color)
	case f.jobs < 0:
		return usagef("--jobs %d: want a number from 1 up, or 0 for one for each processor", f.jobs)
	}
	return nil
}

// folding is what counts as equal.
func (f *diffFlags) folding() (align.Folding, error) {
	folding := align.DefaultFolding()
	if len(f.fold) > 0 {
		folding = align.Folding{}
	}
	for _, name := range f.fold {
		var err error
		switch name {
		case "none":
		case "all":
			folding = align.DefaultFolding()
		default:
			if folding, err = folding.With(name, true); err != nil {
				return folding, usagef("--fold: %w; or all, none", err)
			}
		}
	}
	for _, name := range f.noFold {
		var err error
		if folding, err = folding.With(name, false); err != nil {
			return folding, usagef("--no-fold: %w", err)
		}
	}
	return folding, nil
}

// folds lists for the help what may be folded.
func folds() string {
	var b strings.Builder
	for _, f := range align.Folds() {
		fmt.Fprintf(&b, "  %-21s %s\n", strings.ReplaceAll(f.Name, " ", "-"), strings.TrimSuffix(f.Doc, "."))
	}
	return b.String()
}

// endings names for the help some of what file names may end in.
func endings() string {
	all := compare.Endings()
	return strings.Join(all[:4], ", ") + ", " + strings.Join(all[len(all)-2:], " and ")
}
