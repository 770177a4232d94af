package report

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"net/url"
	"strings"
	"sync"
)

// The pages' templates, style sheets and scripts. None of them is made from
// text that was read.
//
//go:embed web
var web embed.FS

// asset is a file of the folder web; that one is missing is a mistake in the
// program, which every test of a page finds.
func asset(name string) string {
	data, err := web.ReadFile("web/" + name)
	if err != nil {
		panic(err)
	}
	return string(data)
}

// assets are several of them, one after the other.
func assets(names []string) string {
	var all strings.Builder
	for _, name := range names {
		all.WriteString(asset(name))
	}
	return all.String()
}

// A frame is what both kinds of page need around their content.
type frame struct {
	Title  string
	Style  template.CSS
	Script template.JS
	Policy string
}

// newFrame gives a page its title and puts the named style sheets and scripts
// in it, in their order, with the [Policy] for them. generated is more style,
// made of numbers alone: the policy allows no style attributes.
func newFrame(title string, styles, scripts []string, generated string) frame {
	style := assets(styles) + generated
	js := assets(scripts)
	return frame{
		Title:  title,
		Style:  template.CSS(style),
		Script: template.JS(js),
		Policy: Policy(style, js),
	}
}

// Policy is the content security policy of a page with one inline style sheet
// and one inline script: it allows these very bytes and, as pictures, files of
// the page's own place.
//
// A page opened as a file has an origin of its own. Chromium lets 'self' match
// the pictures beside it all the same; as the standard leaves that open, file:
// is named too, which says nothing on a page that comes from a server.
func Policy(style, script string) string {
	return "default-src 'none'; img-src 'self' file:; style-src '" + hash(style) +
		"'; script-src '" + hash(script) + "'; base-uri 'none'; form-action 'none'"
}

// hash is a source expression of the content security policy for an inline
// style sheet or script (CSP level 3, 2.3.1).
func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// pages are the templates that were asked for, by name: a run writes thousands
// of pages with each, and parsing takes longer than writing a short one.
var pages sync.Map // of func() *template.Template

// page is the template of the name, with the functions that all pages use.
func page(name string) *template.Template {
	parsed, _ := pages.LoadOrStore(name, sync.OnceValue(func() *template.Template { return parsePage(name) }))
	return parsed.(func() *template.Template)()
}

func parsePage(name string) *template.Template {
	t := template.Must(template.New(name).Funcs(template.FuncMap{
		"count": Count, "counted": Counted, "percent": Percent, "rate": Rate, "sure": sure, "visible": Visible,
		"edits": Edits, "points": points, "interval": interval, "leftOut": newLeftOut, "tallied": newTallyView, "folded": Folded, "sentence": Sentence, "roleName": roleName,
	}).Parse(asset(name)))
	for _, shared := range []string{"head.html", "difference.html", "large.html"} {
		template.Must(t.Parse(asset(shared)))
	}
	return t
}

// writePage writes a page from the template of the name. Its errors say what it
// is.
func writePage(w io.Writer, what, template string, v any) error {
	out := bufio.NewWriter(w)
	if err := cmp.Or(page(template).Execute(out, v), out.Flush()); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}

// link is a path with slashes as a relative URL: each segment encoded, so that
// blanks, accents, '#', '?' and '%' name a file and nothing else, and no first
// segment is taken for a scheme.
func link(path string) string {
	segments := strings.Split(path, "/")
	for i, s := range segments {
		segments[i] = url.PathEscape(s)
	}
	return "./" + strings.Join(segments, "/")
}
