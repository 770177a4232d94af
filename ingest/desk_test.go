package ingest

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"missive/clean"
	"missive/decide"
	"missive/letter"
	"missive/report"
)

// stamped is a folder of scans with stamps in capitals, and a bench whose
// cleaning strips every line in capitals.
func stamped(t *testing.T) *bench {
	t.Helper()
	b := newBench(t, map[string]string{
		"x_1.png": "Dear Sir\nSECRET PAPER\nit is so and the Goverment agrees", "x_2.png": "RECEIVED\nwith its best wishes",
		"y.png": "Another letter", "x.txt": "Dear Sir it is so and the Government agrees with its best wishes"})
	b.o.stages.clean = func(l *letter.Letter, _ clean.Settings) error {
		b.plain.cleaned.Add(1)
		for p := range l.Pages {
			for i, line := range l.Pages[p].Lines {
				if text := line.Text(); text == "" || strings.ContainsFunc(text, unicode.IsLower) {
					continue
				}
				if err := l.Add(letter.Edit{Kind: letter.Strip, Role: letter.Stamp, Rule: "capitals", Words: l.LineWords(p, i)}); err != nil {
					return err
				}
			}
		}
		l.Steps = append(l.Steps, letter.Step{Name: "clean", Version: "1"})
		return nil
	}
	return b
}

// at opens the letter's desk for one thing.
func (b *bench) at(id string, act func(*Desk) (Decided, error)) (Decided, error) {
	b.t.Helper()
	d, err := openDesk(b.o.Out, id, b.o.stages, nil)
	if err != nil {
		return Decided{}, err
	}
	defer d.Close()
	return act(d)
}

// decides is at and must succeed.
func (b *bench) decides(act func(*Desk) (Decided, error)) Decided {
	b.t.Helper()
	done, err := b.at("x", act)
	if err != nil || done.Stale != "" {
		b.t.Fatalf("%v, %s", err, done.Stale)
	}
	return done
}

// files are those that people see, without decisions.json.
func (b *bench) files() map[string]string {
	all := snapshot(b.t, b.o.Out)
	for name := range all {
		if strings.HasPrefix(name, stateDir+"/settled") || strings.HasPrefix(name, stateDir+"/readings") {
			delete(all, name)
		}
	}
	return all
}

func TestDeskLeavesWhatARunWouldLeave(t *testing.T) {
	t.Parallel()
	b := stamped(t)
	// More removals than a batch keeps: what x gets back lets others in.
	b.write(map[string]string{"z.png": strings.Repeat("STAMP\n", 60)})
	b.run()
	first := b.files()
	done := b.decides(func(d *Desk) (Decided, error) { return d.Restore("e1", "e2", "e1") })
	if len(done.Made) != 2 || done.Left != 2 || !strings.Contains(done.Around[0], "Dear Sir SECRET PAPER it is") {
		t.Errorf("decided %+v", done)
	}
	b.decides(func(d *Desk) (Decided, error) { return d.Correct("1.3.6", "Government") })
	if got, want := b.read("x/letter.txt"), "Dear Sir\nSECRET PAPER\nit is so and the Government agrees\n\nRECEIVED\nwith its best wishes\n"; got != want {
		t.Errorf("letter.txt is %q, want %q", got, want)
	}
	if b.plain.mended.Load() == 0 {
		t.Error("nothing was mended around what was put back")
	}
	decided := b.files()
	cleaned, reads := b.plain.cleaned.Load(), b.engine.reads.Load()
	batch := b.run()
	if d := differing(decided, b.files()); len(d) > 0 || b.plain.cleaned.Load() != cleaned {
		t.Errorf("a run after it changed %q and cleaned %d letters", d, b.plain.cleaned.Load()-cleaned)
	}
	if e := batch.Entries[0]; e.Decided != 3 || len(e.Unmatched) > 0 || e.Problem != "" || len(e.Stripped) > 0 {
		t.Errorf("entry %+v", e)
	}
	if err := os.RemoveAll(filepath.Join(b.o.Out, "x", "letter.txt")); err != nil {
		t.Fatal(err)
	}
	b.run()
	if d := differing(decided, b.files()); len(d) > 0 {
		t.Errorf("made anew, %q differ", d)
	}
	done = b.decides(func(d *Desk) (Decided, error) { return d.Undo("e1", "d2", "1.3.6") })
	if done.Left != 0 || len(done.Made) != 3 {
		t.Errorf("taken back %+v", done)
	}
	if d := differing(first, b.files()); len(d) > 0 {
		t.Errorf("after everything was taken back %q differ", d)
	}
	b.run()
	if d := differing(first, b.files()); len(d) > 0 || b.engine.reads.Load() != reads {
		t.Errorf("a run after that changed %q and read %d pages", d, b.engine.reads.Load()-reads)
	}
}

