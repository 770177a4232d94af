package hocr

import (
	"bytes"
	"fmt"
	"math"
	"strconv"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

// properties runs over the properties of a title attribute, "name value;
// name value", calling f with each. A semicolon inside double quotes parts
// nothing.
func properties(title []byte, f func(name, value []byte) error) error {
	for len(title) > 0 {
		end, quoted := len(title), false
		for i, c := range title {
			if c == '"' {
				quoted = !quoted
			}
			if c == ';' && !quoted {
				end = i
				break
			}
		}
		p := bytes.TrimSpace(title[:end])
		title = title[min(end+1, len(title)):]
		name, value := p, []byte(nil)
		if i := bytes.IndexAny(p, " \t\r\n"); i >= 0 {
			name, value = p[:i], bytes.TrimSpace(p[i:])
		}
		if len(name) == 0 {
			continue
		}
		if err := f(name, value); err != nil {
			return err
		}
	}
	return nil
}

// nextNumber takes the first number off value. Infinities and what is not a
// number are refused.
func nextNumber(value []byte) (n float64, rest []byte, err error) {
	value = bytes.TrimLeft(value, " \t\r\n,")
	end := bytes.IndexAny(value, " \t\r\n,")
	if end < 0 {
		end = len(value)
	}
	n, err = strconv.ParseFloat(string(value[:end]), 64)
	if err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
		return 0, nil, fmt.Errorf("%q is not a number", value[:end])
	}
	return n, value[end:], nil
}

// parseBox reads "x0 y0 x1 y1". Some tools write fractions of pixels.
func parseBox(value []byte) (letter.Box, error) {
	var v [4]int
	rest := value
	for i := range v {
		n, r, err := nextNumber(rest)
		if err != nil {
			return letter.Box{}, fmt.Errorf("box %q: %w", value, err)
		}
		v[i] = pagefile.Pixel(n)
		rest = r
	}
	return letter.Box{X0: v[0], Y0: v[1], X1: v[2], Y1: v[3]}, nil
}

// parsePercent reads the mean of one or more percentages as 0 to 1. Values
// outside the range are brought into it.
func parsePercent(value []byte) (float64, error) {
	sum, count := 0.0, 0
	for rest := bytes.TrimSpace(value); len(rest) > 0 || count == 0; rest = bytes.TrimSpace(rest) {
		n, r, err := nextNumber(rest)
		if err != nil {
			return 0, fmt.Errorf("confidence %q: %w", value, err)
		}
		sum, rest = sum+n, r
		count++
	}
	return min(max(sum/float64(count)/100, 0), 1), nil
}

// parseBaseline reads "slope offset"; curved baselines (more numbers) are
// taken for unknown.
func parseBaseline(value []byte) (*letter.Baseline, error) {
	if len(bytes.Fields(value)) != 2 {
		return nil, nil
	}
	slope, rest, err := nextNumber(value)
	if err != nil {
		return nil, fmt.Errorf("baseline %q: %w", value, err)
	}
	offset, _, err := nextNumber(rest)
	if err != nil {
		return nil, fmt.Errorf("baseline %q: %w", value, err)
	}
	return &letter.Baseline{Slope: slope, Offset: offset}, nil
}

// parseAngle reads textangle, which the specification counts against the
// clock, as the model's clockwise quarter turns.
func parseAngle(value []byte) (int, error) {
	n, _, err := nextNumber(value)
	if err != nil {
		return 0, fmt.Errorf("textangle %q: %w", value, err)
	}
	return pagefile.Quarters(n), nil
}
