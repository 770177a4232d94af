package report

import (
	"cmp"
	"io"
	"slices"

	"missive/letter"
)

// An indexView is what the template of the index shows.
type indexView struct {
	frame
	Batch  Batch
	Totals Totals
	Roles  []roleCount
	// First are the removals to look at before the others, Folded the next.
	First, Folded []removalView
	Surest        string // how sure the least certain of Folded is
	Averages      *Averages
	Differing     *differingView
	Rows          []rowView
	ByCER         bool // the worst letters stand first
}

// A rowView is a letter's row, N its place by name.
type rowView struct {
	Entry
	N int
}

// rows are the letters, the worst first where they were compared: those of the
// highest CER, those without one last.
func rows(entries []Entry, byCER bool) []rowView {
	out := make([]rowView, len(entries))
	for i, e := range entries {
		out[i] = rowView{e, i}
	}
	if byCER {
		slices.SortStableFunc(out, func(a, b rowView) int { return cmp.Compare(cer(b.Entry), cer(a.Entry)) })
	}
	return out
}

// removalsFirst is how many of the least certain removals the index shows
// unasked.
const removalsFirst = 5

// A removalView is one of the least certain removals as the index shows it.
type removalView struct {
	URL               string // of its place on the letter's page
	Letter            string
	Page              int
	Group, Role, Text string
	Rule, Why, Sure   string
	Cut               *cutView
}

// URL is the letter's page as the index links to it, TakenURL that of what was
// taken out.
func (e Entry) URL() string      { return link(e.ID + "/report.html") }
func (e Entry) TakenURL() string { return link(e.ID + "/" + TakenPage) }

// worstFirst is how many of the worst letters stand beside what differs.
const worstFirst = 8

// confusionsShown is how many confusions stand there.
const confusionsShown = 12

// worstLetters are those of the rows, the worst first, that have an error.
func worstLetters(rows []rowView) []rowView {
	n := 0
	for n < min(len(rows), worstFirst) && cer(rows[n].Entry) > 0 {
		n++
	}
	return rows[:n]
}

// removals puts the least certain removals in the view and gives the style of
// their cuts.
func (v *indexView) removals(all []Removal) string {
	cuts := cutter{tallest: diffTallest}
	for _, r := range all {
		p := letter.Page{Picture: r.Picture, Width: r.Width, Height: r.Height, DPI: r.DPI}
		v.First = append(v.First, removalView{URL: link(r.Letter+"/"+TakenPage) + "#" + anchor(r.Edit), Letter: Visible(r.Letter), Page: r.Page,
			Group: roleGroup(r.Role), Role: roleName(r.Role), Text: Visible(r.Text), Rule: Visible(r.Rule), Why: Visible(r.Why), Sure: sure(r.Conf),
			Cut: cuts.cut(&p, r.Letter+"/", r.Box)})
	}
	if len(v.First) > removalsFirst {
		v.First, v.Folded = v.First[:removalsFirst], v.First[removalsFirst:]
		v.Surest = v.Folded[0].Sure
	}
	return cuts.style.String()
}

// Index writes index.html for a batch: headline figures, what was skipped or
// refused, and a row for each letter that leads to its page. Rows are written
// as they come; a row takes under a kilobyte.
func Index(w io.Writer, b Batch) error {
	b = b.sorted()
	v := indexView{Batch: b, Totals: b.Totals()}
	v.Roles = roleCounts(v.Totals.Stripped, v.Totals.Removals, v.Totals.Touched)
	v.Differing = newDifferingView(v.Totals)
	v.Averages = b.Averages()
	v.ByCER = v.Totals.Compared > 0
	v.Rows = rows(b.Entries, v.ByCER)
	if v.ByCER && v.Differing != nil {
		v.Differing.Worst = worstLetters(v.Rows)
		v.Differing.Classes = classRows(b.Classes())
		v.Differing.Confusions = confusionRows(b.Confusions(), confusionsShown)
	}
	cuts := v.removals(b.LeastCertain)
	v.frame = newFrame(Counted(v.Totals.Letters, "letter"), []string{"base.css", "entry.css", "index.css"}, []string{"index.js"}, cuts)
	return writePage(w, "index", "index.html", v)
}
