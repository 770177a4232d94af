package pagexml

import (
	"cmp"
	"math"
	"missive/letter/internal/pagefile"
	"slices"
	"strconv"
	"strings"
)

// A member is a region or a group of them in the order of reading.
type member struct {
	index   float64
	region  string // named by it, or empty
	ordered bool   // its own members go by index
	members []member
}

// An order is the ReadingOrder of a page: the groups that are open and those
// that are done.
type order struct {
	open []member
	done []member
}

// member makes one of a group's or a reference's attributes. One without index
// keeps the place at which it stands.
func (o *order) member(a pagefile.Attributes, ordered bool) (member, error) {
	place := 0
	if n := len(o.open); n > 0 {
		place = len(o.open[n-1].members)
	}
	index, ok, err := a.Number("index")
	if !ok {
		index = float64(place)
	}
	return member{index: index, region: a.Get("regionRef"), ordered: ordered}, err
}

// add puts a member into the group that is open.
func (o *order) add(m member) {
	if n := len(o.open); n > 0 {
		o.open[n-1].members = append(o.open[n-1].members, m)
		return
	}
	o.done = append(o.done, m)
}

// close ends the innermost group.
func (o *order) close() {
	if n := len(o.open); n > 0 {
		m := o.open[n-1]
		o.open = o.open[:n-1]
		o.add(m)
	}
}

// ranks number the regions as they are read, each where it is named first.
func (o *order) ranks() map[string]float64 {
	ranks := map[string]float64{}
	var walk func(members []member)
	walk = func(members []member) {
		for _, m := range members {
			if _, named := ranks[m.region]; !named && m.region != "" {
				ranks[m.region] = float64(len(ranks))
			}
			if m.ordered {
				slices.SortStableFunc(m.members, func(x, y member) int { return cmp.Compare(x.index, y.index) })
			}
			walk(m.members)
		}
	}
	walk(o.done)
	return ranks
}

// noPlace is the rank of what no order names: after all that is named.
var noPlace = math.Inf(1)

// placeIn finds the place that Transkribus keeps in an element's custom
// attribute, "readingOrder {index:3;} structure {type:heading;}".
func placeIn(custom string) float64 {
	n, err := strconv.Atoi(inCustom(custom, "readingOrder", "index"))
	if err != nil {
		return noPlace
	}
	return float64(n)
}

// inCustom is one property of one thing in a custom attribute, or empty.
func inCustom(custom, thing, property string) string {
	_, rest, _ := strings.Cut(custom, thing)
	rest, closed := strings.CutPrefix(strings.TrimLeft(rest, " "), "{")
	inside, _, _ := strings.Cut(rest, "}")
	_, value, named := strings.Cut(inside, property+":")
	value, _, _ = strings.Cut(value, ";")
	if !closed || !named {
		return ""
	}
	return strings.TrimSpace(value)
}

// sorted are the numbers of n things by rank, as they stand where some have
// none and all must.
func sorted(n int, rank func(i int) float64, all bool) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
		if all && rank(i) == noPlace {
			all, rank = false, func(int) float64 { return 0 }
		}
	}
	slices.SortStableFunc(out, func(x, y int) int { return cmp.Compare(rank(x), rank(y)) })
	return out
}
