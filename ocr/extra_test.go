package ocr

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"missive/distance"
	"missive/letter"
)

// oneThread tells whether this process reads with one thread, as workers do, and
// holds the test to one thread of Go's; otherwise it runs the test in a process
// that does. Tesseract's own threads take several times as long.
func oneThread(t *testing.T) bool {
	t.Helper()
	const limit = "OMP_THREAD_LIMIT"
	if os.Getenv(limit) == "1" {
		runtime.LockOSThread()
		t.Cleanup(runtime.UnlockOSThread)
		return true
	}
	cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Env = append(os.Environ(), limit+"=1")
	out, err := cmd.CombinedOutput()
	t.Logf("%s", out)
	if err != nil {
		t.Error(err)
	}
	return false
}

// plainSteps are the settings without what this file's subjects do.
var plainSteps = Settings{Without: []string{"ink", "stamps"}}

// A stampPage is a page of ../shared/stamps.
type stampPage struct {
	path   string
	stamps []letter.Box
	typed  []goldLine
}

// stampPages are the pages of ../shared/stamps whose stamps have boxes.
func stampPages(t *testing.T) (out []stampPage) {
	t.Helper()
	names, _ := filepath.Glob(filepath.Join(shared, "stamps", "*.lines.tsv"))
	if len(names) == 0 {
		t.Skipf("SKIPPED: no %s/stamps: nothing tells how stamps are found", shared)
	}
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		p := stampPage{path: strings.TrimSuffix(name, ".lines.tsv") + ".jpg"}
		for s := bufio.NewScanner(f); s.Scan(); {
			v := strings.Split(s.Text(), "\t")
			if len(v) < 8 || v[0] == "kind" {
				continue
			}
			n := make([]int, 4)
			for i := range n {
				n[i], _ = strconv.Atoi(v[3+i])
			}
			b := letter.Box{X0: n[0], Y0: n[1], X1: n[0] + n[2], Y1: n[1] + n[3]}
			switch {
			case v[0] == "zone" && v[1] == "StampZone":
				p.stamps = append(p.stamps, b)
			case v[0] == "line" && v[1] == "MainZone" && strings.HasSuffix(v[2], "Typewritten"):
				p.typed = append(p.typed, goldLine{Text: v[7], Box: b})
			}
		}
		out = append(out, p)
	}
	if len(out) != 12 {
		t.Errorf("%d pages of stamps, want 12", len(out))
	}
	return out
}

// plainLetters are the letters without accents that French has, so that a page
// read with the English model can be judged.
var plainLetters = strings.NewReplacer("é", "e", "è", "e", "ê", "e", "ë", "e", "à", "a", "â", "a", "ç", "c",
	"ô", "o", "ö", "o", "î", "i", "ï", "i", "û", "u", "ù", "u", "É", "E", "È", "E", "À", "A", "_", "", "-", "")

// lostOf is how many characters of a typed line the lines have not, and how many
// it has.
func lostOf(gold goldLine, lines []letter.Line) (lost, all int) {
	var b strings.Builder
	for _, l := range lines {
		for _, w := range l.Words {
			x, y := (w.Box.X0+w.Box.X1)/2, (w.Box.Y0+w.Box.Y1)/2
			if l.Layer == "" && x >= gold.Box.X0 && x < gold.Box.X1 && y >= gold.Box.Y0 && y < gold.Box.Y1 {
				b.WriteString(w.Text)
			}
		}
	}
	want := []rune(plainLetters.Replace(strings.ReplaceAll(gold.Text, " ", "")))
	return min(len(want), distance.Distance(want, []rune(plainLetters.Replace(b.String())))), len(want)
}

// A stampScore says what became of stamps and of the typing around them.
type stampScore struct {
	stamps, lifted, marked, anyText int
	lost, all                       int // characters of typed lines
	lostNear, allNear               int // of those that a stamp touches
}

// judge adds a page.
func (s *stampScore) judge(p stampPage, sh *sheet, lines []letter.Line) {
	for _, z := range p.stamps {
		s.stamps++
		for _, l := range sh.layers {
			if 2*l.box.Intersect(z).Area() > z.Area() {
				s.lifted++
				break
			}
		}
		marked, text := 0, 0
		for _, l := range lines {
			for _, w := range l.Words {
				if !w.Box.Intersect(z).Empty() {
					text = 1
					if l.Layer != "" || l.Angle != 0 {
						marked = 1
					}
				}
			}
		}
		s.marked, s.anyText = s.marked+marked, s.anyText+text
	}
	for _, g := range p.typed {
		lost, all := lostOf(g, lines)
		s.lost, s.all = s.lost+lost, s.all+all
		for _, z := range p.stamps {
			if !g.Box.Intersect(z).Empty() {
				s.lostNear, s.allNear = s.lostNear+lost, s.allNear+all
				break
			}
		}
	}
}

