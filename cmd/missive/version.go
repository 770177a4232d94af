package main

import (
	"runtime/debug"

	"missive/ocr"
)

// release is the version of the program; CHANGELOG.md says what it brought.
const release = "0.1.0"

// version names the release, the commit it was built from where that is
// known, and the engine it was built with.
func version() string {
	v := "missive " + release
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" && len(s.Value) >= 12 {
				v += " (" + s.Value[:12] + ")"
			}
		}
	}
	return v + ", " + ocr.Version()
}
