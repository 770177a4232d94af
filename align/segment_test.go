package align

import (
	"testing"

	"github.com/rivo/uniseg"
)

// What is taken for plain parts from anything plain on both sides, as the
// library has it.
func TestPlainCharactersAreClusters(t *testing.T) {
	others := []rune{'a', ' ', '’', 'é', 'Д', '中', 0x1e9e, 0x203b}
	seen := 0
	for r := rune(' '); r < 0x20000; r++ {
		if !isPlain(r) {
			continue
		}
		seen++
		for _, o := range others {
			for _, s := range []string{string([]rune{r, o}), string([]rune{o, r})} {
				if first, _, _, _ := uniseg.FirstGraphemeClusterInString(s, -1); len([]rune(first)) != 1 {
					t.Errorf("%U beside %U is one character, %q", r, o, s)
				}
			}
		}
		if s := string([]rune{r, r}); clusterLen(s) != len(string(r)) {
			t.Errorf("%U twice is one character", r)
		}
	}
	if seen < 20_000 {
		t.Errorf("only %d characters are plain", seen)
	}
}

func TestClustersAreTheLibrarys(t *testing.T) {
	for _, s := range []string{"cafe\u0301 noir", "a\u0300\u0301b", "é\u0301", "\r\n\r", "中\u3099", "🏳️‍🌈x", "\xffé", "é\xff", "ก ำ", "©\u200d©", "’\u200d’", "\u0915\u094d\u0937"} {
		for at := 0; at < len(s); {
			want, _, _, _ := uniseg.FirstGraphemeClusterInString(s[at:], -1)
			if got := clusterLen(s[at:]); got != len(want) {
				t.Errorf("%q at %d: %d bytes, want %d", s, at, got, len(want))
			}
			at += len(want)
		}
	}
}
