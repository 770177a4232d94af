package measure

import "slices"

// A ClassCount says how the characters of one class fared. Correct, Misread and
// Missed make up Reference; Correct, Added and what of other characters was
// taken for this class make up Text.
type ClassCount struct {
	// Class is one of the names of classes.
	Class string `json:"class"`
	// Reference and Text are how many the two texts have.
	Reference int `json:"reference"`
	Text      int `json:"text"`
	Correct   int `json:"correct"`
	// Misread counts characters of this class in whose stead the text has
	// another character, of this class or not; MisreadAs says of which class.
	Misread   int            `json:"misread"`
	MisreadAs map[string]int `json:"misreadAs,omitempty"`
	Missed    int            `json:"missed"` // only the reference has them
	Added     int            `json:"added"`  // only the text has them
	// Recall is Correct over Reference and Precision Correct over Text, from 0
	// to 1 in six decimals; 1 where there is nothing to find or nothing found.
	Recall    float64 `json:"recall"`
	Precision float64 `json:"precision"`
}

// rated is c with its two rates.
func (c ClassCount) rated() ClassCount {
	c.Recall, c.Precision = Round(share(c.Correct, c.Reference)), Round(share(c.Correct, c.Text))
	return c
}

// AddClasses are both tables together, in the order of [ClassNames]. A name
// that is none of those stands last.
func AddClasses(a, b []ClassCount) []ClassCount {
	var sum []ClassCount
	for _, c := range append(slices.Clone(a), b...) {
		at := slices.IndexFunc(sum, func(s ClassCount) bool { return s.Class == c.Class })
		if at < 0 {
			sum = append(sum, ClassCount{Class: c.Class})
			at = len(sum) - 1
		}
		sum[at].add(c)
	}
	for i := range sum {
		sum[i] = sum[i].rated()
	}
	slices.SortStableFunc(sum, func(x, y ClassCount) int { return rank(x.Class) - rank(y.Class) })
	return sum
}

func (c *ClassCount) add(o ClassCount) {
	c.Reference += o.Reference
	c.Text += o.Text
	c.Correct += o.Correct
	c.Misread += o.Misread
	c.Missed += o.Missed
	c.Added += o.Added
	for as, n := range o.MisreadAs {
		c.as(as, n)
	}
}

func (c *ClassCount) as(name string, n int) {
	if n == 0 {
		return
	}
	if c.MisreadAs == nil {
		c.MisreadAs = map[string]int{}
	}
	c.MisreadAs[name] += n
}

// ClassNames are the names of all classes in the order of tables.
func ClassNames() []string {
	return []string{Letters, UpperCase, LowerCase, Uncased, Digits, Punctuation, Blanks, Others}
}

func rank(name string) int {
	if i := slices.Index(ClassNames(), name); i >= 0 {
		return i
	}
	return len(ClassNames())
}

// A matrix counts characters: right by class, and edits from class to class,
// with none for what one of the texts lacks.
type matrix struct {
	right [classes]int
	edits [classes + 1][classes + 1]int
}

// table are the counts of all classes that one of the texts has.
func (m *matrix) table() []ClassCount {
	out := []ClassCount{}
	if letters := m.count(Letters, func(c class) bool { return c <= uncased }, class.wide); letters.has() {
		out = append(out, letters)
	}
	for c := range classes {
		if row := m.count(c.String(), func(o class) bool { return o == c }, class.String); row.has() {
			out = append(out, row)
		}
	}
	return out
}

func (c ClassCount) has() bool { return c.Reference > 0 || c.Text > 0 }

// count are the counts of the classes that in holds; name names others.
func (m *matrix) count(title string, in func(class) bool, name func(class) string) ClassCount {
	row := ClassCount{Class: title}
	for c := range classes {
		if in(c) {
			row.Correct += m.right[c]
			row.Missed += m.edits[c][none]
			row.Added += m.edits[none][c]
		}
	}
	row.Reference, row.Text = row.Correct+row.Missed, row.Correct+row.Added
	for from := range classes {
		for to := range classes {
			n := m.edits[from][to]
			if in(from) {
				row.Reference += n
				row.Misread += n
				row.as(name(to), n)
			}
			if in(to) {
				row.Text += n
			}
		}
	}
	return row.rated()
}
