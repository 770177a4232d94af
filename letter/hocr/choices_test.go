package hocr

import (
	"testing"

	"missive/letter"
)

func TestBesides(t *testing.T) {
	tests := []struct {
		name  string
		list  []letter.Choice
		taken string
		conf  float64
		want  []letter.Choice
	}{
		{"scaled to the one taken", []letter.Choice{{Text: "R", Conf: 0.64}, {Text: "K", Conf: 0.4}}, "R", 0.8, []letter.Choice{{Text: "K", Conf: 0.5}}},
		{"one the network preferred", []letter.Choice{{Text: ".", Conf: 0.8}, {Text: "e", Conf: 0.6}}, "e", 0.6, []letter.Choice{{Text: ".", Conf: 0.8}}},
		{"the one taken is not listed", []letter.Choice{{Text: "D", Conf: 0.8}, {Text: "B", Conf: 0.4}}, "P", 0.8, []letter.Choice{{Text: "D", Conf: 0.8}, {Text: "B", Conf: 0.4}}},
		{"never above 1", []letter.Choice{{Text: "S", Conf: 0.9}, {Text: "P", Conf: 0.001}}, "P", 0.9, []letter.Choice{{Text: "S", Conf: 1}}},
		{"weak ones go", []letter.Choice{{Text: "R", Conf: 0.8}, {Text: "K", Conf: 0.3}}, "R", 0.8, nil},
		{"at most four, best first", []letter.Choice{{Text: "a", Conf: 0.8}, {Text: "b", Conf: 0.5}, {Text: "c", Conf: 0.7}, {Text: "d", Conf: 0.75}, {Text: "e", Conf: 0.6}, {Text: "f", Conf: 0.625}},
			"a", 0.8, []letter.Choice{{Text: "d", Conf: 0.75}, {Text: "c", Conf: 0.7}, {Text: "f", Conf: 0.625}, {Text: "e", Conf: 0.6}}},
		{"none", nil, "a", 0.8, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := choices{list: tt.list}
			got := c.besides(tt.taken, tt.conf)
			if len(got) != len(tt.want) {
				t.Fatalf("got %+v, want %+v", got, tt.want)
			}
			for i := range got {
				if d := got[i].Conf - tt.want[i].Conf; got[i].Text != tt.want[i].Text || d > 1e-9 || d < -1e-9 {
					t.Errorf("choice %d is %+v, want %+v", i, got[i], tt.want[i])
				}
			}
		})
	}
}
