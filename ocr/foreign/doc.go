// Package foreign has engines that take other programs' readings, so that these
// can be cleaned and compared as Missive's own: [Files] takes hOCR, ALTO or PAGE
// files that are there already, [Command] runs a program that writes one for
// each page.
//
//	pool := ocr.NewPool(ocr.PoolOptions{})
//	defer pool.Close()
//	files, err := foreign.NewFiles(foreign.FilesOptions{Scans: pool, Dirs: []string{"alto"}})
//	…
//	page, err := files.Read(ctx, job)
//
// The scans are opened by worker processes as always, for their size and their
// picture. What the other program read stands as it is: pages are final, in the
// file's order of lines.
//
// # Places
//
// Where the file tells another size of the page than the scan has, as of a
// smaller copy, boxes are scaled to the scan. A page of another shape than the
// scan is refused, for then the boxes would be wrong. What the file gives no
// place gets the likeliest: words share their line by their length, lines share
// the room between the lines before and after them. Boxes are cut off at the
// page's edge.
package foreign

import (
	"context"

	"missive/ocr"
)

// Scans opens scans; [*ocr.Pool] does.
type Scans interface {
	Count(ctx context.Context, path string) (int, error)
	Look(ctx context.Context, job ocr.Job, copyTo string) (ocr.Sheet, error)
}

// version is raised whenever the same file may give other lines than before.
const version = 2
