package clean

import (
	"maps"
	"testing"

	"missive/clean/lexicon"
	"missive/letter"
)

// What is not as by default stands in the letter's step, and all of it in the
// key.
func TestSettingsAreNamed(t *testing.T) {
	own, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	with := func(name, text string) *lexicon.Lexicon {
		l, err := own.With(name, []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return l
	}
	const drops = `drop = ["bates-number"]`
	dropped := with("/a/house.toml", drops)
	identities := map[string]bool{}
	for _, c := range []struct {
		set  Settings
		want map[string]string
	}{
		{Settings{}, nil},
		{Settings{Doubt: Careful}, map[string]string{"doubt": "careful"}},
		{Settings{Doubt: Aggressive, Without: []string{"dirt"}}, map[string]string{"doubt": "aggressive", "without": "dirt"}},
		{Settings{Lexicon: dropped}, map[string]string{"rules": "house.toml", "lexicon": dropped.Identity()}},
		{Settings{Lexicon: with("other.toml", drops)}, map[string]string{"rules": "other.toml", "lexicon": dropped.Identity()}},
		{Settings{Lexicon: with("house.toml", "")}, map[string]string{"rules": "house.toml", "lexicon": own.Identity()}},
	} {
		l := letter.FromText("x", "Dear Sir:\n")
		if err := Clean(l, c.set); err != nil {
			t.Fatal(err)
		}
		if got := l.Steps[len(l.Steps)-1].Settings; !maps.Equal(got, c.want) {
			t.Errorf("the step has %v, want %v", got, c.want)
		}
		if id := Identity(c.set); identities[id] {
			t.Errorf("%v: the same identity as others: %s", c.want, id)
		} else {
			identities[id] = true
		}
	}
	if a, b := (Settings{Lexicon: dropped}), (Settings{Lexicon: with("elsewhere/house.toml", drops+" # a note")}); Identity(a) != Identity(b) {
		t.Error("another folder or a note makes another identity")
	}
}
