package ingest

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"missive/clean"
	"missive/ocr"
)

// did is what a run did: pages read, letters cleaned, compared, reported.
func (b *bench) did() [4]int64 {
	b.t.Helper()
	was := [4]int64{b.engine.reads.Load(), b.plain.cleaned.Load(), b.plain.compared.Load(), b.plain.reported.Load()}
	b.run()
	now := [4]int64{b.engine.reads.Load(), b.plain.cleaned.Load(), b.plain.compared.Load(), b.plain.reported.Load()}
	for i := range now {
		now[i] -= was[i]
	}
	return now
}

func TestRunDoesOnlyWhatIsNew(t *testing.T) {
	t.Parallel()
	files := office()
	delete(files, "poor_2.png")
	b := newBench(t, files)
	b.o.faults = func(w writer) writer { return swift{w} }
	at := func(name string) string { return filepath.Join(b.o.Out, filepath.FromSlash(name)) }
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	later := time.Now().Add(time.Hour)
	for _, step := range []struct {
		name   string
		change func()
		want   [4]int64
	}{
		{"at first", func() {}, [4]int64{9, 5, 1, 5}},
		{"nothing new", func() {}, [4]int64{}},
		{"a reference changed", func() { b.write(map[string]string{"Box 1/à.txt": "Dear Mrs."}) }, [4]int64{0, 0, 1, 1}},
		{"a reference gone", func() { must(os.Remove(filepath.Join(b.dir, "Box 1/à.txt"))) }, [4]int64{0, 0, 0, 1}},
		{"a reference come", func() { b.write(map[string]string{"memo.txt": "A memo"}) }, [4]int64{0, 0, 1, 1}},
		{"new rules", func() { b.o.stages.cleaning = func(clean.Settings) string { return "rules 2" } }, [4]int64{0, 5, 1, 5}},
		{"a new program", func() { b.o.stages.program = func() (string, error) { return "program 2", nil } }, [4]int64{0, 5, 1, 5}},
		{"another engine", func() { b.engine.identity = "2" }, [4]int64{9, 5, 1, 5}},
		{"another language", func() { b.o.Langs = []string{"deu"} }, [4]int64{9, 5, 1, 5}},
		{"back to that language", func() { b.o.Langs = nil }, [4]int64{0, 5, 1, 5}},
		{"a scan changed", func() { b.write(map[string]string{"deed.pdf": "%PDF-1.7 one\ftwo\f3"}) }, [4]int64{3, 1, 0, 1}},
		{"a scan touched", func() { must(os.Chtimes(filepath.Join(b.dir, "deed.pdf"), later, later)) }, [4]int64{}},
		{"a page more", func() { b.write(map[string]string{"Box 1/à_3.tif": "page three"}) }, [4]int64{1, 1, 0, 1}},
		{"a page less", func() { must(os.Remove(filepath.Join(b.dir, "Box 1/à_3.tif"))) }, [4]int64{0, 1, 0, 1}},
		{"a text deleted", func() { must(os.Remove(at("sheets/letter.txt"))) }, [4]int64{0, 1, 0, 1}},
		{"a text damaged", func() { must(os.WriteFile(at("sheets/letter.json"), []byte("{}"), 0o666)) }, [4]int64{0, 1, 0, 1}},
		{"a report deleted", func() { must(os.Remove(at("sheets/report.html"))) }, [4]int64{0, 0, 0, 1}},
		{"what was taken out deleted", func() { must(os.Remove(at("sheets/taken.html"))) }, [4]int64{0, 0, 0, 1}},
		{"a picture deleted", func() { must(os.Remove(at("sheets/pages/002.jpg"))) }, [4]int64{1, 0, 0, 1}},
		{"an output touched", func() { must(os.Chtimes(at("sheets/letter.txt"), later, later)) }, [4]int64{}},
		{"a folder deleted", func() { must(os.RemoveAll(at("sheets"))) }, [4]int64{2, 1, 0, 1}},
		{"a comparison that should not be", func() { must(os.WriteFile(at("deed/compare.json"), nil, 0o666)) }, [4]int64{0, 0, 0, 1}},
		{"the state of letters gone", func() { must(os.RemoveAll(at(lettersDir))) }, [4]int64{0, 5, 1, 5}},
		{"the list of scans damaged", func() { must(os.WriteFile(at(scansFile), []byte("{\"file\":\"x"), 0o666)) }, [4]int64{}},
		{"grouped otherwise", func() { b.o.Group = GroupFolder }, [4]int64{0, 2, 0, 2}},
	} {
		step.change()
		if got := b.did(); got != step.want {
			t.Errorf("%s: read, cleaned, compared, reported %v, want %v", step.name, got, step.want)
		}
		fresh := *b
		fresh.o.Out = filepath.Join(t.TempDir(), "out")
		reads := b.engine.reads.Load()
		fresh.run()
		b.engine.reads.Store(reads)
		a, c := lettersOf(snapshot(t, b.o.Out)), lettersOf(snapshot(t, fresh.o.Out))
		if step.name == "grouped otherwise" {
			a = only(a, c)
		}
		if d := differing(a, c); len(d) > 0 {
			t.Errorf("%s: not as a new run would leave it: %q", step.name, d)
		}
	}
}

