package report

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"mvdan.cc/sh/v3/shell"
	"pgregory.net/rapid"

	"missive/letter"
)

// TestRestoreIsOneCommand reads commands with any IDs as a shell does.
func TestRestoreIsOneCommand(t *testing.T) {
	noEnv := func(string) string { return "EXPANDED" }
	rapid.Check(t, func(r *rapid.T) {
		text := rapid.OneOf(rapid.SampledFrom(hostile), rapid.SampledFrom([]string{"-f", "a b", "it's", "$(rm -rf /)", "`x`", "$HOME", "~", "it's so!", "a!b", "{a,b}", "x=y", "*", "a;b", "!", "é #7", "\\", "\n"}), rapid.String())
		id, edit := text.Draw(r, "id"), text.Draw(r, "edit")
		if strings.Contains(id+edit, "\x00") {
			r.Skip("no argument can hold a null byte")
		}
		v := restore(id, letter.Edit{ID: edit}, letter.Edit{ID: "e12"})
		command := v.Start + ". " + v.Letter + " " + v.Edits
		harmless(t, "command", command)
		if quotes := regexp.MustCompile(`'[^']*'|\\'`).ReplaceAllString(v.Letter, ""); !strings.HasPrefix(v.Letter, "$") && strings.ContainsAny(quotes, "!\"") {
			r.Fatalf("an interactive shell would obey %s", v.Letter)
		}
		got, err := shell.Fields(command, noEnv)
		if err != nil {
			r.Fatalf("%s: %v", command, err)
		}
		want := []string{"missive", "restore", ".", id, edit, "e12"}
		if strings.HasPrefix(id, "-") {
			want = slices.Insert(want, 2, "--")
		}
		if !slices.Equal(got, want) {
			r.Fatalf("%s is %q, want %q", command, got, want)
		}
	})
}

func TestAnchorsDiffer(t *testing.T) {
	seen := map[string]string{}
	for _, id := range append([]string{"e1", "e12", "x-6531", "", "E1"}, hostile...) {
		a := anchor(id)
		if was, ok := seen[a]; ok {
			t.Errorf("%q and %q have one anchor %s", was, id, a)
		}
		seen[a] = id
		if strings.Trim(a, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") != "" {
			t.Errorf("the anchor of %q is %q", id, a)
		}
	}
}
