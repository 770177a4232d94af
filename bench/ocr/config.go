package main

import (
	"fmt"
	"slices"
	"strings"

	"missive/ocr"
	"missive/settle"
)

// A config is one way of reading and settling that gets a line in the table.
type config struct {
	name     string
	reading  ocr.Settings
	settling settle.Settings
	// doc says what is left out, where something is.
	doc string
	// effort tells a whole effort from one with a step left out.
	effort bool
}

// Names that stand for several configurations.
const (
	everyEffort  = "efforts"     // the efforts a person can ask for
	everySettled = "settling"    // normal effort without each step of settling
	everyReading = "preparation" // quick effort without each step of preparing a page
)

// parseConfigs makes configurations of names: an effort; an effort, a hyphen
// and the step left out; or one of the names for several.
func parseConfigs(names []string) ([]config, error) {
	var all []config
	for _, name := range names {
		var more []string
		switch name {
		case everyEffort:
			for _, e := range ocr.Efforts() {
				more = append(more, string(e))
			}
		case everySettled:
			for _, s := range settle.Steps() {
				more = append(more, string(ocr.Normal)+"-"+s.Name)
			}
		case everyReading:
			// Each of these is a reading of its own, so the shortest serves.
			for _, s := range ocr.Steps() {
				if !s.Needed {
					more = append(more, string(ocr.Quick)+"-"+s.Name)
				}
			}
		default:
			more = []string{name}
		}
		for _, m := range more {
			c, err := parseConfig(m)
			if err != nil {
				return nil, err
			}
			if !slices.ContainsFunc(all, func(o config) bool { return o.name == c.name }) {
				all = append(all, c)
			}
		}
	}
	return all, nil
}

// parseConfig makes one configuration of its name.
func parseConfig(name string) (config, error) {
	effort, step, without := strings.Cut(name, "-")
	e, err := ocr.ParseEffort(effort)
	if err != nil {
		return config{}, err
	}
	c := config{name: name, reading: ocr.Settings{Effort: e}, effort: !without}
	if !without {
		return c, nil
	}
	for _, s := range settle.Steps() {
		if s.Name == step {
			c.settling.Without, c.doc = []string{step}, s.Doc
			return c, nil
		}
	}
	for _, s := range ocr.Steps() {
		if s.Name == step && !s.Needed {
			c.reading.Without, c.doc = []string{step}, s.Doc
			return c, nil
		}
	}
	return config{}, fmt.Errorf("configuration %q: there is no step %q", name, step)
}
