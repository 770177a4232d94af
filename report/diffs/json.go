package diffs

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"missive/compare"
	"missive/report"
)

// JSONVersion is the version of the document that the JSON writer writes. It
// changes when a reader of an older one would misunderstand it.
const JSONVersion = "missive-diff/1"

// A jsonWriter writes one document, a pair at a time:
// docs/schema/diff.schema.json describes it.
type jsonWriter struct {
	w    *bufio.Writer
	some bool
}

func newJSON(w io.Writer) *jsonWriter { return &jsonWriter{w: bufio.NewWriterSize(w, 64<<10)} }

// A jsonPair is a pair without its comparison, which is written after it.
type jsonPair struct {
	compare.Pair
	Rates
}

func (j *jsonWriter) begin() {
	if !j.some {
		fmt.Fprintf(j.w, "{\"version\":%q,\"pairs\":[", JSONVersion)
		j.some = true
		return
	}
	j.w.WriteByte(',')
}

// Pair writes a pair and its whole comparison.
func (j *jsonWriter) Pair(r compare.Result) error {
	if r.Problem != nil {
		return nil // among the problems
	}
	c := r.Comparison
	head, err := marshal(jsonPair{r.Pair, rates(c.Chars, c.Words, c.Common)})
	if err != nil {
		return err
	}
	j.begin()
	fmt.Fprintf(j.w, "\n%s,\"comparison\":", bytes.TrimSuffix(head, []byte("}")))
	if err := report.Comparison(j.w, c); err != nil {
		return err
	}
	j.w.WriteByte('}')
	return j.w.Flush()
}

// End writes the problems and the totals.
func (j *jsonWriter) End(e Ending) error {
	if !j.some {
		j.begin()
	}
	problems := e.Problems
	if problems == nil {
		problems = []compare.Problem{}
	}
	p, err := marshal(problems)
	if err != nil {
		return err
	}
	t, err := marshal(e.Totals)
	if err != nil {
		return err
	}
	fmt.Fprintf(j.w, "],\n\"problems\":%s,\n\"totals\":%s}\n", p, t)
	return j.w.Flush()
}

// marshal is v as JSON that holds texts as they are.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}
