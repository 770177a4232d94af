package ordinary

import "testing"

func TestKnows(t *testing.T) {
	for word, want := range map[string]bool{
		"government": true, "Government": true, "GOVERNMENT's": true, "governments’": true, "of": true, "ill-treatment": true,
		"Rumania": false, "infomed": false, "well-": false, "": false, "xq": true,
	} {
		if got := English().Knows(word); got != want {
			t.Errorf("%q: %v", word, got)
		}
	}
}
