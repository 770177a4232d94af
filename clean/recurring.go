package clean

// Recurring counts in how many letters of a batch the same line stands: what
// many letters of a batch say in the same words is seldom any one letter's
// own. The zero value has counted nothing.
//
// The same letters in the same order give the same counts. Memory is bounded:
// see mostLines. It is filled by one goroutine; once it is, many may ask.
type Recurring struct {
	lines map[uint64]standing // by the folded line's hash
	// often are those of lines that stand in enough letters: few, where all are
	// many, and asked for at every line.
	often map[uint64]struct{}
	// letters counts the letters.
	letters uint32
	// full tells that no line is counted any more that was not met before.
	full   bool
	folded []byte
}

// standing is in how many letters a line stands, up to oftenLetters, and which
// was the last of them.
type standing struct {
	letters uint8
	last    uint32
}

const (
	// oftenLetters is in how many letters of a batch a line must stand.
	oftenLetters = 3
	// mostLines bounds the memory, to some 10 MB: where a batch has more
	// different lines than this, those are forgotten that stand in one letter
	// only so far. 1,000 letters of 10 kB have a fifth of it.
	mostLines = 1 << 18
	// longestRecurring is the length in bytes from which a line is a paragraph of
	// its own, which no stamp or page head is, and is not counted.
	longestRecurring = 160
)

// Count takes the lines of one letter's text into account.
func (r *Recurring) Count(lines []string) {
	if r.lines == nil {
		r.lines, r.often = map[uint64]standing{}, map[uint64]struct{}{}
	}
	r.letters++
	for _, line := range lines {
		if len(line) > longestRecurring {
			continue
		}
		if r.folded = appendFolded(r.folded[:0], line); len(r.folded) >= leastRecurring {
			r.count(hashOf(r.folded))
		}
	}
}

func (r *Recurring) count(line uint64) {
	s, known := r.lines[line]
	switch {
	case s.letters == oftenLetters, known && s.last == r.letters:
		return
	case !known && len(r.lines) >= mostLines:
		r.forget()
	}
	if known || !r.full {
		r.lines[line] = standing{s.letters + 1, r.letters}
		if s.letters+1 == oftenLetters {
			r.often[line] = struct{}{}
		}
	}
}

// forget drops the lines that stand in one letter only. Where that frees hardly
// anything, a batch has had enough lines that recur.
func (r *Recurring) forget() {
	if r.full {
		return
	}
	for line, s := range r.lines {
		if s.letters == 1 {
			delete(r.lines, line)
		}
	}
	r.full = len(r.lines) > mostLines/2
}

// Often tells whether a folded line stands in so many letters that it is
// hardly one letter's own.
func (r *Recurring) Often(upper string) bool {
	if len(r.often) == 0 {
		return false
	}
	_, often := r.often[hashOf(upper)]
	return often
}

// hashOf is the FNV-1a hash of a line, without a seed, so that two runs agree
// even where two lines share one (of Fowler, Noll and Vo).
func hashOf[T string | []byte](s T) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
