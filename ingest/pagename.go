package ingest

import (
	"path"
	"regexp"
	"strconv"
	"strings"
)

// pageName matches a file's name without ending that ends in a page number:
// `-p-N`, `_pN`, `_p N`, `-N` or `_N`. The longest of these marks counts.
var pageName = regexp.MustCompile(`^(.*?[^\s_-].*?)(-[pP]-|_[pP] ?|[-_])([0-9]{1,9})$`)

// A numbered is what a file's name says about its page.
type numbered struct {
	name string // the name without ending and page number
	mark string // what stands between name and number
	page int
}

// parsePage reads the page number off a file's name, if there is one.
func parsePage(file string) (numbered, bool) {
	m := pageName.FindStringSubmatch(nfc(stem(file)))
	if m == nil {
		return numbered{}, false
	}
	page, err := strconv.Atoi(m[3])
	if err != nil {
		return numbered{}, false
	}
	return numbered{name: strings.TrimRight(m[1], " "), mark: m[2], page: page}, true
}

// stem is a file's name without folder and ending.
func stem(rel string) string {
	base := path.Base(rel)
	return strings.TrimSuffix(base, path.Ext(base))
}

// folder is the path of a file's folder, "" for the input itself.
func folderOf(rel string) string {
	if d := path.Dir(rel); d != "." {
		return d
	}
	return ""
}
