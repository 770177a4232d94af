// Package catalog finds the reference that belongs to a letter by what it says,
// where no file's name tells it: in a folder of transcriptions, or in one huge
// file, a whole printed volume.
//
//	_, err := catalog.Update(ctx, "refs.index", "transcriptions/", catalog.Options{})
//	x, err := catalog.Open("refs.index")
//	found, err := x.Find(ctx, text)
//	if found.Passage != nil {
//		fmt.Println(found.Passage) // volume.txt lines 1203–1260
//	}
//
// [Update] brings an index on disk up to date: it reads the files that are new
// or changed and forgets those that are gone. [Index.Find] looks a text up in
// it, reading the index alone.
//
// # What is promised
//
//   - None is claimed where none surely is right. A passage is claimed when it
//     holds most of the text, is like it letter by letter and has nothing else in
//     its place (minCovered, minAlike and maxConflict say how far), which no two
//     letters do that only have a writer, a subject, a day or formulas in common.
//     Where two passages that differ fit it equally well, both are named and none
//     is claimed. Letters out of one mould, of which only one is among the
//     references and the other is looked for, cannot be told apart if they have
//     all but a name in common.
//   - The answer depends on the references alone: not on the order in which they
//     were indexed, on time or on the number of cores.
//   - A killed Update leaves the index as it was. One that is damaged is known
//     by its sum, said to be so ([ErrDamaged]) and made anew by the next Update:
//     it holds nothing but what the references do. A file that is no index is
//     never written over ([ErrForeign]).
//   - Nothing outside the folder of references is opened.
//
// # How
//
// A text is known by its letters and figures, folded: no case, accents, blanks
// or marks, so that lines may be broken and words be split anywhere. Of all
// stretches of seven letters, one in eight is kept, chosen by its hash, so that
// letter and reference keep the same ones (Manber 1994; sampling by windows,
// as winnowing does, loses a choice with every error near it). At 20 % errors
// one in five of them is left whole, which is some hundred in a letter of 5 kB.
//
// Looking up, the rarest stretches vote for a file and a diagonal, that is how
// far the place in the file is from the place in the text. The diagonals with
// the most votes are lined up with the text letter by letter (package distance),
// and the islands where most letters match say what the passage is, where it
// begins and ends, and how like the text it is. Matches in files that follow
// each other in one folder make up one passage: a page each. A passage begins
// and ends with its lines; a file that is little else is taken whole.
//
// The store is bbolt, a B+tree in one file. An update copies it, changes the
// copy, seals it with a sum and renames it, so that readers are never kept
// waiting and never see half.
//
//   - U. Manber, Finding similar files in a large file system, USENIX 1994
//   - R. M. Karp, M. O. Rabin, Efficient randomized pattern-matching algorithms,
//     IBM Journal of Research and Development 31 (1987) 249-260
//   - Z. Zhang, S. Schwartz, L. Wagner, W. Miller, A greedy algorithm for
//     aligning DNA sequences, Journal of Computational Biology 7 (2000) 203-214,
//     for ending an alignment where its score falls (X-drop)
package catalog
