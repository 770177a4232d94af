package clean

import (
	"strings"
)

// Forms of the parts of a letter, as typists of several countries write them.
// They decide only what stands on lines of its own and what it is called;
// nothing is stripped by them. A form in a language stands where the others
// of its kind do: adding one needs no more than a line here and a row in the
// tables of forms_test.go.

// form compiles alternatives, upper and lower case alike, blanks as one.
func form(alternatives ...string) *sieve {
	return sift(`(?i)` + strings.Join(alternatives, "|"))
}

// salutation greets the addressee in a row that ends with a mark.
var salutation = form(
	// English, old forms of rank included.
	`^[\[("“]?(my )?(very )?(dear|esteemed|respected|honou?red|reverend)\b.{0,60}[:,;!]\W*$`,
	`^[\[("“]?(my )?dear( \pL+\.?){1,5}\.$`,
	`^(honou?rable |reverend )?(sirs?|gentlemen|mesdames|(your |my )?(excellency|lords?|grace|majesty|eminence|lordship))( and dear (sir|lord))?\s*[:;,.]\W*$`,
	`^(madam|mr\.?|mrs\.?)( \pL+){0,3}\s*[:;]\W*$`,
	`^to whom it may concern\W*$`,
	// French.
	`^(excellence|monsieur|madame|mademoiselle|messieurs|monseigneur|(monsieur|madame|mon) (le |la |l')?[\pL -]{2,40})\s*[:;,]$`,
	`^(mon |ma )?(cher|chère|chers|chères)( \pL+){1,5}\s*[,:!]$`,
	// German.
	`^(sehr |hoch)?(verehrt|geehrt|geschätzt|wert)(e|er|es)\pL*( [\pL.-]+){1,6}\s*[,:!]$`,
	`^(mein )?lieb(e|er|es)( [\pL.-]+){1,5}\s*[,:!]$`,
	`^((euer|eure|ew\.) (exzellenz|excellenz|magnifizenz)|meine (damen und )?herren|herr (minister|präsident|botschafter|gesandter|reichskanzler|bundeskanzler))\s*[,:!]$`,
	// Spanish.
	`^(muy )?(señor|señora|señores|estimad[oa]s?|distinguid[oa]s?|querid[oa]s?|apreciad[oa]s?|respetad[oa]s?|excelentísim[oa]|excelencia)( [\pL.]+){0,6}\s*[:,]$`,
	// Dutch.
	`^(zeer |hoog|wel)*(geachte|geleerde|edele|edelgestrenge|waarde|beste|excellentie|mijnheer|mijne heren)( [\pL.]+){0,6}\s*[,:!]$`,
	// Italian.
	`^(egregi[oa]?|gentil[ei](ssim[oa])?|illustr[ei](ssim[oa])?|pregiatissim[oa]|spettabile|car[oa]|eccellenza|signor|onorevole)( [\pL.]+){0,5}\s*[,:]$`,
	// Russian.
	`^((много|глубоко)?уважаем|дорог|милостив)\pL*( [\pL.]+){1,6}\s*[,:!.]$`,
	`^(господин|товарищ|госпожа|ваше превосходительство)( [\pL.]+){0,5}\s*[,:!]$`,
)

