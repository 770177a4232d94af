package ingest

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"missive/align"
	"missive/clean"
	"missive/letter"
	"missive/report"
)

// office is a folder of scans with something of everything.
func office() map[string]string {
	return map[string]string{
		"Box 1/à_1.tif": "Dear Mr.", "Box 1/à_2.tif": "Chairman,", "Box 1/memo.png": "A memorandum",
		"deed.pdf": "%PDF-1.7 one\ftwo\fthree", "sheets.tif": tiff + "uno\fdue", "poor_1.png": "good page", "poor_2.png": "FAIL",
		"Box 1/à.txt": "Dear Mr.\nChairman,", "picture.gif": "GIF", "notes.log": "x"}
}

func TestRunLeavesWhatItShould(t *testing.T) {
	t.Parallel()
	b := newBench(t, office())
	before := snapshot(t, b.dir)
	batch := b.run()
	if d := differing(before, snapshot(t, b.dir)); len(d) > 0 {
		t.Errorf("scans changed: %q", d)
	}
	var ids []string
	for _, e := range batch.Entries {
		ids = append(ids, e.ID)
	}
	if want := []string{"Box 1/memo", "Box 1/à", "deed", "poor", "sheets"}; !slices.Equal(ids, want) {
		t.Fatalf("letters %q, want %q", ids, want)
	}
	want := []string{".missive/format", ".missive/lock", "confidence.svg", "index.html", "junit.xml", "summary.json", "Box 1/à/compare.json"}
	for id, pages := range map[string]int{"Box 1/memo": 1, "Box 1/à": 2, "deed": 3, "poor": 1, "sheets": 2} {
		for _, name := range []string{"letter.txt", "raw.txt", "letter.json", "report.html", "taken.html"} {
			want = append(want, id+"/"+name)
		}
		for p := range pages {
			want = append(want, id+"/pages/00"+string(rune('1'+p))+".jpg")
		}
	}
	slices.Sort(want)
	var got []string
	for name := range snapshot(t, b.o.Out) {
		if strings.Count(name, "/") < 2 || !strings.HasPrefix(name, stateDir) {
			got = append(got, name)
		}
	}
	if slices.Sort(got); !slices.Equal(got, want) {
		t.Errorf("files\n%q\nwant\n%q", got, want)
	}
	if text := b.read("deed/raw.txt"); text != "%PDF-1.7 one\n\ftwo\n\fthree\n" {
		t.Errorf("deed/raw.txt is %q", text)
	}
	l, err := letter.Decode(strings.NewReader(b.read("Box 1/à/letter.json")))
	if err != nil || len(l.Pages) != 2 || l.Pages[1].Picture != "pages/002.jpg" || l.Pages[1].Source != (letter.Source{File: "Box 1/à_2.tif", Page: 1}) || len(l.Steps) != 3 {
		t.Errorf("letter %+v, %v", l, err)
	}
	if f := batch.Entries[3].Failures; len(f) != 1 || f[0] != (report.Failure{File: "poor_2.png", Page: 1, Reason: "it is no picture", Remedy: "scan it again"}) {
		t.Errorf("failures %+v", f)
	}
	if len(batch.Problems) != 1 || batch.Problems[0].File != "picture.gif" {
		t.Errorf("problems %+v", batch.Problems)
	}
	if c := b.log.counters; b.log.pages != 10 || c != (Counters{Letters: 5, Pages: 10, PagesRead: 9, PagesFailed: 1, Cleaned: 5, Compared: 1}) || b.log.ends != 1 {
		t.Errorf("counted %+v", b.log)
	}
	if sum, err := report.ReadSummary(strings.NewReader(b.read("summary.json"))); err != nil || len(sum.Entries) != 5 {
		t.Errorf("summary of %d letters, %v", len(sum.Entries), err)
	}
}

func TestDecisionsAreNeverTouched(t *testing.T) {
	t.Parallel()
	b := newBench(t, map[string]string{"x_1.png": "a", "x_2.png": "b"})
	b.run()
	name := filepath.Join(b.o.Out, "x", "decisions.json")
	if err := os.WriteFile(name, []byte("{}"), 0o666); err != nil {
		t.Fatal(err)
	}
	b.engine.identity = "2"
	b.write(map[string]string{"x_3.png": "c"})
	b.run()
	b.o.Group = GroupFile
	b.run()
	if got := b.read("x/decisions.json"); got != "{}" {
		t.Errorf("decisions.json is %q", got)
	}
}

