package main

import (
	"os"
	"runtime/debug"
)

// A collector lets the garbage of small texts lie for longer: cleaning a text
// of 10 kB leaves half a megabyte, none of which is needed for the next, and
// with the usual setting the collector comes after every sixth. Seldom, it
// costs a quarter less of a run's processor time (1,000 texts of 10 kB: 2.9
// instead of 3.7 s, and 52 instead of 37 MB at the most). Large texts are
// cleaned with the usual setting, so that memory stays that of the largest. Who
// sets GOGC has it so.
type collector struct {
	changed bool
	usual   int
}

const (
	// seldom is the garbage that may lie, in per cent of what is in use, or of
	// 4 MB where less is. Twice as much saves no more.
	seldom = 400
	// smallText is the most bytes of a text that takes 20 MB at most to clean.
	smallText = 256 << 10
)

// prepare sets the collector for a text of so many bytes.
func (c *collector) prepare(text int) {
	switch small := text <= smallText; {
	case small == c.changed || os.Getenv("GOGC") != "":
	case small:
		c.usual, c.changed = debug.SetGCPercent(seldom), true
	default:
		c.restore()
	}
}

func (c *collector) restore() {
	if c.changed {
		debug.SetGCPercent(c.usual)
		c.changed = false
	}
}