// closing is a whole row that takes leave, or the first row of a longer one.
var closing = form(
	// English: I have the honor to be, Sir, very respectfully yours.
	`^(`+leave+`|yours |very |most |ever |with .{0,40},? |always )*(respectfully|sincerely|faithfully|truly|cordially|obediently|affectionately|gratefully|fraternally|loyally|devotedly|warmly)( (submitted|yours|and \pL+ly))*[,.;:]?$`,
	`^\pL{3,5} ((very|most),? )?obedient,? (humble )?servants?[,.;:]?$`, // Yeur obedient servant,
	`^((very|most) )?\pL{3,12}ly,? [yv]ou[rt]\pL[,.;:]?$`,               // Very truly youre,
	`^(yours( ever)?|(as )?ever( yours)?|always yours|your friend)[,.;:]?$`,
	`^(`+leave+`|(very |most )?(respectfully|sincerely|faithfully|truly),? (yours,? )?)*(your|his) (\pL+'?s )?((very|most) )?((humble|obedient|faithful|obt\.?|obdt\.?|devoted|loyal)( and |,? )?(most )?)+ ?(servants?|servt\.?|svt\.?)[,.;:]?$`,
	`^(`+remains+`)(`+leave+`)*$`,
	`^with .{0,40}\b(respects?|regards?|esteem|wishes|greetings|consideration),?( (i|we) (am|remain),?)?[,.]?$`,
	`^((best|kind|kindest|warm|warmest|personal) )+(regards|wishes),?$`,
	`^(thanking|hoping|trusting|awaiting|assuring|expressing|with|again)\b.{3,60}\b(i|we) (am|remain|beg to remain)( yours)?,?( \pL+,)?$`,
	`^(please )?accept,? .{0,40}assurances? of\b`,
	// French.
	`^(veuillez|je (vous )?prie|daignez|agréez|recevez|j'ai l'honneur d'être|je vous prie)\b.{0,40}\b(agréer|agreer|recevoir|croire|monsieur|madame|excellence|messieurs)(\PL|$)`,
	`^((bien )?cordialement( vôtre)?|bien à vous|salutations distinguées|respectueusement|(avec )?mes (salutations|sentiments|hommages)\b.{0,40}|votre (très )?(humble|obéissant|dévoué).{0,30})[,.]?$`,
	// German.
	`^(hochachtungsvoll( ergebenst)?|mit .{0,30}(hochachtung|grüßen|grüssen|gruß|gruss|empfehlungen?)|heil hitler|(ihr|euer) (sehr |stets )?(ergebener|ergebenster|getreuer)|genehmigen sie,?\b.{0,50})[,.!]?$`,
	// Spanish.
	`^((muy )?(atentamente|respetuosamente|cordialmente)|(le |lo |les )?saluda (a usted )?(muy )?atentamente|(su|sus) (atento|atentos|seguro|seguros|afectísimo)\b.{0,30}|(aprovecho|reciba|sírvase aceptar|quedo de (usted|ud))\b.{0,50}|con .{0,20}(respeto|consideración|estima))[,.]?$`,
	// Dutch.
	`^(hoogachtend|met .{0,30}(hoogachting|groet|groeten)|uw (dienstwillige|dw\.|gehoorzame|toegenegen)\b.{0,20})[,.]?$`,
	// Italian.
	`^((distinti|cordiali|migliori) (saluti|ossequi)|con .{0,30}(osservanza|stima|ossequio|saluti)|(voglia|vogliate) gradire\b.{0,50}|(suo|vostro) (dev(otissim|\.m)o|obbligatissimo)\b.{0,20})[,.]?$`,
	// Russian.
	`^с .{0,20}(уважением|приветом|почтением).{0,10}$`,
	`^с (глубоким |искренним )?уважением`,
	`^(искренне ваш|преданный вам|остаюсь|примите.{0,40}уверени).{0,20}$`,
)

// leave is what stands before the words of a closing in English.
const (
	leave   = remains + `|` + sir
	remains = `(i|we) (am|remain|have the honou?r to (be|remain)|beg to (be|remain))\b[, ]*`
	sir     = `(dear |my dear )?(sirs?|gentlemen|madam|excellency|my lord),? *`
)

// leaving goes on with a closing, but opens none.
var leaving = form(
	`^((dear |my dear )?(sirs?|gentlemen|madam|excellency|my lords?|mr\. (president|secretary|minister|ambassador)))[,.]?$`,
	`^((monsieur|madame|messieurs|excellence)( .{2,40})?)[,.]$`,
	`^(my|mes) (highest|most distinguished|high) consideration\.?$`,
)

// months are the names and short names of the months.
const months = `january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec`

// monthsAbroad are those of French, German, Spanish, Dutch, Italian, Russian.
const monthsAbroad = `janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|` +
	`januar|jänner|februar|märz|juni|juli|august|september|oktober|november|dezember|` +
	`enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|` +
	`januari|februari|maart|april|mei|augustus|december|` +
	`gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|` +
	`января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря`

var date = form(
	`\b(`+months+`)\b\.?,?\s+(\d{1,2}(st|nd|rd|th|d)?\.?,?\s+)?((1[5-9]|20)\d\d|['’]\d\d)\b`,
	`\b\d{1,2}(st|nd|rd|th|d)?\.?\s+(`+months+`)\.?,?\s+['’]?\d\d(\d\d)?\.?$`,
	`\d{1,2}(er|º|°|\.)?\s+(de |di )?(`+monthsAbroad+`)(\s+(de|del))?\s+(1[5-9]|20)\d\d`,
	`^(\pL[\pL .'-]{2,30}, ?)?(den |de |le |il |el )?\d{1,2}[./-]\d{1,2}[./-](\d\d){1,2}\.?$`,
	`^date\s*[:;]\s*\S`,
)

