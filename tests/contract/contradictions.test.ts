/** Where the guide argues with itself on what does less harm: each argument by its number, and what is said instead. */

import unspoken from '../../lambda/content/protocol/unspoken.json';
import { withClinic } from '../../lambda/src/guidance/clinic';
import { guideProtocol } from '../../lambda/src/guidance/protocol';
import { localeCodes } from '../../lambda/src/language/locales';
import { conversation, lacking, saying, sentences, spokenIn } from '../support/heard';

const matching =
	(pattern: RegExp) =>
	({ everything }: { everything: string[] }): string[] =>
		everything.filter((text) => pattern.test(text));

test('c01 arthroscopy: it is never what this operation is called, and who had one is sent to their own team', async () => {
	const comparison = /longer|slower|langsamer|länger/;
	const named = { en: /arthroscop/i, de: /arthroskop|spiegelung/i };
	expect(saying(named, ({ everything }) => everything.filter((text) => !comparison.test(text)))).toEqual([]);
	const [english] = await conversation('en-GB', 'i had a hip arthroscopy');
	expect(english).toMatch(/only for hip osteotomy.*times may not fit.*Your own surgical team can tell you/);
	const [german] = await conversation('de-DE', 'ich hatte eine hüftarthroskopie');
	expect(german).toMatch(/nur für die Hüftosteotomie.*Zeiten passen vielleicht nicht.*Ihr eigenes Operationsteam/);
});

test('c02 consent: it is for the operation, never for a hip replacement', () => {
	expect(lacking(({ answers }) => answers('consent'), { en: /the operation/, de: /der Operation/ })).toEqual([]);
	expect(saying({ en: /replac/i, de: /künstlich|ersatz|prothese/i }, ({ answers }) => answers('consent'))).toEqual([]);
});

test('c03 conditions: a hip replacement is what the operation can put off, never what it treats', () => {
	const putOff = { en: /put off the need for a hip replacement/, de: /hinausschieben/ };
	const replacing = (text: string): boolean => /replacement|künstliches/.test(text);
	expect(lacking(({ answers }) => sentences(answers('conditionsTreated')).filter(replacing), putOff)).toEqual([]);
	const treated = { en: /osteoarthritis.*dysplasia/, de: /Arthrose.*Hüftdysplasie/ };
	expect(lacking(({ firsts }) => firsts('conditionsTreated'), treated)).toEqual([]);
});

test('c05 wheelchair: a second aid for outings, asked about first, at no stage and instead of no walking', () => {
	for (const locale of localeCodes) {
		expect(spokenIn(locale).answers('wheelchair')).toHaveLength(1);
		expect(matching(/wheelchair|Rollstuhl/)(spokenIn(locale))).toEqual(spokenIn(locale).answers('wheelchair'));
	}
	const second = {
		en: /^Ask your (physio|physical therapist).*for outings.*second aid: keep up the walking/,
		de: /^Fragen Sie zuerst Ihre Physiotherapie.*für unterwegs.*Das Gehen .* ersetzt er nicht/,
	};
	expect(lacking(({ answers }) => answers('wheelchair'), second)).toEqual([]);
});

test('c06 dressing: it stays on till stitches or staples are out, and nobody is told to take it off', () => {
	const until = {
		en: /at least until stitches or staples are out/,
		de: /mindestens bis Fäden oder Klammern heraus sind/,
	};
	const stages = ['general', 'beforeSurgery', 'inHospital', 'weeks0To2'] as const;
	expect(lacking(({ firsts }) => firsts('woundDressing', ...stages), until)).toEqual([]);
	expect(
		saying({
			en: /\b(remove|change|replace|peel|lift|take) (off )?(the|your) (old )?dressings?|dressings? (off|comes? off|may come)/i,
			de: /(nehmen|machen|ziehen|wechseln|entfernen) Sie (den|Ihren) Verband|Verband (selbst )?(ab|abnehmen|entfernen)\b/i,
		}),
	).toEqual([]);
	const removal = { en: /[Ll]eave the dressing/, de: /Verband (überlassen Sie|drauf)/ };
	expect(
		lacking(({ alarm, firsts }) => [alarm('leakingWound'), ...firsts('woundDressing', 'general')], removal),
	).toEqual([]);
	expect(Object.keys(unspoken)).toContain('dressingsTime');
	for (const locale of localeCodes) expect(spokenIn(locale).points('dressingsTime')).toEqual([]);
});

