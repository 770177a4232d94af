package ocr

import (
	"fmt"
	"slices"
	"strings"
)

// A Step is one thing done to a page's picture before it is read. [Steps] are
// all of them, in their order.
type Step struct {
	// Name is what [Settings].Without calls it.
	Name string
	// Done says in a few words what a picture is like after it.
	Done string
	// Doc says in a sentence what it does.
	Doc string
	// Needed tells that no page can be read without it.
	Needed bool
	// run does it to a full-size page.
	run func(*sheet) error
	// draw does it to a rendering.
	draw func(*rendering)
}

// steps is the one list of what is done to pages. A step finds out by itself
// whether there is anything to mend; where there is not, the page stays as it
// is. Steps with run are done once, to the full-size page; those with draw
// for each rendering.
var steps = []Step{
	{Name: "grey", Done: "grey", Needed: true, run: (*sheet).grey,
		Doc: "colour becomes grey as the eye sees it"},
	{Name: "ink", Done: "colours weighed for the ink", run: (*sheet).weigh,
		Doc: "colours are weighed so that this page's ink stands out from its paper"},
	{Name: "negative", Done: "negative made positive", run: (*sheet).positive,
		Doc: "a page that is light on dark becomes dark on light"},
	{Name: "measure", Done: "measured", Needed: true, run: (*sheet).measure,
		Doc: "the letters' height, the lines' fall and the paper's evenness are measured"},
	{Name: "border", Done: "border gone", run: (*sheet).dropBorder,
		Doc: "what is black around the page, a scanner's bed or a copier's lid, becomes paper"},
	{Name: "holes", Done: "holes gone", run: (*sheet).dropHoles,
		Doc: "punch holes become paper"},
	{Name: "stamps", Done: "ink of other colours lifted off", run: (*sheet).lift,
		Doc: "ink of another colour than the text's is lifted off the page and read by itself"},
	{Name: "specks", Done: "specks gone", run: (*sheet).dropSpecks,
		Doc: "what is as small as a full stop and stands away from all rows becomes paper"},
	{Name: "scale", Done: "scaled", Needed: true, draw: (*rendering).scale,
		Doc: "small letters are brought to the height at which they are read best"},
	{Name: "flatten", Done: "flattened", draw: (*rendering).flatten,
		Doc: "dark or uneven paper becomes even"},
	{Name: "level", Done: "levelled", draw: (*rendering).level,
		Doc: "lines that rise or fall become level"},
}

// Steps are all steps in the order in which they are done.
func Steps() []Step { return slices.Clone(steps) }

// checkSteps says which of the names is no step that can be left out.
func checkSteps(without []string) error {
	var can []string
	for _, s := range steps {
		if !s.Needed {
			can = append(can, s.Name)
		}
	}
	for _, name := range without {
		if !slices.Contains(can, name) {
			return fmt.Errorf("%q is no step that can be left out; these can: %s", name, strings.Join(can, ", "))
		}
	}
	return nil
}

// stepsFor are the steps that the settings leave.
func stepsFor(set Settings) []Step {
	return slices.DeleteFunc(Steps(), func(s Step) bool { return !s.Needed && set.leaves(s.Name) })
}

// leaves tells whether the settings leave the step out.
func (s Settings) leaves(step string) bool { return slices.Contains(s.Without, step) }
