package ocr

import "fmt"

// passName names a reading by the height of small letters in pixels.
func passName(high float64) string { return fmt.Sprintf("%gpx", high) }
