package alto

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

// A zone is a TextBlock or ComposedBlock.
type zone struct {
	id     string
	next   string // the id of the block that is read after it
	region string // what the file calls it
	up     *zone  // the block it stands in, or nil
}

// in is the block that an element with these attributes is or stands in.
func (e element) in(a pagefile.Attributes, tags map[string]string) *zone {
	if e.kind != composedKind && e.kind != blockKind {
		return e.block
	}
	b := &zone{id: a.Get("ID"), next: a.Get("IDNEXT"), up: e.block}
	if b.region = named(a, tags); b.region == "" && b.up != nil {
		b.region = b.up.region
	}
	return b
}

// known adds a block to those of the page; one that the file does not name gets
// a name that no file can hold.
func (b *builder) known(z *zone) {
	b.blocks = append(b.blocks, z)
	if z.id == "" {
		z.id = fmt.Sprintf("\x00%d", len(b.blocks))
	}
}

// named is the first label among an element's tags.
func named(a pagefile.Attributes, tags map[string]string) string {
	for ref := range strings.FieldsSeq(a.Get("TAGREFS")) {
		if label := tags[ref]; label != "" {
			return label
		}
	}
	return ""
}

// guide is what the file says before its pages of all of them: the labels of
// tags, and the ranks that ReadingOrder gives to blocks and lines.
type guide struct {
	tags   map[string]string
	ranks  map[string]int
	orders int // groups outermost in ReadingOrder: the first is followed
	groups int // that are open
	items  int
	most   int // of tags and references, MaxItems but in tests
}

// open takes an element of the file's beginning.
func (g *guide) open(k kind, a pagefile.Attributes) error {
	switch k {
	case tagKind:
		g.tags = set(g.tags, a.Get("ID"), pagefile.Clean(cmp.Or(a.Get("LABEL"), a.Get("TYPE"))))
	case orderedKind:
		if g.groups++; g.groups == 1 {
			g.orders++
		}
	case refKind:
		if g.orders != 1 {
			break
		}
		for id := range strings.FieldsSeq(a.Get("REF")) {
			if _, named := g.ranks[id]; !named {
				g.ranks = set(g.ranks, id, len(g.ranks))
			}
		}
	default:
		return nil
	}
	if g.items++; g.items > g.most {
		return fmt.Errorf("holds more than %d tags and places in the order of reading", g.most)
	}
	return nil
}

// close ends one.
func (g *guide) close(k kind) {
	if k == orderedKind {
		g.groups--
	}
}

func set[V any](m map[string]V, key string, v V) map[string]V {
	if m == nil {
		m = map[string]V{}
	}
	if key != "" {
		m[key] = v
	}
	return m
}

// A spot is where a line stands in the file's structure.
type spot struct {
	space kind // the margin or print space
	id    string
	block *zone
}

// rank is the place that the order of reading gives to the line, or to the
// innermost block of it that has one.
func (s spot) rank(ranks map[string]int) (int, bool) {
	if rank, ok := ranks[s.id]; ok && s.id != "" {
		return rank, true
	}
	for b := s.block; b != nil; b = b.up {
		if rank, ok := ranks[b.id]; ok {
			return rank, true
		}
	}
	return 0, false
}

// inOrder puts the page's lines in the order in which they are read: that of
// ReadingOrder where it names anything on the page, what it does not name last;
// else that of the margins and the print space, and inside them that of IDNEXT,
// and else of the file.
func (b *builder) inOrder() {
	ranks, given := b.guide.ranks, false
	for _, s := range b.spots {
		_, ok := s.rank(ranks)
		given = given || ok
	}
	if !given {
		ranks = b.chained()
	}
	order := make([]int, len(b.spots))
	for i := range order {
		order[i] = i
	}
	rank := func(i int) int {
		if r, ok := b.spots[i].rank(ranks); ok {
			return r
		}
		return math.MaxInt
	}
	slices.SortStableFunc(order, func(x, y int) int {
		if !given {
			if c := cmp.Compare(b.spots[x].space, b.spots[y].space); c != 0 {
				return c
			}
		}
		return cmp.Compare(rank(x), rank(y))
	})
	if slices.IsSorted(order) {
		return
	}
	lines := make([]letter.Line, len(order))
	for to, from := range order {
		lines[to] = b.page.Lines[from]
	}
	b.page.Lines = lines
}

// chained ranks the page's blocks by IDNEXT: each chain where its first block
// stands. It is nil where no block names a next one, and a block that was met
// before ends a chain, so that a ring does.
func (b *builder) chained() map[string]int {
	byID, follows := map[string]*zone{}, map[string]bool{}
	for _, k := range b.blocks {
		byID[k.id] = k
		if k.next != "" && k.next != k.id {
			follows[k.next] = true
		}
	}
	if len(follows) == 0 {
		return nil
	}
	ranks := map[string]int{}
	follow := func(k *zone) {
		for k != nil {
			if _, met := ranks[k.id]; met {
				return
			}
			ranks[k.id] = len(ranks)
			k = byID[k.next]
		}
	}
	for _, k := range b.blocks {
		if !follows[k.id] {
			follow(k)
		}
	}
	for _, k := range b.blocks {
		follow(k) // rings
	}
	return ranks
}
