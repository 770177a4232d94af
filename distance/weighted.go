package distance

// A Confusion is a mistake with a cost of its own: From in the first string,
// To in the second. Either may hold several characters, or none.
type Confusion struct {
	From, To string
	Cost     float64 // 0 or more
}

// Costs say what each mistake costs. The zero Costs has unit costs and no
// confusions.
type Costs struct {
	insert, delete, substitute float64
	// byEnd holds the confusions by the last rune of From, or none.
	byEnd   map[rune][]pair
	longest int // runes in the longest From
}

const none rune = -1

type pair struct {
	from, to []rune
	cost     float64
}

// NewCosts makes a table of costs: for inserting, deleting and substituting
// one character, and for the confusions. It panics when a cost is negative or
// not a number, or a confusion is empty on both sides: tables of costs are
// written into programs, not read from input.
func NewCosts(insert, delete, substitute float64, confusions ...Confusion) Costs {
	c := Costs{insert: insert, delete: delete, substitute: substitute, byEnd: map[rune][]pair{}}
	for _, cost := range []float64{insert, delete, substitute} {
		if !(cost >= 0) {
			panic("distance: a cost is negative or not a number")
		}
	}
	for _, f := range confusions {
		if !(f.Cost >= 0) || f.From == "" && f.To == "" {
			panic("distance: confusion of " + f.From + " and " + f.To + " has no sides or no cost of 0 or more")
		}
		p := pair{[]rune(f.From), []rune(f.To), f.Cost}
		c.byEnd[end(p.from)] = append(c.byEnd[end(p.from)], p)
		c.longest = max(c.longest, len(p.from))
	}
	return c
}

func end(s []rune) rune {
	if len(s) == 0 {
		return none
	}
	return s[len(s)-1]
}

// Weighted is the least cost of turning a into b, rune by rune or by the
// confusions of costs. With the zero Costs it is the edit distance in runes.
// It is symmetric only where the costs are. Time is proportional to the
// product of the lengths: it is meant for words and lines, not for letters.
func Weighted(a, b string, costs Costs) float64 {
	if costs.byEnd == nil {
		costs = Costs{insert: 1, delete: 1, substitute: 1}
	}
	from, to := []rune(a), []rune(b)
	// As many rows are held as the longest confusion looks back.
	rows := make([][]float64, max(costs.longest, 1)+1)
	cells := make([]float64, len(rows)*(len(to)+1))
	for n := range rows {
		rows[n] = cells[n*(len(to)+1):][:len(to)+1]
	}
	var live []pair // confusions whose From ends in this row
	for i := 0; i <= len(from); i++ {
		live = append(live[:0], costs.byEnd[none]...)
		if i > 0 {
			for _, p := range costs.byEnd[from[i-1]] {
				if endsIn(from[:i], p.from) {
					live = append(live, p)
				}
			}
		}
		costs.row(rows, from[:i], to, live)
	}
	return rows[len(from)%len(rows)][len(to)]
}

// row fills the row of from, the rows of its beginnings standing in rows.
func (c Costs) row(rows [][]float64, from, to []rune, live []pair) {
	i := len(from)
	row, above := rows[i%len(rows)], rows[(i+len(rows)-1)%len(rows)]
	for j := range row {
		var best float64
		switch {
		case i > 0 && j > 0:
			step := c.substitute
			if from[i-1] == to[j-1] {
				step = 0
			}
			best = min(above[j-1]+step, above[j]+c.delete, row[j-1]+c.insert)
		case i > 0:
			best = above[j] + c.delete
		case j > 0:
			best = row[j-1] + c.insert
		}
		for _, p := range live {
			if endsIn(to[:j], p.to) {
				best = min(best, rows[(i-len(p.from))%len(rows)][j-len(p.to)]+p.cost)
			}
		}
		row[j] = best
	}
}

// endsIn compares from the end, where most pairs already differ.
func endsIn(s, tail []rune) bool {
	if len(tail) > len(s) {
		return false
	}
	for n := 1; n <= len(tail); n++ {
		if s[len(s)-n] != tail[len(tail)-n] {
			return false
		}
	}
	return true
}
