package ocr

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"missive/letter"
	"missive/reading"
)

// stuck is an engine in the middle of a page for ever.
type stuck struct{ reading chan struct{} }

func (s stuck) Count(ctx context.Context, path string) (int, error) { return 1, nil }
func (s stuck) Read(ctx context.Context, job Job) (reading.Page, error) {
	close(s.reading)
	select {}
}

// TestServeEndsWithItsInput: a worker whose program is gone ends even in the
// middle of a page.
func TestServeEndsWithItsInput(t *testing.T) {
	in, feed := io.Pipe()
	s := stuck{make(chan struct{})}
	done := make(chan error, 1)
	go func() { done <- serve(in, io.Discard, func() Engine { return s }) }()
	if err := json.NewEncoder(feed).Encode(request{ID: 1, Job: Job{Path: "x"}}); err != nil {
		t.Fatal(err)
	}
	<-s.reading
	feed.Close()
	if err := <-done; err != nil {
		t.Errorf("ended with %v", err)
	}
}

func TestServeRefusesRubbish(t *testing.T) {
	if err := serve(strings.NewReader("read page 7, please\n"), io.Discard, func() Engine { return NewRecorded() }); err == nil {
		t.Error("rubbish was taken for a request")
	}
}

// TestServeAnswers: pages, counts and errors come through whole, one answer a
// line.
func TestServeAnswers(t *testing.T) {
	source := letter.Source{File: "a.jpg", Page: 1}
	page := letter.Page{Source: source, Width: 10, Height: 10, Lines: []letter.Line{{Words: []letter.Word{{Text: "Sir:"}}}}}
	in, feed := io.Pipe()
	out, answers := io.Pipe()
	go serve(in, answers, func() Engine { return NewRecorded(page) })
	defer feed.Close()
	lines := bufio.NewScanner(out)
	ask := func(req request) answer {
		t.Helper()
		if err := json.NewEncoder(feed).Encode(req); err != nil {
			t.Fatal(err)
		}
		if !lines.Scan() {
			t.Fatal(lines.Err())
		}
		a, err := newAnswers(strings.NewReader(lines.Text())).next(req)
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	if a := ask(request{ID: 1, Job: Job{Path: "a.jpg", Source: source}}); a.Page == nil || a.Page.First().Lines[0].Text() != "Sir:" || a.Memory == 0 {
		t.Errorf("page came as %+v", a)
	}
	if a := ask(request{ID: 2, Count: true, Job: Job{Path: "a.jpg"}}); a.Count != 1 {
		t.Errorf("count came as %+v", a)
	}
	req := request{ID: 3, Job: Job{Path: "b.jpg", Source: letter.Source{File: "b.jpg", Page: 2}}}
	a := ask(req)
	if a.Error == nil {
		t.Fatalf("error came as %+v", a)
	}
	var pe *PageError
	if err := req.failure(a.Error); !errors.As(err, &pe) || !errors.Is(err, ErrUnreadable) || pe.File != "b.jpg" || pe.Page != 2 {
		t.Errorf("error came as %v", err)
	}
}

// TestErrorsTravel: every kind of error is the same after the journey, and
// what is no PageError becomes one.
func TestErrorsTravel(t *testing.T) {
	job := Job{Path: "/scans/a.jpg", Source: letter.Source{File: "a.jpg", Page: 3}}
	for _, kind := range kinds() {
		sent := &PageError{File: job.Path, Page: 3, Reason: "r", Remedy: "do", Kind: kind, Cause: errors.New("why")}
		got, err := toWire(sent, job).error()
		if err != nil || got.File != "a.jpg" || got.Page != 3 || got.Reason != "r" || got.Remedy != "do" || !errors.Is(got, kind) || got.Cause.Error() != "why" {
			t.Errorf("%v came as %+v (%v)", kind, got, err)
		}
	}
	got, err := toWire(errors.New("no colours left"), job).error()
	if err != nil || got.File != "a.jpg" || !strings.Contains(got.Reason, "no colours left") || !errors.Is(got, ErrUnreadable) {
		t.Errorf("a plain error came as %+v (%v)", got, err)
	}
	if _, err := (&wireError{Kind: "unheard of"}).error(); err == nil {
		t.Error("an unknown kind was taken")
	}
}
