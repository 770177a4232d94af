package main

import (
	"fmt"
	"strings"

	"missive/clean"
)

// weightsLine is how many weights stand in a line of the source.
const weightsLine = 6

// goWeights are weights and means as clean/struckweights.go has them.
func goWeights(m model, means []float64) string {
	var b strings.Builder
	b.WriteString("var struckWeights = [...]traits{\n")
	for _, weights := range m {
		b.WriteString("\t{\n")
		writeTraits(&b, "\t\t", weights)
		b.WriteString("\t},\n")
	}
	b.WriteString("}\n\nvar struckMeans = traits{\n")
	writeTraits(&b, "\t", means)
	b.WriteString("}\n")
	return b.String()
}

func writeTraits(b *strings.Builder, indent string, values []float64) {
	names := clean.TraitNames()
	for i, v := range values {
		switch {
		case i%weightsLine > 0:
			b.WriteByte(' ')
		case i > 0:
			b.WriteString("\n" + indent)
		default:
			b.WriteString(indent)
		}
		fmt.Fprintf(b, "trait%s: %.3f,", names[i], v)
	}
	b.WriteByte('\n')
}