// barely is a row that holds nothing but a date, perhaps with its place.
var barely = form(`^\W*([\pL.' -]{2,40}, ?){0,3}(the |le |den |el |il )?((\d{1,2}(st|nd|rd|th)?( day of)? )?(` + months + `)\b\.?,? ?(\d{1,2}(st|nd|rd|th)?\.?,? ?)?['’]?\d\d(\d\d)?|` +
	`\d{1,2}(er|\.)? (de )?(` + monthsAbroad + `)( de)? \d{4})[\W\pL]{0,4}$`)

// roughly is a row of a heading that reads like a misread date.
var roughly = form(`^\W*([\pL .]+, ?)?\pL{3,9}[.,]? \d{1,2}\pL{0,2}[.,]{0,2} (1[5-9]|20)\d\d\w?\W*$`)

// subject names what the letter is about, or what it answers.
var subject = form(`^(subject|subj|re|ref|refs|reference|in re|objet|concerne|betreff|betrifft|betr\.?|asunto|onderwerp|betreft|oggetto|тема|касается)\s*[:;]`,
	`^subject\s*(,|matter\b)`, `(?-i:^SUBJECT\s+\S)`) // the colon is lost at times

// addressee begins an address: the title of who is written to.
var addressee = form(
	`^((the|his|her|their) (right )?(rt\.? )?(honou?rable|excellency|excellencies|most|president|secretary|reverend|under[ -]secretary|hon\.)|h\.? ?e\.? |mr\.? |messrs\.? |mrs\.? |miss |dr\.? |prof(essor|\.) |sir [\pL.]+ \pL|lord |lady |hon\. |rt\.? hon)`,
	`^(son excellence|à? ?s\. ?e\. |monsieur (le|l'|\pL+$)|madame (la|\pL+$)|à monsieur |m\. le )`,
	`^(an (den|das|die|herrn|seine) |seine[rn]? exzellenz|herrn |frau |s\. ?exz)`,
	`^((al )?(excmo|excelentísimo|ilmo|sr|señor don)\.? |su excelencia|aan (de|het|zijne) |zijne(r)? excellentie|a sua eccellenza|al(l'|la| sig| ministro)|sua eccellenza|egr\. sig)`,
	`^(его превосходительств|министру |президенту |председателю |послу |господину )`,
)

// named is a row with nothing but a titled name, as British letters have it at
// the foot of their first page.
var named = sift(`^(?:Mr|Mrs|Miss|Ms|Dr|Sir|Lord|Lady|Prof|Professor|Colonel|Major|Captain|General|Admiral|The Hon|Monsieur|Madame|M|Mme|Herrn|Herr|Frau|Señor|Sr|Sig|De heer)\.?` +
	`(?: \p{Lu}[\pL'’-]*\.?| (?:von|van|de|der|du|le|la)){0,4} \p{Lu}[\pL'’-]+(?:,? (?:[A-Z]{2,4}|(?:\p{Lu}\.){2,4}))*,?$`)

// routed is a row of a memorandum's or telegram's head that says from whom
// to whom it goes.
var routed = sift(`^(?:(?:TO|To|FROM|From|THRU|Thru|THROUGH|Through|VIA|Via|ATTN|Attn|ATTENTION|Attention|INFO|Info|FOR|VON|Von|AN|An|DE|À|VAN|AAN|PARA|ОТ|КОМУ)\s*[:;]|` +
	`(?i:memorandum|memo|note|letter|aide[- ]m[ée]moire|minute)\s+(?i:for|to)\b)`)

// wired is the same in a telegram, all in capitals and without a colon.
var wired = sift(`^(?:TO|FROM|INFO|ATTN)\s+\W*[A-Z]`)

// titled names the kind of paper.
var titled = form(`^\W*((office |staff )?(memorandum|memo)|aide[- ]m[ée]moire|pro[- ]memoria|note verbale|verbalnote|aufzeichnung|circular|airgram|airtel|(outgoing |incoming )?telegram|despatch|dispatch|cablegram|teletype|report|notiz|nota)( of conversation)?\W*$`)

// numberedHead is the letter's own number, on a row of its own.
var numberedHead = form(`^((despatch|dispatch|telegram|circular|airgram|serial|letter) )?(nos?|nr|n°|nº|№|número|numéro|nummer)\s?[.:;]?\s*[\d/-]+(/?[a-z]{1,3})?(\s?\([\w -]{1,12}\))?\W*$`)

