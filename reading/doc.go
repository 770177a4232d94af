// Package reading holds what was seen on a page before its letter decides what
// the page says: one or more readings of the page in different renderings, the
// pictures of characters that may be in doubt, and how the page's letters look.
//
// It is the seam between reading, which is per page, and settling, which is per
// letter. A [Page] is plain data: it depends on its scan and on the engine
// alone, so pages can be read in any order, in any worker, kept and read again
// later, while the letter's own type serves all its pages when they are settled.
package reading