// Stamps of another colour are found and lifted, and no typing is lost to that.
func TestStampZones(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 12 pages twice")
	}
	set := Settings{Langs: []string{"fra"}}
	if _, err := modelDir(set.Langs, modelDirs()); err != nil {
		t.Log("no French model; reading with the English one")
		set.Langs = nil
	}
	if !oneThread(t) {
		return
	}
	engine := &tesseract{}
	defer engine.Close()
	var plain, ours stampScore
	for _, p := range stampPages(t) {
		readStampPage(t, engine, p, Settings{Langs: set.Langs, Without: plainSteps.Without}, false, &plain)
		readStampPage(t, engine, p, set, true, &ours)
	}
	for name, s := range map[string]stampScore{"plain": plain, "ours": ours} {
		t.Logf("%-5s %d stamps: %d lifted, %d with text marked as theirs, %d with any text; typing lost or misread %.2f %% of %d, in lines that a stamp touches %.1f %% of %d",
			name, s.stamps, s.lifted, s.marked, s.anyText, percent(s.lost, s.all), s.all, percent(s.lostNear, s.allNear), s.allNear)
	}
	// Eight of the stamps are of another colour than the typing and large enough.
	if ours.stamps != 16 || ours.lifted < 7 {
		t.Errorf("%d of %d stamps lifted, want at least 7 of 16", ours.lifted, ours.stamps)
	}
	if ours.lost > plain.lost+plain.all/200 {
		t.Errorf("%d characters of typing lost, %d without lifting", ours.lost, plain.lost)
	}
	if ours.lostNear > plain.lostNear {
		t.Errorf("under stamps %d characters of typing lost, %d without lifting", ours.lostNear, plain.lostNear)
	}
}

func percent(a, b int) float64 { return 100 * float64(a) / float64(max(b, 1)) }

// readStampPage reads a page once and adds it to the score.
func readStampPage(t *testing.T, engine *tesseract, p stampPage, set Settings, extra bool, score *stampScore) {
	t.Helper()
	s, err := openScan(context.Background(), p.path, 1)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	sh, err := s.sheet(set)
	if err != nil {
		t.Fatal(err)
	}
	defer sh.Close()
	lines, err := engine.pass(sh, bestLetter, set)
	if err != nil {
		t.Fatal(err)
	}
	if extra {
		more, err := engine.extra(view{sheet: sh, lines: lines}, set)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(yield(lines, more), more...)
	}
	score.judge(p, sh, lines)
}

// File numbers and stamps that run down the margins of real first pages are
// read, and no line is made up on pages without such.
func TestMargins(t *testing.T) {
	if testing.Short() {
		t.Skip("reads six pages")
	}
	if !oneThread(t) {
		return
	}
	engine := &tesseract{}
	defer engine.Close()
	for stem, want := range map[string][]string{
		"EHRI-DR-19390125-US_01": {"871.4016 JEWS", "OF STATE"},
		"EHRI-DR-19390519-US_01": {"864.4016/141", "OF STATE"},
		"EHRI-DR-19430127-US_01": {"871.4016"},
		"EHRI-DR-19390125-US_05": nil,
		"EHRI-DR-19390519-US_03": nil,
		"EHRI-DR-19430127-US_02": nil,
	} {
		path := filepath.Join(shared, "despatches", "scans", stem[:len(stem)-3], stem+".jpg")
		if _, err := os.Stat(path); err != nil {
			t.Skipf("SKIPPED: no %s: nothing tells how margins are read", path)
		}
		s, err := openScan(context.Background(), path, 1)
		if err != nil {
			t.Fatal(err)
		}
		sh, err := s.sheet(Settings{})
		if err != nil {
			t.Fatal(err)
		}
		lines, err := engine.pass(sh, bestLetter, Settings{})
		if err != nil {
			t.Fatal(err)
		}
		found, err := engine.extra(view{sheet: sh, lines: lines}, Settings{})
		if err != nil {
			t.Fatal(err)
		}
		said, _ := json.Marshal(textsOf(found))
		for _, w := range want {
			if !strings.Contains(string(said), w) {
				t.Errorf("%s: %s, want %q in it", stem, said, w)
			}
		}
		if want == nil && len(found) > 0 {
			t.Errorf("%s: made up %s", stem, said)
		}
		for _, l := range found {
			if l.Angle != 90 && l.Angle != 270 || !l.Box.In(letter.Box{X1: sh.width, Y1: sh.height}) || l.Box.H() < 2*l.Box.W() {
				t.Errorf("%s: %q reads at %d in %v", stem, l.Text(), l.Angle, l.Box)
			}
		}
		for _, l := range yield(lines, found) {
			for _, f := range found {
				if l.Angle != 0 && l.Box.In(f.Box) {
					t.Errorf("%s: %q is still there under %q", stem, l.Text(), f.Text())
				}
			}
		}
		sh.Close()
		s.Close()
	}
}

