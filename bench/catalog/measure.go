package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"time"

	"missive/bench/cost"
	"missive/reference/catalog"
)

// The goals for 10,000 references of 5 kB.
const (
	goalIndex = time.Minute
	goalFind  = 50 * time.Millisecond
)

// said is a cost for people.
func said(c cost.Cost) string {
	return fmt.Sprintf("%.2f s of the processor, %.2f s by the clock, %d MB of memory", c.CPU.Seconds(), c.Wall.Seconds(), c.Peak>>20)
}

// runOnce runs a command that may find nothing.
func runOnce(ctx context.Context, in string, args ...string) (string, cost.Cost, error) {
	cmd := exec.CommandContext(ctx, args[0], args[1:]...)
	var out, problems bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(in), &out, &problems
	c, err := cost.Run(cmd)
	if exit := (*exec.ExitError)(nil); ctx.Err() != nil || err != nil && (!errors.As(err, &exit) || exit.ExitCode() != foundNothing) {
		return "", c, fmt.Errorf("%s: %w: %s", strings.Join(args, " "), err, problems.String())
	}
	return out.String(), c, nil
}

// foundNothing is the code with which a program says so.
const foundNothing = 1

// index brings an index up to date by the program.
func (b *bench) index(ctx context.Context, what, index, refs string) (cost.Cost, error) {
	_, c, err := runOnce(ctx, "Sir: this is a letter that nobody has written to anybody, so that it is nowhere among the references.\n",
		b.program, "find", "-", "--refs", refs, "--index", index)
	if err != nil {
		return c, err
	}
	info, err := os.Stat(index)
	if err != nil {
		return c, err
	}
	fmt.Printf("%-28s %s; the index has %d MB\n", what, said(c), info.Size()>>20)
	return c, nil
}

// references indexes the folder and looks letters up in it.
func (b *bench) references(ctx context.Context) error {
	bytes := 0
	for _, t := range b.texts {
		bytes += len(t)
	}
	fmt.Printf("%d references of %.1f kB\n", len(b.texts), float64(bytes)/float64(len(b.texts))/1000)
	index := b.path("index")
	made, err := b.index(ctx, "indexed:", index, b.path("refs"))
	if err != nil {
		return err
	}
	b.indexed = made.CPU
	if _, err := b.index(ctx, "again, nothing changed:", index, b.path("refs")); err != nil {
		return err
	}
	for i := range 10 {
		n := i * len(b.texts) / 10
		b.texts[n] = strings.Replace(b.texts[n], "\n\n", "\n\nCorrected by a reader.\n\n", 1)
		if err := os.WriteFile(b.path("refs/"+refName(n)), []byte(b.texts[n]), 0o666); err != nil {
			return err
		}
	}
	if _, err := b.index(ctx, "again, 10 changed:", index, b.path("refs")); err != nil {
		return err
	}
	x, err := catalog.Open(index)
	if err != nil {
		return err
	}
	defer x.Close()
	var worst time.Duration
	for _, share := range []float64{0, 0.1, 0.2, 0.25} {
		t, err := b.present(ctx, x, share)
		if err != nil {
			return err
		}
		worst = max(worst, t)
	}
	claimed, t, err := b.absent(ctx, x)
	if err != nil {
		return err
	}
	fmt.Printf("goals: indexed in %.0f s: %s; found in %v (median of the slowest row): %s; none claimed where none is right: %s\n\n",
		goalIndex.Seconds(), met(made.CPU < goalIndex && made.Wall < goalIndex), goalFind, met(max(worst, t) < goalFind), met(claimed == 0))
	return nil
}

func met(ok bool) string {
	if ok {
		return "met"
	}
	return "MISSED"
}

// present looks up letters that are among the references.
func (b *bench) present(ctx context.Context, x *catalog.Index, share float64) (time.Duration, error) {
	rng := rand.New(rand.NewPCG(3, uint64(share*100)))
	var t timing
	right, wrong, rivals := 0, 0, 0
	least, leastAlike := 1.0, 1.0
	for range b.asked {
		n := rng.IntN(len(b.texts))
		text := noisy(rng, b.texts[n], share)
		found, err := t.find(ctx, x, text)
		if err != nil {
			return 0, err
		}
		if p := found.Passage; p != nil {
			least, leastAlike = min(least, p.Covered), min(leastAlike, p.Alike)
		}
		switch p := found.Passage; {
		case p != nil && p.Pieces[0].File == refName(n) && len(p.Pieces) == 1:
			right++
		case p != nil:
			wrong++
		case found.Rivals != nil:
			rivals++
		}
	}
	fmt.Printf("%3.0f %% of characters wrong:     %d of %d found, %d wrongly, %d left open, at the least %.0f %% of the text in them and %.0f %% alike; %s\n",
		100*share, right, b.asked, wrong, rivals, 100*least, 100*leastAlike, &t)
	b.found[share] = t.cpu / time.Duration(len(t.each))
	return t.median(), nil
}

// absent looks up letters that are not, and tells how many are claimed.
func (b *bench) absent(ctx context.Context, x *catalog.Index) (int, time.Duration, error) {
	rng := rand.New(rand.NewPCG(5, 5))
	var t timing
	claimed := 0
	nearest := 0.0
	for i := range b.asked {
		var beside *drawn
		if i%2 == 1 {
			beside = undraw(b.texts[rng.IntN(len(b.texts))])
		}
		text := noisy(rng, b.press.draw(4900, beside).text(), float64(i%5)*0.05)
		found, err := t.find(ctx, x, text)
		if err != nil {
			return 0, 0, err
		}
		if found.Passage != nil || found.Rivals != nil {
			claimed++
		}
		if found.Closest != nil {
			nearest = max(nearest, found.Closest.Covered)
		}
	}
	fmt.Printf("not among them:              %d of %d claimed, the nearest with %.0f %% of the text; %s\n", claimed, b.asked, 100*nearest, &t)
	return claimed, t.median(), nil
}