func TestDecisionsSurviveEveryRun(t *testing.T) {
	t.Parallel()
	b := stamped(t)
	b.run()
	b.decides(func(d *Desk) (Decided, error) { return d.Restore("e1") })
	b.decides(func(d *Desk) (Decided, error) { return d.Correct("1.3.6", "Government") })
	file := b.read("x/decisions.json")
	holds := func(when string) {
		t.Helper()
		e := b.run().Entries[0]
		if text := b.read("x/letter.txt"); !strings.Contains(text, "SECRET PAPER") || !strings.Contains(text, "the Government agrees") || len(e.Unmatched) > 0 {
			t.Errorf("%s: text\n%s\nentry %+v", when, text, e)
		}
		if b.read("x/decisions.json") != file {
			t.Errorf("%s: a run wrote decisions.json", when)
		}
	}
	b.o.stages.cleaning = func(clean.Settings) string { return "rules 2" }
	holds("other rules")
	b.engine.identity = "another"
	holds("read anew")
	b.write(map[string]string{"x_1.png": "a new first line\nDear Sir\nSECRET PAPER\nit is so and the Goverment agrees"})
	holds("moved by a line")
	b.write(map[string]string{"x_0.png": "TOP SECRET\na page in front"})
	holds("a page in front")
	if err := os.RemoveAll(filepath.Join(b.o.Out, stateDir)); err != nil {
		t.Fatal(err)
	}
	b.o.Out = b.o.Out + "2" // a folder without its state is not a run's any more
	if err := os.MkdirAll(filepath.Join(b.o.Out, stateDir), 0o777); err != nil {
		t.Fatal(err)
	}
	b.run()
	if err := os.WriteFile(filepath.Join(b.o.Out, "x", decisionsFile), []byte(file), 0o666); err != nil {
		t.Fatal(err)
	}
	holds("copied to another folder")
}

func TestDecisionsThatDoNotFitAreTold(t *testing.T) {
	t.Parallel()
	b := stamped(t)
	b.run()
	b.decides(func(d *Desk) (Decided, error) { return d.Restore("e1") })
	b.decides(func(d *Desk) (Decided, error) { return d.Correct("2.2.4", "greetings") })
	file := b.read("x/decisions.json")
	b.write(map[string]string{"x_1.png": "Nothing of the kind\nis\non this page"})
	e := b.run().Entries[0]
	want := report.Unmatched{Decision: "d1", What: "put back “SECRET PAPER” (stamp)", Reason: `"SECRET PAPER" is not found on page 1 of the letter`}
	if !slices.Equal(e.Unmatched, []report.Unmatched{want}) || e.Decided != 2 || !strings.Contains(e.Problem, "decision d1 does not fit any more") {
		t.Errorf("entry %+v", e)
	}
	for _, name := range []string{"summary.json", "index.html", "x/report.html", "junit.xml"} {
		if !strings.Contains(b.read(name), "decision d1 does not fit any more") {
			t.Errorf("%s does not tell of it", name)
		}
	}
	if e := b.run().Entries[0]; len(e.Unmatched) != 1 {
		t.Errorf("the next run tells %+v", e.Unmatched)
	}
	b.write(map[string]string{"x.txt": "another reference"}) // the edits are recalled
	if e := b.run().Entries[0]; len(e.Unmatched) != 1 || !strings.Contains(e.Problem, "d1") {
		t.Errorf("with another reference it tells %+v", e)
	}
	all, err := Decisions(b.o.Out)
	if err != nil || len(all) != 1 || len(all[0].Outcomes) != 2 || all[0].Outcomes[0].Problem == "" || all[0].Outcomes[1].Problem != "" {
		t.Errorf("listed %+v, %v", all, err)
	}
	done := b.decides(func(d *Desk) (Decided, error) { return d.Correct("2.2.3", "BEST") })
	if len(done.Unmatched) != 1 || done.Left != 3 {
		t.Errorf("a decision beside it tells %+v", done)
	}
	b.decides(func(d *Desk) (Decided, error) { return d.Undo("d3") })
	if got := b.read("x/decisions.json"); got != file {
		t.Errorf("decisions.json is\n%s\nwas\n%s", got, file)
	}
	b.write(map[string]string{"x_1.png": "Dear Sir\nSECRET PAPER\nit is so and the Goverment agrees"})
	if e := b.run().Entries[0]; len(e.Unmatched) > 0 || e.Problem != "" || !strings.Contains(b.read("x/letter.txt"), "SECRET PAPER") {
		t.Errorf("the page is as it was and the entry %+v", e)
	}
	b.decides(func(d *Desk) (Decided, error) { return d.Undo("d1") })
}

