package clean

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"missive/letter"
)

// besideRows is how many rows may stand between a row that is surely a stamp
// and one that is so only beside it: blocks are read in pieces, with their
// handwritten line lost or split in two.
const besideRows = 2

// longestStamp is the most characters a stamp's row has. The longest in the
// labelled pages is the release banner of 122 characters; body rows that
// begin with a stamp's words ("Declassified by ...") run on over many rows of
// a plain text and are longer.
const longestStamp = 135

func stampRule() Rule {
	return Rule{
		Name: "stamp",
		Doc: "Strips stamps known by their wording in lexicon.txt: declassification blocks with " +
			"their authority and date lines, downgrading notices, release and handling stamps, " +
			"however garbled. Words that ordinary letters use too (a line beginning with By, a " +
			"department's name) count only beside a row that is a stamp without doubt. Where a stamp " +
			"stands on one row with the letter's own words, only the stamp's words go. Sentences that " +
			"speak of secrecy stay: they are long, or in small letters, or go on in the next row.",
		Examples: []Example{
			{Text: "Yours,\n\nE.O. 11652, Sec. 3(E) and 5 75\nBy Dancongulars, Dat 8/29/24\nDECLASSIFIED\n",
				Finds: []string{"E.O. 11652, Sec. 3(E) and 5 75", "By Dancongulars, Dat 8/29/24", "DECLASSIFIED"}},
			{Text: "John F. Kennedy,\nPresident of the United States of America, State Death Bullation.\nE.O. 11652, Sec. 3(E) and 5(D)\n",
				Finds: []string{"State Death Bullation.", "E.O. 11652, Sec. 3(E) and 5(D)"}},
			{Text: "OecJassilicd per Executive Order 13526. Seclion 3.3\nNND Projcci Number: NND 63316. By: NWD DOlle: 20 11\n",
				Finds: []string{"OecJassilicd per Executive Order 13526. Seclion 3.3", "NND Projcci Number: NND 63316. By: NWD DOlle: 20 11"}},
			{Scan: true, Text: "Government House, St. Aubyn.      DECLASSIFIED\n" +
				"The demands that have lately been advanced there\n" +
				"were never before heard from another Government.\n", Finds: []string{"DECLASSIFIED"}},
			{Text: "MAR 20 1939\n\nThe Secretary of State,\nDepartment of State,\n", Finds: []string{"MAR 20 1939"}},
			{Text: "RECEIVED\nDEPARTMENT OF STATE\nMAR 20 1939\n", Finds: []string{"RECEIVED", "DEPARTMENT OF STATE", "MAR 20 1939"}},
			{Text: "By agreement of the two sides the paper was declassified in 1961.\n"},
			{Text: "The Department of State was informed.\nBy order of the President,\nDean Rusk\n"},
			{Text: "declassified by the Ambassador, who said that he would send it on.\n"},
		},
		Find: findStamps,
	}
}

func findStamps(v *View) []Finding {
	list := of(letter.Stamp)
	var pieces []*row
	for _, r := range v.rows {
		pieces = append(pieces, v.pieces(r)...)
	}
	found := make([]Finding, len(pieces))
	sure := map[*row]bool{}
	for _, beside := range []bool{false, true} {
		for i, r := range pieces {
			if len(found[i].Words) > 0 || r.length() > longestStamp || beside && !v.besideSure(r, sure) {
				continue
			}
			if f, ok := v.matchStamp(r, list, beside); ok {
				found[i] = f
				sure[v.rows[r.at]] = sure[v.rows[r.at]] || !beside
			}
		}
	}
	return slices.DeleteFunc(found, func(f Finding) bool { return len(f.Words) == 0 })
}

// besideSure tells whether the row, or one around it, is a stamp without
// doubt.
func (v *View) besideSure(r *row, sure map[*row]bool) bool {
	for at := r.at - besideRows - 1; at <= r.at+besideRows+1; at++ {
		if at >= 0 && at < len(v.rows) && v.rows[at].page == r.page && sure[v.rows[at]] {
			return true
		}
	}
	return false
}

// dateStamp is a date as numbering and time stamps set it: MAR 20 1939,
// 1939 MAY 31 PM 3 28.
var dateStamp = regexp.MustCompile(`^(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\d{1,2}(18|19|20)\d\d$|` +
	`^(18|19|20)\d\d(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\d{0,2}[AP]M\d{0,4}$`)

func (v *View) matchStamp(r *row, list []wording, beside bool) (Finding, bool) {
	if !beside && dateStamp.MatchString(r.upper) && capitals(r.text) && !strings.Contains(r.text, ",") {
		return strip(letter.Stamp, r.words, 0.8, "is a date as stamps set it"), true
	}
	text := []rune(r.upper)
	has := pairs(text)
	for i := range list {
		w := &list[i]
		if w.beside != beside || w.capitals && !capitals(r.text) {
			continue
		}
		covered, ok := w.fits(text, has)
		if !ok || !v.stampLike(r, w) {
			continue
		}
		words := r.words
		if w.how == "tail" {
			words = lastWords(r.words, covered)
		}
		why := fmt.Sprintf("reads like the stamp %q", w.text)
		conf := 0.9
		if beside {
			why, conf = why+" beside other rows of a stamp", 0.75
		}
		return strip(letter.Stamp, words, conf, why), true
	}
	return Finding{}, false
}

// stampLike keeps sentences out: a stamp's row is in capitals, or begins
// every other word with one or with a figure, and is not the beginning of a
// sentence that the next row continues.
func (v *View) stampLike(r *row, w *wording) bool {
	if capitals(r.text) {
		return true
	}
	if r.startsLower() && !w.beside && w.how != "in" {
		return false
	}
	high, all := 0, 0
	for _, w := range r.words {
		for _, c := range w.text {
			if unicode.IsLetter(c) || unicode.IsDigit(c) {
				all++
				if !unicode.IsLower(c) {
					high++
				}
				break
			}
		}
	}
	return 2*high >= all
}

// lastWords are the words at the end of a row that hold its last n folded
// characters.
func lastWords(words []word, n int) []word {
	i := len(words)
	for got := 0; i > 0 && got < n; {
		i--
		got += len([]rune(fold(words[i].text)))
	}
	return words[i:]
}
