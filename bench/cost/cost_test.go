package cost

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
)

func TestMain(m *testing.M) {
	Serve()
	os.Exit(m.Run())
}

// A command has its input, output and code as without Run, and its memory does not
// begin with that of this process.
func TestRun(t *testing.T) {
	held := bytes.Repeat([]byte{1}, 200<<20)
	c := exec.CommandContext(t.Context(), "sh", "-c", "cat; echo problem >&2; exit 7")
	var out, problems strings.Builder
	c.Stdin, c.Stdout, c.Stderr = strings.NewReader("a text"), &out, &problems
	took, err := Run(c)
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 7 || out.String() != "a text" || problems.String() != "problem\n" {
		t.Errorf("%v, %q and %q", err, out.String(), problems.String())
	}
	if took.CPU <= 0 || took.Wall <= 0 || took.Peak <= 0 || took.Peak > int64(len(held))/2 {
		t.Errorf("it took %+v", took)
	}
}

func TestRunOfWhatIsNotThere(t *testing.T) {
	var problems strings.Builder
	c := exec.CommandContext(t.Context(), "/nowhere/program")
	c.Stderr = &problems
	if _, err := Run(c); err == nil || !strings.Contains(problems.String(), "/nowhere/program") {
		t.Errorf("%v, %q", err, problems.String())
	}
}
