package report

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
)

// Summary writes the batch as summary.json: its totals and averages, then one line for
// each letter, each problem and each of the least certain removals, so that two runs can be compared by line. The
// same batch gives the same bytes.
func Summary(w io.Writer, b Batch) error {
	b = b.sorted()
	out := bufio.NewWriter(w)
	fmt.Fprint(out, "{\"version\":")
	err := writeJSON(out, b.Version)
	fmt.Fprint(out, ",\"totals\":")
	err = cmp.Or(err, writeJSON(out, b.Totals()))
	fmt.Fprint(out, ",\"averages\":")
	err = cmp.Or(err, writeJSON(out, b.Averages()))
	fmt.Fprint(out, ",\"classes\":")
	err = cmp.Or(err, writeJSON(out, b.Classes()))
	fmt.Fprint(out, ",\"confusions\":")
	err = cmp.Or(err, writeJSON(out, b.Confusions()))
	fmt.Fprint(out, ",\"entries\":[")
	for i, e := range b.Entries {
		if i > 0 {
			fmt.Fprint(out, ",")
		}
		err = cmp.Or(err, writeJSON(out, rated(e)))
	}
	fmt.Fprint(out, "],\"problems\":[")
	for i, p := range b.Problems {
		if i > 0 {
			fmt.Fprint(out, ",")
		}
		err = cmp.Or(err, writeJSON(out, p))
	}
	fmt.Fprint(out, "],\"leastCertain\":[")
	for i, r := range b.LeastCertain {
		if i > 0 {
			fmt.Fprint(out, ",")
		}
		err = cmp.Or(err, writeJSON(out, r))
	}
	fmt.Fprint(out, "]}\n")
	if err = cmp.Or(err, out.Flush()); err != nil {
		return fmt.Errorf("summary: %w", err)
	}
	return nil
}

// writeJSON writes v and a line break.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// A ratedEntry adds the rates, for readers who want to compute nothing.
type ratedEntry struct {
	Entry
	CER *float64 `json:"cer,omitempty"`
	WER *float64 `json:"wer,omitempty"`
}

func rated(e Entry) ratedEntry {
	r := ratedEntry{Entry: e}
	if e.Compared() {
		cer, wer := round(e.Chars.Rate(), 6), round(e.WordErrors.Rate(), 6)
		r.CER, r.WER = &cer, &wer
	}
	return r
}

// ReadSummary reads what [Summary] wrote. Totals and rates are computed anew
// and not trusted. It fails where the text is not a summary or is of another
// version.
func ReadSummary(r io.Reader) (Batch, error) {
	var b Batch
	if err := json.NewDecoder(r).Decode(&b); err != nil {
		return Batch{}, fmt.Errorf("summary: %w; run `missive ingest` again to write it anew", err)
	}
	if b.Version != Version {
		return Batch{}, fmt.Errorf("summary: its version is %q, this program reads %q; run `missive ingest` again to write it anew", b.Version, Version)
	}
	return b, nil
}