func TestABrokenDecisionsFileIsToldAndKept(t *testing.T) {
	t.Parallel()
	b := stamped(t)
	b.run()
	b.decides(func(d *Desk) (Decided, error) { return d.Restore("e1") })
	good := b.read("x/decisions.json")
	broken := strings.Replace(good, `"do":`, `"do"`, 1)
	name := filepath.Join(b.o.Out, "x", decisionsFile)
	if err := os.WriteFile(name, []byte(broken), 0o666); err != nil {
		t.Fatal(err)
	}
	for range 2 { // it is told again by every run
		e := b.run().Entries[0]
		if !strings.Contains(e.Problem, "x/decisions.json cannot be used (line 3: invalid character") || !strings.Contains(e.Problem, "mend the file") {
			t.Errorf("problem %q", e.Problem)
		}
		if strings.Contains(b.read("x/report.html"), b.o.Out) {
			t.Error("the report names the output folder's place")
		}
	}
	for _, act := range []func(*Desk) (Decided, error){
		func(d *Desk) (Decided, error) { return d.Restore("e1") },
		func(d *Desk) (Decided, error) { return d.Undo("d1") },
	} {
		if _, err := b.at("x", act); !errors.Is(err, ErrUsage) {
			t.Errorf("error %v, want one of usage", err)
		}
	}
	if all, err := Decisions(b.o.Out); err != nil || len(all) != 1 || !strings.Contains(all[0].Problem, "line 3") {
		t.Errorf("listed %+v, %v", all, err)
	}
	if b.read("x/decisions.json") != broken {
		t.Error("the broken file was written to")
	}
	if err := os.WriteFile(name, []byte(good), 0o666); err != nil {
		t.Fatal(err)
	}
	if e := b.run().Entries[0]; e.Problem != "" || !strings.Contains(b.read("x/letter.txt"), "SECRET PAPER") {
		t.Errorf("the mended file left %+v", e)
	}
}

