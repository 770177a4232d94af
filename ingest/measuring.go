package ingest

import (
	"fmt"

	"missive/align"
	"missive/letter"
	"missive/profile"
)

// Measuring says what a run measures beyond what it always does.
type Measuring struct {
	// Profile names the tool whose figures are given too; see [profile.Named].
	// Empty for none.
	Profile string `json:"profile,omitempty"`
	// Flexible asks for the flexible character accuracy, which takes up to two
	// seconds for a letter.
	Flexible bool `json:"flexible,omitempty"`
}

// parts are what of it goes into a comparison's key.
func (m Measuring) parts() []string {
	if m == (Measuring{}) {
		return nil
	}
	return []string{"measuring", m.Profile, fmt.Sprint(m.Flexible)}
}

// measure adds what is asked for to a comparison of the letter.
func (m Measuring) measure(c *align.Comparison, l *letter.Letter, ref align.Reference) error {
	if m.Profile != "" {
		p, err := profile.Named(m.Profile)
		if err != nil {
			return err
		}
		r := align.Profiled(p, ref, align.Reference{Text: l.Text()})
		c.Profile = &r
	}
	if m.Flexible && c.Details != nil {
		f := align.Flexible(ref.Text, l.Text(), align.DefaultFolding())
		c.Details.Flexible = &f
	}
	return nil
}
