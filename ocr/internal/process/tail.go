package process

import (
	"bytes"
	"strings"
	"sync"
)

const (
	// tailBytes is how much a Tail keeps of the end.
	tailBytes = 4 << 10
	// wordsBytes is how much of a line is shown to people.
	wordsBytes = 200
)

// A Tail keeps the end of what a process says on standard error, and the line
// in which a dying Go program says why, which a long list of goroutines
// follows.
type Tail struct {
	mu      sync.Mutex
	kept    []byte
	line    []byte // the last line so far
	verdict string
}

// Write takes p and never fails.
func (t *Tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.kept = append(t.kept, p...)
	if over := len(t.kept) - tailBytes; over > 0 {
		t.kept = append(t.kept[:0], t.kept[over:]...)
	}
	for rest := p; len(rest) > 0; {
		part, after, whole := bytes.Cut(rest, []byte{'\n'})
		t.line = append(t.line, part[:min(len(part), wordsBytes-min(len(t.line), wordsBytes))]...)
		if whole {
			t.judge()
			t.line = t.line[:0]
		}
		rest = after
	}
	return len(p), nil
}

// judge keeps the first line that says why a Go program dies.
func (t *Tail) judge() {
	for _, start := range []string{"SIG", "fatal error: ", "panic: ", "[signal "} {
		if t.verdict == "" && bytes.HasPrefix(t.line, []byte(start)) {
			t.verdict = string(t.line)
		}
	}
}

// String is what was kept.
func (t *Tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return strings.ToValidUTF8(t.verdict+"\n"+string(t.kept), "\ufffd")
}

// LastWords is the line in which a dying Go program says why, or else the last
// line.
func (t *Tail) LastWords() string {
	lines := strings.Split(strings.TrimSpace(t.String()), "\n")
	words := lines[len(lines)-1]
	if t.verdict != "" {
		words = lines[0]
	}
	return strings.ToValidUTF8(words[:min(len(words), wordsBytes)], "")
}