func TestDeskRefuses(t *testing.T) {
	t.Parallel()
	b := stamped(t)
	b.run()
	b.decides(func(d *Desk) (Decided, error) { return d.Restore("e2") })
	b.decides(func(d *Desk) (Decided, error) { return d.Correct("1.3.6", "Government") })
	before := b.files()
	restore := func(edits ...string) func(*Desk) (Decided, error) {
		return func(d *Desk) (Decided, error) { return d.Restore(edits...) }
	}
	confirm := func(edits ...string) func(*Desk) (Decided, error) {
		return func(d *Desk) (Decided, error) { return d.Confirm(edits...) }
	}
	correct := func(word, text string) func(*Desk) (Decided, error) {
		return func(d *Desk) (Decided, error) { return d.Correct(word, text) }
	}
	undo := func(names ...string) func(*Desk) (Decided, error) {
		return func(d *Desk) (Decided, error) { return d.Undo(names...) }
	}
	for _, c := range []struct {
		id   string
		act  func(*Desk) (Decided, error)
		want string
	}{
		{"X", restore("e1"), "there is no letter X in"},
		{"X", restore("e1"), "did you mean x"},
		{"nowhere near", restore("e1"), "index.html lists its 2 letters"},
		{"x", restore("e1", "e9"), "letter x has no edit e9; what is stripped is e1"},
		{"x", restore("e2"), "is in the text again already, by decision d1"},
		{"x", restore("e3"), "strips nothing (restore, rule person), so there is nothing to put back or to confirm"},
		{"x", confirm("e1", "e9"), "letter x has no edit e9; what is stripped is e1"},
		{"x", confirm("e2"), "is in the text again already, by decision d1; `missive undo` strips it again"},
		{"y", confirm("e1"), "nothing of it is stripped"},
		{"y", restore("e1"), "nothing of it is stripped"},
		{"x", correct("1.3", "a"), "want page.line.word"},
		{"x", correct("1.3.9", "a"), "line 3 of page 1 has 7 words: it is so and the Goverment agrees"},
		{"x", correct("1.9.1", "a"), "page 1 has 3 lines"},
		{"x", correct("9.1.1", "a"), "the letter has 2 pages"},
		{"x", correct("1.1.1", " "), "a correction cannot take word 1.1.1 of letter x away; what stands in texts"},
		{"x", correct("1.1.1", " a"), "begins or ends with a blank"},
		{"x", correct("1.1.1", "Dear"), "reads \"Dear\" already"},
		{"x", correct("1.3.6", "Government"), "reads \"Government\" already"},
		{"x", correct("1.3.6", "Goverment"), "take the correction back with `missive undo` (decision d2)"},
		{"x", correct("1.2.1", "SECRETS"), "is not in the text: e1 stripped it (stamp); put it back first"},
		{"x", undo("d9"), "nobody decided about d9 of letter x; its decisions are d1 (put back “RECEIVED” (stamp)), d2"},
		{"x", undo("d1", "1.1.1"), "nobody decided about 1.1.1"},
		{"y", undo("d1"), "nothing is decided about it"},
	} {
		if _, err := b.at(c.id, c.act); !errors.Is(err, ErrUsage) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("error %v, want %q", err, c.want)
		}
	}
	if d := differing(before, b.files()); len(d) > 0 {
		t.Errorf("what was refused changed %q", d)
	}
	done := b.decides(correct("1.3.6", "GOVERNMENT"))
	if done.Left != 2 || done.Made[0].Decision.ID != "d2" || !strings.Contains(b.read("x/letter.txt"), "GOVERNMENT") {
		t.Errorf("corrected again %+v", done)
	}
	for _, id := range []string{"x/", filepath.Join(b.o.Out, "x"), filepath.Join(b.o.Out, "x") + "/"} {
		if _, err := b.at(id, restore("e9")); !strings.Contains(err.Error(), "has no edit e9") {
			t.Errorf("%s: error %v", id, err)
		}
	}
	if _, err := openDesk(b.dir, "x", b.o.stages, nil); !errors.Is(err, ErrUsage) || !strings.Contains(err.Error(), "is not a folder that `missive ingest` wrote") {
		t.Errorf("error %v", err)
	}
	if _, err := openDesk(b.dir+"none", "x", b.o.stages, nil); !errors.Is(err, ErrUsage) {
		t.Errorf("error %v", err)
	}
}

