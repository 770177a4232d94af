// Command ocr measures how well pages are read, beside plain Tesseract in the
// same run: character and word errors against what stands on the pages, the
// processor's time a page, and whether confidences mean what they say.
//
// It is run from the module's root, as make bench-ocr does. Beside the
// project's own fixtures it reads the real material in ../shared where that is
// there, and any folder of scans that have NAME.gt.txt beside them.
package main

import "missive/bench/begin"

func main() { begin.Command(newRoot()) }
