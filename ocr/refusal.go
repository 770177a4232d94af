package ocr

import (
	"errors"
	"fmt"

	"missive/ocr/internal/lept"
)

// unreadable is the error of a file, or a page of one, that is no good.
func unreadable(path string, page int, reason, remedy string, cause error) *PageError {
	return &PageError{File: path, Page: page, Reason: reason, Remedy: remedy, Kind: ErrUnreadable, Cause: cause}
}

// noPage is the error of asking for a page that a file does not have.
func noPage(path string, page int) *PageError {
	return unreadable(path, page, "the file has no such page", "run again: the file has changed, or its page was named wrongly", nil)
}

// undecodable says why a file of size bytes is no picture.
func undecodable(path string, page int, size int64, err error) *PageError {
	const again = "copy or scan it again"
	switch {
	case size == 0:
		return unreadable(path, page, "the file is empty", again, err)
	case errors.Is(err, lept.ErrCutShort):
		return unreadable(path, page, "the file is cut short", again, err)
	case errors.Is(err, lept.ErrFormat):
		return unreadable(path, page, "this is not a picture, whatever its name says", "take it out of the folder or give it its right ending", err)
	case errors.Is(err, lept.ErrKind):
		return unreadable(path, page, err.Error(), "save it as an ordinary TIFF, for example: convert OLD NEW.tif", err)
	}
	return unreadable(path, page, fmt.Sprintf("the picture is damaged (%v)", err), again, err)
}

// checkSize refuses pictures that cannot be read, from what the header says.
func checkSize(path string, page, w, h int) error {
	const smaller = "scan it at a lower resolution or cut it into pages"
	switch {
	case w <= 0 || h <= 0:
		return unreadable(path, page, fmt.Sprintf("its header claims a picture of %d by %d pixels", w, h), "copy or scan it again", nil)
	case w > maxSide || h > maxSide:
		return unreadable(path, page, fmt.Sprintf("its picture has %d by %d pixels; the engine reads at most %d on a side", w, h, maxSide), smaller, nil)
	case int64(w)*int64(h) > maxPixels:
		return unreadable(path, page, fmt.Sprintf("its picture has %d by %d pixels; at most %d megapixels are read", w, h, maxPixels/1_000_000), smaller, nil)
	}
	return nil
}
