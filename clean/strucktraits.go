package clean

import "math"

// traits are what is measured on a word of a scan to tell what the letter's
// typewriter struck from all else.
type traits [traitCount]float64

// The traits, in the order in which weights are given. Lengths are in the
// typewriter's steps or in heights of an ordinary word, so that they mean the
// same on every page. Those from traitBeside on look at what stands around the
// word.
const (
	traitOne     = iota // always 1
	traitConf           // how likely it is read right
	traitChars          // mean of its characters' confidence
	traitSure           // how surely a word in small letters was read, over and above 0.8
	traitLike           // how much liker the letter's type than others it looks
	traitStrange        // how much less like the letter's own words
	traitKeeps          // how well a word of four or more characters keeps the pitch, times its length
	traitOff            // how far off the pitch one of three or more is
	traitLongOff        // the same times its length
	traitWide           // how many steps wider than its characters it is
	traitNarrow         // how many steps a character narrower
	traitTall           // how much taller than an ordinary word
	traitLow            // how much lower
	traitBig            // how much larger its letters are than the page's, of their kinds
	traitSmall          // how much smaller
	traitSlope          // by how many degrees it rises or falls against the page's rows
	traitLength         // logarithm of its letters and figures
	traitCaps           // 1 where all its letters are capitals
	traitMarks          // 1 where it has neither letters nor figures
	traitSpeck          // 1 where its marks are such as specks are taken for
	traitOdd            // 1 where it is formed as no word is
	traitNumber         // 1 where it is figures and marks
	traitPrinted        // 1 on a page in type of no one pitch
	traitHead           // 1 in the head of the first page, above what is typed in small letters
	traitOutside        // logarithm of the steps outside the margins
	traitEdge           // 1 at the very edge of the scan
	traitBeside         // how surely one of its neighbours at a blank's distance is struck
	traitBetween        // how surely both are
	traitPiece          // the evidence of the words that stand together with it, summed
	traitAllOff         // how far off the pitch they and it are
	traitAllSize        // how much larger or smaller than the page's type
	traitAnchor         // how surely the surest of them is struck
	traitRow            // how surely the row's other words are, in the mean
	traitAlone          // 1 where its row has no other word
	traitGap            // logarithm of the steps to the nearest word of its row that is surely struck
	traitAskew          // how far off the line of the row's surest word it stands
	traitCovered        // how much of it lies under words of other rows that are surely struck
	traitMargin         // 1 where its row begins at the left margin
	traitColumn         // how well its characters stand below those of other rows
	traitLine           // how well it stands on the typewriter's lines
	traitStacked        // how surely the words right above and below are struck, in the mean
	traitStamped        // 1 where a stamp that was found stands right above, below or beside it
	// In the head of the first page, where print may stand:
	traitHeadConf    // how surely the words that stand together were read, in the mean
	traitHeadShort   // how many letters they have too few for a name
	traitHeadAside   // how far from the middle of the page they stand
	traitHeadStrange // traitStrange there
	traitHeadOff     // traitOff there
	traitHeadCaps    // traitCaps there
	traitCount
)

// ownTraits is how many of the traits look at the word alone.
const ownTraits = traitBeside

// traitNames are the names of the traits in their order.
var traitNames = [traitCount]string{
	traitOne: "One", traitConf: "Conf", traitChars: "Chars", traitSure: "Sure", traitLike: "Like", traitStrange: "Strange",
	traitKeeps: "Keeps", traitOff: "Off", traitLongOff: "LongOff", traitWide: "Wide", traitNarrow: "Narrow",
	traitTall: "Tall", traitLow: "Low", traitBig: "Big", traitSmall: "Small", traitSlope: "Slope",
	traitLength: "Length", traitCaps: "Caps", traitMarks: "Marks", traitSpeck: "Speck", traitOdd: "Odd", traitNumber: "Number",
	traitPrinted: "Printed", traitHead: "Head", traitOutside: "Outside", traitEdge: "Edge",
	traitBeside: "Beside", traitBetween: "Between", traitPiece: "Piece", traitAllOff: "AllOff", traitAllSize: "AllSize",
	traitAnchor: "Anchor", traitRow: "Row", traitAlone: "Alone", traitGap: "Gap", traitAskew: "Askew",
	traitCovered: "Covered", traitMargin: "Margin", traitColumn: "Column", traitLine: "Line",
	traitStacked: "Stacked", traitStamped: "Stamped",
	traitHeadConf: "HeadConf", traitHeadShort: "HeadShort", traitHeadAside: "HeadAside",
	traitHeadStrange: "HeadStrange", traitHeadOff: "HeadOff", traitHeadCaps: "HeadCaps",
}

// probability that the word is struck, by the weights of a pass.
func (t *traits) probability(weights *traits) float64 {
	sum := 0.0
	for i := range t {
		sum += weights[i] * t[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

// logit is a probability as evidence, within bounds, so that it can be summed.
func logit(p float64) float64 { return max(-5, min(5, math.Log(p/(1-p)))) }
