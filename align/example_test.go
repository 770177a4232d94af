package align_test

import (
	"fmt"

	"missive/align"
)

func ExampleTexts() {
	ref := "The restrictions were pro-\nvided for in the “Statute”."
	text := "The restrictionswere provided for in the \"Statvte\"."
	c := align.Texts(ref, text, align.Options{Folding: align.DefaultFolding()})
	fmt.Printf("CER %.1f %%, WER %.1f %%\n", 100*c.Chars.Rate(), 100*c.Words.Rate())
	for _, d := range c.Differences {
		fmt.Printf("%d:%d %s → %s\n", d.Line, d.Column, d.Ref, d.Text)
	}
	// Output:
	// CER 3.8 %, WER 37.5 %
	// 1:5 restrictions were → restrictionswere
	// 2:18 “Statute”. → "Statvte".
}
