package settle

// Weights of two logistic regressions over a word's traits, with a penalty of
// half the weights' squares, fitted to the words of the despatches' 17 pages as
// three readings gave them (3,875 words, of which 32 scraps and 105 not right).
var (
	// ofText is for a word's being text rather than a scrap.
	ofText = traits{
		traitOne: -3.742, traitConf: 0.881, traitLeast: 0.692, traitShare: 0.808, traitSupport: 0.229,
		traitLike: 0.329, traitUnlike: 0.424, traitKnown: 0.433, traitLength: 2.727, traitAlnum: 1.027,
		traitTall: -0.129, traitSmall: -1.764, traitOff: -0.993, traitRowConf: -0.131, traitRow: 0.964,
		traitGap: -0.124, traitNumber: 0.676, traitOdd: 0.193, traitReadings: -0.003,
	}
	// ofRight is for its being read right.
	ofRight = traits{
		traitOne: -13.335, traitConf: 3.047, traitLeast: 2.812, traitShare: 1.245, traitSupport: 0.563,
		traitLike: 0.478, traitUnlike: 2.668, traitKnown: 2.328, traitLength: 0.479, traitAlnum: 0.911,
		traitTall: -0.660, traitSmall: -0.464, traitOff: -0.309, traitRowConf: -0.157, traitRow: 0.984,
		traitGap: 1.022, traitNumber: 2.106, traitOdd: -0.423, traitReadings: -0.006,
	}
)
