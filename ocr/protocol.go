package ocr

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"missive/reading"
)

// The pool and a worker talk in lines of JSON: a request down the worker's
// standard input, an answer up its standard output, one at a time.

// maxAnswer is the most bytes the pool takes for one answer. The fullest page
// measured, a newspaper page of 20,000 characters with all their choices,
// takes 4 MB.
const maxAnswer = 32 << 20

// A request asks for one page, how many pages a file holds, or a page that is
// opened and not read.
type request struct {
	// ID is given back in the answer.
	ID    int64 `json:"id"`
	Count bool  `json:"count,omitempty"`
	Look  bool  `json:"look,omitempty"`
	// Copy is where a Look writes a copy of the page for other programs, or
	// empty.
	Copy string `json:"copy,omitempty"`
	Job  Job    `json:"job"`
}

// An answer holds one of Page, Count, Sheet and Error.
type answer struct {
	ID    int64         `json:"id"`
	Page  *reading.Page `json:"page,omitempty"`
	Count int           `json:"count,omitempty"`
	Sheet *Sheet        `json:"sheet,omitempty"`
	Error *wireError    `json:"error,omitempty"`
	// Memory is the most memory in bytes the worker has had so far.
	Memory int64 `json:"memory,omitempty"`
}

// A wireError is a PageError under way; a cause travels as its text.
type wireError struct {
	File   string `json:"file"`
	Page   int    `json:"page,omitempty"`
	Reason string `json:"reason"`
	Remedy string `json:"remedy,omitempty"`
	Kind   string `json:"kind"`
	Cause  string `json:"cause,omitempty"`
}

// kinds are the kinds of error that travel, by the text that stands for them.
func kinds() []error {
	return []error{ErrUnreadable, ErrDeadline, ErrCrashed, ErrMemory, ErrMissingTool, ErrNoReading, ErrUnwritten}
}

// toWire makes an error fit to travel.
func toWire(err error, job Job) *wireError {
	pe := asPageError(err, job)
	w := &wireError{File: pe.File, Page: pe.Page, Reason: pe.Reason, Remedy: pe.Remedy, Kind: pe.Kind.Error()}
	if pe.Cause != nil {
		w.Cause = pe.Cause.Error()
	}
	return w
}

// error is the error that travelled, or what is wrong with it.
func (w *wireError) error() (*PageError, error) {
	for _, k := range kinds() {
		if k.Error() == w.Kind {
			pe := &PageError{File: w.File, Page: w.Page, Reason: w.Reason, Remedy: w.Remedy, Kind: k}
			if w.Cause != "" {
				pe.Cause = errors.New(w.Cause)
			}
			return pe, nil
		}
	}
	return nil, fmt.Errorf("an error of unknown kind %q", w.Kind)
}

// asPageError makes a PageError of any error, naming the file as the letter
// does.
func asPageError(err error, job Job) *PageError {
	pe := &PageError{File: job.name(), Page: job.Source.Page, Kind: ErrUnreadable, Reason: "could not be read: " + err.Error(), Cause: err}
	var was *PageError
	if errors.As(err, &was) {
		*pe = *was
		pe.File = job.name()
	}
	return pe
}

// name is what people call the job's file.
func (j Job) name() string {
	if j.Source.File != "" {
		return j.Source.File
	}
	return j.Path
}

// answers reads a worker's answers, each within maxAnswer.
type answers struct {
	bound io.LimitedReader
	dec   *json.Decoder
}

func newAnswers(r io.Reader) *answers {
	a := &answers{bound: io.LimitedReader{R: r}}
	a.dec = json.NewDecoder(&a.bound)
	return a
}

// errRubbish is wrapped where a worker's answer is none to the request.
var errRubbish = errors.New("the worker answered rubbish")

// next waits for the answer to req. It returns io.EOF where the worker went
// away without one.
func (a *answers) next(req request) (answer, error) {
	a.bound.N = maxAnswer
	var got answer
	err := a.dec.Decode(&got)
	switch {
	case a.bound.N <= 0:
		return answer{}, fmt.Errorf("%w: more than %d bytes", errRubbish, maxAnswer)
	case err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF):
		return answer{}, io.EOF
	case err != nil:
		return answer{}, fmt.Errorf("%w: %w", errRubbish, err)
	}
	if why := got.misfit(req); why != "" {
		return answer{}, fmt.Errorf("%w: %s", errRubbish, why)
	}
	return got, nil
}

// misfit says why the answer is none to the request, or nothing.
func (a answer) misfit(req request) string {
	switch {
	case a.ID != req.ID:
		return fmt.Sprintf("to request %d, which was not asked", a.ID)
	case a.Error != nil:
		if _, err := a.Error.error(); err != nil {
			return err.Error()
		}
		return ""
	case req.Count && a.Count < 1:
		return fmt.Sprintf("a count of %d pages", a.Count)
	case req.Count:
		return ""
	case req.Look && (a.Sheet == nil || a.Sheet.Width < 1 || a.Sheet.Height < 1):
		return "neither a sheet with a size nor an error"
	case req.Look:
		return ""
	case a.Page == nil:
		return "neither page nor error"
	case a.Page.Frame.Source != req.Job.Source:
		return fmt.Sprintf("for page %d of %q, which was not asked", a.Page.Frame.Source.Page, a.Page.Frame.Source.File)
	}
	return ""
}
