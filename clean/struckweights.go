package clean

// struckWeights are, for each pass over a page, how much each trait counts for a
// word's being struck by the letter's typewriter, or printed in its letterhead.
//
// Fitted to the words of the despatches, of the pages with stamps and of the
// fixtures, each as read and as another program's file would have it. Judged by
// weights fitted to the other letters, on what the other rules leave: see
// docs/quality.md.
var struckWeights = [...]traits{
	{
		traitOne: 4.030, traitConf: 2.227, traitChars: 0.873, traitSure: 0.556, traitLike: 5.015, traitStrange: -3.422,
		traitKeeps: 4.938, traitOff: -4.329, traitLongOff: 0.461, traitWide: 0.331, traitNarrow: -6.827, traitTall: 0.027,
		traitLow: -0.801, traitBig: -2.302, traitSmall: -5.973, traitSlope: -0.181, traitLength: -1.017, traitCaps: -3.905,
		traitMarks: -0.851, traitSpeck: -1.454, traitOdd: 0.218, traitNumber: -2.297, traitPrinted: -1.278, traitHead: 0.436,
		traitOutside: -1.500, traitEdge: -0.889,
	},
	{
		traitOne: 0.433, traitConf: 1.060, traitChars: -0.122, traitSure: 1.632, traitLike: 0.784, traitStrange: -0.745,
		traitKeeps: 4.074, traitOff: -1.323, traitLongOff: 0.455, traitWide: 0.196, traitNarrow: -2.286, traitTall: -0.019,
		traitLow: -0.507, traitBig: -0.051, traitSmall: -1.940, traitSlope: -0.146, traitLength: -0.685, traitCaps: -2.267,
		traitMarks: -1.729, traitSpeck: -2.632, traitOdd: -0.681, traitNumber: -0.933, traitPrinted: 0.678, traitHead: -0.776,
		traitOutside: -0.896, traitEdge: 0.279, traitBeside: -1.938, traitBetween: 0.123, traitPiece: 0.664, traitAllOff: -3.071,
		traitAllSize: -3.638, traitAnchor: -1.234, traitRow: 2.791, traitAlone: 1.424, traitGap: -0.068, traitAskew: -2.519,
		traitCovered: -0.585, traitMargin: 0.933, traitColumn: 1.221, traitLine: 0.453, traitStacked: 0.467, traitStamped: -1.458,
		traitHeadConf: 0.934, traitHeadShort: -0.902, traitHeadAside: -1.233, traitHeadStrange: 1.513, traitHeadOff: 0.493, traitHeadCaps: 4.077,
	},
	{
		traitOne: -1.111, traitConf: 0.544, traitChars: 0.251, traitSure: 1.446, traitLike: 0.558, traitStrange: -0.813,
		traitKeeps: 3.636, traitOff: -1.066, traitLongOff: 0.318, traitWide: -0.097, traitNarrow: -1.804, traitTall: -0.339,
		traitLow: -0.301, traitBig: -0.214, traitSmall: -1.801, traitSlope: -0.128, traitLength: -0.426, traitCaps: -1.697,
		traitMarks: -2.177, traitSpeck: -2.614, traitOdd: -1.088, traitNumber: -0.003, traitPrinted: 0.611, traitHead: -0.858,
		traitOutside: -0.821, traitEdge: 0.194, traitBeside: 0.039, traitBetween: 0.538, traitPiece: 0.497, traitAllOff: -1.980,
		traitAllSize: -2.632, traitAnchor: -0.888, traitRow: 2.767, traitAlone: 1.321, traitGap: -0.004, traitAskew: -1.026,
		traitCovered: -0.619, traitMargin: 0.540, traitColumn: 1.193, traitLine: 0.342, traitStacked: 1.354, traitStamped: -1.304,
		traitHeadConf: 0.943, traitHeadShort: -0.608, traitHeadAside: -1.243, traitHeadStrange: 1.353, traitHeadOff: 0.718, traitHeadCaps: 3.940,
	},
}

// struckMeans are the traits of struck words in the mean, beside which a reason
// says what speaks against a word.
var struckMeans = traits{
	traitOne: 1.000, traitConf: 0.966, traitChars: 0.921, traitSure: 0.501, traitLike: 0.238, traitStrange: 0.002,
	traitKeeps: 0.322, traitOff: 0.013, traitLongOff: 0.007, traitWide: 0.015, traitNarrow: 0.045, traitTall: 0.006,
	traitLow: 0.003, traitBig: 0.047, traitSmall: 0.030, traitSlope: 0.325, traitLength: 1.371, traitCaps: 0.012,
	traitMarks: 0.004, traitSpeck: 0.000, traitOdd: 0.004, traitNumber: 0.019, traitPrinted: 0.000, traitHead: 0.006,
	traitOutside: 0.003, traitEdge: 0.002, traitBeside: 0.983, traitBetween: 0.747, traitPiece: 7.804, traitAllOff: 0.016,
	traitAllSize: 0.036, traitAnchor: 0.987, traitRow: 0.988, traitAlone: 0.010, traitGap: 0.771, traitAskew: 0.035,
	traitCovered: 0.000, traitMargin: 0.796, traitColumn: 0.849, traitLine: 0.927, traitStacked: 0.650, traitStamped: 0.000,
	traitHeadConf: 0.005, traitHeadShort: 0.000, traitHeadAside: 0.001, traitHeadStrange: 0.000, traitHeadOff: 0.001, traitHeadCaps: 0.006,
}
