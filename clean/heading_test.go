package clean

import (
	"strings"
	"testing"

	"missive/letter"
)

// TestHeadings: what the rows of heads of several kinds are marked as, and
// texts without a head that have rows like theirs.
func TestHeadings(t *testing.T) {
	const text = "The review of the papers was begun in March and it will go on until the end of the year, when the Board meets again.\n"
	for name, page := range map[string]string{
		"a letter":                      "letterhead|DEPARTMENT OF STATE\nletterhead|Washington, D.C. 20520\ndateline|May 4, 1962\nreference|In reply refer to:\nreference|NLJ 95-263\naddress|Mr. John Wright\naddress|Central Intelligence Agency\nsalutation|Dear Mr. Wright:\nbody|" + text,
		"a memorandum":                  "letterhead|UNITED STATES GOVERNMENT\nletterhead|Memorandum\naddress|TO: Mr. Rosen\ndateline|DATE: March 15, 1967\naddress|FROM: I. Shroder\nsubject|SUBJECT: THE HARBOR DUES OF THE WESTERN ISLES AND THEIR\nsubject|COLLECTION IN THE WINTER\nbody|" + text,
		"a memorandum for the record":   "dateline|22 April 1970\naddress|MEMORANDUM FOR THE RECORD\nsubject|SUBJECT: Meeting with the harbor master on 17 April 1970\nbody|1. Arrangements: The meeting was held in\nbody|the harbor.\n",
		"a telegram":                    "letterhead|OUTGOING TELEGRAM\naddress|FROM: Port Selim\naddress|TO: Secretary of State\ndateline|NO: 1559\ndateline|October 22, 1962\nbody|" + text,
		"a wire":                        "dateline|4 APRIL 1968\naddress|TO DIRECTOR\naddress|FROM MEMPHIS 157-1092\nbody|" + text,
		"an address and no greeting":    "letterhead|Assassination Records Review Board\ndateline|December 18, 1997\naddress|Mr. John Pereira\naddress|Central Intelligence Agency\nsubject|Re: Status of the answers\nbody|" + text,
		"the last of a sentence":        "body|documents be released and readied for delivery by Monday,\nbody|September 29, 1975.\nbody|" + text,
		"a cable's text":                "body|THE RESOLUTION WAS PASSED BY THE DELEGATION AND THE\nbody|GROUP WAS FORMED, WITH THE OTHERS, TO DRAFT A TEXT FOR\nbody|THE OTHER SIDE TO READ IN THE MORNING OF THE DAY AND\nbody|TO KNOW PRIOR TO OUR RECRUITMENT OF THE SECRETARY. HE DID\nbody|NOT COME.\n",
		"sentences about heads":         "body|To write to the Secretary is not to be advised. From: and To: are\nbody|on every form. Subject to this, I agree with it, and the memorandum\nbody|for the record says no more than that.\n",
		"a greeting inside the letter":  "body|" + text + "body|I had this from him:\nsame|\nbody|Dear Mr. Hall:\nbody|" + text,
		"a greeting that begins a body": "salutation|Dear Mr. Hall:\nbody|Sir John Hall came to see me in the morning and said that he was content.\n",
	} {
		var lines, want []string
		for _, row := range strings.Split(strings.TrimSuffix(page, "\n"), "\n") {
			role, line, _ := strings.Cut(row, "|")
			want, lines = append(want, role), append(lines, line)
		}
		l := cleaned(t, strings.Join(lines, "\n")+"\n")
		roles := rolesOf(l)
		for n, words := range wordsByRow(l) {
			if got := roles[words[0]]; got != letter.Role(want[n]) {
				t.Errorf("%s: %q is marked %q, want %q", name, lines[n], got, want[n])
			}
		}
	}
}
