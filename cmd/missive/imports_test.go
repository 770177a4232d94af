package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// mayImport is the shape of the program: which of our packages each may use.
// cmd → ingest → report → align, clean, ocr → letter, distance. The stages
// ocr, clean and align never see each other.
var mayImport = map[string][]string{
	"missive/distance":                   {},
	"missive/letter":                     {},
	"missive/internal/content":           {},
	"missive/internal/tomlfile":          {},
	"missive/internal/pathorder":         {},
	"missive/letter/alto":                {"missive/letter", "missive/letter/internal/pagefile"},
	"missive/letter/hocr":                {"missive/letter", "missive/letter/internal/pagefile"},
	"missive/letter/internal/pagefile":   {"missive/letter"},
	"missive/letter/pagexml":             {"missive/letter", "missive/letter/internal/pagefile"},
	"missive/letter/outermost":           {},
	"missive/letter/tei":                 {"missive/letter/internal/pagefile"},
	"missive/ocr/internal/lept":          {},
	"missive/ocr/internal/lept/lepttest": {"missive/ocr/internal/lept"},
	"missive/ocr/internal/process":       {},
	"missive/typeface":                   {},
	"missive/wordlist":                   {},
	"missive/layout":                     {"missive/letter"},
	"missive/reading":                    {"missive/letter", "missive/typeface"},
	"missive/reading/readingtest":        {"missive/letter", "missive/reading"},
	"missive/settle":                     {"missive/letter", "missive/reading", "missive/typeface", "missive/layout", "missive/distance"},
	"missive/ocr":                        {"missive/letter", "missive/letter/hocr", "missive/reading", "missive/typeface", "missive/wordlist", "missive/distance", "missive/internal/content", "missive/ocr/internal/lept", "missive/ocr/internal/process"},
	"missive/ocr/enginetest":             {"missive/letter", "missive/reading", "missive/ocr"},
	"missive/ocr/foreign":                {"missive/letter", "missive/letter/alto", "missive/letter/hocr", "missive/letter/pagexml", "missive/letter/outermost", "missive/reading", "missive/ocr", "missive/internal/content", "missive/ocr/internal/process"},
	"missive/clean/lexicon":              {"missive/letter", "missive/distance", "missive/internal/tomlfile"},
	"missive/clean/ordinary":             {},
	"missive/clean":                      {"missive/letter", "missive/distance", "missive/clean/lexicon", "missive/clean/ordinary"},
	"missive/decide":                     {"missive/letter", "missive/distance"},
	"missive/docs/schema":                {},
	"missive/compare":                    {"missive/internal/pathorder", "missive/align", "missive/reference"},
	"missive/report/diffs":               {"missive/align", "missive/compare", "missive/measure", "missive/profile", "missive/report"},
	"missive/measure":                    {"missive/distance"},
	"missive/profile":                    {"missive/distance", "missive/measure"},
	"missive/align":                      {"missive/letter", "missive/distance", "missive/measure", "missive/profile"},
	"missive/reference":                  {"missive/internal/pathorder", "missive/letter", "missive/letter/alto", "missive/letter/hocr", "missive/letter/outermost", "missive/letter/pagexml", "missive/letter/tei", "missive/align"},
	"missive/report":                     {"missive/letter", "missive/align", "missive/measure", "missive/profile", "missive/clean", "missive/decide", "missive/ocr", "missive/distance", "missive/internal/tomlfile"},
	"missive/ingest":                     {"missive/letter", "missive/internal/content", "missive/internal/pathorder", "missive/ocr", "missive/reading", "missive/settle", "missive/clean", "missive/clean/lexicon", "missive/decide", "missive/distance", "missive/align", "missive/profile", "missive/reference", "missive/report", "missive/reference/catalog"},
	"missive/reference/catalog":          {"missive/internal/pathorder", "missive/distance", "missive/align", "missive/reference"},
	// inspect shows one letter's reading; report tells it how foreign text is
	// made visible.
	"missive/inspect":        {"missive/letter", "missive/letter/hocr", "missive/ocr", "missive/reading", "missive/settle", "missive/typeface", "missive/report"},
	"missive/fixtures":       {"missive/letter"},
	"missive/fixtures/draw":  {"missive/fixtures"},
	"missive/bench/catalog":  {"missive/bench/begin", "missive/bench/cost", "missive/reference/catalog"},
	"missive/bench/clean":    {"missive/bench/begin", "missive/bench/cost", "missive/bench/gold", "missive/letter"},
	"missive/bench/align":    {"missive/bench/begin", "missive/bench/cost", "missive/align", "missive/fixtures"},
	"missive/bench/slips":    {"missive/bench/begin", "missive/letter", "missive/align", "missive/clean", "missive/ocr", "missive/bench/gold", "missive/bench/ingested", "missive/bench/logistic"},
	"missive/bench/strip":    {"missive/bench/begin", "missive/letter", "missive/clean", "missive/distance", "missive/bench/gold", "missive/bench/ingested", "missive/bench/logistic"},
	"missive/bench/weights":  {"missive/bench/begin", "missive/clean", "missive/clean/lexicon", "missive/distance", "missive/letter", "missive/bench/gold", "missive/bench/logistic"},
	"missive/bench/begin":    {},
	"missive/bench/cost":     {},
	"missive/bench/gold":     {"missive/letter"},
	"missive/bench/ingested": {"missive/letter"},
	"missive/bench/logistic": {},
	"missive/bench/ocr":      {"missive/bench/begin", "missive/letter", "missive/bench/cost", "missive/bench/gold", "missive/bench/logistic", "missive/internal/content", "missive/ocr", "missive/reading", "missive/settle", "missive/distance", "missive/fixtures"},
	"missive/cmd/missive":    {"missive/letter", "missive/ocr", "missive/clean", "missive/clean/lexicon", "missive/decide", "missive/align", "missive/profile", "missive/reference", "missive/docs/schema", "missive/compare", "missive/report", "missive/report/diffs", "missive/ingest", "missive/inspect", "missive/ocr/foreign", "missive/reference/catalog", "missive/clean/ordinary"},
	// what every reader of page files passes
	"missive/letter/internal/pagefile/pagefiletest": {"missive/letter", "missive/letter/internal/pagefile"},
}

// TestArrowsRunOneWay reads the import graph and refuses an arrow that the
// shape does not have, and a package that the shape does not name.
func TestArrowsRunOneWay(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "missive/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	seen := 0
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		allowed, ok := mayImport[fields[0]]
		if !ok {
			t.Errorf("package %s is not in the shape of the program: add it here with a reason, or put its code where it belongs", fields[0])
			continue
		}
		seen++
		for _, imported := range fields[1:] {
			if strings.HasPrefix(imported, "missive/") && !slices.Contains(allowed, imported) {
				t.Errorf("%s imports %s: the arrows do not run that way", fields[0], imported)
			}
		}
	}
	if seen < len(mayImport) {
		t.Errorf("found %d of the %d packages of the shape", seen, len(mayImport))
	}
}
