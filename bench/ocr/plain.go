package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// plainCommand is the program beside which ours is measured.
const plainCommand = "tesseract"

// plainRead has plain Tesseract read a page with its default segmentation and
// one thread, as an archive would call it. A dpi of 0 leaves it to what the
// file says.
func plainRead(ctx context.Context, p goldPage, dpi int) (text string, cpu time.Duration, err error) {
	args := []string{p.path, "stdout", "-l", p.lang, "-c", "tessedit_page_number=" + strconv.Itoa(p.page-1)}
	if dpi > 0 {
		args = append(args, "--dpi", strconv.Itoa(dpi))
	}
	cmd := exec.CommandContext(ctx, plainCommand, args...)
	cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1")
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	if err := cmd.Run(); err != nil {
		return "", 0, fmt.Errorf("%s: plain Tesseract: %w: %s", p.name, err, strings.TrimSpace(said.String()))
	}
	return out.String(), cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), nil
}

// plainVersion is what plain Tesseract calls itself, part of the key of what
// it read.
func plainVersion(ctx context.Context) (string, error) {
	out, err := exec.CommandContext(ctx, plainCommand, "--version").Output()
	if err != nil {
		return "", fmt.Errorf("plain Tesseract: %w; install tesseract-ocr", err)
	}
	first, _, _ := strings.Cut(string(out), "\n")
	return first, nil
}
