package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/sergi/go-diff/diffmatchpatch"

	"missive/bench/cost"
)

// findEdlib looks for edlib-aligner and says loudly where it is not there.
func (b *bench) findEdlib() {
	path, err := exec.LookPath("edlib-aligner")
	if err != nil {
		fmt.Println("SKIPPED: edlib-aligner is not installed, so nothing runs beside missive and only its own exact answers are known; apt-get install edlib-aligner")
		return
	}
	b.edlibPath = path
}

var score = regexp.MustCompile(`(?m)^Query #\d+ \(.*\): score = (\d+)`)

// edlib runs edlib-aligner over a pair as it is counted: one blank for each run
// of white space.
func (b *bench) edlib(ref, text string) (c cost.Cost, distance int, err error) {
	var names [2]string
	for i, s := range []string{ref, text} {
		names[i] = filepath.Join(b.dir, fmt.Sprintf("edlib-%d.fasta", i))
		s = strings.ReplaceAll(folded(s), " ", "_")
		if err := os.WriteFile(names[i], []byte(">text\n"+s+"\n"), 0o666); err != nil {
			return cost.Cost{}, 0, err
		}
	}
	c, out, err := runOnce(b.ctx, b.edlibPath, "-p", "-f", "CIG_EXT", names[1], names[0])
	if err != nil {
		return cost.Cost{}, 0, err
	}
	found := score.FindSubmatch(out)
	if found == nil {
		return cost.Cost{}, 0, fmt.Errorf("edlib-aligner said no score: %.200s", out)
	}
	distance, err = strconv.Atoi(string(found[1]))
	return c, distance, err
}

// folded makes one blank of each run of white space, and none at the ends.
func folded(s string) string { return strings.Join(strings.Fields(s), " ") }

// goDiff is the time and the edits of go-diff, without its time limit: with it
// the answer depends on the machine.
func goDiff(ref, text string) (time.Duration, int) {
	d := diffmatchpatch.New()
	d.DiffTimeout = 0
	start := inProcess()
	diffs := d.DiffMain(folded(ref), folded(text), false)
	took := inProcess() - start
	return took, d.DiffLevenshtein(diffs)
}
