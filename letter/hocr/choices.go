package hocr

import (
	"missive/letter"
	"missive/letter/internal/pagefile"
)

const (
	// MinChoice is the least scaled confidence with which another reading of
	// a character is kept.
	MinChoice = 0.4
	// MaxChoices is how many other readings of a character are kept.
	MaxChoices = pagefile.MaxChoices
)

// choices gathers Tesseract's list of readings of one character place.
type choices struct {
	listing bool // inside the list
	one     bool // inside one of its entries
	conf    float64
	spoken  []byte
	list    []letter.Choice
}

func (c *choices) begin() {
	c.listing, c.one = true, false
	c.list = c.list[:0]
}

func (c *choices) open(title []byte) error {
	c.one, c.conf, c.spoken = true, 0, c.spoken[:0]
	return properties(title, func(name, value []byte) (err error) {
		if string(name) == "x_confs" || string(name) == "x_conf" {
			c.conf, err = parsePercent(value)
		}
		return err
	})
}

func (c *choices) text(t []byte) {
	if c.one {
		c.spoken = append(c.spoken, t...)
	}
}

// close ends one entry. Most have no confidence at all and are passed over.
func (c *choices) close() {
	if c.one && c.conf > 0 {
		if t := pagefile.Clean(string(c.spoken)); t != "" {
			c.list = append(c.list, letter.Choice{Text: t, Conf: c.conf})
		}
	}
	c.one = false
}

// besides are the readings other than the one taken, best first, scaled so
// that the one taken would have its own confidence. Where it is not in the
// list, the network preferred every entry and the best is given as much
// confidence as the one taken.
func (c *choices) besides(taken string, conf float64) []letter.Choice {
	var own, best float64
	for _, o := range c.list {
		best = max(best, o.Conf)
		if o.Text == taken {
			own = max(own, o.Conf)
		}
	}
	if own == 0 {
		own = best
	}
	var out []letter.Choice
	for _, o := range c.list {
		if s := min(o.Conf/own*conf, 1); o.Text != taken && s >= MinChoice {
			out = append(out, letter.Choice{Text: o.Text, Conf: s})
		}
	}
	return pagefile.Best(out)
}