// lettersOf is a snapshot without a run's own files.
func lettersOf(files map[string]string) map[string]string {
	for name := range files {
		if strings.HasPrefix(name, stateDir) {
			delete(files, name)
		}
	}
	return files
}

// only is the files of a that b has too.
func only(a, b map[string]string) map[string]string {
	for name := range a {
		if _, ok := b[name]; !ok {
			delete(a, name)
		}
	}
	return a
}

func TestSecondRunOpensNoScan(t *testing.T) {
	b := newBench(t, office())
	if err := os.Remove(filepath.Join(b.dir, "poor_2.png")); err != nil {
		t.Fatal(err)
	}
	b.run()
	counts := b.engine.counts.Load()
	// Scans whose size and time are as before are not opened: they may hold
	// anything.
	err := filepath.WalkDir(b.dir, func(p string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || format(p) == "" {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		return errors.Join(os.WriteFile(p, []byte(strings.Repeat("FAIL", 20)[:info.Size()]), 0o666), os.Chtimes(p, info.ModTime(), info.ModTime()))
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := b.did(); got != [4]int64{} || b.engine.counts.Load() != counts {
		t.Errorf("read, cleaned, compared, reported %v, counted %d files", got, b.engine.counts.Load()-counts)
	}
	b.o.Verify = true
	if got := b.did(); got[0] == 0 {
		t.Error("--verify read nothing again")
	}
}

// TestPageIdentity: a page for which the engine names something new is read
// again, and no other; one for which it cannot name anything has failed.
func TestPageIdentity(t *testing.T) {
	t.Parallel()
	b := newBench(t, map[string]string{"a_1.png": "one", "a_2.png": "two", "b.png": "three"})
	names := map[string]string{"a_1.png": "x", "a_2.png": "y", "b.png": "z"}
	b.o.stages.page = func(job ocr.Job) (string, error) {
		if name := names[job.Source.File]; name != "" {
			return name, nil
		}
		return "", &ocr.PageError{File: job.Source.File, Page: 1, Kind: ocr.ErrNoReading, Reason: "it was not found"}
	}
	for _, step := range []struct {
		name, file, now string
		want            int64
	}{
		{"at first", "", "", 3},
		{"nothing new", "", "", 0},
		{"one other", "a_2.png", "new", 1},
		{"as before", "a_2.png", "y", 0},
		{"gone", "b.png", "", 0},
	} {
		names[step.file] = step.now
		if got := b.did()[0]; got != step.want {
			t.Errorf("%s: read %d pages, want %d", step.name, got, step.want)
		}
	}
	if failed := b.log.failed; len(failed) != 1 || failed[0].File != "b.png" {
		t.Errorf("failed pages are %v, want b.png", failed)
	}
}

func TestFailedPagesAreTriedAgain(t *testing.T) {
	t.Parallel()
	b := newBench(t, office())
	b.engine.broken.Store(true)
	if batch := b.run(); len(batch.Entries) != 5 || b.log.counters.PagesFailed != 10 {
		t.Errorf("%+v", b.log.counters)
	}
	b.engine.broken.Store(false)
	b.log = &ledger{}
	b.o.Progress = b.log
	if batch := b.run(); b.log.counters.PagesRead != 9 || len(b.log.failed) != 1 || len(batch.Entries[3].Failures) != 1 {
		t.Errorf("%+v", b.log)
	}
	if got := b.did(); got[0] != 1 || got[1] != 0 {
		t.Errorf("a third run read, cleaned, compared, reported %v", got)
	}
}
