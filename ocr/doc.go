// Package ocr reads scans: a file and a page number in, the page's lines of
// words out, each word with its place on the page and how sure the engine was.
//
// Whatever reads pages is an [Engine]. The one for work is the [Pool]: it
// gives each page to a worker process, waits no longer than its deadline, and
// goes on when a worker dies. [Recorded] answers from stored readings, for
// tests and demonstrations. Package ocr/foreign has engines that take other
// programs' readings; the scans are opened for them by [Pool.Look].
//
//	pool := ocr.NewPool(ocr.PoolOptions{})
//	defer pool.Close()
//	page, err := pool.Read(ctx, ocr.Job{
//		Path:   "scans/x_01.jpg",
//		Source: letter.Source{File: "x_01.jpg", Page: 1},
//	})
//
// # Why processes
//
// Tesseract, leptonica and every decoder under them are C and C++, and scans
// come from anywhere. A page that makes them crash, hang or grow must cost one
// page and not the batch, and a hung call into C cannot be cancelled, only
// killed. So the program starts itself again with a hidden subcommand whose
// body is [ServeWorker]; the two talk in lines of JSON over the worker's
// standard streams. The program that holds the batch opens no scan.
//
// # What happens to a page
//
// The worker opens the page (upright by EXIF), writes its picture for people,
// prepares it (dpi, uneven light, skew), has it read in one pass, brings the
// boxes back to the upright full-size page and the lines into reading order.
// A page that reads badly is tried in the other three directions.
//
// A reading depends on the scan and on what [Identity] names, on nothing else:
// not on the pages read before it, nor on which worker read it.
//
// # Errors
//
// A page that cannot be read gives a [PageError]: file, page, what is wrong
// and what to do, in plain words, and its kind. Reading that was cancelled
// gives the context's error.
package ocr
