// Package ingest turns folders of scans into letters: it finds the scans,
// groups them into letters, finds their references, runs the stages over each
// letter, and keeps what was done, so that the next run does only what is new.
//
// [Plan] says what a run would do and does nothing. [Run] does it: every page
// is read by an [ocr.Engine], every letter cleaned, compared where there is a
// reference, and written to a folder of its own below the output folder.
//
// # What is promised
//
//   - No input file is ever written to, and no path leads out of the folders
//     that were named: symbolic links that leave them are refused.
//   - A file is written whole or not at all. A run that was killed at any
//     moment and started again leaves the same bytes as one that was not, and
//     reads again at most the pages that were in hand.
//   - The same input gives the same bytes: no output holds a clock time, and
//     nothing depends on which page was finished first.
//   - One bad scan, reference or name costs itself only. It is named with its
//     reason and a remedy, and the batch goes on. Only what makes the rest
//     pointless ends a run: no scans at all, a wrong letters.csv, an output
//     folder that cannot be used, a full disk.
//   - decisions.json, which holds what people decided, is carried out by every
//     run and written by none: people write it, at a [Desk].
//   - Memory does not grow with the number of pages: what was read waits on
//     disk, and few letters at a time are held whole.
//
// # Keys
//
// Each step's result is kept under a key made of everything the step depends
// on: for a reading the scan's content, the page in it and the engine's
// identity; for a cleaned letter its readings, the rules with the settings of
// [Options.Cleaning], and what people decided; for a comparison the cleaned
// letter and the reference. A step runs only where its key is new or where a
// file it left is gone or changed. A scan whose size and time of change are as
// before is not opened again, unless [Options.Verify] is set.
package ingest
