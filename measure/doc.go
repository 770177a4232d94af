// Package measure holds the measures of a comparison beyond the error rates:
// which characters were taken for which, how each class of characters fared,
// what both texts have regardless of order, and what averages over letters are
// worth. It counts what is handed to it and knows nothing of letters or files.
//
// # Characters
//
// [Characters] goes along an edit script. It counts, class by class, what was
// read rightly, misread, missed and added ([ClassCount]), and which characters
// were taken for which ([Confusion]): one for one, or several, as rn for m.
// Both tables can be added over letters.
//
// # Regardless of order
//
// [BagOf] counts the words that both texts have, wherever they stand. Flexible
// character accuracy ([FlexibleOf]) matches lines and parts of lines, wherever
// they stand, and counts the characters that differ: a page whose columns were
// read in another order scores as one that was not.
//
// # Averages
//
// [Averages] gives a rate over all letters together (micro: a long letter weighs
// more) and the mean of the letters' rates (macro), each with the interval in
// which it would lie, 95 times in 100, had other letters of the same kind been
// measured. [Compare] does the same for what changed from one run to another
// over the same letters, which tells a real worsening from chance.
//
// Nothing here depends on the machine, on the order of letters, or on a clock:
// resampling is seeded by the counts themselves.
//
// # Sources
//
//   - C. Clausner, S. Pletschacher, A. Antonacopoulos, Flexible character
//     accuracy measure for reading-order-independent evaluation, Pattern
//     Recognition Letters 131 (2020) 390-397
//   - M. Bisani, H. Ney, Bootstrap estimates for confidence intervals in ASR
//     performance evaluation, ICASSP 2004, I-409-412
//   - B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap, 1993,
//     chapter 13 (percentile intervals)
//   - S. V. Rice, Measuring the accuracy of page-reading systems, thesis,
//     University of Nevada, Las Vegas 1996, for accuracy by class and tables of
//     confusions in this field
package measure
