// Package inspect reads a few scans as one letter and shows what the engine
// saw: for the person who wants to know why a page went wrong.
//
// [Read] has the pages read and settles them; the [Letter] it gives holds them
// on disk, so that a letter may have any number of pages. The [Formats] write
// it as text, as a table of words, as hOCR or as JSON.
//
// Where a folder for pictures is named, it is filled with a picture after every
// step of making a page ready, one for every reading and one of the settled
// page with boxes coloured by confidence, the letter's typeface as a sheet of
// letters, and an index.html to page through all of them. Pictures of steps
// are made by the workers that hold the scan; what is drawn here is drawn on
// the page's picture, so that this program opens no scan either.
package inspect