// refers is a number to quote in the answer, in a heading.
var refers = form(`^(in reply,? (please )?refer to|(our|your|my|file) (ref(erence)?|no)\.?\s?([:.\d]|$)|(unser|ihr) zeichen|aktenzeichen|az\.|n/réf|v/réf|nos réf|(our|your) file\s?[:.]|ons kenmerk|uw kenmerk|nuestra referencia|prot\. n|исх\. ?№)`)

// personal is how a letter is to be handled, said in its heading.
var personal = form(`^\W*((strictly |very )?(official[ -]*informal|personal|private)( (and|&) (confidential|personal|secret))?|by (hand|safe hand|bag|air ?mail|courier)|persönlich|vertraulich|persoonlijk|vertrouwelijk|riservat[oa]( personale)?|personale|confidencial|confidentiel(le)?|personnel(le)?|лично)\W*$`)

// housed is printed at the head of an office's paper.
var housed = sift(`\b(?:WHITE HOUSE|DEPARTMENT|EMBASSY|LEGATION|CONSULATE|AGENCY|MINISTRY|OFFICE OF|GOVERNMENT|BUREAU|COMMISSION|COUNCIL|UNIVERSITY|LIBRARY|HEADQUARTERS|SENATE|HOUSE OF REPRESENTATIVES|FOREIGN SERVICE|AMBASSADE|CONSULAT|BOTSCHAFT|AUSW.RTIGES AMT|EMBAJADA|MINISTERIO|AMBASCIATA)\b|МИНИСТЕРСТВО|ПОСОЛЬСТВО|MINIST[EÈ]RE`)

// placed is where that office is: the row below its name.
var placed = form(`\b\d{5}(-\d{4})?$|\b(telephone|phone|fax|tel\.|cable address|p\.? ?o\.? box)\b|\b(street|avenue|building)\b.*,`)

// signed stands before a name in a copy of a signed letter.
var signed = form(`^([\[(/](s|signed|sgd\.?|gez\.?|signé|firmado|firmato|подпись)[\])/]\.?:?|(signed|sgd\.?|sig\.|signé|firmado|firmato)\s?:|(gez|fdo|w\.g|п/п)\.?:?)\s+\pL`)

// signing begins a signature given for somebody else, or for an office.
var signing = form(`^(for|by|per|p\.p\.|pour|im auftrag|i\.a\.|i\.v\.|in vertretung) ?(the |le |la )?\b.{0,40}[:,]$`)

// enclosures begins a list of enclosures or of copies.
var enclosures = form(
	`^(list of )?(enclosures?|attachments?|annex(es)?|appendi(x|ces)|encl?s?)(\s*[:.(]+.*|\s.{0,30}|)$`,
	`^(b\.?)?c\.?c\.?(:|\s|$)`, `^cop(y|ies) (to|for)\b`, `^(information )?distribution\s*[:;]`,
	`^in (dupl|tripl|quadrupl|quintupl)`, `^to (the )?department\b`,
	`^(p\. ?j\.|pi[èe]ces? jointes?|annexes?|copies? (à|pour|an|aan)|anlagen?|beilagen?|durchschl\pL+|abschrift (an|für)|bijlagen?|afschrift aan|anexos?|adjuntos?|con copia|allegat[oi]|приложени[ея]|копия)(\s?[:(.].*|\s.{0,30}|)$`,
)

// references are the typist's, at the foot.
var references = sift(`^[A-Z]{2,4}\s?[/:]\s?[A-Za-z/:]{2,12}$|^(?i:file no)|^\d{2,4}(\.\d{1,4})?$|^[a-z]{1,3}\.$`)

// initials are the writer's and the typist's, "PNV:as".
var initials = sift(`^[A-Z]{2,4}\s?[:/]\s?[a-z0-9]{1,4}$`)

// listed is an item of a list of enclosures; its number may be misread.
var listed = sift(`^(?i:no\.?)\s|^(?i:no\.?)?\s*\d{1,2}\s*[.)]`)

// postscript begins text after the signature.
var postscript = form(`^(p\.? ?(p\.? ?)?s\.?\s?[:.\-–—]|post ?scriptum|postscript|n\.? ?b\.?\s?[:.\-–—]|note\s*:|nachschrift|з\. ?ы\.)`)

// name is a person's, on a row of its own.
var name = sift(`^\p{Lu}[\pL.'’-]+(?: \p{Lu}[\pL.'’-]*| (?:von|van|de|der)){1,4}(?:,? (?:Jr|Sr|II|III)\.?)?,?$`)
