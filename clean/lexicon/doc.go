// Package lexicon knows the markings that archives, offices and governments
// put on papers, by their wording, and finds them however badly they were
// read.
package lexicon
