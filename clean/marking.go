package clean

func markingRule() Rule {
	return Rule{
		Name: "marking",
		Doc: "Strips what is not the letter, line by line, by all the evidence there is about each: " +
			"the marking of the lexicon that it reads like, however garbled, what stays that it reads " +
			"like, its shape, its place, whether it recurs, page numbers by their sequence, catchwords " +
			"by what the next page begins with, running heads by what they repeat, and its " +
			"neighbours. Every piece of evidence has a learned weight; the line goes where their sum " +
			"is above a threshold. A stamp on one row with the letter's own words is parted from them. " +
			"A classification typed in the letter's heading is the letter's own and stays.",
		Examples: []Example{
			{Text: "Yours,\n\nE.O. 11652, Sec. 3(E) and 5 75\nBy Dancongulars, Dat 8/29/24\nDECLASSIFIED\n",
				Finds: []string{"E.O. 11652, Sec. 3(E) and 5 75", "By Dancongulars, Dat 8/29/24", "DECLASSIFIED"}},
			{Text: "OecJassilicd per Executive Order 13526. Seclion 3.3\nNND Projcci Number: NND 63316. By: NWD DOlle: 20 11\n",
				Finds: []string{"OecJassilicd per Executive Order 13526. Seclion 3.3", "NND Projcci Number: NND 63316. By: NWD DOlle: 20 11"}},
			{Text: "the captains of Soviet vessels\n\nbound\n\nbound for Cuba to observe the orders of the forces\n", Finds: []string{"bound"}},
			{Text: "By agreement of the two sides the paper was declassified in 1961.\n"},
			{Text: "declassified by the Ambassador, who said that he would send it on.\n"},
			{Text: "We ask for these:\n1.\nPeace\n2.\nBread\n"},
		},
		Find: func(v *View) []Finding { return v.judge().find(v) },
	}
}
