// Command weights learns what each piece of evidence is worth for telling
// markings from the letter, and measures what the weights reach on documents
// they were not learned from.
//
// It learns from the labelled lines, despatches and typed letters of ../shared,
// and, because real page breaks and rare stamps are few, from copies of those
// letters into which page breaks and the lexicon's examples were put (breaks.go,
// stock.go). Those are learned from only; figures are of the labelled lines.
//
// Lines are judged twice (clean/judge.go): by their own evidence and their
// neighbours', then also by what the first judgement said of all lines around. A
// judgement must not be learned from first judgements that have seen the
// answers: they are made, like the scores of a line's letters, by weights learned
// without the document (D. H. Wolpert, Stacked Generalization, Neural Networks
// 5, 1992).
package main

import "missive/bench/begin"

func main() { begin.Command(newRoot()) }
