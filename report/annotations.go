package report

import (
	"fmt"
	"io"
	"path"
	"strings"
)

// annotated is how many annotations GitHub shows of one kind and step; what
// comes after is dropped without a word, so the last one says how many more
// there are.
const annotated = 10

// Annotations writes a verdict as GitHub Actions workflow commands: an error
// for each shortfall, a warning for each page that could not be read. dir is
// the run's folder relative to the repository's root; annotations point to
// the letters' texts in it.
func Annotations(w io.Writer, dir string, b Batch, short []Shortfall) error {
	var out strings.Builder
	for i, s := range short {
		if i == annotated-1 && len(short) > annotated {
			command(&out, "error", "", "missive check", fmt.Sprintf("… and %s more shortfalls, see the step summary", Count(len(short)-i)))
			break
		}
		command(&out, "error", s.file(dir), s.About, s.Sentence)
	}
	unread := unreadPages(b)
	for i, p := range unread {
		if i == annotated-1 && len(unread) > annotated {
			command(&out, "warning", "", "missive check", fmt.Sprintf("… and %s more pages could not be read", Count(len(unread)-i)))
			break
		}
		command(&out, "warning", path.Join(dir, p.letter, "letter.txt"), "page not read", p.sentence)
	}
	if _, err := io.WriteString(w, out.String()); err != nil {
		return fmt.Errorf("annotations: %w", err)
	}
	return nil
}

// file is the letter's text, or the batch's summary.
func (s Shortfall) file(dir string) string {
	if s.Letter == "" {
		return path.Join(dir, "summary.json")
	}
	return path.Join(dir, s.Letter, "letter.txt")
}

type unreadPage struct{ letter, sentence string }

func unreadPages(b Batch) []unreadPage {
	var out []unreadPage
	for _, e := range b.sorted().Entries {
		for _, f := range e.Failures {
			out = append(out, unreadPage{e.ID, fmt.Sprintf("%s, page %d: %s", Visible(f.File), f.Page, Sentence(f.Reason, f.Remedy))})
		}
	}
	return out
}

// command writes one workflow command. The escapes are those of GitHub's
// documentation of workflow commands: percent and line ends everywhere, colon
// and comma besides in properties.
func command(w *strings.Builder, name, file, title, message string) {
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	w.WriteString("::" + name + " ")
	if file != "" {
		w.WriteString("file=" + property.Replace(Visible(file)) + ",")
	}
	w.WriteString("title=" + property.Replace(Visible(title)) + "::" + data.Replace(Visible(message)) + "\n")
}
