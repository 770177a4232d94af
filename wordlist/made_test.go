package wordlist

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"testing"
)

// alphabetOf writes an alphabet of these texts, each with the properties that
// Tesseract writes after it, which are passed over.
func alphabetOf(texts ...string) []byte {
	var b bytes.Buffer
	fmt.Fprintln(&b, len(texts))
	for i, text := range texts {
		fmt.Fprintf(&b, "%s 3 0,255,0,255,0,0,0,0,0,0 Latin %d 0 %d %s\t# %s\n", text, i, i, text, text)
	}
	return b.Bytes()
}

// edge is one edge of a made graph.
type edge struct {
	letter         int
	last, finishes bool
	next           int
}

// graphOf writes a graph over so many letters; none of them may need more than
// letterBits bits, nor may the number itself.
func graphOf(order binary.ByteOrder, letters, letterBits int, edges []edge) []byte {
	bit := map[bool]uint64{true: 1}
	var b bytes.Buffer
	for _, v := range []any{int16(42), int32(letters), int32(len(edges))} {
		_ = binary.Write(&b, order, v)
	}
	for _, e := range edges {
		_ = binary.Write(&b, order, uint64(e.letter)|
			(bit[e.last]|bit[e.finishes]<<2|uint64(e.next)<<3)<<letterBits)
	}
	return b.Bytes()
}

// modelOf writes a model of 24 components, of which these are there.
func modelOf(order binary.ByteOrder, parts map[int][]byte) []byte {
	const n = 24
	var head, body bytes.Buffer
	_ = binary.Write(&head, order, int32(n))
	for i := range n {
		start := int64(-1)
		if part, ok := parts[i]; ok {
			start = int64(4 + 8*n + body.Len())
			body.Write(part)
		}
		_ = binary.Write(&head, order, start)
	}
	return append(head.Bytes(), body.Bytes()...)
}

// trie is words by their first letter.
type trie struct {
	finishes bool
	down     map[int]*trie
}

// edgesOf makes a graph of words, each spelled in letters. It shares beginnings
// only, which is a graph all the same.
func edgesOf(words [][]int) []edge {
	root := &trie{down: map[int]*trie{}}
	for _, w := range words {
		t := root
		for _, l := range w {
			if t.down[l] == nil {
				t.down[l] = &trie{down: map[int]*trie{}}
			}
			t = t.down[l]
		}
		t.finishes = true
	}
	var edges []edge
	nodes, at := []*trie{root}, map[*trie]int{root: 0}
	for size := len(root.down); len(nodes) > 0; nodes = nodes[1:] {
		letters := slices.SortedFunc(maps.Keys(nodes[0].down), cmp.Compare)
		for i, l := range letters {
			t := nodes[0].down[l]
			if len(t.down) > 0 {
				at[t] = size
				size += len(t.down)
				nodes = append(nodes, t)
			}
			edges = append(edges, edge{l, i == len(letters)-1, t.finishes, at[t]})
		}
	}
	return edges
}

// texts is the alphabet of the made models, 15 letters: 4 bits hold their
// number, 15, exactly. The last stands for two characters.
var texts = []string{"NULL", "Joined", "a", "b", "c", "d", "B", "A", "'", "-", "é", "т", "s", "S", "ab"}

// spelled are the words of the made models; "ab" is spelled in two ways and
// "cab" with the double letter.
var spelled = [][]int{{2}, {2, 3}, {14}, {4, 14}, {6, 2, 5}, {7, 6, 13}, {4, 8, 10}, {3, 9, 2, 5}, {11, 11}, {5, 2, 5}, {5, 2, 5, 12}}

// madeModel is a small model in a byte order.
func madeModel(order binary.ByteOrder) []byte {
	return modelOf(order, map[int][]byte{
		17:           []byte("a net"),
		partWords:    graphOf(order, len(texts), 4, edgesOf(spelled)),
		20:           []byte("numbers"),
		partAlphabet: alphabetOf(texts...),
		23:           []byte("made"),
	})
}

// read reads a model that must be sound.
func read(t testing.TB, data []byte) *List {
	t.Helper()
	l, err := Read(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return l
}
