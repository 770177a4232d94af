// Package report turns letters and their comparisons into what people and
// machines look at: a page for each letter, an index of all letters, a table
// in the terminal, summary.json, junit.xml, and the verdict of `missive check`.
//
// A run hands over a [Batch]: one [Entry] for each letter, made by [NewEntry],
// and a [Problem] for each file that became no letter. [Index], [Summary],
// [JUnit] and [Table] show a batch; [Letter] shows one letter in full, beside
// the pictures of its pages, and [Taken] what was taken out of it, with the
// commands that put it back. [DiffHTML] shows a text beside its reference, without
// a scan. Of all that was taken out of a batch's letters the
// [Removal]s that the rules were least sure of are kept. [Verdict] holds a batch against [Limits] and a
// recorded [Baseline] and says in plain sentences where it falls short;
// [VerdictJUnit], [Annotations] and [StepSummary] carry that to a CI service.
//
// # What is promised
//
// Nothing here holds a clock time or a duration, and everything is sorted, so
// the same batch gives the same bytes. Every output that shows an error rate
// says what was counted, over what, and what was folded first.
//
// A page opens from a file, with no network. What it says reads without its
// script, but for the places of words, which nobody asks for before pointing at
// them, and the details of differences on pages of more than 400 kB of text. Such
// pages hold what both texts have once, and at most three times as much as their
// text; the script sets them up piece by piece as they come into sight.
//
// All text that comes from scans, file names and references is hostile. In
// HTML it passes through html/template or its escaper and nothing else; the pages
// run under a content security policy that allows the one style sheet and the one
// script written here, by their hashes, and pictures of the page's own folder, and
// refuses everything else. Scripts make elements and text of what a page holds,
// never markup. In the terminal, in XML and in a CI service's log,
// control characters and those that reverse the direction of writing are
// spelled out ("⟨U+001B⟩") before anything is written.
//
// # Measures
//
// CER and WER are what [missive/align] defines. For a batch they are given
// twice: summed over all letters (the micro average: a long letter weighs
// more) and as the mean of the letters' rates (the macro average). Rates are
// fractions in Go and in JSON, percentages in everything people read.
package report
