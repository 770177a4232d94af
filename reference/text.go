package reference

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Text makes text of a file of plain text: UTF-8, with or without a byte order
// mark, or UTF-16 with one; line ends become line feeds. What it is about is not
// asked. The error names the file, the first bad place in it, and what to do; a file
// of more than [MaxLetter] is refused.
func Text(name string, data []byte) (string, error) {
	if len(data) > MaxLetter {
		return "", fmt.Errorf("reference %s: has %d bytes, more than the %d that a letter's transcription may have; give one file for each letter",
			name, len(data), MaxLetter)
	}
	text, err := decode(name, data)
	if err != nil {
		return "", fmt.Errorf("reference %w", err)
	}
	return text, nil
}

func decode(name string, data []byte) (string, error) {
	text, skipped, err := unmarked(data)
	if err != nil {
		return "", fmt.Errorf("%s: %w; save it as plain text in UTF-8", name, err)
	}
	if i := strings.IndexByte(text, 0); i >= 0 {
		return "", fmt.Errorf("%s: line %d holds a NUL character, so this is no plain text; save it as plain text in UTF-8",
			name, lineOf(text, i))
	}
	if i := firstBad(text); i >= 0 {
		return "", fmt.Errorf("%s: the byte 0x%02X at offset %d (line %d) is not UTF-8; if the file was made on Windows, convert it and give the result: iconv -f WINDOWS-1252 -t UTF-8 %s",
			name, text[i], skipped+i, lineOf(text, i), shellQuoted(name))
	}
	if strings.IndexByte(text, '\r') < 0 {
		return text, nil
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), nil
}

// unmarked takes the byte order mark off and makes UTF-8 of UTF-16; skipped is
// the number of bytes that stood before the text in a UTF-8 file.
func unmarked(data []byte) (text string, skipped int, err error) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(data, []byte("\ufeff")):
		return string(data[3:]), 3, nil
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		order = binary.BigEndian
	default:
		return string(data), 0, nil
	}
	data = data[2:]
	if len(data)%2 != 0 {
		return "", 0, errors.New("its mark says UTF-16, but it ends in the middle of a character")
	}
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	runes := utf16.Decode(units)
	for i, r := range runes {
		if r == utf8.RuneError {
			return "", 0, fmt.Errorf("its mark says UTF-16, but character %d cannot be", i+1)
		}
	}
	return string(runes), 0, nil
}

// firstBad is the index of the first byte that is not UTF-8, or -1.
func firstBad(s string) int {
	for i, r := range s {
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") {
			return i
		}
	}
	return -1
}

// lineOf is the line that byte i stands in, counted from 1.
func lineOf(s string, i int) int { return 1 + strings.Count(s[:i], "\n") }

// shellQuoted is a file name as a shell takes it.
func shellQuoted(name string) string {
	if strings.ContainsAny(name, " \t\n'\"\\$`!*?[](){}<>|&;#~") {
		return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
	}
	return name
}
