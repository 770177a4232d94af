package report

import (
	"missive/align"
	"missive/letter"
)

// A blockView is a passage that only one text has or that was moved, as the
// list before the pages shows it.
type blockView struct {
	N            int
	Kind         string
	Words        int
	Begins, Ends string
	// Ref and Text are the lines it stands at, or would.
	Ref, Text int
	InText    bool // the text has it
	Placed    bool // the page shows its place
	Page      int  // 0 where the text came from no scan
	Cut       *cutView
	Moved     bool
	// Cause and Why say what made it so, where that was told.
	Cause, Why string
}

func newBlockViews(c *align.Comparison) []blockView {
	var out []blockView
	for i, b := range c.Blocks {
		v := blockView{N: i + 1, Kind: Visible(string(b.Kind)), Words: b.Ref.Words, Begins: Visible(b.Ref.Begins), Ends: Visible(b.Ref.Ends),
			Ref: b.Ref.Line, Text: b.Text.Line, InText: b.Text.Words > 0, Moved: b.Kind == align.Moved,
			Cause: Visible(string(b.Cause)), Why: Visible(b.Why)}
		if v.InText {
			v.Words, v.Begins, v.Ends = b.Text.Words, Visible(b.Text.Begins), Visible(b.Text.Ends)
		}
		out = append(out, v)
	}
	return out
}

// blockTallest is how high the cut of a passage may be in CSS pixels.
const blockTallest = 340

// onPages adds the pages that the blocks stand on, and their cuts.
func onPages(blocks []blockView, l *letter.Letter, c *align.Comparison, cuts *cutter) {
	for i, b := range c.Blocks {
		if b.Page < 1 || b.Page > len(l.Pages) {
			continue
		}
		blocks[i].Page = b.Page
		if blocks[i].InText {
			blocks[i].Cut = cuts.cut(&l.Pages[b.Page-1], "", b.Box)
		}
	}
}