test('c09 smoking: at least 6 weeks before and after, best never again, and patches are for the team or a pharmacist', () => {
	const atLeast = { en: /at least 6 weeks/, de: /mindestens 6 Wochen/i };
	const sixWeeks = (texts: string[]): string[] => texts.filter((text) => /6 (weeks|Wochen)/.test(text));
	expect(lacking(({ answers }) => sixWeeks(sentences(answers('smoking'))), atLeast)).toEqual([]);
	const neverAgain = { en: /never (to start )?again/, de: /nie wieder/ };
	expect(lacking(({ firsts }) => firsts('smoking', 'general', 'afterSurgery'), neverAgain)).toEqual([]);
	const asked = {
		en: /team or a pharmacist.*patches, gum or vapes/,
		de: /Pflastern, Kaugummis oder E-Zigaretten fragen Sie/,
	};
	const askedLast = { en: /pharmacist (can advise on|about) patches, gum or vapes/, de: asked.de };
	expect(lacking(({ firsts }) => firsts('smoking'), asked)).toEqual([]);
	expect(lacking(matching(/vapes|E-Zigaretten/), askedLast)).toEqual([]);
});

test('c10 age: under 60 holds in general, and nobody is judged', async () => {
	const first = {
		en: /^Only your surgeon can say.*In general.*under 60/,
		de: /^Ob .*beurteilt nur Ihr Operationsteam\. Im Allgemeinen .*unter 60/,
	};
	expect(lacking(({ firsts }) => firsts('candidates'), first)).toEqual([]);
	expect(lacking(matching(/\b60\b/), first)).toEqual([]);
	const [english] = await conversation('en-GB', 'am i too old for it');
	expect(english).toMatch(/^Only your surgeon can say if this operation suits you/);
	const [german] = await conversation('de-DE', 'bin ich zu alt dafür');
	expect(german).toMatch(/^Ob die Operation zu Ihnen passt, beurteilt nur Ihr Operationsteam/);
	expect(
		saying({
			en: /you('re| are) (not )?(too old|young enough|suitable|a (good )?candidate)/i,
			de: /Sie sind (nicht )?(zu alt|jung genug|geeignet)/,
		}),
	).toEqual([]);
});

test('c11 first stand: on the same day or the day after, and with help', () => {
	const either = { en: /the same day or the day after/, de: /selben Tag oder am Tag danach/ };
	const gettingUp = /same day.*(physio|physical)|helped (up|out of bed) on|(stehen|Aufstehen) .*selben Tag/;
	expect(lacking(matching(gettingUp), either)).toEqual([]);
	const helped = { en: /with a (physio|physical therapist)/, de: /Hilfe|nie allein/ };
	expect(lacking(({ answers }) => answers('hospitalStay', 'first24Hours'), helped)).toEqual([]);
	expect(lacking(({ answers }) => answers('hospitalStay'), either)).toEqual([]);
});

test('c12 anaesthetic: each country has its own word, and an epidural is only named where it wears off', () => {
	const spoken = (locale: 'en-GB' | 'en-US'): string => spokenIn(locale).everything.join(' ');
	expect(spoken('en-GB')).toMatch(/anaesthetist/);
	expect(spoken('en-GB')).not.toMatch(/anesth/i);
	expect(spoken('en-US')).toMatch(/anesthesiologist/);
	expect(spoken('en-US')).not.toMatch(/anaesth/i);
	const elsewhere = ({ everything }: { everything: string[] }) => everything.filter((text) => !/wears off/.test(text));
	expect(saying({ en: /epidural/i, de: /(epi|peri)dural/i }, elsewhere)).toEqual([]);
});

test('c16 fever: from 38 degrees on, in the scale of the country, and shivering counts too', () => {
	const fever = { en: /(38 degrees Celsius|100 Fahrenheit) or more, shivering/, de: /ab 38 Grad, Frösteln/ };
	expect(lacking(matching(/\b38\b|Fahrenheit|Celsius \d/), fever)).toEqual([]);
	expect(lacking(({ firsts }) => firsts('infectionSigns'), fever)).toEqual([]);
	expect(saying({ en: /(above|over|more than|higher than) (38|100)/, de: /(über|mehr als) 38/ })).toEqual([]);
	expect(spokenIn('en-US').firsts('infectionSigns').join()).toMatch(/100 Fahrenheit/);
	expect(spokenIn('en-US').answers().join()).not.toMatch(/Celsius/);
	expect(() => withClinic({ name: 'A clinic', facts: { infectionTemperature: { value: 39 } } })).toThrow(
		/infectionTemperature/,
	);
});

test('c17 femoral: it works on the ball, and the labrum and impingement are two things', () => {
	const ball = {
		en: /on the ball(, | of the hip, )at the top of the thigh bone/,
		de: /Hüftkopf oben am Oberschenkelknochen/,
	};
	expect(lacking(({ firsts }) => firsts('femoralVsPao.femoral'), ball)).toEqual([]);
	const apart = {
		en: /labrum is the ring of cartilage[^.]*\. Impingement is something else/,
		de: /Labrum ist ein Ring aus Knorpel[^.]*\. Etwas anderes ist/,
	};
	expect(lacking(matching(/labrum|impingement/i), apart)).toEqual([]);
	const muddled = /labrum[^.]*impingement|impingement[^.]*(labrum|ring)/i;
	expect(saying({ en: muddled, de: muddled })).toEqual([]);
});

test('c19 cycling: the bike indoors has an earliest date, cycling outdoors has none and no countdown', () => {
	const earliest = {
		en: /before about 10 to 12 weeks|10 to 12 weeks is the earliest/,
		de: /frühestens|mindestens|das Früheste|auch nach mehr als/i,
	};
	const agreed = { en: /surgeon or (physio|physical therapist) agrees/, de: /Operationsteam zustimmt/ };
	for (const must of [earliest, agreed])
		expect(lacking(({ firsts }) => firsts('exerciseLowImpact.staticBike'), must)).toEqual([]);
	const asks = {
		en: /[Aa]sk your (physio|physical therapist)|team agrees|surgeon and (physio|physical)/,
		de: /Physiotherapie|Operationsteam/,
	};
	expect(lacking(({ firsts }) => firsts('exerciseLowImpact.cyclingOutdoors'), asks)).toEqual([]);
	const dated = { en: /\d|from now|soon/, de: /\d|noch etwa/ };
	expect(saying(dated, ({ firsts }) => firsts('exerciseLowImpact.cyclingOutdoors'))).toEqual([]);
	const outdoors = ({ everything }: { everything: string[] }) =>
		sentences(everything).filter((text) => /outdoors|draußen/.test(text));
	expect(saying(dated, outdoors)).toEqual([]);
	expect(
		lacking(
			({ answers }) => sentences(answers('exerciseLowImpact.cyclingOutdoors')).filter((text) => /\d/.test(text)),
			{ en: /exercise bike/, de: /Heimtrainer/ },
		),
	).toEqual([]);
});

test('c21 osteoarthritis: that it is to be prevented is never said without that it may be added to', () => {
	const aim = /prevent (osteo)?arthritis|Arthrose vor(zu)?beug|vor Arthrose schützen/;
	const risk = { en: /in some cases the operation may add to it/, de: /in manchen Fällen .*(selbst )?(dazu|selbst) /i };
	expect(lacking(({ answers }) => answers().filter((text) => aim.test(text)), risk)).toEqual([]);
	expect(saying({ en: /per ?cent|%|\bodds\b|one in \w+/i, de: /prozent|%|jede[rn]? \w+te\b/i })).toEqual([]);
});

test('c22 washing: a shower and a bath both wait for the surgeon, and nobody soaks before the wound has healed', () => {
	const waits = {
		en: /until your surgeon agrees|surgeon has not yet agreed/,
		de: /Operationsteam (zustimmt|dem Duschen)/,
	};
	expect(lacking(({ firsts }) => firsts('showerBath', 'general', 'beforeSurgery', 'weeks6To12'), waits)).toEqual([]);
	const healed = {
		en: /until your team says the wound has healed/,
		de: /Team (sagt, dass die Wunde verheilt ist|(die Wunde|sie) für verheilt erklärt)/,
	};
	expect(lacking(matching(/soak|Wanne|Baden erst|Gebadet/), healed)).toEqual([]);
	expect(
		lacking(({ firsts }) => firsts('swimming', 'general', 'beforeSurgery'), {
			en: /wound has healed and your surgeon agrees/,
			de: /verheilt/,
		}),
	).toEqual([]);
	expect(
		saying({
			en: /(shower|bathe?|wash)\w* (as )?(normal|usual)/i,
			de: /(normal|wie gewohnt) (duschen|baden|waschen)/i,
		}),
	).toEqual([]);
});

test('c23 fluid: any leak is for the team on the same day, not only what is yellow, thick or smelly', () => {
	const leak = { en: /leak/, de: /aus der Wunde (läuft|etwas)|etwas (aus der Wunde|heraus)|nässt/ };
	expect(lacking(({ firsts }) => firsts('infectionSigns'), leak)).toEqual([]);
	expect(lacking(({ answers }) => answers('woundDressing', 'stitches', 'showerBath'), leak)).toEqual([]);
	expect(
		lacking(({ answers }) => answers('showerBath'), { en: /any leak.*even if it is clear/, de: /auch nur ein wenig/ }),
	).toEqual([]);
	const sameDay = {
		en: /^Call your surgical team today.*leaks/,
		de: /^Rufen Sie noch heute Ihr Operationsteam an.*nässt/,
	};
	expect(lacking(({ alarm }) => [alarm('leakingWound')], sameDay)).toEqual([]);
	const alsoWide = { en: /is a sign as well/, de: /ist auch ein Anzeichen/ };
	expect(lacking(matching(/[Yy]ellow|[Gg]elbe/), alsoWide)).toEqual([]);
});

test('c24 physiotherapy: visits thin out at 2 to 3 months, the exercises go on for as long as the physio says', () => {
	const thinOut = { en: /after about 2 to 3 months.*several months/, de: /nach etwa 2 bis 3 Monaten.*mehrere Monate/ };
	const goOn = {
		en: /(physio|physical therapist) tells you when your exercises end/,
		de: /Übungen gehen so lange weiter, wie Ihre Physiotherapie/,
	};
	for (const must of [thinOut, goOn]) expect(lacking(({ answers }) => answers('physiotherapy'), must)).toEqual([]);
});

test('c25 alternatives: two are named, there may be others, and the surgeon talks them through', () => {
	const both = {
		en: /surgeon can talk through.*resurfacing and total hip replacement/,
		de: /Operationsteam.*künstliche Hüftgelenk und den Oberflächenersatz/,
	};
	const others = { en: /there may be others/, de: /Vielleicht gibt es noch anderes, auch ohne Operation/ };
	for (const must of [both, others]) expect(lacking(({ firsts }) => firsts('alternatives'), must)).toEqual([]);
});

test("c27 wording: no eight words in a row are the guide's own", () => {
	const wordsOf = (text: string): string[] =>
		text
			.toLowerCase()
			.replace(/[’']/g, '')
			.match(/[a-z0-9.-]*[a-z0-9]/g) ?? [];
	const runs = (text: string): string[] => {
		const words = wordsOf(text);
		return words.slice(7).map((_, index) => words.slice(index, index + 8).join(' '));
	};
	const quotes = Object.values(guideProtocol.facts as Record<string, { source?: string; quote?: string }>);
	const written = new Set(quotes.flatMap(({ quote = '' }) => quote.split('[...]').flatMap(runs)));
	expect(written.size).toBeGreaterThan(1000);
	for (const locale of ['en-GB', 'en-US'] as const)
		expect(spokenIn(locale).everything.filter((text) => runs(text).some((run) => written.has(run)))).toEqual([]);
});

test('c28 brands: the publisher of the guide is never named, and the BOA only when asked, with no surgeon recommended', () => {
	const brand = /medbelle|BOA member|best possible care/i;
	expect(saying({ en: brand, de: brand })).toEqual([]);
	for (const locale of localeCodes)
		expect(matching(/\bBOA\b|British Orthop/)(spokenIn(locale))).toEqual(spokenIn(locale).answers('surgeonBoa'));
	const neutral = { en: /I don't recommend any surgeon or hospital/, de: /Eine Praxis oder Klinik empfehle ich nicht/ };
	expect(lacking(({ answers }) => answers('surgeonBoa'), neutral)).toEqual([]);
});

test('c29 counting: every date is counted from the day of surgery, also one given in the question', async () => {
	const dates = {
		driving: { en: /17 March|March 17/, de: /17\. März/ },
		'exerciseLowImpact.staticBike': { en: /31 March|March 31/, de: /31\. März/ },
		exerciseHighImpact: { en: /20 June|June 20/, de: /20\. Juni/ },
		'exerciseHighImpact.teamSport': { en: /20 July|July 20/, de: /20\. Juli/ },
	};
	for (const [name, date] of Object.entries(dates))
		expect(lacking(({ firsts }) => firsts(name, 'beforeSurgery', 'notYet'), date)).toEqual([]);
	const before = { en: /9 December|December 9/, de: /9\. Dezember/ };
	expect(lacking(({ firsts }) => firsts('smoking', 'dueAhead'), before)).toEqual([]);
	const [english] = await conversation('en-GB', 'when can i drive my operation was five weeks ago');
	expect(english).toMatch(/17 March.*I counted from Tuesday 20 January 2026/);
	const [german] = await conversation('de-DE', 'wann darf ich auto fahren meine operation war vor fünf wochen');
	expect(german).toMatch(/17\. März.*Gerechnet habe ich ab Dienstag, dem 20\. Januar 2026/);
});
