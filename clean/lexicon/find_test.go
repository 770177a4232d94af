package lexicon

import "testing"

func TestFindFirst(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	f := l.Finder()
	for _, rows := range [][]string{
		{"Declassitled per Executive Order 13526. Seclion 3.3", "NND Projcci Number: NND 63316. By: NWD DOlle: 20 11"},
		{"SE UNDER THE", "TOP SECP.ET - Sensitive", "AZE INFORMOR CONTAITO", "HEREIN IS UNOLASSIFIEO", "EXCHET FROM GENERAL DECLASSIFICATIO!", "RETURN TO CIALAX", "Declassified per Executive Order 13526 S", "t'", "33", "NND P ,", "roject Number: NND"},
	} {
		for _, m := range f.Find(rows) {
			t.Logf("%d-%d %d..%d %q letters %d edits %d missing %d over %d", m.First, m.Last, m.Start, m.End, m.Says, m.Letters, m.Edits, m.Missing, m.Over)
		}
	}
}
