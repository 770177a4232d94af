package ocr

// Settings change what is read from a page.
type Settings struct {
	// Langs are the engine's languages, the first weighing most ("eng").
	Langs []string
	// DPI is the page's resolution in dots per inch where a person knows it
	// better than the file; 0 takes it from the file or from the letters.
	DPI int
}
