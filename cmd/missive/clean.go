package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"missive/clean"
	"missive/letter"
)

func cleanCommand(s streams) *cobra.Command {
	var format, out string
	c := &cobra.Command{
		Use:   "clean [flags] FILE…",
		Short: "Clean plain texts: strip markings and page furniture, join paragraphs",
		Long: `Strips from plain texts what is not the letter (stamps, banners, page numbers,
catchwords) and joins what page breaks cut. Form feeds part pages; where a text
has none, page breaks are guessed from catchwords and markings. A file named -
is standard input. No input is written to.

--format text   the cleaned letter (the default)
--format jsonl  an object for each line of input:
                {"id","line","keep","edits":[{"role","text","rule","why"}]}
                line counts from 0; keep is what stays of the line
--format json   the whole letter with its words and edits`,
		Example: `  missive clean letter.ocr.txt
  missive clean --out cleaned/ letters/*.txt
  missive clean --format jsonl letters/*.txt > edits.jsonl`,
		Args: wants(1, true, "one text or more, - for standard input"),
		RunE: func(cmd *cobra.Command, files []string) error {
			write, ok := cleanFormats[format]
			if !ok {
				return usagef("--format %q: want text, jsonl or json", format)
			}
			for _, file := range files {
				if err := cmd.Context().Err(); err != nil {
					return err
				}
				text, err := readText(s.in, file)
				if err != nil {
					return err
				}
				if err := cleanOne(s, write, out, file, text); err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.Flags().StringVar(&format, "format", "text", "what to write: text, jsonl or json")
	c.Flags().StringVarP(&out, "out", "o", "", "write a file for each input into this folder instead of printing")
	return c
}

// A cleanFormat writes one cleaned text.
type cleanFormat struct {
	ending string
	write  func(w *strings.Builder, id, text string) error
}

var cleanFormats = map[string]cleanFormat{
	"text": {".letter.txt", func(w *strings.Builder, id, text string) error {
		l, err := cleanText(id, text)
		if err == nil {
			w.WriteString(l.Text())
		}
		return err
	}},
	"json": {".json", func(w *strings.Builder, id, text string) error {
		l, err := cleanText(id, text)
		if err != nil {
			return err
		}
		return letter.Write(w, l)
	}},
	"jsonl": {".jsonl", func(w *strings.Builder, id, text string) error {
		answers, err := clean.Answers(id, text, clean.Settings{})
		if err != nil {
			return err
		}
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		for a := range answers {
			if err := enc.Encode(a); err != nil {
				return err
			}
		}
		return nil
	}},
}

func cleanText(id, text string) (*letter.Letter, error) {
	l := letter.FromText(id, text)
	return l, clean.Clean(l, clean.Settings{})
}

// cleanOne cleans one text and prints it, or writes it into the folder out.
func cleanOne(s streams, f cleanFormat, out, file, text string) error {
	id := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	var b strings.Builder
	if err := f.write(&b, id, text); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if out == "" {
		_, err := s.out.Write([]byte(b.String()))
		return err
	}
	if err := os.MkdirAll(out, 0o777); err != nil {
		return err
	}
	return writeNew(filepath.Join(out, id+f.ending), func(w io.Writer) error {
		_, err := io.WriteString(w, b.String())
		return err
	})
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
