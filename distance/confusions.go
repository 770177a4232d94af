package distance

// Costs of the classes of confusions in [OCR].
const (
	punctuation = 0.2 // marks and blanks, which engines drop, add and swap freely
	sameShape   = 0.3 // hard to tell apart even for people: I l 1, O 0
	alike       = 0.5 // differ by one stroke, which a stamp leaves out or smears
)

// OCR is a table of the mistakes that engines make in stamped and typed
// English, the same in both directions; every other edit costs 1. The pairs of
// capitals are those that lead the counts over 3,850 garbled forms of
// declassification markings; the small letters, splits and fusions (rn m, cl d,
// li h) are the well-known ones of print. The three costs were set by hand.
func OCR() Costs {
	var c []Confusion
	both := func(cost float64, pairs ...[2]string) {
		for _, p := range pairs {
			c = append(c, Confusion{p[0], p[1], cost}, Confusion{p[1], p[0], cost})
		}
	}
	both(punctuation, [][2]string{{" ", ""}, {".", ""}, {",", ""}, {"-", ""}, {"'", ""}, {".", ","}, {".", "_"},
		{",", ";"}, {":", ";"}, {".", ":"}, {"-", "_"}, {"-", "~"}, {"’", "'"}, {"“", "\""}, {"”", "\""}}...)
	both(sameShape, [][2]string{{"I", "l"}, {"I", "1"}, {"l", "1"}, {"I", "|"}, {"l", "|"}, {"1", "|"}, {"I", "!"}, {"l", "!"},
		{"1", "!"}, {"I", "["}, {"1", "["}, {"I", "]"}, {"l", "]"}, {"O", "0"}, {"o", "0"}, {"O", "o"}, {"O", "D"}, {"O", "Q"},
		{"0", "D"}, {"S", "5"}, {"B", "8"}, {"Z", "2"}, {"G", "6"}, {"e", "c"}, {"rn", "m"}, {"nn", "m"}, {"ni", "m"}, {"in", "m"},
		{"cl", "d"}, {"li", "h"}, {"vv", "w"}, {"VV", "W"}, {"ii", "u"}, {"fi", "ﬁ"}, {"fl", "ﬂ"}}...)
	both(alike, [][2]string{{"C", "G"}, {"C", "E"}, {"C", "O"}, {"D", "C"}, {"D", "U"}, {"D", "N"}, {"D", "S"}, {"E", "F"}, {"E", "I"},
		{"E", "A"}, {"F", "P"}, {"F", "T"}, {"F", "R"}, {"B", "S"}, {"B", "R"}, {"B", "G"}, {"B", "D"}, {"B", "E"}, {"P", "R"},
		{"H", "M"}, {"H", "N"}, {"H", "W"}, {"H", "R"}, {"I", "T"}, {"I", "L"}, {"L", "T"}, {"N", "M"}, {"N", "R"}, {"R", "A"},
		{"R", "K"}, {"U", "L"}, {"O", "U"}, {"Y", "V"}, {"Y", "T"}, {"S", "8"}, {"3", "8"}, {"3", "5"}, {"6", "8"}, {"7", "1"},
		{"4", "1"}, {"FI", "N"}, {"LI", "U"}, {"IF", "F"}, {"t", "l"}, {"t", "f"}, {"t", "r"}, {"i", "l"}, {"i", "j"}, {"i", "t"},
		{"f", "l"}, {"h", "b"}, {"n", "u"}, {"n", "r"}, {"a", "o"}, {"a", "s"}, {"a", "e"}, {"e", "o"}, {"c", "o"}, {"y", "v"},
		{"v", "u"}, {"ri", "n"}, {"tt", "n"}}...)
	return NewCosts(1, 1, 1, c...)
}
