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
