package ingest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// victimEnv makes the test binary a run that waits to be killed: it names the
// folder that holds the scans and the output.
const victimEnv = "MISSIVE_INGEST_VICTIM"

func TestMain(m *testing.M) {
	if top := os.Getenv(victimEnv); top != "" {
		if err := victim(top); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

func victim(top string) error {
	fmt.Println("begun")
	engine := &clerk{pause: 3 * time.Millisecond, diary: filepath.Join(top, "diary")}
	_, err := Run(context.Background(), Options{Dirs: []string{filepath.Join(top, "scans")}, Out: filepath.Join(top, "out"),
		Engine: engine, Jobs: 2, stages: (&plain{}).stages(engine)})
	return err
}

// A run that is killed at random moments, again and again, leaves no half
// file at any time and in the end the same bytes as an undisturbed one, and it
// reads no page twice but those that were in hand.
func TestKilledRuns(t *testing.T) {
	t.Parallel()
	files := map[string]string{"long.pdf": "%PDF-1.7" + strings.Repeat("page\f", 11) + "last", "long.txt": "a reference"}
	for i := range 12 {
		files[fmt.Sprintf("box/letter_%02d.png", i)] = fmt.Sprintf("page %d of a letter", i)
		files[fmt.Sprintf("box/note %c.tif", 'a'+i)] = tiff + fmt.Sprintf("note %d\fback", i)
	}
	whole := newBench(t, files)
	whole.run()
	want := snapshot(t, whole.o.Out)

	b := newBench(t, files)
	top := filepath.Dir(b.dir)
	if err := os.Mkdir(b.o.Out, 0o777); err != nil {
		t.Fatal(err)
	}
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	chance := rand.New(rand.NewPCG(seed, 0))
	kills := 0
	for done := false; !done; {
		// Ever later, so that the last run comes to its end.
		done = !killed(t, top, time.Duration(chance.Int64N(int64(20*time.Millisecond<<(kills/4)))))
		if !done {
			kills++
		}
		for name, text := range snapshot(t, b.o.Out) {
			if strings.HasPrefix(name, stateDir+"/"+tmpDir) {
				continue
			}
			if full, ok := want[name]; ok && full != text {
				t.Fatalf("after kill %d, %s is not whole", kills, name)
			}
		}
	}
	if d := differing(snapshot(t, b.o.Out), want); len(d) > 0 {
		t.Errorf("not as an undisturbed run: %q", d)
	}
	diary, err := os.ReadFile(filepath.Join(top, "diary"))
	if pages := 12 + 12 + 24; err != nil || len(diary) < pages || len(diary) > pages+2*kills {
		t.Errorf("%d reads of %d pages in %d killed runs, two pages at a time: %v", len(diary), pages, kills, err)
	}
	if kills < 3 {
		t.Errorf("only %d runs were killed", kills)
	}
}

// killed runs a victim and kills it so long after it has begun; false means that it ended
// before.
func killed(t *testing.T, top string, after time.Duration) bool {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), victimEnv+"="+top)
	cmd.Stderr = os.Stderr
	begun, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := begun.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(after, func() { cmd.Process.Kill() })
	defer timer.Stop()
	err = cmd.Wait()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.Sys().(syscall.WaitStatus).Signal() == syscall.SIGKILL {
		return true
	}
	if err != nil {
		t.Fatal(err)
	}
	return false
}
