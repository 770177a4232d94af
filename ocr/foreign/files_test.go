package foreign_test

import (
	"errors"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"missive/letter"
	"missive/ocr"
	"missive/ocr/enginetest"
	"missive/ocr/foreign"
)

const altoPage = `<?xml version="1.0"?><!-- by hand --><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout>
<Page WIDTH="100" HEIGHT="150"><PrintSpace><TextBlock><TextLine HPOS="10" VPOS="20" WIDTH="50" HEIGHT="10">
<String CONTENT="Sir:" HPOS="10" VPOS="20" WIDTH="20" HEIGHT="10" WC="0.9"/></TextLine></TextBlock></PrintSpace></Page>
<Page WIDTH="100" HEIGHT="150"><PrintSpace><TextBlock><TextLine><String CONTENT="no"/><String CONTENT="place"/></TextLine></TextBlock></PrintSpace></Page>
</Layout></alto>`

const pagePage = `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15"><Page imageWidth="200" imageHeight="300">
<TextRegion id="r"><Coords points="10,10 150,10 150,60 10,60"/><TextLine id="l"><Coords points="10,10 150,10 150,30 10,30"/>
<TextEquiv><Unicode>Yours, etc.</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>`

// newFiles is an engine over dir/readings.
func newFiles(t *testing.T, dir string, byName bool) *foreign.Files {
	t.Helper()
	readings := filepath.Join(dir, "readings")
	if err := os.MkdirAll(readings, 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := foreign.NewFiles(foreign.FilesOptions{Scans: pool(t), Dirs: []string{readings}, ByName: byName})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFilesConform(t *testing.T) {
	dir := t.TempDir()
	put := func(name, text string) { write(t, dir, "readings/"+name, []byte(text)) }
	put("box/hocr.hocr", hocrOf(sheetSize, "Sir:", "Yours,"))
	put("box/é alto.xml", altoPage)
	put("page/export.xml", pagePage) // as Transkribus exports
	put("export.html", "<p>not of it</p>")
	put("cut.xml", altoPage[:len(altoPage)/2])
	put("text.hocr", "Dear Sir:")
	put("shape.hocr", hocrOf(image.Pt(300, 300), "Sir:"))
	put("side.hocr", hocrOf(image.Pt(300, 200), "Sir:"))
	put("empty.xml", "")
	put("scan.hocr", hocrOf(sheetSize, "Sir:"))
	alone := write(t, dir, "alone.xml", []byte(altoPage))
	second := scan(t, dir, "box/é alto.png")
	second.Source.Page = 2 // the scan has one page: it is the reading that is looked at first
	third := second
	third.Source.Page = 3
	noPicture := jobOf(alone, "alone.xml")
	noPicture.Source.Page = 2
	bad := func(j ocr.Job) enginetest.Bad { return enginetest.Bad{Job: j, Kind: ocr.ErrNoReading} }
	enginetest.Run(t, newFiles(t, dir, false), enginetest.Samples{
		Good:   []ocr.Job{scan(t, dir, "box/hocr.png"), scan(t, dir, "box/é alto.png"), scan(t, dir, "export.png"), noPicture},
		Counts: map[string]int{filepath.Join(dir, "scans/export.png"): 1, alone: 2},
		Bad: map[string]enginetest.Bad{
			"missing":             bad(scan(t, dir, "box/other.png")),
			"elsewhere":           bad(scan(t, dir, "hocr.png")),
			"leads out":           bad(jobOf(scan(t, dir, "x.png").Path, "../readings/cut.png")),
			"cut short":           bad(scan(t, dir, "cut.png")),
			"no markup":           bad(scan(t, dir, "text.png")),
			"empty":               bad(scan(t, dir, "empty.png")),
			"of another shape":    bad(scan(t, dir, "shape.png")),
			"read on its side":    bad(scan(t, dir, "side.png")),
			"no such page in it":  bad(third),
			"no such page of the": {Job: second, Kind: ocr.ErrUnreadable},
			"the scan is none":    {Job: jobOf(write(t, dir, "scans/scan.png", []byte("no picture")), "scan.png"), Kind: ocr.ErrUnreadable},
		},
	})
}

func TestFilesPlaces(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "readings/a.xml", []byte(altoPage))
	f := newFiles(t, dir, false)
	job := scan(t, dir, "a.png")
	job.Settings.DPI = 150
	got, err := f.Read(t.Context(), job)
	if err != nil {
		t.Fatal(err)
	}
	p := got.First()
	w := p.Lines[0].Words[0]
	if !got.Final || p.DPI != 150 || p.DPIFrom != "user" || w.Text != "Sir:" || w.Box != (letter.Box{X0: 20, Y0: 40, X1: 60, Y1: 60}) {
		t.Errorf("page %+v, want Sir: at twice the places of the file", p)
	}
}

func TestFilesNames(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "readings/"+norm.NFD.String("é.xml"), []byte(altoPage))
	write(t, dir, "readings/flat.xml", []byte(altoPage))
	write(t, dir, "outside.xml", []byte(altoPage))
	if err := os.Symlink(filepath.Join(dir, "outside.xml"), filepath.Join(dir, "readings/link.xml")); err != nil {
		t.Fatal(err)
	}
	strict, byName := newFiles(t, dir, false), newFiles(t, dir, true)
	flat := jobOf(scan(t, dir, "deep/flat.png").Path, "/abs/deep/flat.png")
	if _, err := strict.Read(t.Context(), scan(t, dir, norm.NFC.String("é.png"))); err != nil {
		t.Error(err)
	}
	if _, err := strict.Read(t.Context(), flat); !errors.Is(err, ocr.ErrNoReading) {
		t.Errorf("a scan of another folder: %v", err)
	}
	if _, err := byName.Read(t.Context(), flat); err != nil {
		t.Error(err)
	}
	if _, err := strict.Read(t.Context(), scan(t, dir, "link.png")); !errors.Is(err, ocr.ErrNoReading) {
		t.Errorf("a link that leads out: %v", err)
	}
	_, err := strict.Read(t.Context(), scan(t, dir, "sub/none.png"))
	if err == nil || !strings.Contains(err.Error(), "sub/none") || !strings.Contains(err.Error(), ".hocr") || !strings.Contains(err.Error(), filepath.Join(dir, "readings")) {
		t.Errorf("error %v does not say what was looked for", err)
	}
}

// TestPageIdentity: it is that of the file's content.
func TestPageIdentity(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "readings/a.xml", []byte(altoPage))
	f := newFiles(t, dir, false)
	job := scan(t, dir, "a.png")
	id := func() string {
		t.Helper()
		s, err := f.PageIdentity(job)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	first := id()
	write(t, dir, "readings/a.xml", []byte(altoPage))
	if id() != first {
		t.Error("the same content has another identity")
	}
	write(t, dir, "readings/a.xml", []byte(strings.Replace(altoPage, "Sir:", "Sir,", 1)))
	if id() == first {
		t.Error("other content has the same identity")
	}
	if _, err := f.PageIdentity(scan(t, dir, "b.png")); !errors.Is(err, ocr.ErrNoReading) {
		t.Errorf("a missing file gave %v", err)
	}
}

func TestNewFilesRefuses(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{filepath.Join(dir, "nowhere"), write(t, dir, "file.xml", nil)} {
		if _, err := foreign.NewFiles(foreign.FilesOptions{Dirs: []string{name}}); err == nil {
			t.Errorf("took %s for a folder", name)
		}
	}
}
