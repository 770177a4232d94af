package tei

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"missive/letter/internal/pagefile"
)

const (
	// MaxBytes is the most that is read of one file, and the most text that comes
	// of it. The largest volume of Foreign Relations has 9 MB.
	MaxBytes = 64 << 20
	// MaxDepth is how deep elements may stand in one another. Volumes with lists in
	// notes in tables reach 25.
	MaxDepth = 128
	// MaxItems is the most texts, letters and things left out that one file may
	// hold together. The fullest volumes have some 10,000.
	MaxItems = pagefile.MaxItems
	// maxToken is the longest run of text without a tag.
	maxToken = 16 << 20
)

// ErrNotTEI is wrapped where a file is not TEI, and ErrNoText where it holds no
// letter with text.
var (
	ErrNotTEI = errors.New("is not TEI")
	ErrNoText = errors.New("holds no text of a letter")
)

// A Reading says which of several wordings counts.
type Reading int

const (
	Diplomatic Reading = iota // what the scan shows
	Corrected                 // what the editors made of it
)

// String names the reading: diplomatic or corrected.
func (r Reading) String() string {
	if r == Corrected {
		return "corrected"
	}
	return "diplomatic"
}

// A Text is one letter.
type Text struct {
	// ID is the name that the file gives it (xml:id), N its number there; either
	// may be empty.
	ID, N string
	// Title is the editors' heading, or the title of the file; it may be empty.
	Title string
	// Line is that line of the file at which it begins.
	Line int
	Text string
	// Marks say where in the file Text stands, in its order.
	Marks []Mark
	// LeftOut is what the file holds besides, in its order.
	LeftOut []Omission
}

// A Mark says that Text[Offset:] stands in the file at that line and character,
// both from 1, up to the next mark.
type Mark struct{ Offset, Line, Column int }

// An Omission is something that is not the letter's text.
type Omission struct {
	What string // in plain words: "note of the editors"
	Line int    // at which it begins
	Text string // how it begins
}

// Read reads the letters of the TEI in r, at least one. The error says on which
// line it was met and wraps [ErrNotTEI], [ErrNoText], [io.ErrUnexpectedEOF] for a
// file that was cut short, or what reading r gave.
func Read(r io.Reader, reading Reading) ([]Text, error) {
	return read(r, reading, pagefile.Limits{Bytes: MaxBytes, Token: maxToken, Depth: MaxDepth})
}

func read(r io.Reader, reading Reading, limits pagefile.Limits) ([]Text, error) {
	tokens := pagefile.NewTokens(r, limits)
	tokens.Entities = entities()
	b := &builder{reading: reading, most: limits.Bytes}
	for {
		token, err := tokens.Next()
		at, _ := tokens.Place()
		switch t := token.(type) {
		case xml.StartElement:
			err = b.open(t.Name.Local, pagefile.Attributes(t.Attr), at)
		case xml.EndElement:
			b.close()
		case xml.CharData:
			err = b.text(t, at)
		case xml.Directive:
			err = declare(tokens.Entities, t)
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			line := at.Line
			if syntax, ok := errors.AsType[*xml.SyntaxError](err); ok {
				line = syntax.Line // inside what begins at the other
			}
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
	}
	if !b.begun {
		return nil, fmt.Errorf("line 1: holds no element: %w", ErrNotTEI)
	}
	out := b.letters()
	if len(out) == 0 {
		return nil, fmt.Errorf("line %d: %w", b.root, ErrNoText)
	}
	return out, nil
}
