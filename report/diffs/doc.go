// Package diffs writes what `missive diff` found, pair by pair, in the form
// that is asked for: for a terminal, as JSON, CSV, JUnit XML, Markdown or HTML.
//
//	w, err := diffs.New("json", out, diffs.Options{})
//	var t diffs.Totals
//	err = plan.Run(ctx, o, func(r compare.Result) error { t.Add(r); return w.Pair(r) })
//	err = w.End(t)
//
// Every form says the same numbers of the same pair: how many characters and
// words were added, lost and misread, over everything and over what both texts
// have, how many differences of each kind and cause there are, and which
// passages only one text has. A test reads each form back and holds them
// against each other. What a form leaves out for its length it counts.
//
// Writers take one pair at a time and keep of it only what their form needs at
// its end: JSON, CSV and text nothing, JUnit and Markdown some kilobytes.
//
// All texts and names are hostile. Terminals, XML and CI logs get them with
// control characters spelled out ([report.Visible]), Markdown with what it
// takes for markup as entities, spreadsheets with nothing that they would take
// for a formula; JSON has them as they are.
package diffs