func TestStagesThatFailCostOneLetter(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(*stages){
		"clean": func(s *stages) {
			s.clean = func(*letter.Letter, clean.Settings) error { return errors.New("a rule broke") }
		},
		"compare": func(s *stages) {
			s.compare = func(*letter.Letter, align.Reference, clean.Settings) align.Comparison { panic("no") }
		},
		"report": func(s *stages) {
			s.report = func(io.Writer, *letter.Letter, *align.Comparison, string) error { panic("no") }
		},
	} {
		b := newBench(t, map[string]string{"x.png": "a", "y.png": "b", "x.txt": "a"})
		good := *b.o.stages
		spoil(b.o.stages)
		batch := b.run()
		if e := batch.Entries[0]; !strings.Contains(e.Problem, "tell the makers of Missive") || len(batch.Entries) != 2 {
			t.Errorf("%s: entries %+v", name, batch.Entries)
		}
		*b.o.stages = good
		if batch := b.run(); batch.Entries[0].Problem != "" || !reflect.DeepEqual(batch.Entries[0].Reference, []string{"x.txt"}) {
			t.Errorf("%s: a good run after it left %+v", name, batch.Entries[0])
		}
	}
}

func TestInterrupted(t *testing.T) {
	t.Parallel()
	b := newBench(t, map[string]string{"a.png": "one", "b.png": "HANG", "c.png": "three"})
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		for b.engine.reads.Load() < 3 {
			time.Sleep(time.Millisecond)
		}
		cancel()
	}()
	if _, err := Run(ctx, b.o); !errors.Is(err, context.Canceled) {
		t.Fatalf("error %v", err)
	}
	if left, err := os.ReadDir(filepath.Join(b.o.Out, stateDir, tmpDir)); err != nil || len(left) > 0 {
		t.Errorf("temporary files %v, %v", left, err)
	}
	b.write(map[string]string{"b.png": "two"})
	b.run()
	whole := newBench(t, map[string]string{"a.png": "one", "b.png": "two", "c.png": "three"})
	whole.run()
	if d := differing(snapshot(t, b.o.Out), snapshot(t, whole.o.Out)); len(d) > 0 {
		t.Errorf("not as an undisturbed run: %q", d)
	}
}

func TestTwoRunsDoNotShareAnOutputFolder(t *testing.T) {
	b := newBench(t, map[string]string{"a.png": "HANG"})
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { _, err := Run(ctx, b.o); done <- err }()
	for b.engine.reads.Load() == 0 {
		time.Sleep(time.Millisecond)
	}
	o := b.o
	o.Progress = nil
	if _, err := Run(t.Context(), o); !errors.Is(err, ErrLocked) || !strings.Contains(err.Error(), "wait until it ends") {
		t.Errorf("error %v", err)
	}
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestFullDisk(t *testing.T) {
	t.Parallel()
	files := office()
	whole := newBench(t, files)
	whole.run()
	want := snapshot(t, whole.o.Out)
	for room := 0; ; room += room/4 + 600 {
		b := newBench(t, files)
		b.o.faults = func(w writer) writer { return &fullDisk{writer: w, room: room} }
		_, err := Run(t.Context(), b.o)
		if err == nil {
			if room == 0 {
				t.Error("no error without any room")
			}
			break
		}
		if !errors.Is(err, ErrDisk) || !strings.Contains(err.Error(), "the disk is full") || strings.Contains(err.Error(), "\n") {
			t.Fatalf("room for %d bytes: error %v", room, err)
		}
		for name, text := range snapshot(t, b.o.Out) {
			if want[name] != text {
				t.Errorf("room for %d bytes: %s is half-written", room, name)
			}
		}
		b.o.faults = nil
		b.run()
		if d := differing(snapshot(t, b.o.Out), want); len(d) > 0 {
			t.Errorf("room for %d bytes, then enough: not as an undisturbed run: %q", room, d)
		}
	}
}

func TestOutputThatLeadsIntoTheScans(t *testing.T) {
	t.Parallel()
	b := newBench(t, map[string]string{"x_1.png": "a", "x_2.png": "b"})
	b.run()
	if err := errors.Join(os.RemoveAll(filepath.Join(b.o.Out, "x")), os.Symlink(b.dir, filepath.Join(b.o.Out, "x"))); err != nil {
		t.Fatal(err)
	}
	before := snapshot(t, b.dir)
	if _, err := Run(t.Context(), b.o); err == nil || !strings.Contains(err.Error(), "x/") {
		t.Errorf("error %v", err)
	}
	if d := differing(before, snapshot(t, b.dir)); len(d) > 0 {
		t.Errorf("scans changed: %q", d)
	}
}
