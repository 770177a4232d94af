package lexicon

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// small is a lexicon of one entry for each kind of wording.
const small = `
[[marking]]
name = "slug"
family = "Slug"
role = "stamp"
says = ["Declassified per Executive Order 13526, Section 3.3"]
yes = ["x"]
no = ["x"]

[[marking]]
name = "date-line"
family = "Box"
role = "stamp"
says = ["By {initials}, NARS, Date {date}"]
yes = ["x"]
no = ["x"]

[[marking]]
name = "authority"
family = "Box"
role = "stamp"
says = ["Authority NND {number} reviewed by {name} on behalf of the Archivist"]
yes = ["x"]
no = ["x"]

[[marking]]
name = "word"
family = "Banner"
role = "banner"
says = ["SECRET"]
yes = ["x"]
no = ["x"]

[[marking]]
name = "short"
family = "Banner"
role = "banner"
says = ["GDS"]
yes = ["x"]
no = ["x"]

[[marking]]
name = "begins"
family = "Notice"
role = "stamp"
says = ["Warning notice"]
stands = "start"
yes = ["x"]
no = ["x"]

[[marking]]
name = "ends"
family = "Notice"
role = "continuation"
says = ["continued overleaf"]
stands = "end"
yes = ["x"]
no = ["x"]

[[marking]]
name = "inside"
family = "Notice"
role = "stamp"
says = ["within the meaning of the Espionage Laws"]
stands = "inside"
yes = ["x"]
no = ["x"]

[[marking]]
name = "russian"
family = "Russian"
role = "banner"
says = ["Совершенно секретно"]
yes = ["x"]
no = ["x"]

[[marking]]
name = "german"
family = "German"
role = "stamp"
says = ["Für die Richtigkeit der Abschrift"]
yes = ["x"]
no = ["x"]

[[marking]]
name = "pattern"
family = "Numbers"
role = "fileno"
like = ['^NL[JK]-\d{2}-\d+$']
yes = ["x"]
no = ["x"]

[[marking]]
name = "letterhead"
family = "Heads"
role = "letterhead"
says = ["Department of State"]
yes = ["x"]
no = ["x"]
`

func smallFinder(t testing.TB) *Finder {
	t.Helper()
	f, err := parse("small.toml", []byte(small))
	if err != nil {
		t.Fatal(err)
	}
	return build(f.Marking).Finder()
}

