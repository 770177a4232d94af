// Package layout knows how a letter stands on its page: which pieces are one
// row, and in which order people read the rows.
package layout
