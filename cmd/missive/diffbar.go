package main

import (
	"os"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// A diffBar shows on a terminal how many pairs are compared; nil shows nothing.
type diffBar struct{ bar *progressbar.ProgressBar }

// newDiffBar makes one where there is a terminal for it that the output does
// not go to as well; elsewhere tells that the output goes to a file.
func newDiffBar(s streams, v verbosity, pairs int, elsewhere bool) *diffBar {
	f, ok := s.err.(*os.File)
	if v.quiet || pairs < 2 || !ok || !term.IsTerminal(int(f.Fd())) {
		return nil
	}
	if out, ok := s.out.(*os.File); !elsewhere && ok && term.IsTerminal(int(out.Fd())) {
		return nil
	}
	return &diffBar{progressbar.NewOptions(pairs,
		progressbar.OptionSetWriter(f),
		progressbar.OptionSetDescription("pairs"),
		progressbar.OptionShowCount(),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionFullWidth(),
		progressbar.OptionClearOnFinish(),
	)}
}

func (b *diffBar) add() {
	if b != nil {
		b.bar.Add(1) // an error here is one of drawing
	}
}

func (b *diffBar) close() {
	if b != nil {
		b.bar.Finish()
	}
}
