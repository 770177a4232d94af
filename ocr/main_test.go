package ocr

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"missive/letter"
	"missive/reading"
)

// doubleVar tells the test binary to be a worker: "real" reads with Tesseract,
// "double" does what the job's path says.
const doubleVar = "MISSIVE_TEST_WORKER"

func TestMain(m *testing.M) {
	switch os.Getenv(doubleVar) {
	case "":
		os.Exit(m.Run())
	case "real":
		if err := ServeWorker(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	case "double":
		out, err := ownProcess()
		if err == nil {
			err = serve(os.Stdin, out, func() Engine { return double{out} })
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

// double is an engine that fails in the way the job's file is named. Words
// after a colon are its arguments; each reading of a file with a folder is
// noted there.
type double struct{ out *os.File }

func (d double) Count(ctx context.Context, path string) (int, error) { return 3, nil }

func (d double) Read(ctx context.Context, job Job) (reading.Page, error) {
	note(job.Path)
	if job.Picture != "" {
		os.WriteFile(job.Picture, []byte("half a pict"), 0o644)
	}
	page := letter.Page{Source: job.Source, Width: 9, Height: 9, DPI: 300, DPIFrom: "file",
		Lines: []letter.Line{{Words: []letter.Word{{Text: strconv.Itoa(os.Getpid())}}}}}
	switch filepath.Base(job.Path) {
	case "good", "good-2", "good-3":
	case "crash":
		syscall.Kill(os.Getpid(), syscall.SIGSEGV)
		select {}
	case "crash once":
		if readings(job.Path) == 1 {
			os.Exit(3)
		}
	case "bad alloc":
		fmt.Fprintln(os.Stderr, "terminate called after throwing an instance of 'std::bad_alloc'")
		os.Exit(134)
	case "hang":
		child := exec.Command("sleep", "1000")
		if err := child.Start(); err != nil {
			return reading.Page{}, err
		}
		os.WriteFile(job.Path+".pid", []byte(strconv.Itoa(child.Process.Pid)), 0o644)
		select {}
	case "grow":
		var kept [][]byte
		for {
			b := make([]byte, 16<<20)
			for i := range b {
				b[i] = 1
			}
			kept = append(kept, b)
			_ = kept
		}
	case "rubbish":
		fmt.Fprintln(d.out, "Detected 368 diacritics")
	case "endless":
		junk := []byte(strings.Repeat("[", 1<<20))
		for {
			if _, err := d.out.Write(junk); err != nil {
				os.Exit(1)
			}
		}
	case "other page":
		page.Source.Page++
	case "other request":
		fmt.Fprintln(d.out, `{"id":77,"count":1}`)
	case "half an answer":
		fmt.Fprint(d.out, `{"id":1,"page":{"source":`)
		os.Exit(0)
	case "chatter":
		syscall.Write(1, []byte("libraries print on standard output\n"))
	case "dies later":
		go func() {
			time.Sleep(50 * time.Millisecond)
			os.Exit(0)
		}()
	case "unreadable":
		return reading.Page{}, &PageError{File: job.Path, Kind: ErrUnreadable, Reason: "is cut short", Remedy: "scan it again"}
	case "disk full":
		return reading.Page{}, unwritten(job, syscall.ENOSPC)
	default:
		return reading.Page{}, fmt.Errorf("the double knows no %q", job.Path)
	}
	return reading.Final(page), nil
}

// note adds a byte to the file that counts the readings of a job.
func note(path string) {
	if f, err := os.OpenFile(path+".readings", os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644); err == nil {
		f.Write([]byte{'.'})
		f.Close()
	}
}

// readings is how often the job was read, by all workers together.
func readings(path string) int {
	data, _ := os.ReadFile(path + ".readings")
	return len(data)
}
