package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"missive/clean"
	"missive/letter"
	"missive/report"
)

func cleanCommand(s streams) *cobra.Command {
	var format, out string
	var f cleaningFlags
	c := &cobra.Command{
		Use:   "clean [flags] FILE…",
		Short: "Clean plain texts: strip markings and page furniture, join paragraphs",
		Long: `Strips from plain texts what is not the letter (stamps, banners, page numbers,
catchwords) and joins what page breaks cut. Form feeds part pages; where a text
has none, page breaks are guessed from catchwords and markings. A file named -
is standard input. No input is written to. A FILE that cannot be read, or is no
text, is named, and the others are cleaned all the same.

--format text   the cleaned letter (the default)
--format jsonl  an object for each line of input:
                {"id","line","keep","edits":[{"role","text","rule","why"}]}
                line counts from 0; keep is what stays of the line
--format json   the whole letter with its words and edits

` + doubts + `

Three files or more are taken for a batch: they are read once before they are
cleaned, and that a line stands in several of them is evidence about it. So a
text may come out a little otherwise among others than alone.`,
		Example: `  missive clean letter.ocr.txt
  missive clean --out cleaned/ letters/*.txt
  missive clean --format jsonl letters/*.txt > edits.jsonl
  missive clean --rules house.toml letters/*.txt
  missive rules why letter.ocr.txt               why a line goes or stays`,
		Args: wants(1, true, "one text or more, - for standard input"),
		RunE: func(cmd *cobra.Command, files []string) error {
			write, ok := cleanFormats[format]
			if !ok {
				return usagef("--format %q: want text, jsonl or json", format)
			}
			set, err := f.settings()
			if err != nil {
				return err
			}
			set.Batch = countBatch(cmd.Context(), files)
			return cleanAll(cmd.Context(), s, cleaner{write, set, out}, files)
		},
	}
	f.declare(c)
	c.Flags().StringVar(&format, "format", "text", "what to write: text, jsonl or json")
	c.Flags().StringVarP(&out, "out", "o", "", "write a file for each input into this folder instead of printing")
	return c
}

// A cleanFormat cleans one text and gives what writes the result.
type cleanFormat struct {
	ending string
	clean  func(id, text string, s clean.Settings) (write func(*bufio.Writer) error, err error)
}

// A cleaner says how texts are cleaned and where to: out is a folder, or empty
// for standard output.
type cleaner struct {
	format   cleanFormat
	settings clean.Settings
	out      string
}

var cleanFormats = map[string]cleanFormat{
	"text": {".letter.txt", func(id, text string, s clean.Settings) (func(*bufio.Writer) error, error) {
		l, err := cleanText(id, text, s)
		return func(w *bufio.Writer) error {
			_, err := w.WriteString(l.Text())
			return err
		}, err
	}},
	"json": {".json", func(id, text string, s clean.Settings) (func(*bufio.Writer) error, error) {
		l, err := cleanText(id, text, s)
		return func(w *bufio.Writer) error { return letter.Write(w, l) }, err
	}},
	"jsonl": {".jsonl", func(id, text string, s clean.Settings) (func(*bufio.Writer) error, error) {
		answers, err := clean.Answers(id, text, s)
		return func(w *bufio.Writer) error {
			for a := range answers {
				if _, err := w.Write(a.AppendJSON(w.AvailableBuffer())); err != nil {
					return err
				}
			}
			return nil
		}, err
	}},
}

func cleanText(id, text string, s clean.Settings) (*letter.Letter, error) {
	l := letter.FromText(id, text)
	return l, clean.Clean(l, s)
}

// outBuffer is how many bytes are written at once. The answers for a page or
// two fit.
const outBuffer = 64 << 10

// cleanAll cleans one file after the other and forgets each before the next,
// so that it needs the memory of the largest. A file that cannot be read or
// cleaned is named, and the others are done all the same; where a result
// cannot be written it stops.
func cleanAll(ctx context.Context, s streams, c cleaner, files []string) error {
	w := bufio.NewWriterSize(s.out, outBuffer)
	var gc collector
	defer gc.restore()
	var failures []error
	for _, file := range files {
		if err := ctx.Err(); err != nil {
			return err
		}
		text, err := readText(s.in, file)
		if err == nil {
			gc.prepare(len(text))
			err = c.clean(w, file, text)
		}
		switch {
		case err == nil:
		case errors.Is(err, errUnwritten):
			return err
		default:
			fmt.Fprintf(s.err, "missive: %s\n", report.Visible(err.Error()))
			failures = append(failures, err)
		}
	}
	if len(failures) > 0 {
		return marked{errSaid, errors.Join(failures...)}
	}
	return nil
}

// errUnwritten marks errors of writing a result.
var errUnwritten = errors.New("not written")

// clean cleans one text and prints it to w, or writes it into the folder.
func (c cleaner) clean(w *bufio.Writer, file, text string) error {
	id := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	write, err := c.format.clean(id, text, c.settings)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if c.out == "" {
		err = cmp.Or(write(w), w.Flush())
	} else if err = os.MkdirAll(c.out, 0o777); err == nil {
		err = writeNew(filepath.Join(c.out, id+c.format.ending), func(to io.Writer) error {
			w.Reset(to)
			return cmp.Or(write(w), w.Flush())
		})
	}
	if err != nil {
		return marked{err, errUnwritten}
	}
	return nil
}

// overwriting says that a file is there that would have to be overwritten.
func overwriting(name string) error {
	return usagef("%s is there already and is not overwritten: remove it, or name another --out", name)
}

// writeNew writes a file that must not be there yet.
func writeNew(name string, write func(io.Writer) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if os.IsExist(err) {
		return overwriting(name)
	}
	if err != nil {
		return err
	}
	if err := write(f); err != nil {
		f.Close()
		os.Remove(name)
		return err
	}
	return f.Close()
}
