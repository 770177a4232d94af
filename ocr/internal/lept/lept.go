// Package lept is a small door to leptonica, the C library for images of
// document pages that Tesseract itself stands on.
//
// It opens what archives keep (TIFF of all kinds and pages, JPEG, PNG, BMP,
// PNM, WebP, JPEG 2000), says from a file's first bytes how large its picture
// is before any of it is unpacked, and brings the few operations that make a
// page readable: grey, scale, flatten, deskew, turn, find the marks on it.
//
// # Use
//
// A picture is a [Pix]. Operations leave it as it is and give a new one:
//
//	h, err := lept.ReadHeader(data)      // cheap: refuse what is too large
//	p, err := lept.Decode(data, h)
//	defer p.Close()
//	g, err := p.Gray()
//	defer g.Close()
//
// A Pix lives in C's memory, which Go's garbage collector neither sees nor
// frees: whoever gets one closes it. There are no finalizers. A Pix must not
// be used by two goroutines at once; different ones may be.
//
// # Failures
//
// Leptonica prints on standard error why something failed and returns
// nothing. This package catches what is printed and returns it in the error;
// nothing reaches standard error. The exceptions are libjpeg and libpng, which
// print a line of their own when a file is damaged.
package lept

/*
#cgo pkg-config: lept
#include <stdlib.h>
#include <allheaders.h>
#include "messages.h"
*/
import "C"

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
)

// A Pix is a picture of 1, 2, 4, 8, 16 or 32 bits a pixel. In one of 1 bit, 1
// is black; one of 32 bits holds red, green and blue of 8 bits each.
type Pix struct{ c *C.PIX }

// Close frees the picture. Closing twice, or closing nil, does nothing.
func (p *Pix) Close() {
	if p != nil && p.c != nil {
		C.pixDestroy(&p.c)
	}
}

// Width is the picture's width in pixels.
func (p *Pix) Width() int { return int(C.pixGetWidth(p.c)) }

// Height is the picture's height in pixels.
func (p *Pix) Height() int { return int(C.pixGetHeight(p.c)) }

// Depth is the number of bits a pixel.
func (p *Pix) Depth() int { return int(C.pixGetDepth(p.c)) }

// Resolution is what the file said, in dots per inch; 0 where it said nothing.
// A JPEG or PNG file whose figure has no unit counts as saying nothing.
func (p *Pix) Resolution() (x, y int) {
	return int(C.pixGetXRes(p.c)), int(C.pixGetYRes(p.c))
}

// SetResolution changes what Resolution gives and what is written to files.
func (p *Pix) SetResolution(x, y int) {
	C.pixSetResolution(p.c, C.l_int32(x), C.l_int32(y))
}

var listen = sync.OnceFunc(func() { C.lept_listen() })

// call runs f, which calls into leptonica and tells whether that went well.
// Where it did not, the error says what was being done and what leptonica
// said. The thread is kept for the time, because the messages are its own.
func call(doing string, f func() bool) error {
	listen()
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	C.lept_forget()
	if f() {
		return nil
	}
	return fmt.Errorf("%s: %w", doing, errors.New(reason(C.GoString(C.lept_said()))))
}

// reason makes a phrase of leptonica's messages, which come one a line as
// "Error in pixReadMemPng: not a png file": the first, which is nearest to the
// cause.
func reason(said string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(said), "\n")
	if first == "" {
		return "leptonica failed and did not say why"
	}
	if where, what, ok := strings.Cut(strings.TrimPrefix(first, "Error in "), ": "); ok {
		return what + " (" + where + ")"
	}
	return first
}

// made runs f, which makes a new picture, and wraps what it made.
func made(doing string, f func() *C.PIX) (*Pix, error) {
	var p Pix
	if err := call(doing, func() bool { p.c = f(); return p.c != nil }); err != nil {
		return nil, err
	}
	return &p, nil
}
