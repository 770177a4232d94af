package alto

import (
	"errors"
	"strings"
	"testing"
)

// said is a document's page, a row for each line: its line in the file, its
// region in brackets, its text.
func said(t *testing.T, doc string) string {
	t.Helper()
	p, err := Page(strings.NewReader(doc))
	if err != nil {
		t.Fatal(err)
	}
	var rows []string
	for _, l := range p.Lines {
		row := l.Text()
		if l.From.Region != "" {
			row += " [" + l.From.Region + "]"
		}
		rows = append(rows, row)
	}
	return strings.Join(rows, "/")
}

func TestOrder(t *testing.T) {
	row := func(attributes, text string) string {
		return `<TextBlock ` + attributes + `><TextLine ID="l` + text + `"><String CONTENT="` + text + `"/></TextLine></TextBlock>`
	}
	page := func(inside string) string {
		return `<Layout><Page><PrintSpace>` + inside + `</PrintSpace></Page></Layout></alto>`
	}
	abc := row(`ID="a"`, "a") + row(`ID="b"`, "b") + row(`ID="c"`, "c")
	order := func(inside string) string { return `<alto><ReadingOrder>` + inside + `</ReadingOrder>` }
	for name, c := range map[string]struct{ doc, want string }{
		"as the file":               {`<alto>` + page(abc), "a/b/c"},
		"reading order of blocks":   {order(`<OrderedGroup><ElementRef REF="c"/><ElementRef REF="a"/></OrderedGroup>`) + page(abc), "c/a/b"},
		"reading order of lines":    {order(`<OrderedGroup><ElementRef REF="lb lc"/><ElementRef REF="la"/></OrderedGroup>`) + page(abc), "b/c/a"},
		"only the first of several": {order(`<OrderedGroup><ElementRef REF="b"/></OrderedGroup><OrderedGroup><ElementRef REF="c"/></OrderedGroup>`) + page(abc), "b/a/c"},
		"groups in groups":          {order(`<UnorderedGroup><OrderedGroup><ElementRef REF="c"/></OrderedGroup><OrderedGroup><ElementRef REF="b"/></OrderedGroup></UnorderedGroup>`) + page(abc), "c/b/a"},
		"names nothing here":        {order(`<OrderedGroup><ElementRef REF="x"/></OrderedGroup>`) + page(abc), "a/b/c"},
		"a composed block":          {order(`<OrderedGroup><ElementRef REF="c"/><ElementRef REF="x"/></OrderedGroup>`) + page(`<ComposedBlock ID="x">`+row(`ID="a"`, "a")+row(``, "b")+`</ComposedBlock>`+row(`ID="c"`, "c")), "c/a/b"},
		"the next one":              {`<alto>` + page(row(`ID="a" IDNEXT="c"`, "a")+row(`ID="b"`, "b")+row(`ID="c" IDNEXT="b"`, "c")), "a/c/b"},
		"the next one, in a ring":   {`<alto>` + page(row(`ID="a" IDNEXT="b"`, "a")+row(`ID="b" IDNEXT="a"`, "b")+row(`ID="c"`, "c")), "c/a/b"},
		"the next one, itself":      {`<alto>` + page(row(`ID="a" IDNEXT="a"`, "a")+row(`ID="b" IDNEXT="x"`, "b")), "a/b"},
		"blocks without names":      {`<alto>` + page(row(``, "a")+row(`IDNEXT="c"`, "b")+row(`ID="c"`, "c")), "a/b/c"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := said(t, c.doc); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

func TestRegions(t *testing.T) {
	got := said(t, `<alto><Tags><OtherTag ID="t1" LABEL="StampZone"/><LayoutTag ID="t2" TYPE="main"/></Tags><Layout><Page>
<TopMargin><TextBlock><TextLine><String CONTENT="- 2 -"/></TextLine></TextBlock></TopMargin>
<PrintSpace><ComposedBlock TAGREFS="t9 t1"><TextBlock><TextLine><String CONTENT="RECEIVED"/></TextLine></TextBlock></ComposedBlock>
<TextBlock TAGREFS="t2"><String CONTENT="Sir:"/></TextBlock><TextLine><String CONTENT="Yours"/></TextLine></PrintSpace></Page></Layout></alto>`)
	if want := "- 2 - [TopMargin]/RECEIVED [StampZone]/Sir: [main]/Yours"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestOrderHasAnEnd(t *testing.T) {
	doc := `<alto><ReadingOrder><OrderedGroup>` + strings.Repeat(`<ElementRef REF="a"/>`, 20) + `</OrderedGroup></ReadingOrder><Layout><Page/></Layout></alto>`
	if _, err := newReader(strings.NewReader(doc), 10).Next(); err == nil || !strings.Contains(err.Error(), "more than 10") {
		t.Errorf("20 places where 10 may be: %v", err)
	}
	if _, err := newReader(strings.NewReader(doc), 30).Next(); err != nil || errors.Is(err, ErrNoPage) {
		t.Errorf("20 places where 30 may be: %v", err)
	}
}
