package foreign_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"missive/letter"
	"missive/ocr"
)

// workerVar tells the test program to be a worker that opens scans.
const workerVar = "MISSIVE_TEST_WORKER"

// TestMain lets the test program be a worker, or a command that reads a page:
// `PROGRAM reader SCAN OUT` behaves as the scan is named.
func TestMain(m *testing.M) {
	switch {
	case os.Getenv(workerVar) != "":
		if err := ocr.ServeWorker(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	case len(os.Args) > 3 && os.Args[1] == "reader":
		os.Exit(reader(os.Args[2], os.Args[3]))
	default:
		os.Exit(m.Run())
	}
}

// reader is the double of a command that reads. It returns its exit status.
func reader(scan, out string) int {
	answer := hocrOf(sheetSize, "Sir:", "Yours,")
	switch how := strings.TrimSuffix(filepath.Base(scan), filepath.Ext(scan)); how {
	case "good", "good-2", "good é":
		fmt.Print(answer)
	case "into a file":
		os.WriteFile(out, []byte(answer), 0o600)
	case "with an ending":
		os.WriteFile(out+".log", []byte("read it"), 0o600)
		os.WriteFile(out+".hocr", []byte(answer), 0o600)
		fmt.Println("all went well")
	case "noisy":
		fmt.Fprintln(os.Stderr, "Detected 368 diacritics")
		fmt.Print(answer)
	case "threads":
		fmt.Print(hocrOf(sheetSize, "threads="+os.Getenv("OMP_THREAD_LIMIT")))
	case "crash":
		fmt.Fprintln(os.Stderr, "model not found: /models/typed.mlmodel")
		return 7
	case "killed":
		syscall.Kill(os.Getpid(), syscall.SIGSEGV)
		select {}
	case "hang":
		child := exec.Command("sleep", "1000")
		child.Stdout = os.Stdout // holds it open
		child.Start()
		os.WriteFile(os.Getenv(pidVar), []byte(strconv.Itoa(child.Process.Pid)), 0o600)
		select {}
	case "leaves one behind":
		child := exec.Command("sleep", "1000")
		child.Start()
		os.WriteFile(os.Getenv(pidVar), []byte(strconv.Itoa(child.Process.Pid)), 0o600)
		fmt.Print(answer)
	case "nothing":
		fmt.Fprintln(os.Stderr, "nothing to do")
	case "rubbish":
		fmt.Println("Dear Mr. Ambassador,")
	case "half":
		fmt.Print(answer[:len(answer)/2])
	case "endless":
		for {
			if _, err := os.Stdout.WriteString(answer); err != nil {
				return 1
			}
		}
	case "endless file":
		f, _ := os.Create(out)
		for {
			f.WriteString(answer)
		}
	case "another shape":
		fmt.Print(hocrOf(image.Pt(sheetSize.Y, sheetSize.X), "Sir:"))
	}
	return 0
}

// pidVar names the file into which the double writes what it started.
const pidVar = "MISSIVE_TEST_PID"

// sheetSize is the size of the scans.
var sheetSize = image.Pt(200, 300)

// hocrOf is hOCR of a page that has a line for each text.
func hocrOf(size image.Point, texts ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<html><body><div class='ocr_page' title='bbox 0 0 %d %d'>\n", size.X, size.Y)
	for i, text := range texts {
		y := size.Y / 10 * (i + 1)
		fmt.Fprintf(&b, "<span class='ocr_line' title='bbox 20 %d 100 %d'><span class='ocrx_word' title='bbox 20 %d 100 %d; x_wconf 91'>%s</span></span>\n", y, y+12, y, y+12, text)
	}
	b.WriteString("</div></body></html>\n")
	return b.String()
}

// pool opens scans with the test program's own workers.
func pool(t *testing.T) *ocr.Pool {
	t.Helper()
	p := ocr.NewPool(ocr.PoolOptions{Workers: 2, Command: []string{self(t)}, Env: []string{workerVar + "=1", "MISSIVE_WORKER_MEMORY=0"}})
	t.Cleanup(func() { p.Close() })
	return p
}

func self(t *testing.T) string {
	t.Helper()
	name, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return name
}

// write writes a file below a folder.
func write(t *testing.T, dir, name string, data []byte) string {
	t.Helper()
	p := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(p, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return p
}

// scan writes a white scan below dir/scans and gives the job of reading it.
func scan(t *testing.T, dir, name string) ocr.Job {
	t.Helper()
	sheet := image.NewGray(image.Rectangle{Max: sheetSize})
	draw.Draw(sheet, sheet.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	var b bytes.Buffer
	if err := png.Encode(&b, sheet); err != nil {
		t.Fatal(err)
	}
	return jobOf(write(t, dir, "scans/"+name, b.Bytes()), name)
}

func jobOf(path, name string) ocr.Job {
	return ocr.Job{Path: path, Source: letter.Source{File: name, Page: 1}}
}
