package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"missive/clean"
	"missive/clean/lexicon"
)

// shellBlock is a block of commands in the README.
var shellBlock = regexp.MustCompile("(?s)```sh\n(.*?)```")

// TestReadmeCommands runs every command of the README in a copy of the
// project, as a reader would, with one drawn letter in the folder scans/ that
// the first command names. `make test` runs this test and is only looked up.
func TestReadmeCommands(t *testing.T) {
	if testing.Short() {
		t.Skip("the README's commands build the program anew; not run with -short")
	}
	root := filepath.Join("..", "..")
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	dir := copyProject(t, root)
	goCache, err := exec.Command("go", "env", "GOCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("GOCACHE", strings.TrimSpace(string(goCache))) // else it is where caches are
	t.Setenv("XDG_CACHE_HOME", t.TempDir())                 // for the indexes of missive find
	ran := 0
	for _, block := range shellBlock.FindAllStringSubmatch(string(readme), -1) {
		for line := range strings.Lines(block[1]) {
			command := strings.TrimSpace(line)
			if command == "make test" {
				command = "make --dry-run test"
			}
			ran++
			cmd := exec.Command("sh", "-c", command)
			cmd.Dir = dir
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("%s: %v\n%s", command, err, out)
			}
		}
	}
	if ran < 8 {
		t.Errorf("found %d commands in the README, want at least 8", ran)
	}
	for _, name := range []string{"results/index.html", "letters-out/index.html", "letters-out/check.xml", "letters-out/thanks-1968/report.html"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			t.Errorf("the README's commands left no %s", name)
		}
	}
}

// TestReadmeMarkings holds the README's file of markings to the one in docs,
// and tries it.
func TestReadmeMarkings(t *testing.T) {
	root := filepath.Join("..", "..")
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	house, err := os.ReadFile(filepath.Join(root, "docs", "house.toml"))
	if err != nil {
		t.Fatal(err)
	}
	_, entries, _ := strings.Cut(string(house), "\n") // the first line says what it is
	if block := "```toml\n" + entries + "```"; !strings.Contains(string(readme), block) {
		t.Error("the README shows other markings than docs/house.toml has")
	}
	l, err := lexicon.Default()
	if err == nil {
		l, err = l.With("house.toml", house)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"st-aubyn-name", "st-aubyn-accession"} {
		if faults := clean.Try(l, l.Marking(name)); len(faults) > 0 {
			t.Errorf("%+v", faults)
		}
	}
}

// copyProject copies what a fresh clone holds, and a letter with its
// reference into scans/ and transcriptions/.
func copyProject(t *testing.T, root string) string {
	t.Helper()
	dir := t.TempDir()
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		switch name := e.Name(); name {
		case ".git", "bin", "bench", "missive-out": // no part of the program
		default:
			copyInto(t, filepath.Join(root, name), filepath.Join(dir, name))
		}
	}
	// One letter of each kind of file is enough to see that commands do as they say.
	for _, name := range []string{"consulate-1963", "high-commission-1960", "premier-1962", "report-1966", "review-1967"} {
		if err := os.RemoveAll(filepath.Join(dir, "fixtures/scans", name)); err != nil {
			t.Fatal(err)
		}
	}
	copyInto(t, filepath.Join(root, "fixtures/scans/thanks-1968"), filepath.Join(dir, "scans/thanks-1968"))
	copyInto(t, filepath.Join(root, "fixtures/refs/thanks-1968.letter.txt"), filepath.Join(dir, "transcriptions/thanks-1968.letter.txt"))
	return dir
}

// copyInto copies a file or a folder.
func copyInto(t *testing.T, from, to string) {
	t.Helper()
	info, err := os.Stat(from)
	if err != nil {
		t.Fatal(err)
	}
	if info.IsDir() {
		if err := os.CopyFS(to, os.DirFS(from)); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, data, info.Mode().Perm()); err != nil {
		t.Fatal(err)
	}
}
