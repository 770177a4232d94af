// Package settle decides what a letter's pages say: it aligns each page's
// readings, votes character by character, and weighs what stays in doubt with
// the letter's own type and the letter's own words.
package settle
