package main

import (
	"fmt"
	"io"
	"strings"
)

// writeLeftOut gives each letter a line, what it is by weights fitted to the
// others beside what it is by the weights in use, then all letters' mean and all
// words together, these also as the weights have them that they taught, which is
// what weights in use are to be compared with that they taught as well.
func writeLeftOut(out io.Writer, q question, letters []leftOut, taught []judged) {
	fmt.Fprintf(out, "\n%s %s Each letter by weights fitted to the others:\n", q.name, q.doc)
	fmt.Fprintf(out, "  %-22s %6s  %6s %14s %8s  %8s %14s %8s\n", "", "words", "ECE", "given ≥ 0.9", "log loss", "in use:", "given ≥ 0.9", "log loss")
	var inUse []judged
	var sums, old figures
	for _, l := range letters {
		a, b := figuresOf(l.fitted), figuresOf(l.inUse)
		fmt.Fprintf(out, "  %-22s %6d  %s   %s\n", l.letter, len(l.fitted), a, b)
		sums, old = sums.add(a), old.add(b)
		inUse = append(inUse, l.inUse...)
	}
	fitted, n := allFitted(letters), float64(len(letters))
	fmt.Fprintf(out, "  %-22s %6s  %s   %s\n", "mean of the letters", "", sums.over(n), old.over(n))
	fmt.Fprintf(out, "  %-22s %6d  %s   %s\n", "all words", len(fitted), figuresOf(fitted), figuresOf(inUse))
	fmt.Fprintf(out, "  %-22s %6d  %s\n", "… by what they taught", len(taught), figuresOf(taught))
	fmt.Fprintln(out, "  under a probability of       so / not so      in use: so / not so")
	for _, p := range []float64{0.3, 0.4, 0.5} {
		a, b := under(fitted, p), under(inUse, p)
		fmt.Fprintf(out, "  %22.1f  %12d / %-6d  %15d / %-6d\n", p, a.right, a.n-a.right, b.right, b.n-b.right)
	}
}

// figures say how far probabilities hold.
type figures struct{ ece, sure, right, loss float64 }

func figuresOf(words []judged) figures {
	n, right := sureWords(words)
	return figures{calibrationError(words), float64(n), right, logLoss(words)}
}

func (f figures) add(o figures) figures {
	return figures{f.ece + o.ece, f.sure + o.sure, f.right + o.right, f.loss + o.loss}
}

func (f figures) over(n float64) figures {
	return figures{f.ece / n, f.sure / n, f.right / n, f.loss / n}
}

func (f figures) String() string {
	return fmt.Sprintf("%6.3f %6.0f: %5.1f%% %8.4f", f.ece, f.sure, 100*f.right, f.loss)
}

// under are the words with a probability of less than p.
func under(words []judged, p float64) (b bin) {
	for _, w := range words {
		if w.conf >= p {
			continue
		}
		b.n++
		if w.right {
			b.right++
		}
	}
	return b
}

// weightsLine is how many weights stand in a line of the source.
const weightsLine = 5

// goWeights are weights as settle/weights.go has them.
func goWeights(q question, names []string, weights []float64) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\t// %s %s\n\t%s = traits{", q.name, q.doc, q.name)
	for i, w := range weights {
		sep := " "
		if i%weightsLine == 0 {
			sep = "\n\t\t"
		}
		fmt.Fprintf(&b, "%strait%s: %.3f,", sep, names[i], w)
	}
	b.WriteString("\n\t}\n")
	return b.String()
}
