// Command slips measures how well a comparison tells the reference's own slips
// from misreadings: the published transcription of three despatches has some
// fifty, found by holding it against the proofread text of the same pages.
//
// It is run from the module's root, as make bench-slips does, with the program
// itself reading and comparing; readings are kept. Its command fit learns the
// weights of align/slips.json, from proofread letters as they are read and from
// slips made in their texts; the published transcription is never learned from.
package main

import "missive/bench/begin"

func main() { begin.Command(newRoot()) }
