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
// eighth's reference has its lines in another order), each as all efforts read
// it: 15,584 words, of which 377 are scraps and 758 not right.
//
// Judged on each letter by weights fitted to the others, the expected calibration
// error over all words is 0.002 by ofText and 0.009 by ofRight, the letters' mean
// 0.007 and 0.042: the few words of a letter whose type is worn, or whose
// reference is not letter by letter, weigh as much in it as a long despatch. Of
// the words given 0.9 or more by ofRight 98.7 per cent are right.
var (
	// ofText is for a word's being text rather than a scrap.
	ofText = traits{
		traitOne: -8.701, traitConf: 4.633, traitLeast: 0.470, traitShare: -0.327, traitSupport: 1.118,
		traitLike: 3.402, traitUnlike: 1.830, traitKnown: 0.051, traitLength: 1.686, traitAlnum: 0.339,
		traitTall: -1.495, traitSmall: -0.649, traitOff: -1.305, traitRowConf: 1.534, traitRow: 0.459,
		traitGap: -0.405, traitNumber: -0.373, traitOdd: -1.656, traitReadings: 0.632,
	}
	// ofRight is for its being read right.
	ofRight = traits{
		traitOne: -10.221, traitConf: 7.029, traitLeast: 1.309, traitShare: -0.170, traitSupport: -1.850,
		traitLike: 2.078, traitUnlike: 2.627, traitKnown: 2.273, traitLength: -0.095, traitAlnum: 0.489,
		traitTall: -0.711, traitSmall: -1.014, traitOff: -0.553, traitRowConf: 0.646, traitRow: 0.295,
		traitGap: 0.050, traitNumber: 1.705, traitOdd: -1.780, traitReadings: 0.387,
	}
)
