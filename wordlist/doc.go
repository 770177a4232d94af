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
// frequent slips of the pen, halves of words and every pair of two letters.
// So a word that is not known is worth a second look, while one that is known
// proves little, the less the shorter it is: of plain Tesseract's misread words
// in those despatches a third were known.
//
// A model is a file of numbered components; the list is one of them, a graph of
// letters, and another says which text each letter's number stands for. The
// facts of the format are those of Tesseract 4 and 5 (tessdatamanager.cpp,
// dawg.h, unicharset.cpp there). The graph is walked as it is, 8 bytes an edge:
// 3.7 MB for English's 338,080 words.
package wordlist
