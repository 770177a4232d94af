package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestMeter(t *testing.T) {
	path := filepath.Join(t.TempDir(), "m")
	if got := askMeter(path); got != (usage{}) {
		t.Errorf("where no worker is, %+v", got)
	}
	if err := serveMeter(path); err != nil {
		t.Fatal(err)
	}
	before := askMeter(path)
	if before.PID != os.Getpid() || before.Peak < 1<<20 {
		t.Fatalf("%+v", before)
	}
	for began := usageNow().CPU; usageNow().CPU-began < 20*time.Millisecond; {
	}
	if spent := askMeter(path).since(before); spent < 20*time.Millisecond || spent > 10*time.Second {
		t.Errorf("20 ms of work are %v", spent)
	}
	if got := (usage{PID: 2, CPU: 5}).since(usage{PID: 1, CPU: 100}); got != 5 {
		t.Errorf("a new worker has used %v", got)
	}
}