func TestDeskHoldsTheFolderAlone(t *testing.T) {
	t.Parallel()
	b := stamped(t)
	b.run()
	d, err := openDesk(b.o.Out, "x", b.o.stages, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := openDesk(b.o.Out, "y", b.o.stages, nil); !errors.Is(err, ErrLocked) || !strings.Contains(err.Error(), "give the command again") {
		t.Errorf("a second desk: %v", err)
	}
	if _, err := Run(t.Context(), b.o); !errors.Is(err, ErrLocked) {
		t.Errorf("a run: %v", err)
	}
	d.Close()
	b.run()
}

func TestDeskTrustsNothingHalfMade(t *testing.T) {
	t.Parallel()
	for what, spoil := range map[string]func(*bench) error{
		"letter.json that is not as": func(b *bench) error {
			return os.WriteFile(filepath.Join(b.o.Out, "x/letter.json"), []byte(strings.Replace(b.read("x/letter.json"), "Dear", "Deer", 1)), 0o666)
		},
		"a reference that is not kept any more": func(b *bench) error { return os.RemoveAll(filepath.Join(b.o.Out, stateDir, "references")) },
	} {
		b := stamped(t)
		b.run()
		if err := spoil(b); err != nil {
			t.Fatal(err)
		}
		if _, err := b.at("x", func(d *Desk) (Decided, error) { return d.Restore("e1") }); !errors.Is(err, ErrUsage) || !strings.Contains(err.Error(), what) {
			t.Errorf("error %v, want %q", err, what)
		}
		if _, err := os.Stat(filepath.Join(b.o.Out, "x", decisionsFile)); err == nil {
			t.Errorf("%s: it was decided all the same", what)
		}
	}
	b := stamped(t)
	b.run()
	if err := os.Remove(filepath.Join(b.o.Out, summaryFile)); err != nil {
		t.Fatal(err)
	}
	done, err := b.at("x", func(d *Desk) (Decided, error) { return d.Restore("e1") })
	if err != nil || !strings.Contains(done.Stale, "no run has finished") {
		t.Errorf("without summary.json: %+v, %v", done, err)
	}
	if e := b.run().Entries[0]; e.Decided != 1 {
		t.Errorf("the next run has %+v", e)
	}
}

// A disk that is full in the middle of a decision leaves either none or one
// that the next run carries out.
func TestDecidingOnAFullDisk(t *testing.T) {
	t.Parallel()
	kept, refused := 0, 0
	for room := 0; room < 6000; room += 311 {
		b := stamped(t)
		b.o.faults = func(w writer) writer { return swift{w} }
		b.run()
		d, err := openDesk(b.o.Out, "x", b.o.stages, nil)
		if err != nil {
			t.Fatal(err)
		}
		d.w.r.files = &fullDisk{writer: d.w.r.files, room: room}
		_, err = d.Restore("e1")
		d.Close()
		_, statErr := os.Stat(filepath.Join(b.o.Out, "x", decisionsFile))
		switch {
		case err != nil && !errors.Is(err, ErrDisk):
			t.Fatal(err)
		case err == nil || statErr == nil:
			kept++
			if err != nil && !strings.Contains(err.Error(), "the decision is kept") {
				t.Errorf("room for %d bytes: %v", room, err)
			}
			b.run()
			if text := b.read("x/letter.txt"); !strings.Contains(text, "SECRET") {
				t.Errorf("room for %d bytes: the decision is lost: %q", room, text)
			}
		default:
			refused++
		}
	}
	if kept == 0 || refused == 0 {
		t.Errorf("%d decisions kept, %d refused: the disk was never full in between", kept, refused)
	}
}

func TestDecisionsJSONNamesTheFormat(t *testing.T) {
	t.Parallel()
	b := stamped(t)
	b.run()
	b.decides(func(d *Desk) (Decided, error) { return d.Restore("e1") })
	f, err := decide.Parse([]byte(b.read("x/decisions.json")))
	if err != nil || len(f.Decisions) != 1 || f.Decisions[0].Places[0].File != "x_1.png" {
		t.Errorf("file %+v, %v", f, err)
	}
}

// A long letter is held in short and written in full: a decision changes no
// page of letter.json, and the next run finds nothing to do.
func TestDecidingAboutALongLetter(t *testing.T) {
	t.Parallel()
	for _, pages := range []int{2, longLetter + 1} {
		o := share(t, pages, func(i int) string { return fmt.Sprintf("x_%d.png", i+1) })
		o.stages = (&plain{}).stages(&clerk{})
		typist := newTypist()
		typist.page.Lines = typist.page.Lines[:3]
		o.Engine = typist
		if _, err := Run(t.Context(), o); err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(o.Out, "x", letterJSON)
		before, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := openDesk(o.Out, "x", o.stages, nil)
		if err != nil {
			t.Fatal(err)
		}
		_, err = d.Correct("2.3.4", "Government")
		d.Close()
		if err != nil {
			t.Fatal(err)
		}
		after, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		was, _, _ := strings.Cut(string(before), `"edits":`)
		is, _, _ := strings.Cut(string(after), `"edits":`)
		if was != is || !strings.Contains(is, `"o":[`) {
			t.Errorf("%d pages: letter.json has other pages than before", pages)
		}
		left := snapshot(t, o.Out)
		if _, err := Run(t.Context(), o); err != nil {
			t.Fatal(err)
		}
		if d := differing(left, snapshot(t, o.Out)); len(d) > 0 {
			t.Errorf("%d pages: the next run changed %q", pages, d)
		}
	}
}
