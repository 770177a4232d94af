package main

import (
	"errors"
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
// project's drawn letters.
func TestScripts(t *testing.T) {
	fixtures, err := filepath.Abs("../../fixtures")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("FIXTURES", fixtures)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":      expectStatus,
			"cutshort":    cutShort,
			"bomb":        bomb,
			"latin1":      latin1,
			"interrupted": interrupted,
			"same":        same,
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
