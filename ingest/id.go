package ingest

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
)

// ownNames are what a run writes into an output folder or a letter's folder. No
// element of an ID may be one of them, or one letter's folder would stand
// where another's file belongs.
var ownNames = map[string]bool{
	"letter.txt": true, "raw.txt": true, "letter.json": true, "compare.json": true, "report.html": true, "taken.html": true,
	"pages": true, "decisions.json": true, "index.html": true, "summary.json": true, "junit.xml": true,
	stateDir: true,
}

// deviceName matches names that Windows keeps for devices, with any ending:
// an output folder may lie on a share that Windows machines open.
var deviceName = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)`)

// maxElement is how many bytes an element of an ID may have. File systems
// allow 255, of which temporary names take some.
const maxElement = 200

// safeID makes an ID that is a relative path on any file system: accents in
// one spelling, characters that some system reserves replaced by "_", no
// empty element, none that leads upwards, none that a run's own files have.
func safeID(s string) string {
	var out []string
	for e := range strings.SplitSeq(nfc(strings.ToValidUTF8(s, "_")), "/") {
		if e != "" && e != "." {
			out = append(out, safeElement(e))
		}
	}
	if len(out) == 0 {
		return "_"
	}
	return strings.Join(out, "/")
}

func safeElement(e string) string {
	e = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"|?*\/`, r) || unicode.IsControl(r) || r == unicode.ReplacementChar || unicode.Is(unicode.Bidi_Control, r) {
			return '_'
		}
		return r
	}, e)
	e = strings.TrimSpace(e)
	if trimmed := strings.TrimRight(e, ". "); trimmed != e {
		e = trimmed + "_"
	}
	if e == "" || strings.HasPrefix(e, ".") || deviceName.MatchString(e) || ownNames[strings.ToLower(e)] {
		e = "_" + e
	}
	if len(e) > maxElement {
		mark := "~" + key(e)[:8]
		e = strings.ToValidUTF8(e[:maxElement-len(mark)], "") + mark
	}
	return e
}

// fold makes names equal that some file systems do not tell apart.
func fold(s string) string { return cases.Fold().String(nfc(s)) }

// giveIDs makes the groups' IDs safe and unique. Letters of several inputs
// with one ID get their input's label in front; of letters of one input the
// first keeps the ID, the others take the full name of their first file, and
// that is told.
func giveIDs(groups []group, ins []input) []Skipped {
	for i := range groups {
		groups[i].id = safeID(groups[i].id)
	}
	inputsOf := map[string]map[int]bool{}
	for _, g := range groups {
		k := fold(g.id)
		if inputsOf[k] == nil {
			inputsOf[k] = map[int]bool{}
		}
		inputsOf[k][g.scans[0].dir] = true
	}
	for i, g := range groups {
		if len(inputsOf[fold(g.id)]) > 1 {
			groups[i].id = safeID(ins[g.scans[0].dir].label + "/" + g.id)
		}
	}
	var told []Skipped
	taken := map[string]int{}
	for i := range groups {
		g := &groups[i]
		first, clash := taken[fold(g.id)]
		if clash {
			was := g.id
			g.id = freeID(taken, safeID(path.Join(ins[g.scans[0].dir].label, g.scans[0].rel)))
			told = append(told, clashOf(groups[first], *g, was, ins))
		}
		taken[fold(g.id)] = i
	}
	return told
}

// freeID is want, or want with the first number that makes it free.
func freeID(taken map[string]int, want string) string {
	id := want
	for n := 2; ; n++ {
		if _, clash := taken[fold(id)]; !clash {
			return id
		}
		id = fmt.Sprintf("%s~%d", want, n)
	}
}

// clashOf says that two letters would have had one ID.
func clashOf(first, second group, id string, ins []input) Skipped {
	a, b := first.scans[0], second.scans[0]
	return Skipped{
		File: ins[b.dir].shown(b.rel),
		Reason: fmt.Sprintf("two letters have the ID %s: this one and that of %s; this one is written as %s, none is overwritten",
			id, ins[a.dir].shown(a.rel), second.id),
		Remedy:  "rename one of them, take a second copy of the same page away, or say in " + lettersFile + " which file belongs to which letter",
		Problem: true,
	}
}
