package clean

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// A kind of evidence: clues that say much the same are told as one, because
// learned weights of such clues lean on each other and mean little alone.
type kind int

const (
	byWording kind = iota
	byKeptWording
	byShape
	byPlace
	bySentence
	byFurniture
	byLetters
	byAbove
	byBelow
	byCompany
	allKinds
)

// kindOf is the kind of a clue.
func kindOf(c Clue) kind {
	switch {
	case c >= belowClues && c < above2Sure:
		return byBelow
	case c >= aboveClues && c < belowClues:
		return byAbove
	case c >= familyNear:
		return byCompany
	case c >= lettersLike:
		return byLetters
	case c >= numberDashed:
		return byFurniture
	case c >= goesOnSmall:
		return bySentence
	case c >= pageFirst:
		return byPlace
	case c >= letters0:
		return byShape
	case c >= keptWording:
		return byKeptWording
	}
	return byWording
}

// kindWords introduce what is told of a kind.
var kindWords = [allKinds]string{
	byShape: "its shape", byPlace: "its place", bySentence: "its sentence", byFurniture: "page furniture", byAbove: "the line above", byBelow: "the line below", byCompany: "what stands around",
}

// clueAdds is what one clue adds to a line's score.
type clueAdds struct {
	clue Clue
	adds float64
}

// mostClues is how many clues of a kind are named.
const mostClues = 2

// words say in plain words what the clues of a kind, which add sum together,
// say of a line.
func (l *line) words(k kind, clues []clueAdds, sum float64) string {
	switch {
	case k == byWording && l.mark != nil:
		return readsLike(l.mark)
	case k == byWording && l.covered > 0:
		return "markings cover part of it"
	case k == byWording:
		return "reads like no marking"
	case k == byKeptWording && l.keep.Pattern:
		return fmt.Sprintf("has the form of what stays, %s", l.keep.Marking.Name)
	case k == byKeptWording:
		return fmt.Sprintf("reads like what stays, %s: %q", l.keep.Marking.Name, l.keep.Says)
	case k == byLetters && sum < 0:
		return "spelt like the words of letters"
	case k == byLetters:
		return "spelt like markings"
	}
	slices.SortStableFunc(clues, func(a, b clueAdds) int { return cmp.Compare(math.Abs(b.adds), math.Abs(a.adds)) })
	var named []string
	for _, c := range clues {
		words := plainly(c.clue)
		if c.adds > 0 == (sum > 0) && len(named) < mostClues && !slices.Contains(named, words) {
			named = append(named, words)
		}
	}
	return kindWords[k] + " (" + strings.Join(named, ", ") + ")"
}

// plainly is what a clue is called before people: of the line above or below,
// what it is called of the line itself.
func plainly(c Clue) string {
	if c >= aboveClues && c < above2Sure {
		c %= ownClues
	}
	switch {
	case c > always && c < keptWording:
		return "wording of markings"
	case c >= keptWording && c < letters0:
		return "wording of what stays"
	case plainWords[c] != "":
		return plainWords[c]
	case clueWords[c] != "":
		return clueWords[c]
	}
	return c.String()
}

// plainWords are those for clues whose name in the file of weights is of use
// there only.
var plainWords = map[Clue]string{
	shareCapitals: "capitals", shareTitle: "words with a capital", shareFigures: "figures", shareMarks: "marks",
	shareFunction: "words such as the and of", function0: "no word such as the or of", function1: "one word such as the or of",
	aboveSalutation: "in the letter's heading", belowClosing: "below the letter's closing",
	ordinaryShare: "ordinary words", ordinaryAll: "nothing but ordinary words",
	function2: "two words such as the and of", function4: "several words such as the and of", functionMore: "many words such as the and of",
	beginsSmall: "begins with a small letter", pageProse: "sentences", above2Prose: "a sentence two lines above", below2Prose: "a sentence two lines below",
	above2Strength: "wording of markings two lines above", below2Strength: "wording of markings two lines below",
	judgedAbove2: "a marking two lines above", judgedBelow2: "a marking two lines below", judgedPage: "many markings",
	judgedNumber: "a number beside a marking", judgedWeak: "weak wording near a marking", judgedShort: "short between markings",
	judgedCapitals: "capitals beside a marking", judgedProse: "prose beside a marking", judgedKept: "wording of what stays beside a marking",
	judgedUnknown: "no known word beside a marking",
	always:        "a line at all",
}
