package clean

import "missive/letter"

// follow brings the view up to date with the edits of the letter from one on,
// which the ledger has taken into account. It is then what a new view of the
// letter would be.
func (v *View) follow(from int) {
	var changed []*row
	for i := from; i < len(v.letter.Edits); i++ {
		switch e := &v.letter.Edits[i]; e.Kind {
		case letter.Move, letter.Restore:
			v.renew()
			return
		case letter.Strip:
			if v.ledger.Moved() { // a row may now begin elsewhere
				v.renew()
				return
			}
			for j, id := range e.Words {
				if j == 0 || id.Line != e.Words[j-1].Line || id.Page != e.Words[j-1].Page {
					changed = append(changed, v.byLine[id.Page][id.Line])
				}
			}
		}
	}
	if len(changed) > 0 {
		v.without(changed)
	}
}

// renew makes the view anew, but for who judges.
func (v *View) renew() {
	judged := v.judged
	*v = *viewOf(v.ledger, v.memory)
	v.judged = judged
}

// without takes stripped words out of the rows that hold them.
func (v *View) without(changed []*row) {
	left := changed[:0]
	for _, r := range changed {
		words := r.words[:0]
		for _, w := range r.words {
			if v.ledger.Strips(r.page, r.line)[w.id.Word] == 0 {
				words = append(words, w)
			}
		}
		if r.words = words; len(words) == 0 {
			v.byLine[r.page][r.line] = nil
		} else {
			left = append(left, r)
		}
	}
	v.describe(left)
	rows := v.rows[:0]
	for _, r := range v.rows {
		if len(r.words) > 0 {
			r.at = len(rows)
			rows = append(rows, r)
		}
	}
	clear(v.rows[len(rows):])
	v.rows = rows
	v.faces = nil
	v.settle()
}
