package clean

import (
	"strings"
	"unicode"
)

// functionWords are the commonest words of the languages that letters come
// in: articles, pronouns, prepositions, auxiliaries. Running text is full of
// them and markings are not. Words are packed eight bits a letter.
var functionWords = packedWords(
	// English
	"the of to and a in that is was for it with as his on be at by i this had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people too very he being under both between during against same however upon until whether while within without",
	// French
	"le la les de des du et un une est que qui dans en pour par sur pas au aux ce cette il elle nous vous je ne se sont a ont son sa ses plus avec été être leur mais ou comme",
	// German
	"der die das und den dem des von zu in ist im nicht mit sich auf für als auch es an werden aus er hat dass daß sie nach wird bei einer ein eine einen um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch",
	// Spanish, Portuguese and Italian
	"el los las y en un una que por con para se del al lo como más su sus pero este esta o e os as um uma não com il lo gli di che è per una sono della del dei",
	// Dutch
	"het een van en in dat op te zijn met voor niet aan er om ook als dan maar bij nog uit door over ze hij",
	// Russian
	"и в не на что с по как это он она они мы вы из к за от для но а о же бы так его ее их был была были",
)

// A wordTable is a set of packed words, none of them 0: each stands in the first
// free slot from that of its hash on.
type wordTable [1 << 11]uint64

// slot is where to look for a word first (Knuth's multiplicative hash).
func (t *wordTable) slot(packed uint64) int { return int(packed * 0x9e3779b97f4a7c15 >> (64 - 11)) }

func (t *wordTable) has(packed uint64) bool {
	for at := t.slot(packed); t[at] != 0; at = (at + 1) % len(t) {
		if t[at] == packed {
			return true
		}
	}
	return false
}

// packedWords makes a table that stays three quarters empty.
func packedWords(lists ...string) *wordTable {
	t := &wordTable{}
	for _, w := range strings.Fields(strings.Join(lists, " ")) {
		packed := uint64(0)
		for _, r := range w {
			packed = packed<<8 | uint64(unicode.ToLower(r)&0xff)
		}
		at := t.slot(packed)
		for t[at] != 0 && t[at] != packed {
			at = (at + 1) % len(t)
		}
		t[at] = packed
	}
	return t
}
