package foreign

import (
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"mvdan.cc/sh/v3/shell"

	"missive/ocr"
)

// A template is a command whose words hold places for what differs from page to
// page.
type template struct {
	words []string
	// program is where the command's program is.
	program string
}

// The places of a template.
const (
	scanPlace = "{scan}"
	pagePlace = "{page}"
	dirPlace  = "{dir}"
	outPlace  = "{out}"
)

// parseTemplate splits a command into words as a shell does: blanks part them
// outside quotes, variables of the environment and ~ stand for their values.
// Nothing else that a shell can do is done. The error says what is wrong with
// the command, or wraps [ocr.ErrMissingTool] where its program is not there.
func parseTemplate(command string) (template, error) {
	words, err := shell.Fields(command, nil)
	switch {
	case err != nil:
		return template{}, fmt.Errorf("command %q: %w; it is run without a shell: put pipes and the like into a script, or write sh -c '…'", command, err)
	case len(words) == 0:
		return template{}, errors.New("the command is empty")
	case !slices.ContainsFunc(words, func(w string) bool { return strings.Contains(w, scanPlace) }):
		return template{}, fmt.Errorf("command %q: nothing tells it what to read; write %s where the scan's name goes", command, scanPlace)
	}
	program, err := exec.LookPath(words[0])
	if err == nil {
		program, err = filepath.Abs(program)
	}
	if err != nil {
		return template{}, fmt.Errorf("the program %s cannot be run: %w (%w); install it, or write its whole path", words[0], ocr.ErrMissingTool, err)
	}
	return template{words, program}, nil
}

// has tells whether the place is named.
func (t template) has(place string) bool {
	return slices.ContainsFunc(t.words, func(w string) bool { return strings.Contains(w, place) })
}

// fill is the command for one page.
func (t template) fill(scan, page, dir, out string) []string {
	r := strings.NewReplacer(scanPlace, scan, pagePlace, page, dirPlace, dir, outPlace, out)
	words := make([]string, len(t.words))
	for i, w := range t.words {
		words[i] = r.Replace(w)
	}
	return words
}
