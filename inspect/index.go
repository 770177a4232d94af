package inspect

import (
	"embed"
	"fmt"
	"html/template"
	"net/url"
	"os"

	"missive/letter"
	"missive/report"
)

// The page's template, style sheet and script. None of them is made from text
// that was read.
//
//go:embed web
var web embed.FS

var indexTemplate = template.Must(template.New("index.html").Funcs(template.FuncMap{
	"visible": report.Visible,
	"url":     func(file string) string { return "./" + url.PathEscape(file) },
	"source":  report.SourceName,
	"percent": func(conf float64) string { return fmt.Sprintf("%.0f", 100*conf) },
	"middle":  middle,
}).ParseFS(web, "web/index.html"))

// An indexView is the page that shows all pictures.
type indexView struct {
	Policy   string
	Style    template.CSS
	Script   template.JS
	Pages    []pageView
	Typeface string // file of the sheet, or empty
	Face     int    // characters that are compared with
}

// index writes the page that shows all pictures.
func (g *gallery) index(f *os.File) error {
	style, err := web.ReadFile("web/index.css")
	if err != nil {
		return err
	}
	script, err := web.ReadFile("web/index.js")
	if err != nil {
		return err
	}
	v := indexView{Style: template.CSS(style), Script: template.JS(script), Pages: g.pages, Face: g.face,
		Policy: report.Policy(string(style), string(script))}
	if g.face > 0 {
		v.Typeface = typefaceFile
	}
	return indexTemplate.Execute(f, v)
}

// middle is where a box's middle stands on the page, in thousandths of its
// width and height.
func middle(b, page letter.Box) string {
	if page.Empty() {
		return "500 500"
	}
	return fmt.Sprintf("%d %d", 500*(b.X0+b.X1)/page.W(), 500*(b.Y0+b.Y1)/page.H())
}
