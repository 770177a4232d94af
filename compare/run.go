package compare

import (
	"context"
	"fmt"
	"runtime"

	"missive/align"
	"missive/reference"
)

// Options say how to compare.
type Options struct {
	Align align.Options
	// Decode makes a text of a file's content; nil means the one letter of a file
	// of any form that package reference reads. Its errors name the file, and which
	// of the two it is: both folders may have a file of that name.
	Decode func(side Side, name string, data []byte) (align.Reference, error)
	// Path is the file of a name of the command line; nil means that it is the
	// name. Decode gets the whole name, which may say which part of the file is
	// meant.
	Path func(name string) string
	// Jobs is how many pairs are compared at once; 0 means one for each core.
	Jobs int
}

// A Result is what came of a pair: a comparison, or a problem.
type Result struct {
	Pair
	Comparison align.Comparison
	// RefText and GivenText are the two texts that were compared.
	RefText, GivenText string
	// Problem is set where the pair could not be compared.
	Problem *Problem
	// Err is the error behind the problem.
	Err error
}

// Differs tells whether the two texts differ in what counts.
func (r Result) Differs() bool {
	c := r.Comparison
	return len(c.Differences) > 0 || len(c.Blocks) > 0 || c.Chars.Distance() > 0 || c.Words.Distance() > 0
}

// Run compares every pair and hands the results over in the order of the
// pairs, one at a time. It ends early with the error of each, or with that of
// ctx: a comparison that is being made is not waited for.
func (p *Plan) Run(ctx context.Context, o Options, each func(Result) error) error {
	if o.Decode == nil {
		o.Decode = letter
	}
	jobs := o.Jobs
	if jobs <= 0 {
		jobs = runtime.NumCPU()
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	// A pair's answer waits in its own channel until those before it have been
	// handed over; the queue's length bounds how many are in memory.
	queue := make(chan chan Result, jobs)
	free := make(chan struct{}, jobs)
	go func() {
		defer close(queue)
		for _, pair := range p.Pairs {
			select {
			case free <- struct{}{}:
			case <-ctx.Done():
				return
			}
			answer := make(chan Result, 1)
			go func() {
				defer func() { <-free }()
				answer <- p.compare(pair, o)
			}()
			select {
			case queue <- answer:
			case <-ctx.Done():
				return
			}
		}
	}()
	for range p.Pairs {
		r, err := next(ctx, queue)
		if err != nil {
			return err
		}
		if err := each(r); err != nil {
			return err
		}
	}
	return nil
}

func next(ctx context.Context, queue <-chan chan Result) (Result, error) {
	select {
	case answer, ok := <-queue:
		if !ok {
			return Result{}, ctx.Err()
		}
		select {
		case r := <-answer:
			return r, ctx.Err()
		case <-ctx.Done():
		}
	case <-ctx.Done():
	}
	return Result{}, ctx.Err()
}

// compare compares one pair. A comparison that was not foreseen costs this
// pair and not the others.
func (p *Plan) compare(pair Pair, o Options) (r Result) {
	r.Pair = pair
	defer func() {
		if fault := recover(); fault != nil {
			r = p.failed(pair, Text, pair.Text, fmt.Errorf("%s: could not be compared (%v); tell the makers of Missive", pair.Text, fault))
		}
	}()
	var texts [2]align.Reference
	for i, f := range []struct {
		side Side
		name string
	}{{Reference, pair.Reference}, {Text, pair.Text}} {
		data, err := p.read(f.side, f.name, o.Path)
		if err == nil {
			texts[i], err = o.Decode(f.side, f.name, data)
		}
		if err != nil {
			return p.failed(pair, f.side, f.name, err)
		}
	}
	r.RefText, r.GivenText = texts[0].Text, texts[1].Text
	r.Comparison = align.Files(texts[0], texts[1], o.Align)
	r.Comparison.Reference = []string{pair.Reference}
	return r
}

// letter is the one letter of a file.
func letter(side Side, name string, data []byte) (align.Reference, error) {
	f, err := reference.Read(name, data, reference.Options{As: string(side)})
	if err != nil {
		return align.Reference{}, err
	}
	l, err := f.Only()
	return l.Reference, err
}

func (p *Plan) failed(pair Pair, side Side, file string, err error) Result {
	return Result{Pair: pair, Err: err, Problem: &Problem{Unreadable, side, file, pair.Name, err.Error()}}
}