// told are matches in a form that a table can hold: the entry, the rows, the
// edits, what is missing, and whether it stands beside other words.
func told(matches []Match) string {
	var out []string
	for _, m := range matches {
		s := fmt.Sprintf("%s %d-%d e%d", m.Marking.Name, m.First, m.Last, m.Edits)
		if m.Missing > 0 {
			s += fmt.Sprintf(" missing%d", m.Missing)
		}
		if m.Beside {
			s += " beside"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	for _, tt := range []struct {
		name, rows, want string // rows are parted by |
	}{
		{"exact", "Declassified per Executive Order 13526, Section 3.3", "slug 0-0 e0"},
		{"case and marks do not count", "*DECLASSIFIED PER EXECUTIVE ORDER 13526 - SECTION 33*", "slug 0-0 e0"},
		{"one letter wrong", "Declassifxed per Executive Order 13526, Section 3.3", "slug 0-0 e1"},
		{"two letters wrong", "Declassifxed per Exccutive Order 13526, Section 3.3", "slug 0-0 e2"},
		{"a letter lost, one too many", "Declasified per Execuutive Order 13526, Section 3.3", "slug 0-0 e2"},
		{"blanks lost", "DeclassifiedperExecutiveOrder13526,Section3.3", "slug 0-0 e0"},
		{"blanks too many", "De classi fied p er Exec utive Ord er 1352 6, Sec tion 3. 3", "slug 0-0 e0"},
		{"I, l and 1, O and 0, S and 5, B and 8", "DecIa55ified per Execut1ve 0rder l3S26, 5ecti0n 3.3", "slug 0-0 e0"},
		{"rn for m is two edits", "Warning notice frorn the Agency", "begins 0-0 e0"},
		{"shattered over rows", "Declassified per|Executive Order|13526, Section 3.3", "slug 0-2 e0"},
		{"shattered and spoiled", "Declassifxed per|Executive 0rdcr|13526, Section 3.3", "slug 0-2 e2"},
		{"its rows only", "and went home.|Declassified per Executive|Order 13526, Section 3.3|Dear Sir:", "slug 1-2 e0"},
		{"a row at its end that adds nothing", "Declassified per Executive Order 13526, Section 3.|p. 3", "slug 0-0 e1"},
		{"a row at its beginning that adds nothing", "xx De|classified per Executive Order 13526, Section 3.3", "slug 1-1 e2"},
		{"run together with other words", "He left. Declassified per Executive Order 13526, Section 3.3", "slug 0-0 e0"},
		{"beside the letter's own words", "Declassified per Executive Order 13526, Section 3.3 when he came to us in the autumn and", "slug 0-0 e0 beside"},
		{"in the middle of a row it is no row", "as he was told it was Declassified per Executive Order 13526, Section 3.3 when he came to us in the autumn", ""},

		{"fields", "By RHP, NARS, Date 3-6-72", "date-line 0-0 e0"},
		{"fields empty", "By NARS, Date", "date-line 0-0 e0"},
		{"fields too full", "By all of those who ever went to see the NARS, Date unknown to us as yet and to them", ""},
		{"pieces with fields between", "Authority NND 760050 reviewed by J. Schauble on behalf of the Archivist", "authority 0-0 e0"},
		{"a piece missing", "reviewed by J. Schauble on behalf of the Archivist", "authority 0-0 e0 missing12"},
		{"too much missing", "Authority NND 760050", ""},
		{"pieces in another order", "on behalf of the Archivist reviewed by NND Authority", "authority 0-0 e0 missing22 beside"},

		{"a word alone", "SECRET", "word 0-0 e0"},
		{"a word spaced", "S E C R E T", "word 0-0 e0"},
		{"a word with one letter wrong", "SEGRET", "word 0-0 e1"},
		{"a word with two letters wrong, three right in a row", "SECRFI", "word 0-0 e2"},
		{"a word with two letters wrong, no three right in a row", "SEGREI", ""},
		{"a word with scraps beside it", ". SECRET i7", "word 0-0 e0"},
		{"a word among others", "the secret was kept from all of them", ""},
		{"a word in a longer one", "SECRETARIAT OF THE LEAGUE", ""},
		{"short, the whole row", "(GDS)", "short 0-0 e0"},
		{"short, one letter wrong", "GDX", ""},
		{"short, beside another word", "GDS now", ""},

		{"start", "Warning notice: sensitive sources", "begins 0-0 e0"},
		{"start, with a scrap before it", "i Warning notice: sensitive sources", "begins 0-0 e0"},
		{"start, in the middle", "He gave us a warning notice", ""},
		{"end", "The names are continued overleaf.", "ends 0-0 e0"},
		{"end, in the middle", "continued overleaf with the names", ""},
		{"inside", "is material within the meaning of the Espionage Laws, Title 18", "inside 0-0 e0"},
		{"inside, over two rows", "is material within the meaning|of the Espionage Laws, Title 18", "inside 0-1 e0"},

		{"Cyrillic", "СОВЕРШЕННО СЕКРЕТНО", "russian 0-0 e0"},
		{"Cyrillic, one letter wrong", "Совершепно секретно", "russian 0-0 e1"},
		{"accents", "Fur die Richtigkeit der Abschrift", "german 0-0 e0"},
		{"other accents", "Fúr die Ríchtigkeit dér Abschrift", "german 0-0 e0"},
		{"a pattern", "NLJ-83-221", "pattern 0-0 e0"},
		{"a pattern with blanks around it", "   NLK-87-214  ", "pattern 0-0 e0"},
		{"no pattern", "NLJ-83-x", ""},
		{"what stays", "DEPARTMENT OF STATE", "letterhead 0-0 e0"},

		{"nothing", "", ""},
		{"empty rows", "||", ""},
		{"no letters", "---|* * *|...", ""},
		{"prose", "I have received your letter of October 23, have studied it, and am answering you.|Just imagine, Mr. President, that we had presented you with the conditions", ""},
		{"two of them", "SECRET||By RHP, NARS, Date 3-6-72|NLJ-83-221", "word 0-0 e0; date-line 2-2 e0; pattern 3-3 e0"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := smallFinder(t)
			rows := strings.Split(tt.rows, "|")
			if got := told(f.Find(rows)); got != tt.want {
				t.Errorf("found %q, want %q", got, tt.want)
			}
			if again := told(f.Find(rows)); again != tt.want {
				t.Errorf("the second time found %q, want %q", again, tt.want)
			}
		})
	}
}

// Places are bytes of the rows as they are.
func TestFindPlaces(t *testing.T) {
	f := smallFinder(t)
	for _, tt := range []struct {
		row, want string // the part of the row that the match covers
		end       bool   // up to the row's end, whatever marks follow
	}{
		{"  NLJ-83-221 ", "NLJ-83-221", false},
		{"été: Für die Richtigkeit der Abschrift", "Für die Richtigkeit der Abschrift", true},
		{"— Совершенно секретно.", "Совершенно секретно.", true},
		{"is material within the meaning of the Espionage Laws, Title 18", "within the meaning of the Espionage Laws", false},
		{"__By RHP, NARS, Date 3-6-72__", "By RHP, NARS, Date 3-6-72__", true},
	} {
		found := f.Find([]string{tt.row})
		if len(found) != 1 {
			t.Errorf("%q: found %q", tt.row, told(found))
			continue
		}
		m := found[0]
		if end := m.End < 0; end != tt.end {
			t.Errorf("%q: ends at %d", tt.row, m.End)
		}
		if m.End < 0 {
			m.End = len(tt.row)
		}
		if got := tt.row[m.Start:m.End]; got != tt.want || !utf8.ValidString(got) {
			t.Errorf("%q: covers %q, want %q", tt.row, got, tt.want)
		}
	}
}
