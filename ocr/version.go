package ocr

import "github.com/otiai10/gosseract/v2"

// Version names the engine this program reads with: "tesseract 5.3.0".
func Version() string { return "tesseract " + gosseract.Version() }
