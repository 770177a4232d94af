package process

import (
	"strings"
	"testing"
)

func TestTail(t *testing.T) {
	tests := []struct{ name, said, words string }{
		{"nothing", "", ""},
		{"last line", "one\ntwo\n\n", "two"},
		{"Go's reason", "noise\nfatal error: out of memory\n\ngoroutine 1:\n\tmain.go\n", "fatal error: out of memory"},
		{"a signal before a long list", "SIGSEGV: segmentation violation\n" + strings.Repeat("goroutine\n", tailBytes), "SIGSEGV: segmentation violation"},
		{"a long line", strings.Repeat("x", 3*wordsBytes), strings.Repeat("x", wordsBytes)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, size := range []int{1, len(tt.said)} {
				var l Tail
				for rest := tt.said; len(rest) > 0; rest = rest[min(size, len(rest)):] {
					l.Write([]byte(rest[:min(size, len(rest))]))
				}
				if got := l.LastWords(); got != tt.words {
					t.Errorf("in pieces of %d: last words are %q, want %q", size, got, tt.words)
				}
			}
		})
	}
}
