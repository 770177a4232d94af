package catalog

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"missive/align"
)

// PlainText is the Reader of plain texts. Unlike the reference of one letter, a
// volume may have more than [align.MaxReference]; it must be UTF-8 then.
func PlainText(name string, data []byte) (string, error) {
	if len(data) <= align.MaxReference {
		return align.ParseReference(name, data)
	}
	if !utf8.Valid(data) {
		return "", fmt.Errorf("reference %s: is not UTF-8; save it as plain text in UTF-8", name)
	}
	text := strings.TrimPrefix(string(data), "\ufeff")
	if i := strings.IndexByte(text, 0); i >= 0 {
		return "", fmt.Errorf("reference %s: line %d holds a NUL character, so this is no plain text; save it as plain text in UTF-8",
			name, 1+strings.Count(text[:i], "\n"))
	}
	if strings.IndexByte(text, '\r') < 0 {
		return text, nil
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), nil
}
