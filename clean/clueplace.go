package clean

// nearRows is how many lines from the head or foot of a page count as near it.
const nearRows = 3

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
