package report

import "missive/letter"

// A roleCount is how much was taken out as what: strip edits, words, and in how
// many letters.
type roleCount struct {
	Group, Role              string
	Removals, Words, Letters int
}

// roleCounts are the figures by role in the order of the roles, roles that are
// not ours together at the end.
func roleCounts(words, removals, letters map[letter.Role]int) []roleCount {
	var out []roleCount
	other := roleCount{Group: "dirt", Role: "other"}
	ours := map[letter.Role]bool{}
	for _, r := range letter.StripRoles() {
		ours[r] = true
	}
	for _, r := range rolesOf(words) {
		c := roleCount{roleGroup(r), roleName(r), removals[r], words[r], letters[r]}
		if ours[r] {
			out = append(out, c)
			continue
		}
		other.Removals += c.Removals
		other.Words += c.Words
		other.Letters = max(other.Letters, c.Letters) // a letter may have several such roles
	}
	if other.Words > 0 {
		out = append(out, other)
	}
	return out
}