func textsOf(lines []letter.Line) (out []string) {
	for _, l := range lines {
		out = append(out, l.Text())
	}
	return out
}

// Words give way to an extra line only where they lie in it, and level words
// only to turned ones unless they are hardly believed.
func TestYield(t *testing.T) {
	word := func(text string, x0, y0, x1, y1 int, conf float64) letter.Word {
		return letter.Word{Text: text, Box: letter.Box{X0: x0, Y0: y0, X1: x1, Y1: y1}, Conf: conf}
	}
	lines := []letter.Line{
		{Words: []letter.Word{word("typed", 100, 100, 200, 120, 0.9), word("|", 300, 100, 310, 120, 0.95)},
			Box: letter.Box{X0: 100, Y0: 100, X1: 310, Y1: 120}, Baseline: &letter.Baseline{Offset: -3}},
		{Words: []letter.Word{word("ghost", 100, 300, 180, 330, 0.2), word("under", 200, 300, 280, 330, 0.8)},
			Box: letter.Box{X0: 100, Y0: 300, X1: 280, Y1: 330}},
	}
	extra := []letter.Line{
		{Angle: 90, Words: []letter.Word{word("871.4016", 295, 50, 315, 250, 0)}, Box: letter.Box{X0: 295, Y0: 50, X1: 315, Y1: 250}},
		{Layer: stampLayer, Words: []letter.Word{word("COPY", 90, 290, 300, 340, 0.4)}, Box: letter.Box{X0: 90, Y0: 290, X1: 300, Y1: 340}},
	}
	got := strings.Join(textsOf(yield(lines, extra)), "/")
	if got != "typed/under" {
		t.Errorf("%q is left, want typed/under", got)
	}
	if b := yield(lines, extra)[0]; b.Box.X1 != 200 || b.Baseline == nil || b.Baseline.Offset != -3 {
		t.Errorf("the line left is %+v", b)
	}
	if got := yield(lines, nil); len(got) != 2 || len(got[0].Words) != 2 {
		t.Error("something gave way to nothing")
	}
}

// Boxes of a turned piece come back to where they stood.
func TestPieceBack(t *testing.T) {
	const w, h = 40, 200 // the piece's, on the page at 500, 300
	at := letter.Box{X0: 5, Y0: 20, X1: 35, Y1: 60}
	for turn, turned := range map[int]letter.Box{
		0:   at,
		90:  {X0: h - at.Y1, Y0: at.X0, X1: h - at.Y0, Y1: at.X1},
		180: {X0: w - at.X1, Y0: h - at.Y1, X1: w - at.X0, Y1: h - at.Y0},
		270: {X0: at.Y0, Y0: w - at.X1, X1: at.Y1, Y1: w - at.X0},
	} {
		l := letter.Line{Box: turned, Words: []letter.Word{{Text: "x", Box: turned}}}
		piece{box: letter.Box{X0: 500, Y0: 300, X1: 500 + w, Y1: 300 + h}, turn: turn}.back(&l, 1000, 1000)
		want := letter.Box{X0: 505, Y0: 320, X1: 535, Y1: 360}
		if l.Box != want || l.Words[0].Box != want || l.Angle != (360-turn)%360 {
			t.Errorf("turned by %d: %v reading at %d, want %v", turn, l.Box, l.Angle, want)
		}
	}
}
