package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// A press draws letters that are hard to tell apart: sentences of real letters
// copied whole, sentences that go from one of them to another wherever they have
// two words in common (a Markov chain), names that some letters share, the same
// few openings and closings under most, and beside every tenth letter one of the
// same day that has two fifths of its sentences.
type press struct {
	rng       *rand.Rand
	sentences []string
	after     map[[2]string][]string
	names     []string
	openings  []string
	closings  []string
}

// newPress reads the real letters that files match.
func newPress(seed uint64, patterns ...string) (*press, error) {
	p := &press{rng: rand.New(rand.NewPCG(seed, 7)), after: map[[2]string][]string{}}
	for _, pattern := range patterns {
		files, err := filepath.Glob(pattern)
		if err != nil {
			return nil, err
		}
		if len(files) == 0 {
			fmt.Fprintf(os.Stderr, "SKIPPED: no file %s to draw from\n", pattern)
		}
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				return nil, err
			}
			p.learn(string(data))
		}
	}
	if len(p.sentences) < 100 {
		return nil, errors.New("fewer than 100 sentences to draw from; run it from the module's root")
	}
	for range 5000 {
		p.names = append(p.names, p.name())
	}
	return p, nil
}

// learn takes sentences, what follows on what, openings and closings.
func (p *press) learn(text string) {
	paragraphs := strings.Split(text, "\n\n")
	for i, par := range paragraphs {
		words := strings.Fields(par)
		joined := strings.Join(words, " ")
		switch {
		case len(words) > 0 && len(words) < 14 && i < 4:
			p.openings = append(p.openings, joined)
		case len(words) > 0 && len(words) < 14 && i > len(paragraphs)-5:
			p.closings = append(p.closings, joined)
		}
		for s := range strings.SplitSeq(joined, ". ") {
			if n := len(strings.Fields(s)); n >= 6 && n <= 60 {
				p.sentences = append(p.sentences, strings.TrimSuffix(s, ".")+".")
			}
		}
		words = append([]string{"", ""}, words...)
		for j := 2; j < len(words); j++ {
			k := [2]string{words[j-2], words[j-1]}
			p.after[k] = append(p.after[k], words[j])
		}
	}
}

func (p *press) pick(of []string) string { return of[p.rng.IntN(len(of))] }

// name is a name that no language has.
func (p *press) name() string {
	var b strings.Builder
	for range 2 + p.rng.IntN(2) {
		b.WriteString(p.pick([]string{"b", "br", "d", "dr", "f", "g", "gr", "h", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "w", "z"}))
		b.WriteString(p.pick([]string{"a", "e", "i", "o", "u", "ei", "au", "oe"}))
		b.WriteString(p.pick([]string{"", "", "n", "r", "l", "s", "ck", "nd"}))
	}
	name := []rune(b.String())
	name[0] = unicode.ToUpper(name[0])
	return string(name)
}

// sentence is copied or drawn.
func (p *press) sentence(own []string) string {
	var words []string
	if p.rng.Float64() < 0.35 {
		words = strings.Fields(p.pick(p.sentences))
	} else {
		k := [2]string{"", ""}
		for len(words) < 45 {
			next := p.after[k]
			if len(next) == 0 {
				break
			}
			w := p.pick(next)
			words = append(words, w)
			if strings.HasSuffix(w, ".") && len(words) > 5 {
				break
			}
			k = [2]string{k[1], w}
		}
	}
	for i := range words {
		if p.rng.Float64() < 0.04 {
			words[i] = p.pick(own)
		}
	}
	return strings.Join(words, " ")
}

// A drawn letter: the sentences between an opening and a closing.
type drawn struct {
	opening, closing string
	sentences        []string
}

// draw draws a letter of about size bytes; beside is one of the same day, or
// nil.
func (p *press) draw(size int, beside *drawn) *drawn {
	d := &drawn{opening: p.pick(p.openings), closing: p.pick(p.closings)}
	var own []string
	for range 12 {
		// A few names stand in many letters.
		own = append(own, p.names[int(float64(len(p.names))*p.rng.Float64()*p.rng.Float64())])
	}
	length := 0
	for i := 0; length < size; i++ {
		s := p.sentence(own)
		if beside != nil && i < len(beside.sentences) && p.rng.Float64() < 0.4 {
			s = beside.sentences[i]
		}
		d.sentences = append(d.sentences, s)
		length += len(s) + 1
	}
	return d
}

// undraw is a letter whose sentences are those of a text, for one to be drawn
// beside it.
func undraw(text string) *drawn {
	d := &drawn{}
	for s := range strings.SplitSeq(strings.Join(strings.Fields(text), " "), ". ") {
		d.sentences = append(d.sentences, strings.TrimSuffix(s, ".")+".")
	}
	return d
}

// text is the letter in lines.
func (d *drawn) text() string {
	var b strings.Builder
	b.WriteString(d.opening + "\n\n")
	for i := 0; i < len(d.sentences); i += 5 {
		column := 0
		for _, w := range strings.Fields(strings.Join(d.sentences[i:min(i+5, len(d.sentences))], " ")) {
			if column += len(w) + 1; column > 72 {
				b.WriteByte('\n')
				column = len(w) + 1
			}
			b.WriteString(w + " ")
		}
		b.WriteString("\n\n")
	}
	b.WriteString(d.closing + "\n")
	return b.String()
}
