package ingest

import (
	"path"
	"strings"
)

// scanEndings are the endings of files that Missive reads, in lower case, with
// the format they stand for: pages of one letter may differ in how they spell
// it (x_1.jpg, x_2.JPEG).
var scanEndings = map[string]string{
	".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".tif": "tiff", ".tiff": "tiff",
	".jp2": "jp2", ".j2k": "jp2", ".jpx": "jp2", ".jpf": "jp2", ".webp": "webp", ".bmp": "bmp",
	".pnm": "pnm", ".pbm": "pnm", ".pgm": "pnm", ".ppm": "pnm", ".pdf": "pdf",
}

// foreignEndings are those of files that may well hold a letter but that
// Missive cannot read; the user is told, not only the log.
var foreignEndings = map[string]bool{
	".gif": true, ".heic": true, ".heif": true, ".avif": true, ".jxl": true, ".jxr": true, ".psd": true,
	".dng": true, ".cr2": true, ".cr3": true, ".nef": true, ".arw": true, ".djvu": true, ".djv": true,
	".doc": true, ".docx": true, ".odt": true, ".rtf": true, ".eps": true, ".ps": true, ".xps": true,
	".zip": true, ".7z": true, ".rar": true, ".tar": true, ".gz": true,
}

// format is the scan format that a file's name tells, or empty.
func format(name string) string { return scanEndings[strings.ToLower(path.Ext(name))] }

// foreign tells whether the file is of a kind that Missive never reads, so
// that leaving it out is no failure.
func foreign(name string) bool { return foreignEndings[strings.ToLower(path.Ext(name))] }

// systemFolders are folders that file servers and operating systems leave
// beside people's files, in lower case; some hold small copies of the scans.
var systemFolders = map[string]bool{
	"__macosx": true, "@eadir": true, "$recycle.bin": true, "system volume information": true,
	"lost+found": true, "#recycle": true, "#snapshot": true,
}

// hidden tells whether a file or folder is not meant to be seen.
func hidden(name string) bool {
	low := strings.ToLower(name)
	return strings.HasPrefix(name, ".") || systemFolders[low] || low == "thumbs.db" || low == "desktop.ini"
}
