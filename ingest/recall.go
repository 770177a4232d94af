package ingest

import (
	"path/filepath"

	"missive/clean"
	"missive/letter"
)

// A Kept is what an output folder keeps of one letter.
type Kept struct {
	// Letter is the letter as it was read, without any edit.
	Letter *letter.Letter
	// Cleaning are the settings by which the last run cleaned it.
	Cleaning clean.Settings
	// Decided is how many decisions people made about it.
	Decided int
}

// Recall is what the last run kept of the letter with that ID in the output folder.
// It writes nothing, and a run may work in the folder meanwhile. Errors wrap
// [ErrUsage].
func Recall(out, id string) (Kept, error) {
	real, err := outputOf(out)
	if err != nil {
		return Kept{}, err
	}
	old, err := findLetter(real, out, id)
	if err != nil {
		return Kept{}, err
	}
	var k Kept
	file := filepath.Join(filepath.FromSlash(old.ID), letterJSON)
	if k.Letter, err = shortLetter(filepath.Join(real, file), len(old.Readings) >= longLetter); err != nil {
		return Kept{}, refuse(ErrUsage, "%s cannot be read (%w); run `missive ingest` again", filepath.Join(out, file), plainPath(err))
	}
	k.Letter.Edits, k.Letter.Steps = nil, nil
	if k.Cleaning, err = recallCleaning(real, old.Cleaning); err != nil {
		return Kept{}, refuse(ErrUsage, "letter %s was cleaned with rules of your own that cannot be used any more (%w); run `missive ingest` again", old.ID, err)
	}
	k.Decided = len(readDecisions(real, old.ID).file.Decisions)
	return k, nil
}
