// Package distance measures how far two sequences are apart and lines them
// up: characters of two transcriptions, words of two letters, a stamp's
// wording and what an engine made of it. It knows nothing of letters and
// imports nothing of the project.
//
// # Unit costs, exact
//
// [Align] and [Distance] count the fewest insertions, deletions and
// substitutions that lead from one sequence to the other (Levenshtein 1966).
// Both are exact for any input; only time grows with the distance.
//
// There are often several shortest edit scripts, and they need not agree on
// how many of their edits are substitutions. Align always gives the same one:
// walking back from the ends of both sequences, it goes on diagonally (match
// or substitution) wherever a shortest script can, else it takes a deletion,
// else an insertion. So counts are the same on every machine and run, and
// anyone can repeat them with the textbook table.
//
// The table is never held. Its columns are computed 64 rows at a time as
// vertical differences in machine words (Myers 1999, in the form of Hyyrö
// 2003), only in the band of diagonals that a script of at most k edits can
// reach, k doubling until it is enough (Ukkonen 1985). The way back is read
// from columns computed a second time from saved ones (checkpoints; Grice,
// Hughey and Speck 1997), so memory grows with the root of the length times
// the width of the band and not with the table.
//
//   - V. I. Levenshtein, Binary codes capable of correcting deletions,
//     insertions, and reversals, Soviet Physics Doklady 10 (1966) 707-710
//   - E. Ukkonen, Algorithms for approximate string matching, Information and
//     Control 64 (1985) 100-118
//   - J. A. Grice, R. Hughey, D. Speck, Reduced space sequence alignment,
//     CABIOS 13 (1997) 45-53
//   - G. Myers, A fast bit-vector algorithm for approximate string matching
//     based on dynamic programming, Journal of the ACM 46 (1999) 395-415
//   - H. Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau
//     edit distances, Nordic Journal of Computing 10 (2003) 29-39
//
// # Long sequences
//
// [Long] is for books. It first finds a script that need not be shortest: runs of
// symbols that stand once in each sequence are seeds, the longest chain of them
// that rises in both (Schensted 1961) holds the two together, as patience diff and
// MUMmer do, and what lies between is lined up exactly, after shorter runs have
// parted it where it is large; where there are none, a window creeps along both.
// Then it counts how many runs of one sequence the other does not have: each has
// an edit of its own, so no script has fewer (Ukkonen 1992). Where the two numbers
// are so near each other that the table between them is small, a shortest script
// is looked for in it: a block of cells is left out when its distance so far and
// the bound of what is to come make more than the script that is known (as edlib
// narrows its band, Šošić and Šikić 2017, with such a bound as in A*PA, Groot
// Koerkamp and Ivanov 2024). What is not found to be shortest says so, and stands
// with its lower bound.
//
//   - C. Schensted, Longest increasing and decreasing subsequences, Canadian
//     Journal of Mathematics 13 (1961) 179-191
//   - E. Ukkonen, Approximate string-matching with q-grams and maximal matches,
//     Theoretical Computer Science 92 (1992) 191-211
//   - A. L. Delcher and others, Alignment of whole genomes, Nucleic Acids
//     Research 27 (1999) 2369-2376
//   - M. Šošić, M. Šikić, Edlib: a C/C++ library for fast, exact sequence
//     alignment using edit distance, Bioinformatics 33 (2017) 1394-1395
//   - R. Groot Koerkamp, P. Ivanov, Exact global alignment using A* with chaining
//     seed heuristic and match pruning, Bioinformatics 40 (2024) btae032
//
// # Looking for a pattern
//
// [Pattern] is a short sequence of symbols, at most a machine word of them, that
// is looked for in long ones with a bounded number of edits: one step of the same
// differences for each symbol of the text (Myers 1999, whose search leaves the
// text before and after free), and one pass backwards for where it begins.
//
// # Weighted costs
//
// [Weighted] is for short strings and knows that some mistakes are likelier
// than others: a pair such as rn for m costs what its table of confusions
// says, whatever the number of characters on either side (Wagner and Fischer
// 1974, with n:m substitutions as in Brill and Moore 2000).
//
//   - R. A. Wagner, M. J. Fischer, The string-to-string correction problem,
//     Journal of the ACM 21 (1974) 168-173
//   - E. Brill, R. C. Moore, An improved error model for noisy channel
//     spelling correction, Proceedings of ACL 2000, 286-293
package distance
