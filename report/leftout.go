package report

import (
	"fmt"
	"slices"
	"strings"

	"missive/align"
)

// LeftOut says of how many things of each kind files hold more than what was
// compared: "editor's note (2), page number (1)".
func LeftOut(all []align.Omission) string {
	counts := map[string]int{}
	for _, o := range all {
		counts[o.What]++
	}
	var kinds []string
	for what, n := range counts {
		kinds = append(kinds, fmt.Sprintf("%s (%s)", Visible(what), Count(n)))
	}
	slices.Sort(kinds)
	return strings.Join(kinds, ", ")
}

// leftOutShown is how many omissions a page lists; compare.json has all.
const leftOutShown = 200

// A leftOutView is what files hold besides what was compared.
type leftOutView struct {
	Sum  string
	Rows []omissionView
	More int // not listed
}

// An omissionView is one of them: what it is, where it begins and how.
type omissionView struct{ What, Where, Text string }

// newLeftOut is nil where nothing was left out.
func newLeftOut(all []align.Omission) *leftOutView {
	if len(all) == 0 {
		return nil
	}
	v := &leftOutView{Sum: LeftOut(all), More: max(0, len(all)-leftOutShown)}
	for _, o := range all[:len(all)-v.More] {
		where := Visible(o.File)
		if o.Line > 0 {
			where += fmt.Sprintf(", line %d", o.Line)
		}
		v.Rows = append(v.Rows, omissionView{Visible(o.What), where, Visible(o.Text)})
	}
	return v
}
