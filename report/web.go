package report

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"net/url"
	"strings"
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

// newFrame gives a page its title and puts the named style sheets and script in a page, with the [Policy]
// for them. generated is more style, made of numbers alone: the policy allows
// no style attributes.
func newFrame(title string, styles []string, script, generated string) frame {
	return newFrameOf(title, styles, []string{script}, generated)
}

// newFrameOf is newFrame for a page of several scripts, in their order.
func newFrameOf(title string, styles, scripts []string, generated string) frame {
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

// page parses the template of the name with the functions both kinds of page
// use.
func page(name string) *template.Template {
	t := template.Must(template.New(name).Funcs(template.FuncMap{
		"count": count, "counted": Counted, "percent": percent, "rate": rate, "sure": sure, "visible": Visible,
		"edits": edits, "points": points, "interval": interval, "tallied": newTallyView, "folded": folded, "sentence": Sentence, "roleName": roleName,
	}).Parse(asset(name)))
	for _, shared := range []string{"head.html", "difference.html", "large.html"} {
		template.Must(t.Parse(asset(shared)))
	}
	return t
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
