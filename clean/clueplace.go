package clean

// nearRows is how many lines from the head or foot of a page count as near it.
const nearRows = 3

// headingLines is how many lines above a salutation may be the letter's
// heading, and endLines how many below a closing its end: nearly all of the
// letters of fixtures and of the despatches have no more.
const headingLines, endLines = 12, 8

// seeParts looks which lines stand where a letter has its heading, its signature
// and its notes: short lines like those of markings.
func (v *View) seeParts(lines []*line) {
	salutation, closed := len(lines), -1
	for i := range lines {
		if at := len(lines) - 1 - i; isSalutation(lines[at].row) {
			salutation = at
		} else {
			lines[at].hasIf(aboveSalutation, salutation < len(lines) && salutation-at <= headingLines)
		}
		if v.isClosing(lines[i].row) {
			closed = i
		} else {
			lines[i].hasIf(belowClosing, closed >= 0 && i-closed <= endLines)
		}
	}
}

// seePlaces looks at where the lines stand and which of them recur.
func (v *View) seePlaces(pages [][]*line, batch *Recurring) {
	count := map[string]int{}
	for _, lines := range pages {
		for _, l := range lines {
			if len(l.row.upper) >= leastRecurring {
				count[l.row.upper]++
			}
		}
	}
	for p, lines := range pages {
		for i, l := range lines {
			after := len(lines) - 1 - i
			first, last := p == 0, p == len(pages)-1
			l.hasIf(pageFirst, !first && i == 0)
			l.hasIf(pageNearFirst, !first && i <= nearRows)
			l.hasIf(pageLast, !last && after == 0)
			l.hasIf(pageNearLast, !last && after <= nearRows)
			l.hasIf(textFirst, first && i == 0)
			l.hasIf(textNearFirst, first && i < nearRows)
			l.hasIf(textLast, last && after == 0)
			l.hasIf(textNearLast, last && after < nearRows)
			l.hasIf(emptyAbove, l.row.gap)
			l.hasIf(recurs, count[l.row.upper] > 1)
			l.hasIf(recursInBatch, len(l.row.upper) >= leastRecurring && batch.Often(l.row.upper))
		}
	}
}

// leastRecurring is the fewest letters of a line that is looked up: shorter
// ones recur by chance.
const leastRecurring = 4
