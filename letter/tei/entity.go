package tei

import (
	"encoding/xml"
	"fmt"
	"maps"
	"regexp"
	"strconv"
	"strings"
)

const (
	// maxEntities is how many a file may declare: the sets of characters of ISO
	// 8879 together have some 1,000.
	maxEntities = 4096
	// maxEntity is how long the text of one may be, in bytes: a few characters. So
	// no file grows to more than some ten times its size.
	maxEntity = 32
)

// entities are those of HTML, which has the characters that editions of P4 name.
func entities() map[string]string { return maps.Clone(xml.HTMLEntity) }

var (
	// declared finds the entities of a document type: general ones with a text of
	// their own. Those in other files, and parameter entities, have another shape.
	declared = regexp.MustCompile(`<!ENTITY\s+([^\s%"'<>]+)\s+(?:"([^"]*)"|'([^']*)')\s*>`)
	// number finds characters by number.
	number = regexp.MustCompile(`&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));`)
)

// declare adds the entities that a document type declares. One that names another
// is left undeclared, so that none can grow.
func declare(known map[string]string, directive []byte) error {
	found := declared.FindAllSubmatch(directive, maxEntities+1)
	if len(found) > maxEntities {
		return fmt.Errorf("declares more than %d entities", maxEntities)
	}
	for _, m := range found {
		name, text := string(m[1]), string(m[2])+string(m[3])
		if len(text) > 10*maxEntity {
			return fmt.Errorf("the entity %s has more than %d characters; write its text where it stands", name, maxEntity)
		}
		if text = characters(text); len(text) > maxEntity {
			return fmt.Errorf("the entity %s has more than %d characters; write its text where it stands", name, maxEntity)
		}
		if !strings.ContainsAny(text, "&<") {
			known[name] = text
		}
	}
	return nil
}

// characters puts characters in the place of their numbers.
func characters(text string) string {
	return number.ReplaceAllStringFunc(text, func(s string) string {
		m := number.FindStringSubmatch(s)
		digits, base := m[1], 16
		if digits == "" {
			digits, base = m[2], 10
		}
		n, err := strconv.ParseInt(digits, base, 32)
		if err != nil || n > 0x10FFFF || n < ' ' {
			return ""
		}
		return string(rune(n))
	})
}
