// Package compare holds two texts, or two folders of texts, against each
// other: it finds what belongs together by name, reads it, compares each pair,
// and hands the results over one by one.
//
//	plan, err := compare.Folders("references", "texts")
//	defer plan.Close()
//	err = plan.Run(ctx, compare.Options{Align: align.Options{Folding: align.DefaultFolding()}},
//		func(r compare.Result) error { … })
//
// # What belongs together
//
// Two files belong together when their paths in their folders are the same
// without what [Endings] lists: 1962/a.ref.txt and 1962/a.txt. Names are
// compared without regard to capitals and to how accents are composed, because
// file systems differ in both. Where several files of one folder claim a name,
// they are paired only if both folders spell them the same; otherwise nobody
// can tell which is meant, and they are reported. A folder that `missive
// ingest` wrote stands for its letters: their letter.txt, under their IDs.
//
// # What is promised
//
// Nothing is dropped without a word: a file without a partner, one that
// several claim, one that cannot be read, and a link that leads out of its
// folder are each a [Problem], and files that hold no text by their name are
// counted ([Plan.LeftOut]). Names stand in natural order, 2 before 10.
//
// Pairs are compared on all cores and handed over in their order, so that an
// output is the same on every machine. At most a few pairs for each core are
// in memory at once, whatever the size of the folders.
//
// Files are opened below their folder's root and never through a link out of
// it; what is not a regular file (a pipe, a device) is never opened.
package compare
