package tei

import (
	"strings"
	"unicode/utf8"

	"missive/letter/internal/pagefile"
)

// maxShown is how much is kept of what is left out, in bytes: enough to find it.
const maxShown = 120

// An omission is one being made.
type omission struct {
	what   string
	line   int
	in     *span // the text or division that it stands in, or nil
	shown  []byte
	blank  bool // before what comes next
	more   bool // than is kept
	muted  int  // elements open since the one whose text does not count
	titled []string
	title  []byte // of the file, where this is its header
}

// omit lists something that is left out.
func (b *builder) omit(what string, line int) *omission {
	o := &omission{what: what, line: line, in: b.inside()}
	b.left = append(b.left, o)
	if what == header && b.headers[b.files] == nil {
		if b.headers == nil {
			b.headers = map[int]*omission{}
		}
		b.headers[b.files] = o
	}
	return o
}

// open begins an element inside it. Notes in a heading are no part of it.
func (o *omission) open(name string, g gap) {
	o.blank = o.blank || g != noGap
	if o.muted > 0 || o.what == heading && name == "note" {
		o.muted++
	}
	if o.what == header {
		o.titled = append(o.titled, name)
		if name == "title" && len(o.title) > 0 && len(o.title) < maxShown {
			o.title = append(o.title, ' ')
		}
	}
}

func (o *omission) close(g gap) {
	o.blank = o.blank || g != noGap
	if o.muted > 0 {
		o.muted--
	}
	if n := len(o.titled); n > 0 {
		o.titled = o.titled[:n-1]
	}
}

// text adds to what is shown of it.
func (o *omission) text(t []byte) {
	if n := len(o.titled); n > 1 && o.titled[n-1] == "title" && o.titled[n-2] == "titleStmt" && len(o.title) < maxShown {
		o.title = append(o.title, t[:min(len(t), maxShown)]...)
	}
	if o.muted > 0 {
		return
	}
	for len(t) > 0 && !o.more {
		r, n := utf8.DecodeRune(t)
		switch {
		case r <= ' ' || r >= 0x7f && r < 0xa0:
			o.blank = true
		case len(o.shown) >= maxShown:
			o.more = true
		default:
			if o.blank && len(o.shown) > 0 {
				o.shown = append(o.shown, ' ')
			}
			o.shown, o.blank = append(o.shown, t[:n]...), false
		}
		t = t[n:]
	}
}

// says is how it begins.
func (o *omission) says() string {
	if o.what == header && len(o.title) > 0 {
		return strings.Join(strings.Fields(pagefile.Clean(string(o.title))), " ")
	}
	if o.more {
		return string(o.shown) + "…"
	}
	return string(o.shown)
}

// omission is what becomes of it.
func (o *omission) omission() Omission { return Omission{o.what, o.line, o.says()} }
