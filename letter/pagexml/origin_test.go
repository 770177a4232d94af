package pagexml

import (
	"fmt"
	"strings"
	"testing"
)

// Where in the file each line begins, and what the file calls its region.
func TestOrigins(t *testing.T) {
	p, err := Page(strings.NewReader(`<PcGts><Page>
<TextRegion type="page-number"><TextLine>
<TextEquiv><Unicode>- 2 -</Unicode></TextEquiv></TextLine></TextRegion>
<TextRegion custom="readingOrder {index:0;} structure {type:catch-word;}"><TextLine custom="structure {type:heading;}"><TextEquiv><Unicode>SECRET</Unicode></TextEquiv></TextLine>
<TextLine><TextEquiv><Unicode>ment</Unicode></TextEquiv></TextLine></TextRegion>
<GraphicRegion type="stamp"><TextRegion>
<TextEquiv><Unicode>RECEIVED
MAY 4</Unicode></TextEquiv></TextRegion></GraphicRegion>
<NoiseRegion><TextLine><TextEquiv><Unicode>,,</Unicode></TextEquiv></TextLine></NoiseRegion>
<TextRegion><TextLine><TextEquiv><Unicode>Sir:</Unicode></TextEquiv></TextLine></TextRegion>
</Page></PcGts>`))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range p.Lines {
		got = append(got, fmt.Sprintf("%d %s %s", l.From.Line, l.From.Region, l.Text()))
	}
	want := "2 page-number - 2 -|4 heading SECRET|5 catch-word ment|6 stamp RECEIVED|6 stamp MAY 4|9 NoiseRegion ,,|10  Sir:"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("%s, want %s", s, want)
	}
}
