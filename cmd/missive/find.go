package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"missive/compare"
	"missive/reference"
	"missive/reference/catalog"
)

// findFlags are the flags of `missive find`.
type findFlags struct {
	refs, index, format string
	wording             string
	passage             bool
}

func findCommand(s streams, v *verbosity) *cobra.Command {
	var f findFlags
	c := &cobra.Command{
		Use:   "find [flags] TEXT…",
		Short: "Find the passage of a volume that a text belongs to",
		Long: `Says for each TEXT which passage of the references belongs to it: which file, which
lines, how much of the text stands there and how many of its letters are the same.
The text may be a raw reading with one letter in five wrong, in any of the formats
that 'missive diff' reads; FILE#LETTER is one letter of several. A TEXT named - is
standard input.

--refs is a folder of transcriptions, or one file with a whole printed volume; a
passage may be part of a file, or go over several that follow each other, a page
each. None is claimed that is not surely right: where two passages fit equally well
both are named, and where none does the closest is, if anything comes near.

The references are indexed once. The index is kept in --index FILE, or else in the
user's folder for caches, and only what changed is read by the next call. With
--index and without --refs the index is used as it is.

--format text  a line for each TEXT (the default)
--format json  for each TEXT what was found, with the passage itself
--passage      the passages alone, as they stand, to compare with

Ends with status 1 where none was found for a TEXT.`,
		Example: `  missive find letter.txt --refs volume-6.txt
  missive find missive-out/*/letter.txt --refs transcriptions/ --index refs.index
  missive find letter.txt --refs volume-6.txt --passage > reference.txt
  missive diff reference.txt letter.txt`,
		Args: wants(1, true, "one text or more, - for standard input"),
		RunE: func(cmd *cobra.Command, files []string) error {
			if f.format != "text" && f.format != "json" {
				return usagef("--format %q: want text or json", f.format)
			}
			if f.passage && f.format != "text" {
				return usagef("--passage prints passages alone: leave --format away")
			}
			return find(cmd.Context(), s, v, f, files)
		},
	}
	flags := c.Flags()
	refsFlag(flags, &f.refs)
	flags.StringVar(&f.index, "index", "", "`file` in which the index is kept (default in the user's folder for caches)")
	wordingFlag(flags, &f.wording)
	flags.StringVar(&f.format, "format", "text", "what to print: text or json")
	flags.BoolVar(&f.passage, "passage", false, "print the passages found and nothing else")
	return c
}

// find looks all texts up.
func find(ctx context.Context, s streams, v *verbosity, f findFlags, files []string) error {
	wording, err := parseWording(f.wording)
	if err != nil {
		return err
	}
	x, err := openCatalog(ctx, s, v, f, wording)
	if err != nil {
		return err
	}
	defer x.Close()
	decode := decodeLetter(wording)
	missing := 0
	answers := []answer{}
	for _, file := range files {
		data, err := readInput(s.in, fileOf(file))
		if err != nil {
			return err
		}
		text, err := decode(compare.Text, file, data)
		if err != nil {
			return marked{err, errUsage}
		}
		found, err := x.Find(ctx, text.Text)
		if err != nil {
			return err
		}
		if found.Passage == nil {
			missing++
		}
		switch {
		case f.format == "json":
			answers = append(answers, newAnswer(file, found))
		case f.passage:
			err = printPassage(s, file, found)
		default:
			err = printFound(s.out, file, found)
		}
		if err != nil {
			return err
		}
	}
	if f.format == "json" {
		enc := json.NewEncoder(s.out)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "\t")
		if err := enc.Encode(answers); err != nil {
			return err
		}
	}
	if missing > 0 {
		return marked{errSaid, errShort}
	}
	return nil
}

// openCatalog brings the index up to date and opens it.
func openCatalog(ctx context.Context, s streams, v *verbosity, f findFlags, wording reference.Reading) (*catalog.Index, error) {
	if f.refs == "" && f.index == "" {
		return nil, usagef("say with --refs where the references are: a folder, or the file of a volume")
	}
	if f.index == "" {
		var err error
		if f.index, err = cachedIndex(f.refs); err != nil {
			return nil, err
		}
	}
	if f.refs != "" {
		changes, err := catalog.Update(ctx, f.index, f.refs, catalog.Options{Reading: wording, Log: v.logger(s.err)})
		switch {
		case ctx.Err() != nil:
			return nil, context.Cause(ctx)
		case err != nil:
			return nil, usagef("%w", err)
		case changes.Added+changes.Changed+changes.Kept == 0:
			return nil, usagef("references %s: there is no file in it", f.refs)
		}
	}
	x, err := catalog.Open(f.index)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usagef("index %s is not there yet; name the references with --refs to make it", f.index)
	}
	if err != nil {
		return nil, usagef("%w", err)
	}
	return x, nil
}

// cachedIndex is where the index of those references is kept when nobody says.
func cachedIndex(refs string) (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", usagef("there is no folder for caches (%w); name a file with --index", err)
	}
	abs, err := filepath.Abs(refs)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256([]byte(abs))
	return filepath.Join(dir, "missive", "references-"+hex.EncodeToString(sum[:8])+".index"), nil
}
