// Package wordlist knows the words of a language as a Tesseract model lists
// them, so that whoever can read a language can also tell its words from
// misread ones, and nothing more is to be installed.
//
//	list, err := wordlist.Open("/usr/share/tesseract-ocr/5/tessdata/eng.traineddata")
//	list.Has("Bucharest")     // true: so it stands in the list
//	list.Knows("LEGATION's")  // true: legation is a word
//
// The lists were gathered from the web by frequency. They hold nearly every
// word and inflection of a letter (in three despatches of 1939 to 1943, 98 %
// of 991 different lower-case words), and much besides: names, addresses,
// halves of words, every pair of two letters, and misreadings that other
// people's OCR left on the web (tbe, tbat, whlch, sald, uote, extemal). So a
// word that is not known is worth a second look, while one that is known
// proves little, and next to nothing where it is short: of the words of
// despatches and letters with one character exchanged for one that looks alike
// (h for b, c for e, i for l, m for rn) 67 % were known where they had three
// letters, 24 % with four, 6 % with five and 2 % or less with more.
//
// A model is a file of numbered components; the list is one of them, a graph of
// letters, and another says which text each letter's number stands for. The
// facts of the format are those of Tesseract 4 and 5 (tessdatamanager.cpp,
// dawg.h, unicharset.cpp there). The graph is walked as it is, 8 bytes an edge:
// 3.7 MB for English's 338,080 words.
package wordlist
