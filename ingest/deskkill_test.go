package ingest

import (
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
)

// A mortal writer ends its goroutine for good before the first write after its
// last one, as a killed program ends.
type mortal struct {
	writer
	left int
}

func (m *mortal) live() {
	if m.left--; m.left < 0 {
		runtime.Goexit()
	}
}

func (m *mortal) Write(rel string, fill func(io.Writer) error) (stamp, error) {
	m.live()
	return m.writer.Write(rel, fill)
}

func (m *mortal) Remove(rel string) error {
	m.live()
	return m.writer.Remove(rel)
}

// dies gives a command at the letter's desk that is killed after so many writes;
// false means that it came to its end before.
func (b *bench) dies(writes int, act func(*Desk) (Decided, error)) bool {
	b.t.Helper()
	died := true
	var err error
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		var d *Desk
		if d, err = openDesk(b.o.Out, "x", b.o.stages, nil); err != nil {
			died = false
			return
		}
		defer d.Close() // the system frees a dead program's lock
		d.w.r.files = &mortal{d.w.r.files, writes}
		_, err = act(d)
		died = false
	}()
	<-ended
	if err != nil {
		b.t.Fatal(err)
	}
	return died
}

// A command that is killed at any moment leaves whole files, each of before or of
// after; what is decided later is decided, or refused with what to do; and the next
// run leaves what it leaves where nobody was killed.
func TestDecidingIsKilled(t *testing.T) {
	t.Parallel()
	for name, act := range map[string]func(*Desk) (Decided, error){
		"restore": func(d *Desk) (Decided, error) { return d.Restore("e1") },
		"confirm": func(d *Desk) (Decided, error) { return d.Confirm("e1") },
		"correct": func(d *Desk) (Decided, error) { return d.Correct("1.3.6", "Government") },
		"undo":    func(d *Desk) (Decided, error) { return d.Undo("d1") },
	} {
		t.Run(name, func(t *testing.T) {
			whole := stamped(t)
			whole.run()
			whole.decides(func(d *Desk) (Decided, error) { return d.Restore("e2") })
			before := whole.files()
			whole.decides(act)
			after := whole.files()
			died, refused := true, 0
			for writes := 0; died; writes++ {
				b := stamped(t)
				b.run()
				b.decides(func(d *Desk) (Decided, error) { return d.Restore("e2") })
				died = b.dies(writes, act)
				for file, text := range b.files() {
					if text != before[file] && text != after[file] && !strings.HasPrefix(file, stateDir+"/"+tmpDir) {
						t.Fatalf("killed after %d writes, %s is of neither before nor after:\n%s", writes, file, text)
					}
				}
				if _, err := b.at("x", func(d *Desk) (Decided, error) { return d.Correct("2.2.4", "WISHES") }); err == nil {
					b.decides(func(d *Desk) (Decided, error) { return d.Undo("2.2.4") })
				} else if refused++; !errors.Is(err, ErrUsage) || !strings.Contains(err.Error(), "run `missive ingest` again") {
					t.Fatalf("killed after %d writes: %v", writes, err)
				}
				b.run()
				want := after
				if writes == 0 {
					want = before // nothing was decided yet
				}
				if d := differing(want, b.files()); len(d) > 0 {
					t.Errorf("killed after %d writes, the next run leaves %q", writes, d)
				}
				if writes > 50 {
					t.Fatal("the command writes without end")
				}
			}
			t.Logf("%d commands afterwards were refused", refused)
		})
	}
}
