package letter

import "sort"

// A numbering counts the words of a letter in the order they were read, so
// that what is known of each is a few bytes in a table and not an entry in a
// map, for a letter of a thousand pages too.
type numbering struct {
	pages []int   // the number of each page's first line, then that of all lines
	lines []int32 // the number of each line's first word, then that of all words
}

func number(l *Letter) numbering {
	all := 0
	for p := range l.Pages {
		all += len(l.Pages[p].Lines)
	}
	num := numbering{make([]int, 0, len(l.Pages)+1), make([]int32, 0, all+1)}
	words := int32(0)
	for p := range l.Pages {
		num.pages = append(num.pages, len(num.lines))
		for i := range l.Pages[p].Lines {
			num.lines = append(num.lines, words)
			words += int32(len(l.Pages[p].Lines[i].Words))
		}
	}
	num.pages, num.lines = append(num.pages, len(num.lines)), append(num.lines, words)
	return num
}

func (num numbering) words() int { return int(num.lines[len(num.lines)-1]) }

// of is the number of a word that is there.
func (num numbering) of(id WordID) int32 {
	return num.lines[num.pages[id.Page]+id.Line] + int32(id.Word)
}

// A cursor names words by their numbers, quickly where they come in order.
type cursor struct {
	num        numbering
	page, line int   // where the last word stands; line counts through the letter, from -1
	from, to   int32 // the numbers of the line's words
}

func (num numbering) cursor() cursor { return cursor{num: num, line: -1} }

func (c *cursor) id(n int32) WordID {
	if n < c.from || n >= c.to {
		// The last of the lines, or pages, that begin no later: those before it
		// that begin there too are empty.
		if next := c.line + 1; c.to == n && next+1 < len(c.num.lines) && c.num.lines[next+1] > n {
			c.line = next
		} else {
			c.line = sort.Search(len(c.num.lines), func(i int) bool { return c.num.lines[i] > n }) - 1
		}
		c.from, c.to = c.num.lines[c.line], c.num.lines[c.line+1]
		if c.line < c.num.pages[c.page] || c.line >= c.num.pages[c.page+1] {
			c.page = sort.SearchInts(c.num.pages, c.line+1) - 1
		}
	}
	return WordID{c.page, c.line - c.num.pages[c.page], int(n - c.from)}
}
