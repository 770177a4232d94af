package content

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
)

// The sum is that of FIPS 180-2, appendix B.1.
func TestSum(t *testing.T) {
	const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
	if got, err := Sum(strings.NewReader("abc")); got != abc || err != nil {
		t.Errorf("abc is %s, %v", got, err)
	}
	path := filepath.Join(t.TempDir(), "abc")
	if err := os.WriteFile(path, []byte("abc"), 0o644); err != nil {
		t.Fatal(err)
	}
	if got, err := OfFile(path); got != abc || err != nil {
		t.Errorf("the file is %s, %v", got, err)
	}
	if _, err := OfFile(path + "d"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	broken := errors.New("broken")
	if got, err := Sum(iotest.ErrReader(broken)); got != "" || !errors.Is(err, broken) {
		t.Errorf("what cannot be read is %q, %v", got, err)
	}
}
