package settle

// Weights of two logistic regressions over a word's traits, with a penalty of
// half the weights' squares, the constant's left out. Where pages are read or
// measured otherwise,
//
//	make bench-ocr ARGS=fit
//
// fits them again, judges them on letters left out beside these, and prints them
// as they stand here (docs/quality.md tells more).
//
// These were fitted to the 17 pages of the despatches and 7 letters of 1905 (the
// eighth's reference has its lines in another order), each as one reading, two,
// three, and four with lines read singly gave it, and with words labelled line
// by line: 20,001 words, of which 425 are scraps and 941 not right.
//
// Over the 15,584 words that fit takes from the same pages, each as all efforts
// read it, the expected calibration error is 0.002 by ofText and 0.006 by ofRight,
// the mean of the letters' 0.005 and 0.038. Of the words given 0.9 or more by
// ofRight 98.6 per cent are right. Weights that fit finds do as well on letters
// left out (0.002 and 0.008; 0.007 and 0.039; 98.8 per cent) and no better, and
// typed lines settled by them have as many errors.
var (
	// ofText is for a word's being text rather than a scrap.
	ofText = traits{
		traitOne: -11.587, traitConf: 4.044, traitLeast: 1.119, traitShare: 1.374, traitSupport: 2.845,
		traitLike: 2.298, traitUnlike: 1.618, traitKnown: -0.398, traitLength: 2.211, traitAlnum: 1.231,
		traitTall: -1.815, traitSmall: -0.960, traitOff: -1.022, traitRowConf: 0.804, traitRow: 0.634,
		traitGap: -0.523, traitNumber: 0.417, traitOdd: -1.106, traitReadings: 0.932,
	}
	// ofRight is for its being read right.
	ofRight = traits{
		traitOne: -10.348, traitConf: 5.951, traitLeast: 1.956, traitShare: 0.020, traitSupport: -0.928,
		traitLike: 1.689, traitUnlike: 2.670, traitKnown: 2.044, traitLength: -0.166, traitAlnum: 0.495,
		traitTall: -0.845, traitSmall: -0.334, traitOff: -0.838, traitRowConf: 0.616, traitRow: 0.347,
		traitGap: 0.010, traitNumber: 1.401, traitOdd: -2.292, traitReadings: 0.395,
	}
)
