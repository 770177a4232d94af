package profile

import "slices"

// An isriClass is the part of a class of characters, as the program accuracy
// reports them, from first to last.
type isriClass struct {
	first, last rune
	name        string
}

// isriClasses are the classes in the order of the report, which are blocks of the
// Unicode of 1996; the first that holds a character is its class. Those of the
// scripts of India and East Asia are left out: their characters are counted
// among all, and under no name.
var isriClasses = []isriClass{
	{0x09, 0x0D, "ascii spacing characters"}, {' ', ' ', "ascii spacing characters"},
	{'!', '/', "ascii special symbols"}, {':', '@', "ascii special symbols"}, {'[', '`', "ascii special symbols"}, {'{', '~', "ascii special symbols"},
	{'0', '9', "ascii digits"}, {'A', 'Z', "ascii uppercase letters"}, {'a', 'z', "ascii lowercase letters"},
	{0xA1, 0xBF, "latin1 special symbols"}, {'×', '×', "latin1 special symbols"}, {'÷', '÷', "latin1 special symbols"},
	{0xC0, 0xDE, "latin1 uppercase letters"}, {0xDF, 0xFF, "latin1 lowercase letters"},
	{0x100, 0x17F, "latin extended-a"}, {0x180, 0x24F, "latin extended-b"}, {0x250, 0x2AF, "ipa extensions"},
	{0x2B0, 0x2FF, "spacing modifier letters"}, {0x300, 0x36F, "combining diacritical marks"},
	{0x370, 0x3CF, "basic greek"}, {0x3D0, 0x3FF, "greek symbols and coptic"}, {0x400, 0x4FF, "cyrillic"}, {0x530, 0x58F, "armenian"},
	{0x590, 0x5CF, "hebrew extended-a"}, {0x5D0, 0x5EA, "basic hebrew"}, {0x5EB, 0x5FF, "hebrew extended-b"},
	{0x600, 0x652, "basic arabic"}, {0x653, 0x6FF, "arabic extended"},
	{0x1E00, 0x1EFF, "latin extended additional"}, {0x1F00, 0x1FFF, "greek extended"},
	{0x2000, 0x206F, "general punctuation"}, {0x2070, 0x209F, "superscripts and subscripts"}, {0x20A0, 0x20CF, "currency symbols"},
	{0x2100, 0x214F, "letterlike symbols"}, {0x2150, 0x218F, "number forms"}, {0x2190, 0x21FF, "arrows"}, {0x2200, 0x22FF, "mathematical operators"},
	{0x25A0, 0x25FF, "geometric shapes"}, {0x2600, 0x26FF, "miscellaneous symbols"}, {0x2700, 0x27BF, "dingbats"},
	{0xE000, 0xF8FF, "private use area"}, {0xFB00, 0xFB4F, "alphabetic presentation forms"},
}

// allClasses names what is right of all characters: the tool's total of its
// classes, which text that only the OCR has does not lower.
const allClasses = "all classes"

// place is where a figure stands among the classes; -1 for another figure.
func place(name string) int {
	if name == allClasses {
		return len(isriClasses)
	}
	return slices.IndexFunc(isriClasses, func(c isriClass) bool { return c.name == name })
}

// rights count, of the characters of each class, how many there are and how many
// are not right.
type rights map[string]struct{ n, missed int }

func (c rights) add(chars []rune, missed bool) {
	for _, r := range chars {
		names := []string{allClasses}
		if i := slices.IndexFunc(isriClasses, func(c isriClass) bool { return c.first <= r && r <= c.last }); i >= 0 {
			names = append(names, isriClasses[i].name)
		}
		for _, name := range names {
			count := c[name]
			count.n++
			if missed {
				count.missed++
			}
			c[name] = count
		}
	}
}

// figures are those of the classes that there are, and of all.
func (c rights) figures(asTool bool) []Figure {
	out := []Figure{accurate(allClasses, c[allClasses].n, c[allClasses].missed)}
	for name, count := range c {
		if name != allClasses {
			out = append(out, accurate(name, count.n, count.missed))
		}
	}
	for i := range out {
		out[i].Inexact = !asTool
	}
	return inOrder(out)
}

// inOrder sorts the classes among figures behind all others.
func inOrder(figures []Figure) []Figure {
	slices.SortStableFunc(figures, func(a, b Figure) int { return place(a.Name) - place(b.Name) })
	return figures
}
