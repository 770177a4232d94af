package main

import (
	"syscall"
	"time"

	"missive/bench/cost"
	"missive/letter"
	"missive/ocr"
	"missive/reading"
	"missive/settle"
)

// A measurement is what a run of the benchmark found.
type measurement struct {
	results []result
	// peak is the most memory in bytes that a worker had, 0 where none worked.
	peak int64
}

// A result is one line of the table: one way of reading the pages.
type result struct {
	name string
	// config is nil for plain Tesseract.
	config *config
	pages  []pageResult
}

// A pageResult is what one way of reading made of one page.
type pageResult struct {
	page goldPage
	// words are the page's words as they are counted.
	words []hypWord
	score score
	// cpu is the processor's time of reading and settling, and plain what plain
	// Tesseract took beside it; 0 where not measured in this run.
	cpu, plain time.Duration
}

// Names of the lines of plain Tesseract.
const (
	plainTold   = "plain, right dpi"
	plainUntold = "plain, untold"
)

// results settles and scores what was read.
func (b *bench) results(work []*pageWork) ([]result, error) {
	var all []result
	if b.plain {
		told, untold := result{name: plainTold}, result{name: plainUntold}
		for _, w := range work {
			p := scored(w.page, wordsOfText(w.told))
			for _, s := range w.seen {
				if s.plain > 0 {
					p.cpu, p.plain = s.plain, s.plain
					break
				}
			}
			told.pages = append(told.pages, p)
			untold.pages = append(untold.pages, scored(w.page, wordsOfText(w.untold)))
		}
		all = append(all, told, untold)
	}
	for i := range b.configs {
		r, err := b.settle(work, i)
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, nil
}

// settle settles each letter's pages together and scores them.
func (b *bench) settle(work []*pageWork, at int) (result, error) {
	c := &b.configs[at]
	r := result{name: c.name, config: c}
	for _, letter := range byLetter(work, at) {
		pages, err := b.settleLetter(letter, at)
		if err != nil {
			return r, err
		}
		r.pages = append(r.pages, pages...)
	}
	return r, nil
}

// settleLetter settles one letter's pages. What settling costs is counted in
// equal shares; nothing else runs in this process meanwhile.
func (b *bench) settleLetter(work []*pageWork, at int) ([]pageResult, error) {
	pages, settings, err := b.letter(work, at)
	if err != nil {
		return nil, err
	}
	settled, cost := settlePages(pages, settings)
	var out []pageResult
	for i, w := range work {
		p := scored(w.page, wordsOfPage(settled[i]))
		if cpu := w.seen[at].cpu; cpu > 0 {
			p.cpu, p.plain = cpu+cost/time.Duration(len(work)), w.seen[at].plain
		}
		out = append(out, p)
	}
	return out, nil
}

// letter is what a configuration saw on one letter's pages, and how they are
// settled.
func (b *bench) letter(work []*pageWork, at int) ([]reading.Page, settle.Settings, error) {
	settings := b.configs[at].settling
	pages := make([]reading.Page, len(work))
	for i, w := range work {
		var err error
		if pages[i], err = w.seen[at].page(); err != nil {
			return nil, settings, err
		}
	}
	var err error
	settings.Dictionary, err = b.dictionary(work[0].page.lang)
	return pages, settings, err
}

// dictionary is that of a language, opened once: a batch pays for it once too,
// so no page is charged with it.
func (b *bench) dictionary(lang string) (settle.Dictionary, error) {
	if d, ok := b.words[lang]; ok {
		return d, nil
	}
	d, err := ocr.Words([]string{lang})
	if err != nil {
		return nil, err
	}
	if b.words == nil {
		b.words = map[string]settle.Dictionary{}
	}
	b.words[lang] = d
	return d, nil
}

// settlePages says what a letter's pages say, and what that cost.
func settlePages(pages []reading.Page, s settle.Settings) (settled []letter.Page, cpu time.Duration) {
	before := cost.Used(syscall.RUSAGE_SELF).CPU
	l := settle.NewLetter(s)
	for _, p := range pages {
		l.Learn(p)
	}
	for _, p := range pages {
		settled = append(settled, l.Settle(p))
	}
	return settled, cost.Used(syscall.RUSAGE_SELF).CPU - before
}

// scored compares words with what stands on the page.
func scored(p goldPage, words []hypWord) pageResult {
	return pageResult{page: p, words: words, score: scoreText(texts(goldWords(p.gold)), texts(words))}
}

// of are the pages of one set.
func (r result) of(s set) result {
	of := result{name: r.name, config: r.config}
	for _, p := range r.pages {
		if p.page.set == s {
			of.pages = append(of.pages, p)
		}
	}
	return of
}

// page is what became of a page, nil where this way did not read it.
func (r result) page(name string) *pageResult {
	for i := range r.pages {
		if r.pages[i].page.name == name {
			return &r.pages[i]
		}
	}
	return nil
}

// total is the score of all pages together.
func (r result) total() score {
	var s score
	for _, p := range r.pages {
		s = s.add(p.score)
	}
	return s
}
