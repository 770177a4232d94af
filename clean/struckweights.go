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
		traitOne: 0.506, traitConf: 1.070, traitChars: -0.134, traitSure: 1.696, traitLike: 0.797, traitStrange: -0.723,
		traitKeeps: 4.151, traitOff: -1.480, traitLongOff: 0.325, traitWide: 0.268, traitNarrow: -2.215, traitTall: 0.060,
		traitLow: -0.537, traitBig: -0.044, traitSmall: -1.963, traitSlope: -0.150, traitLength: -0.723, traitCaps: -2.253,
		traitMarks: -1.764, traitSpeck: -2.643, traitOdd: -0.715, traitNumber: -0.912, traitPrinted: 0.635, traitHead: -0.670,
		traitOutside: -0.880, traitEdge: 0.278, traitBeside: -1.992, traitBetween: 0.119, traitPiece: 0.667, traitAllOff: -2.976,
		traitAllSize: -3.448, traitAnchor: -1.206, traitRow: 2.773, traitAlone: 1.348, traitGap: -0.079, traitAskew: -2.594,
		traitCovered: -0.588, traitMargin: 0.952, traitColumn: 1.189, traitLine: 0.434, traitStacked: 0.426, traitStamped: -1.448,
		traitHeadConf: 0.783, traitHeadShort: -0.885, traitHeadAside: -1.334, traitHeadStrange: 1.489, traitHeadOff: 0.337, traitHeadCaps: 4.105,
	},
	{
		traitOne: -0.554, traitConf: 0.563, traitChars: 0.245, traitSure: 1.505, traitLike: 0.527, traitStrange: -0.752,
		traitKeeps: 3.659, traitOff: -1.179, traitLongOff: 0.216, traitWide: -0.052, traitNarrow: -1.721, traitTall: -0.253,
		traitLow: -0.335, traitBig: -0.208, traitSmall: -1.824, traitSlope: -0.134, traitLength: -0.450, traitCaps: -1.630,
		traitMarks: -2.224, traitSpeck: -2.645, traitOdd: -1.170, traitNumber: 0.041, traitPrinted: 0.603, traitHead: -1.025,
		traitOutside: -0.799, traitEdge: 0.182, traitBeside: -0.077, traitBetween: 0.500, traitPiece: 0.478, traitAllOff: -1.873,
		traitAllSize: -2.542, traitAnchor: -0.777, traitRow: 2.552, traitAlone: 1.316, traitGap: -0.158, traitAskew: -1.091,
		traitCovered: -0.619, traitMargin: 0.547, traitColumn: 1.143, traitLine: 0.294, traitStacked: 1.372, traitStamped: -1.308,
		traitHeadConf: 0.655, traitHeadShort: -0.610, traitHeadAside: -1.373, traitHeadStrange: 1.340, traitHeadOff: 0.583, traitHeadCaps: 3.874,
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
