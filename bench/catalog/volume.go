package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"

	"missive/reference/catalog"
)

// volume indexes one huge file and looks up letters out of it.
func (b *bench) volume(ctx context.Context, size int) error {
	type place struct{ from, to, first, last int }
	var text strings.Builder
	var places []place
	lines := 0
	for n := 1; text.Len() < size; n++ {
		heading := fmt.Sprintf("%d. Letter out of the papers of the commission, folio %d\n\n", n, n*3)
		text.WriteString(heading)
		lines += strings.Count(heading, "\n")
		letter := b.press.draw(2000+b.press.rng.IntN(6000), nil).text()
		p := place{from: text.Len(), first: lines + 1}
		text.WriteString(letter + "\n")
		p.to = p.from + len(letter)
		lines += strings.Count(letter, "\n") + 1
		p.last = lines - 1
		places = append(places, p)
	}
	file := b.path("volume.txt")
	if err := os.WriteFile(file, []byte(text.String()), 0o666); err != nil {
		return err
	}
	fmt.Printf("a volume of %d letters, %d MB in one file\n", len(places), text.Len()>>20)
	index := b.path("volume.index")
	if _, err := b.index(ctx, "indexed:", index, file); err != nil {
		return err
	}
	x, err := catalog.Open(index)
	if err != nil {
		return err
	}
	defer x.Close()
	rng := rand.New(rand.NewPCG(7, 7))
	for _, share := range []float64{0, 0.2} {
		var t timing
		found, exact, wrong := 0, 0, 0
		for range b.asked {
			p := places[rng.IntN(len(places))]
			f, err := t.find(ctx, x, noisy(rng, text.String()[p.from:p.to], share))
			if err != nil {
				return err
			}
			if f.Passage == nil {
				continue
			}
			got := f.Passage.Pieces[0]
			if got.LastLine < p.first || got.FirstLine > p.last || len(f.Passage.Pieces) > 1 {
				wrong++
				continue
			}
			found++
			if abs(got.FirstLine-p.first) <= 2 && abs(got.LastLine-p.last) <= 2 {
				exact++
			}
		}
		fmt.Printf("%3.0f %% of characters wrong:     %d of %d found, %d with their first and last line or a paragraph's from them, %d wrongly; %s\n",
			100*share, found, b.asked, exact, wrong, &t)
	}
	claimed, _, err := b.absent(ctx, x)
	if err != nil {
		return err
	}
	fmt.Printf("none claimed where none is right: %s\n", met(claimed == 0))
	return nil
}

func abs(n int) int { return max(n, -n) }
