package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets scripts call the real program as `missive`.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"missive": main})
}

// TestScripts runs the program as its users do. FIXTURES is the folder of the
// project's drawn letters, SHARED that of the material beside the project; a
// script that needs the latter asks for [shared].
func TestScripts(t *testing.T) {
	fixtures, err := filepath.Abs("../../fixtures")
	if err != nil {
		t.Fatal(err)
	}
	shared := filepath.Join(filepath.Dir(fixtures), "..", "shared")
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("FIXTURES", fixtures)
			e.Setenv("SHARED", shared)
			return nil
		},
		Condition: func(cond string) (bool, error) {
			if cond != "shared" {
				return false, fmt.Errorf("unknown condition %q", cond)
			}
			_, err := os.Stat(shared)
			return err == nil, nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":      expectStatus,
			"cutshort":    cutShort,
			"bomb":        bomb,
			"latin1":      latin1,
			"interrupted": interrupted,
			"same":        same,
			"pictures":    pictures,
			"edit":        edit,
			"typed":       typed,
			"valid":       validate,
		},
		RequireExplicitExec: true,
	})
}

var errStatus = errors.New("wrong exit status")

// expectStatus is the script command `status N COMMAND…`: it runs the command and
// fails unless it ends with exit status N.
func expectStatus(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want || neg {
		ts.Logf("exit status %d, want %d", got, want)
		ts.Check(errStatus)
	}
}
