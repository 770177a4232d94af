package clean

import (
	"strings"
	"testing"
)

// TestForms: what each form matches, and what looks like it and must not.
func TestForms(t *testing.T) {
	for _, c := range []struct {
		name    string
		matches func(string) bool
		yes, no []string
	}{
		{"salutation", func(s string) bool { return isSalutation(rowOf(s)) },
			[]string{"Sir:", "SIR:", "Sirs,", "Sir:-", "Gentlemen:", "My dear Sir:", "Dear Madam:-", "Dear Mr. President:", "My dear Mr. Secretary,",
				"Dear Professor Duniway,", "Dear Mr Rutledge.", "Your Excellency:", "Excellency,", "My Lord,", "My Lords,", "Reverend and dear Sir:", "Honorable Sir:",
				"Mr. President:", "To Whom It May Concern:", "Monsieur le Ministre,", "Monsieur,", "Mon cher Collègue,", "Chère Madame,", "Messieurs,",
				"Sehr geehrter Herr Minister!", "Sehr verehrte gnädige Frau,", "Hochverehrter Herr Präsident,", "Lieber Freund!", "Euer Exzellenz!", "Meine Herren!",
				"Muy señor mío:", "Señor Ministro:", "Estimado señor Gómez:", "Excelentísimo Señor:", "Querido amigo:",
				"Geachte heer De Vries,", "Zeer geachte Heer,", "Hooggeachte Heer,", "Excellentie,", "Waarde vriend,",
				"Egregio Signore,", "Gentile Signora,", "Illustre Signor Ministro,", "Eccellenza,", "Caro amico,",
				"Уважаемый господин Президент!", "Многоуважаемый господин Посол,", "Дорогой товарищ Петров,", "Господин Министр,"},
			[]string{"Dear to my heart was the thought of it", "Sir Edward Grey had left", "Gentlemen prefer blondes", "The sir was not there.", "Excellency has no place here.",
				"Lieber wäre es mir, wenn er", "Dear me, what a thing it was that he had said to the old man there,", "Mr. Brown", "Sincerely,", "Washington:", "Caro prezzo fu quello che pagammo"}},
		{"closing", func(s string) bool { return (&View{}).isClosing(rowOf(s)) },
			[]string{"Sincerely,", "Sincerely yours,", "Very truly yours,", "Yours very truly,", "Yours truly", "Yours faithfully,", "Respectfully,", "Respectfully yours,",
				"Respectfully submitted,", "Very respectfully yours,", "Most respectfully,", "Cordially,", "Very sincerely,", "Ever yours,", "As ever,", "Yours,",
				"Your obedient servant,", "Your most obedient, humble servant,", "I have the honor to be, Sir,", "I have the honour to be,", "I am, Sir, your obedient servant,",
				"I have the honor to be, Sir, Your obedient servant,", "Very respectfully, your obedient servant,", "I remain, Sir,", "I am,", "With great respect, I am,", "With kind regards, I am,",
				"Thanking you for the sympathy expressed, I am,", "With best wishes,", "Best regards,", "Kind regards", "Very truly youre,", "Your obt. servt.",
				"Accept, Sir, the renewed assurances of my high consideration.", "Accept, Excellency, the renewed assurances of",
				"Veuillez agréer, Monsieur le Ministre,", "Je vous prie d'agréer, Monsieur,", "Agréez, Monsieur,", "Cordialement,", "Votre dévoué,",
				"Hochachtungsvoll", "Mit vorzüglicher Hochachtung", "Mit freundlichen Grüßen", "Heil Hitler!", "Ihr sehr ergebener", "Genehmigen Sie, Herr Botschafter,",
				"Atentamente,", "Le saluda atentamente,", "Su seguro servidor,", "Con toda consideración,", "Muy cordialmente,",
				"Hoogachtend,", "Met de meeste hoogachting,", "Met vriendelijke groeten,", "Uw dienstwillige dienaar,",
				"Distinti saluti,", "Cordiali saluti,", "Con perfetta osservanza,", "Voglia gradire, Signor Ministro,",
				"С уважением,", "С глубоким уважением", "Искренне Ваш,", "С коммунистическим приветом"},
			[]string{"faithfully.", "sincerely yours, as he used to say it.", "It was a sincerely meant offer.", "I am sincerely sorry.", "I am of the opinion", "truly.",
				"Your servant has been here to see me.", "With the wishes of the people it has", "Only your", "I have the honor to report.", "I remain of the view that",
				"Sirs", "Sir,", "Your obedient", "Thanking you for nothing", "С ним не было никого", "Cordially he shook my hand."}},
		{"date", date.MatchString,
			[]string{"Bucharest, January 25, 1939.", "22 April 1970", "28 OCT 62", "March 20, '05.", "October 24th, 1962", "24th October, 1962", "September 1994",
				"Paris, le 3 août 1964", "Berlin, den 3. März 1938", "Madrid, 4 de mayo de 1938", "Den Haag, 5 mei 1947", "Roma, 6 giugno 1951", "24 октября 1962", "Bonn, den 4.5.1962", "DATE: March 15, 1967"},
			[]string{"May 14th and again on September 17th last", "It may be 1962 rubles", "Section 3.4, Executive Order 12356", "mars is a planet", "In March, however, he"}},
		{"a row that is a date", barely.MatchString,
			[]string{"Bucharest, January 25, 1939.", "22 April 1970", "21 MAY 1971", "April 6, 1961", "Paris, le 3 août 1964", "Madrid, 4 de mayo de 1938", "June, 1924"},
			[]string{"he left on April 6, 1961 with his family", "1938, and the tenth of May", "dated October 6, 1938, gave the history"}},
		{"subject", subject.MatchString,
			[]string{"Subject: The harbor", "SUBJECT : Edward", "SUBJECT, SPECIAL MEASURES", "SUBJECT Rumanian Activity.", "RE: Your letter", "Ref: 123", "Objet : le port", "Betreff: Hafen", "Betr.: Hafen", "Asunto: Puerto", "Onderwerp: haven", "Oggetto: porto", "Тема: порт"},
			[]string{"subject to the availability", "Subject to this, I agree", "Reference is made to", "Regarding the matter", "Betrieb: 5"}},
		{"routing", routed.MatchString,
			[]string{"TO: Mr. Rosen", "FROM: I. Shroder", "TO : Chief", "MEMORANDUM FOR: Mr. Norbert", "MEMORANDUM FOR THE RECORD", "Memorandum to Mr. Wannall", "FOR: The Director", "ATTN: Registry", "INFO: Bonn", "THRU: Chief"},
			[]string{"to cope with this", "To write", "From then on, it", "from: here", "FORT: one", "Memorandum of March", "to: him"}},
		{"title", titled.MatchString, []string{"MEMORANDUM", "Memorandum", "AIDE-MÉMOIRE", "AIRGRAM", "OUTGOING TELEGRAM", "Note verbale", "MEMORANDUM OF CONVERSATION"},
			[]string{"Memorandum of March 3", "the memorandum", "Reporting"}},
		{"the letter's number", numberedHead.MatchString, []string{"No. 720.", "NO. 52 (R-47)", "Despatch No. 12", "No: 1559", "Nr. 12/47", "No. 12/47a"}, []string{"NO 52 OF THE", "No vessel", "No. 1. Translation of the new law", "Number of men: 12"}},
		{"references", refers.MatchString, []string{"In reply refer to:", "In Reply, Please Refer to", "Our ref: 12/3", "File No. 62-116395", "Unser Zeichen: a", "Aktenzeichen 3"}, []string{"In reply to yours", "our reference library was", "file notes"}},
		{"handling", personal.MatchString, []string{"OFFICIAL-INFORMAL", "Personal and Confidential", "PRIVATE", "By bag", "Vertraulich", "Riservata personale", "Strictly Personal"}, []string{"Personal matters", "by hand of the clerk", "in private"}},
		{"enclosures", enclosures.MatchString,
			[]string{"Enclosure", "Enclosures:", "Enclosures (2)", "Encl.", "Attachment: map", "List of Enclosures:", "cc: Mr. Hall", "cc", "Copies to London, Berlin.", "P. J. : deux", "Anlage", "Anlagen: 2", "Bijlage", "Anexo: uno", "Allegati: due", "Приложение: 2 листа", "Distribution: A", "In Quintuplicate to the Department.", "To Department in original"},
			[]string{"Enclosed is a copy", "cc's were", "Account", "Copying the list", "Annexation of the islands was", "To the Secretary", "Attachments to the report are numbered in the order given"}},
		{"a postscript", postscript.MatchString, []string{"P.S. I forgot", "PS: one more", "P. S. - And", "N.B.: do", "NOTE: This responds"}, []string{"Psalm", "Notes on it", "Note that", "PSB"}},
		{"a signature in a copy", signed.MatchString, []string{"[s] N. Khrushchev", "/s/ John Hall", "(Signed) John Hall", "Signed: John Hall", "gez. Müller", "(signé) Hall"}, []string{"signed by the minister", "Signed copies", "s", "She"}},
		{"a name alone", named.MatchString, []string{"Mr David Blee", "Mr. David Blee", "Dr. A. Hall, M.P.", "Sir John Hall", "Miss Ann Lee"}, []string{"Mr. Hall was here", "Mr David Blee.", "Drummond and Son", "Sir John went away"}},
	} {
		for _, s := range c.yes {
			if !c.matches(s) {
				t.Errorf("%q is %s, and is not found", s, c.name)
			}
		}
		for _, s := range c.no {
			if c.matches(s) {
				t.Errorf("%q is taken for %s", s, c.name)
			}
		}
	}
}

func rowOf(s string) *row { return &row{text: s, words: make([]word, len(strings.Fields(s)))} }
