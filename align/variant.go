package align

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A respelling is a pair of letter groups that accepted spellings of one word
// exchange.
type respelling struct {
	a, b string
	// stem is how many letters stand before the group at least: four and
	// honour are no spellings of for and hon.
	stem int
	// ends are what follows the group up to the end of the word; nil is
	// anything.
	ends []string
}

// respellings are the regular differences between British and American
// spelling and between older and newer usage. Tried on the words of SCOWL up to
// its level 60 (Kevin Atkinson's Spell Checker Oriented Word Lists), which tells
// words of all kinds of English from those of one: they join 2,300 pairs of
// spellings, and 20 of words that all English has (scourer, scorer; stalled,
// staled; timbre, timber).
func respellings() []respelling {
	inflected := []string{"", "s", "ed", "ing", "er", "ers", "ful", "able", "ably", "ite", "ites", "less", "hood", "hoods", "ist", "ists", "'s"}
	verb := []string{"e", "es", "ed", "er", "ers", "ing", "ation", "ations", "ational", "able"}
	return []respelling{
		{"our", "or", 2, inflected},                                          // labour labor
		{"is", "iz", 3, verb},                                                // organise organize
		{"ys", "yz", 3, verb},                                                // analyse analyze
		{"re", "er", 3, []string{"", "s", "d"}},                              // centre center
		{"ogue", "og", 3, []string{"", "s"}},                                 // catalogue catalog
		{"nce", "nse", 3, []string{"", "s", "less"}},                         // defence defense
		{"ction", "xion", 3, []string{"", "s"}},                              // connection connexion
		{"dgement", "dgment", 2, []string{"", "s"}},                          // judgement judgment
		{"lled", "led", 3, []string{""}},                                     // travelled traveled
		{"lling", "ling", 3, []string{"", "s"}},                              // counselling counseling
		{"ller", "ler", 3, []string{"", "s"}},                                // traveller traveler
		{"llor", "lor", 3, []string{"", "s"}},                                // counsellor counselor
		{"ll", "l", 2, []string{"ment", "ments", "ful", "fully", "fulness"}}, // enrolment skilful
		{"pped", "ped", 5, []string{""}},                                     // worshipped worshiped
		{"amme", "am", 3, []string{"", "s"}},                                 // programme program
		{"ae", "e", 1, nil},                                                  // anaemia anemia
		{"eable", "able", 3, []string{"", "s"}},                              // saleable salable
	}
}

// spellings are words of which several spellings are accepted and that no
// group of letters tells, and place names that writers of English have spelt
// in several ways; of each list the beginnings are exchanged, so that a list
// holds a word's inflections and what is made of it.
func spellings() [][]string {
	return [][]string{
		{"rumania", "roumania", "romania"},
		{"servia", "serbia"}, {"czecho-slovak", "czechoslovak"}, {"jugoslav", "yugoslav", "jugo-slav", "yugo-slav"},
		{"bucharest", "bukarest", "bucarest", "bucuresti"}, {"belgrade", "beograd"}, {"kieff", "kiev", "kyiv"},
		{"moslem", "muslim"}, {"mohammed", "muhammad"}, {"esthonia", "estonia"}, {"lettonia", "latvia"},
		{"thibet", "tibet"}, {"corea", "korea"}, {"hindoo", "hindu"}, {"peking", "pekin"}, {"gipsy", "gypsy"}, {"gipsies", "gypsies"},
		{"tsar", "czar", "tzar"}, {"bolshevik", "bolshevist", "bolchevik"}, {"khrushchev", "khrushchov", "khruschev"}, {"castroite", "castroist"},
		{"gray", "grey"}, {"gaol", "jail"}, {"plough", "plow"}, {"kerb", "curb"}, {"tyre", "tire"}, {"pyjama", "pajama"},
		{"enquir", "inquir"}, {"despatch", "dispatch"}, {"encyclopaedi", "encyclopedi"}, {"storey", "story"}, {"storeys", "stories"},
		{"endorse", "indorse"}, {"encloses", "incloses"}, {"enclose", "inclose"}, {"entrust", "intrust"},
		{"moustache", "mustache"}, {"mould", "mold"}, {"smoulder", "smolder"}, {"draught", "draft"}, {"cosy", "cozy"},
		{"sceptic", "skeptic"}, {"waggon", "wagon"}, {"aluminium", "aluminum"}, {"aeroplane", "airplane"}, {"whilst", "while"},
		{"amongst", "among"}, {"adviser", "advisor"}, {"connexion", "connection"}, {"shew", "show"}, {"clew", "clue"},
		{"practise", "practice"}, {"licence", "license"}, {"learnt", "learned"}, {"burnt", "burned"}, {"spelt", "spelled"},
		{"employe", "employee"}, {"cigaret", "cigarette"}, {"thru", "through"}, {"tho", "though"}, {"altho", "although"},
		{"publick", "public"}, {"musick", "music"}, {"physick", "physic"}, {"compleat", "complete"}, {"mediaeval", "medieval"},
		{"barque", "bark"}, {"disc", "disk"}, {"artefact", "artifact"}, {"carcase", "carcass"},
		{"fulfil", "fulfill"}, {"enrol", "enroll"}, {"instal", "install"}, {"cheque", "check"}, {"chequered", "checkered"},
		{"manoeuvre", "maneuver"}, {"foetus", "fetus"}, {"foetal", "fetal"}, {"homoeo", "homeo"}, {"diarrhoea", "diarrhea"}, {"oedema", "edema"}, {"subpoena", "subpena"},
		{"towards", "toward"}, {"forwards", "forward"}, {"backwards", "backward"}, {"afterwards", "afterward"}, {"inwards", "inward"},
		{"outwards", "outward"}, {"upwards", "upward"}, {"downwards", "downward"}, {"onwards", "onward"}, {"homewards", "homeward"},
		{"eastwards", "eastward"}, {"westwards", "westward"}, {"northwards", "northward"}, {"southwards", "southward"},
	}
}

