package main

import (
	"image"
	_ "image/jpeg"
	_ "image/png"
	"os"
	"path/filepath"
	"strconv"

	"github.com/rogpeppe/go-internal/testscript"
)

// pictures is the script command `pictures DIR N`: the folder holds at least N
// JPEG and PNG files, and each of them is a whole picture.
func pictures(ts *testscript.TestScript, _ bool, args []string) {
	least, err := strconv.Atoi(args[1])
	ts.Check(err)
	n := 0
	for _, pattern := range []string{"*.jpg", "*.png"} {
		names, err := filepath.Glob(filepath.Join(ts.MkAbs(args[0]), pattern))
		ts.Check(err)
		for _, name := range names {
			f, err := os.Open(name)
			ts.Check(err)
			_, _, err = image.Decode(f)
			f.Close()
			if err != nil {
				ts.Fatalf("%s is no picture: %v", name, err)
			}
			n++
		}
	}
	if n < least {
		ts.Fatalf("%d pictures in %s, want at least %d", n, args[0], least)
	}
}
