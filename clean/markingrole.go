package clean

import "missive/letter"

// says tells whether the line's wording is of the role.
func (l *line) says(role letter.Role) bool { return l.mark != nil && l.mark.Marking.Role == role }

// roleOf is what a stripped line is: what its wording says, else what kind of
// furniture it is, else what its nearest stripped neighbour is.
func (o *Observed) roleOf(i int) letter.Role {
	if r := o.lines[i].ownRole(); r != "" {
		return r
	}
	if r := o.roleNear(i); r != "" {
		return r
	}
	return letter.Stamp
}

// roleNear is what the nearest marking to a line is, or empty. Banners say one
// thing and do not count: what stands beside one is none.
func (o *Observed) roleNear(i int) letter.Role {
	for d := 1; d <= familyRows; d++ {
		for _, k := range [2]int{i - d, i + d} {
			if k < 0 || k >= len(o.lines) {
				continue
			}
			if l := o.lines[k]; l.mark != nil && l.odds > 0.5 && !l.says(letter.Banner) {
				return l.mark.Marking.Role
			}
		}
	}
	return ""
}

// ownRole is what a stripped line is by what it says, or empty where that tells
// nothing.
func (l *line) ownRole() letter.Role {
	switch {
	case l.says(letter.Banner):
		return letter.Banner
	case l.value(announcesNext) > 0 && (l.mark == nil || l.mark.Marking.Weak):
		return letter.Catchword
	case l.value(numberPaged)+l.value(numberDashed)+l.value(numberBare) > 0 && (l.mark == nil || l.mark.Marking.Weak):
		return letter.PageNumber
	case l.mark != nil:
		return l.mark.Marking.Role
	case l.value(repeatsHeading)+l.value(numbersTelegram) > 0:
		return letter.RunningHead
	case l.value(saysContinued) > 0:
		return letter.Continuation
	}
	return ""
}

// ruleOf names what found a line: the marking of the lexicon, or the kind of
// furniture.
func (o *Observed) ruleOf(i int) string {
	l := o.lines[i]
	role := o.roleOf(i)
	if l.mark != nil && l.mark.Marking.Role == role {
		return l.mark.Marking.Name
	}
	switch role {
	case letter.Catchword, letter.PageNumber, letter.RunningHead, letter.Continuation:
		return furnitureRules[role]
	}
	return besideMarkings
}

// besideMarkings is the rule of lines that say nothing known and are stripped
// for their shape and company.
const besideMarkings = "beside-markings"

var furnitureRules = map[letter.Role]string{
	letter.Catchword: "catchword", letter.PageNumber: "page-number", letter.RunningHead: "running-head", letter.Continuation: "continuation",
}