// tails are what may follow a word of spellings.
var tails = strings.Fields("s e es ed d ing er ers ee ees ies y ied al n ns ' 's ' n's ns' ic ical ism isms ist ists ation ations ian ians ise ize")

// A speller knows accepted spellings.
type speller struct {
	rules []respelling
	// lists are those of spellings by how their spellings begin.
	lists map[[2]byte][][]string
	tails []string
}

func newSpeller() *speller {
	s := &speller{respellings(), map[[2]byte][][]string{}, tails}
	for _, list := range spellings() {
		for _, w := range list {
			if at := beginning(w); !slices.ContainsFunc(s.lists[at], func(l []string) bool { return l[0] == list[0] }) {
				s.lists[at] = append(s.lists[at], list)
			}
		}
	}
	return s
}

func beginning(w string) [2]byte { return [2]byte{w[0], w[1]} }

// mostLonger is how many letters longer one spelling of a word is than another
// at most: altho, although.
const mostLonger = 3

// same tells whether two words are accepted spellings of the same one. Words
// that only a rule joins must both be known, where a list of words is at hand:
// rules cannot tell favor from a misread savour.
func (s *speller) same(a, b string, known func(string) bool) bool {
	x, y := plainWord(a), plainWord(b)
	if x == y || len(x) < 3 || len(y) < 3 || abs(len(x)-len(y)) > mostLonger {
		return false
	}
	for _, list := range s.lists[beginning(x)] {
		if s.listed(list, x, y) {
			return true
		}
	}
	if utf8.RuneCountInString(x) < 4 || utf8.RuneCountInString(y) < 4 {
		return false
	}
	if x[0] != y[0] || !s.joined(x, y) {
		return false
	}
	return known == nil || known(bareWord(a)) && known(bareWord(b))
}

// listed tells whether both words begin with spellings of the list and go on
// alike.
func (s *speller) listed(list []string, x, y string) bool {
	for _, a := range list {
		tail, ok := strings.CutPrefix(x, a)
		if !ok || tail != "" && !slices.Contains(s.tails, tail) {
			continue
		}
		for _, b := range list {
			if a != b && y == b+tail {
				return true
			}
		}
	}
	return false
}

// joined tells whether a rule makes one of the words of the other.
func (s *speller) joined(x, y string) bool {
	begin, end := commonEnds(x, y)
	longer := len(x) - len(y)
	for i := range s.rules {
		r := &s.rules[i]
		more := len(r.a) - len(r.b)
		if more == longer && r.joins(x, y, begin, end) || more == -longer && r.joins(y, x, begin, end) {
			return true
		}
	}
	return false
}

// commonEnds are how many bytes both words begin with, and how many they end in;
// these may be the same bytes.
func commonEnds(x, y string) (begin, end int) {
	n := min(len(x), len(y))
	for begin < n && x[begin] == y[begin] {
		begin++
	}
	for end < n && x[len(x)-1-end] == y[len(y)-1-end] {
		end++
	}
	return begin, end
}

// joins tells whether x becomes y when one of its groups a is written b: the
// group lies in what the words do not have in common at their ends, or reaches
// over it. x is longer than y by as much as a is than b.
func (r *respelling) joins(x, y string, begin, end int) bool {
	for at := max(r.stem, len(x)-len(r.a)-end); at <= begin && at+len(r.a) <= len(x); at++ {
		if x[at:at+len(r.a)] != r.a || y[at:at+len(r.b)] != r.b {
			continue
		}
		if r.ends == nil || slices.Contains(r.ends, x[at+len(r.a):]) {
			return true
		}
	}
	return false
}

// modernLetters writes out what old print and some languages write with letters
// of their own: ligatures, the long s, ß, and the two dots that part a vowel
// from the one before it.
func modernLetters(s string) string {
	if allASCII(s) {
		return s
	}
	var b strings.Builder
	before := rune(0)
	for _, r := range letterForms.Replace(s) {
		if plain, ok := parted[r]; ok && strings.ContainsRune("aeiouAEIOU", before) {
			r = plain
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

var parted = map[rune]rune{'ä': 'a', 'ë': 'e', 'ï': 'i', 'ö': 'o', 'ü': 'u'}

var letterForms = strings.NewReplacer("æ", "ae", "Æ", "Ae", "œ", "oe", "Œ", "Oe", "ſ", "s", "ß", "ss",
	"ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")

// plainWord is a word in small letters without the marks around it.
func plainWord(s string) string { return strings.ToLower(bareWord(s)) }

// bareWord is a word without the marks around it.
func bareWord(s string) string {
	s = trimMarks(s)
	if s == "" || s[0] < utf8.RuneSelf && s[len(s)-1] < utf8.RuneSelf {
		return s
	}
	return strings.TrimFunc(s, func(r rune) bool { return !isLetterOrFigure(r) })
}
