package ingest

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// lettersFile, in a folder of scans, says which file belongs to which letter.
const lettersFile = "letters.csv"

// A listing is one row of letters.csv.
type listing struct {
	line   int    // in the file, from 1
	file   string // path in the folder, cleaned, accents in one spelling
	letter string // the letter's ID
	page   int    // the file's place in its letter; 0 where none is given
}

// parseListings reads letters.csv: file, letter and, optionally, page in each
// row; a row that begins "file,letter" is the header. Spreadsheets write
// semicolons or tabs in some countries, and a byte order mark; all are
// understood. The error joins one sentence for every wrong row, with its line.
func parseListings(data []byte) ([]listing, error) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(data) {
		return nil, fmt.Errorf("%s: is not UTF-8; save it as CSV UTF-8", lettersFile)
	}
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma = separator(data)
	r.FieldsPerRecord = -1
	r.TrimLeadingSpace = true
	var out []listing
	var wrong []error
	seen := map[string]int{}
	for first := true; ; first = false {
		row, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, errors.Join(append(wrong, fmt.Errorf("%s: %w; see that each quotation mark is closed", lettersFile, err))...)
		}
		line, _ := r.FieldPos(0)
		if blank(row) || first && isHeader(row) {
			continue
		}
		l, err := parseRow(row)
		if n, twice := seen[l.file]; err == nil && twice {
			err = fmt.Errorf("file %q is listed in line %d already; list each file once", l.file, n)
		}
		if err != nil {
			wrong = append(wrong, fmt.Errorf("%s line %d: %w", lettersFile, line, err))
			continue
		}
		l.line = line
		seen[l.file] = line
		out = append(out, l)
	}
	return out, errors.Join(wrong...)
}

// separator is what stands between the fields of the first row.
func separator(data []byte) rune {
	first, _, _ := bytes.Cut(data, []byte("\n"))
	for _, sep := range []byte{',', ';', '\t'} {
		if bytes.IndexByte(first, sep) >= 0 {
			return rune(sep)
		}
	}
	return ','
}

func blank(row []string) bool {
	return !slices.ContainsFunc(row, func(s string) bool { return strings.TrimSpace(s) != "" })
}

func isHeader(row []string) bool {
	return len(row) >= 2 && strings.EqualFold(strings.TrimSpace(row[0]), "file") && strings.EqualFold(strings.TrimSpace(row[1]), "letter")
}

// parseRow reads one row and refuses paths that leave the folder.
func parseRow(row []string) (listing, error) {
	if len(row) < 2 || len(row) > 3 {
		return listing{}, fmt.Errorf("has %d fields; write file,letter or file,letter,page", len(row))
	}
	for i := range row {
		row[i] = strings.TrimSpace(row[i])
	}
	file, err := localPath(row[0])
	if err != nil {
		return listing{}, fmt.Errorf("file %q %w", row[0], err)
	}
	id, err := localPath(row[1])
	if err != nil {
		return listing{}, fmt.Errorf("letter %q %w", row[1], err)
	}
	l := listing{file: file, letter: id}
	if len(row) == 3 && row[2] != "" {
		if l.page, err = strconv.Atoi(row[2]); err != nil || l.page < 1 {
			return listing{}, fmt.Errorf("page %q is not a number from 1", row[2])
		}
	}
	return l, nil
}

// localPath is a path of the folder in one spelling; Windows' backslashes
// count as slashes.
func localPath(s string) (string, error) {
	p := path.Clean(nfc(strings.ReplaceAll(s, `\`, "/")))
	switch {
	case s == "":
		return "", errors.New("is empty; write its name")
	case strings.ContainsRune(p, 0):
		return "", errors.New("holds a null character; write its name")
	case p == "." || !filepath.IsLocal(filepath.FromSlash(p)) || len(p) > 1 && p[1] == ':':
		return "", errors.New("leads out of the folder; write it relative to the folder that holds " + lettersFile)
	}
	return p, nil
}

// groupListed makes letters of the scans that are listed and gives back those
// that are not. Listed files that are not there are told.
func groupListed(scans []scan, in input, rows []listing) (groups []group, rest []scan, told []Skipped) {
	byFile := map[string]scan{}
	for _, s := range scans {
		byFile[nfc(s.rel)] = s
	}
	byLetter := map[string]int{}
	last := map[string]int{} // letter → page of the row before
	place := map[string]int{}
	for _, row := range rows {
		s, ok := byFile[row.file]
		if !ok {
			told = append(told, Skipped{File: in.shown(row.file), Problem: true,
				Reason: fmt.Sprintf("%s line %d lists it, but it is not among the scans", lettersFile, row.line),
				Remedy: "correct the name, or take the line out"})
			continue
		}
		if row.page == 0 {
			row.page = last[row.letter]
		}
		last[row.letter] = row.page
		place[s.rel] = row.page
		i, ok := byLetter[row.letter]
		if !ok {
			i = len(groups)
			byLetter[row.letter] = i
			groups = append(groups, group{id: row.letter, names: []string{row.letter}, why: "listed in " + lettersFile})
		}
		groups[i].scans = append(groups[i].scans, s)
	}
	for _, g := range groups {
		slices.SortStableFunc(g.scans, func(a, b scan) int { return place[a.rel] - place[b.rel] })
	}
	for _, s := range scans {
		if _, listed := place[s.rel]; !listed {
			rest = append(rest, s)
		}
	}
	return groups, rest, told
}
