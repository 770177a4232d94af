package ocr

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/otiai10/gosseract/v2"

	"missive/letter"
	"missive/letter/hocr"
	"missive/ocr/internal/lept"
	"missive/reading"
)

// tesseract is the Engine inside a worker. It is bound to one thread, reads
// one page at a time, and its process may be killed at any moment.
type tesseract struct {
	client *gosseract.Client
	langs  []string
}

// Count tells how many pages the file holds.
func (t *tesseract) Count(ctx context.Context, path string) (int, error) {
	return countPages(ctx, path)
}

// Read reads one page.
func (t *tesseract) Read(ctx context.Context, job Job) (reading.Page, error) {
	s, err := openScan(ctx, job.Path, job.Source.Page)
	if err != nil {
		return reading.Page{}, err
	}
	defer s.Close()
	s.debug = newRecorder(job.Debug)
	s.debug.picture(s.pix, "scan")
	if err := t.start(job.Settings.langs()); err != nil {
		return reading.Page{}, err
	}
	if err := t.choices(job.Settings.Effort.choices()); err != nil {
		return reading.Page{}, err
	}
	v, turned, err := t.upright(s, job.Settings)
	if err != nil {
		return reading.Page{}, err
	}
	defer v.Close()
	if job.Picture != "" {
		if err := s.writePicture(job.Picture); err != nil {
			return reading.Page{}, unwritten(job, err)
		}
	}
	frame := letter.Page{Source: job.Source, Width: v.width, Height: v.height,
		DPI: v.res.dpi, DPIFrom: v.res.from, Turn: turned, Skew: v.look.skew}
	page, err := t.passes(v, frame, job.Settings)
	return page, s.debug.failure(job, err)
}

// readRendering has a rendering read and brings the lines to the page.
func (t *tesseract) readRendering(p *prepared, set Settings) ([]letter.Line, error) {
	raw, err := t.recognise(p.pix, wholePage, p.dpi, set.langs())
	if err != nil {
		return nil, err
	}
	return toPage(raw.Lines, p), nil
}

// recognise has Tesseract read a picture in one pass, in one of its page
// segmentation modes.
func (t *tesseract) recognise(p *lept.Pix, mode string, dpi int, langs []string) (letter.Page, error) {
	picture, err := p.BMP()
	if err != nil {
		return letter.Page{}, err
	}
	if err := t.start(langs); err != nil {
		return letter.Page{}, err
	}
	// SetPageSegMode before the first reading would be forgotten.
	if err := errors.Join(t.set("tessedit_pageseg_mode", mode), t.set("user_defined_dpi", strconv.Itoa(dpi))); err != nil {
		return letter.Page{}, err
	}
	if err := t.client.SetImageFromBytes(picture); err != nil {
		return letter.Page{}, fmt.Errorf("tesseract: %w", err)
	}
	text, err := t.client.HOCRText()
	if err != nil {
		return letter.Page{}, fmt.Errorf("tesseract: %w", err)
	}
	if text == "" {
		return letter.Page{}, errors.New("tesseract gave no answer")
	}
	return hocr.Page(strings.NewReader(text))
}

// wholePage is Tesseract's page segmentation mode for a page: fully automatic.
// Mode 4, a single column, reads the 17 despatch pages as well (156 of 3,856
// words not read as they stand, against 157), takes more of their stamps and
// dirt for words (318 against 277), and its order once rebuilt is no better.
const wholePage = "3"

// choiceRounds is how often the network is asked for another reading of a line.
// On six despatch pages its default, 5, took 18 per cent more time than asking
// for none and gave 366 choices worth keeping; 2 takes 8 per cent and gives
// 248, 1 gives 166.
const choiceRounds = "2"

// Whether the network is asked for other readings of each character: its mode
// for lists, and for none.
const (
	withChoices    = "2"
	withoutChoices = "0"
)

// choices sets that for the pages to come.
func (t *tesseract) choices(mode string) error { return t.set("lstm_choice_mode", mode) }

// set sets one of Tesseract's variables.
func (t *tesseract) set(variable gosseract.SettableVariable, value string) error {
	if err := t.client.SetVariable(variable, value); err != nil {
		return fmt.Errorf("tesseract: %w", err)
	}
	return nil
}

// start readies a client for the languages. Languages must have been checked:
// with many missing, gosseract 2.4.1 writes past its buffer.
func (t *tesseract) start(langs []string) error {
	if t.client != nil && slices.Equal(t.langs, langs) {
		return nil
	}
	dir, err := modelDir(langs, modelDirs())
	if err != nil {
		return err
	}
	t.Close()
	c := gosseract.NewClient()
	t.client, t.langs = c, langs
	err = errors.Join(c.SetTessdataPrefix(dir), c.SetLanguage(langs...))
	for _, v := range [...][2]string{
		{"hocr_char_boxes", "1"},
		{"lstm_choice_mode", withChoices},
		{"lstm_choice_iterations", choiceRounds},
		{"debug_file", "/dev/null"},
	} {
		err = errors.Join(err, c.SetVariable(gosseract.SettableVariable(v[0]), v[1]))
	}
	return err
}

// Close ends the client.
func (t *tesseract) Close() error {
	if t.client == nil {
		return nil
	}
	err := t.client.Close()
	t.client = nil
	return err
}
