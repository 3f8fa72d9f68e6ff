/** Where the guide argues with itself on what things are and for whom: each argument by its number, and what is said instead. */
import { guideProtocol } from '../../lambda/src/guidance/protocol';
import { localeCodes } from '../../lambda/src/language/locales';
import { conversation, matching, must, never, sentences, spokenIn } from '../support/heard';

test('c01 arthroscopy: it is never what this operation is called, and who had one is sent to their own team', async () => {
	const comparison = /longer|slower|langsamer|länger/;
	const named = { en: /arthroscop/i, de: /arthroskop|spiegelung/i };
	never(named, ({ everything }) => everything.filter((text) => !comparison.test(text)));
	const [english] = await conversation('en-GB', 'i had a hip arthroscopy');
	expect(english).toMatch(
		/only know about hip osteotomy.*times may not fit another operation.*The team who does that operation/,
	);
	const [german] = await conversation('de-DE', 'ich hatte eine hüftarthroskopie');
	expect(german).toMatch(
		/kenne nur die Hüftosteotomie.*Zeiten passen vielleicht nicht zu einer anderen Operation.*das Team, das operiert/,
	);
});

test('c02 consent: it is for the operation, never for a hip replacement', () => {
	must(({ answers }) => answers('consent'), { en: /the operation/, de: /der Operation/ });
	never({ en: /replac/i, de: /künstlich|ersatz|prothese/i }, ({ answers }) => answers('consent'));
});

test('c03 conditions: a hip replacement is what the operation can put off, never what it treats', () => {
	const putOff = { en: /put off the need for a hip replacement/, de: /hinausschieben/ };
	const replacing = (text: string): boolean => /replacement|künstliches/.test(text);
	must(({ answers }) => sentences(answers('conditionsTreated')).filter(replacing), putOff);
	const treated = { en: /osteoarthritis.*dysplasia/, de: /Arthrose.*Hüftdysplasie/ };
	must(({ firsts }) => firsts('conditionsTreated'), treated);
});

test('c05 wheelchair: a second aid for outings, asked about first, at no stage and instead of no walking', () => {
	for (const locale of localeCodes) {
		expect(spokenIn(locale).answers('wheelchair')).toHaveLength(1);
		expect(matching(/wheelchair|Rollstuhl/)(spokenIn(locale))).toEqual(spokenIn(locale).answers('wheelchair'));
	}
	const second = {
		en: /^For outings.*Ask your (physio|physical therapist) first.*second aid: keep up the walking/,
		de: /^Fragen Sie zuerst Ihre Physiotherapie.*für unterwegs.*Das Gehen .* ersetzt er nicht/,
	};
	must(({ answers }) => answers('wheelchair'), second);
});

test('c09 smoking: at least 6 weeks before and after, best never again, and patches are for the team or a pharmacist', () => {
	never({ en: /(?<!at least )6 weeks/i, de: /(?<!mindestens )6 Wochen/i }, ({ answers }) => answers('smoking'));
	must(({ firsts }) => firsts('smoking'), { en: /6 weeks/, de: /6 Wochen/ });
	const neverAgain = { en: /never (to start )?again/, de: /nie wieder/ };
	must(({ firsts }) => firsts('smoking', 'general', 'afterSurgery'), neverAgain);
	const asked = {
		en: /team or a pharmacist.*patches, gum or vapes/,
		de: /Pflastern, Kaugummis oder E-Zigaretten fragen Sie/,
	};
	const askedLast = { en: /pharmacist (can advise on|about) patches, gum or vapes/, de: asked.de };
	must(({ firsts }) => firsts('smoking'), asked);
	must(matching(/vapes|E-Zigaretten/), askedLast);
});

test('c10 age: under 60 holds in general, and nobody is judged', async () => {
	const first = {
		en: /^Only your surgeon can say.*In general.*under 60/,
		de: /^Ob .*beurteilt nur Ihr Operationsteam\. Im Allgemeinen .*unter 60/,
	};
	must(({ firsts }) => firsts('candidates'), first);
	must(matching(/\b60\b/), first);
	const [english] = await conversation('en-GB', 'am i too old for it');
	expect(english).toMatch(/^Only your surgeon can say if this operation suits you/);
	const [german] = await conversation('de-DE', 'bin ich zu alt dafür');
	expect(german).toMatch(/^Ob die Operation zu Ihnen passt, beurteilt nur Ihr Operationsteam/);
	never({
		en: /you('re| are) (not )?(too old|young enough|suitable|a (good )?candidate)/i,
		de: /Sie sind (nicht )?(zu alt|jung genug|geeignet)/,
	});
});

test('c11 first stand: on the same day or the day after, and with help', () => {
	const either = { en: /the same day or the day after/, de: /selben Tag oder am Tag danach/ };
	const gettingUp = /same day.*(physio|physical)|helped (up|out of bed) on|(stehen|Aufstehen) .*selben Tag/;
	must(matching(gettingUp), either);
	never({ en: /(stand|get up|out of bed)[^.]* on the first day/, de: /am ersten Tag (auf|aus dem Bett)/ });
	const helped = { en: /with a (physio|physical therapist)/, de: /Hilfe|nie allein/ };
	must(({ answers }) => answers('hospitalStay', 'first24Hours'), helped);
	must(({ answers }) => answers('hospitalStay'), either);
});

test('c12 anaesthetic: each country has its own word, and an epidural is only named where it wears off', () => {
	const spoken = (locale: 'en-GB' | 'en-US'): string => spokenIn(locale).everything.join(' ');
	expect(spoken('en-GB')).toMatch(/anaesthetist/);
	expect(spoken('en-GB')).not.toMatch(/anesth/i);
	expect(spoken('en-US')).toMatch(/anesthesiologist/);
	expect(spoken('en-US')).not.toMatch(/anaesth/i);
	const elsewhere = ({ everything }: { everything: string[] }) => everything.filter((text) => !/wears off/.test(text));
	never({ en: /epidural/i, de: /(epi|peri)dural/i }, elsewhere);
});

test('c17 femoral: it works on the ball, and the labrum and impingement are two things', () => {
	const ball = {
		en: /on the ball(, | of the hip, )at the top of the thigh bone/,
		de: /Hüftkopf oben am Oberschenkelknochen/,
	};
	must(({ firsts }) => firsts('femoralVsPao.femoral'), ball);
	const apart = {
		en: /labrum is the ring of cartilage[^.]*\. Impingement is something else/,
		de: /Labrum ist ein Ring aus Knorpel[^.]*\. Etwas anderes ist/,
	};
	must(matching(/labrum|impingement/i), apart);
	const muddled = /labrum[^.]*impingement|impingement[^.]*(labrum|ring)/i;
	never({ en: muddled, de: muddled });
});

test('c21 osteoarthritis: that it is to be prevented is never said without that it may be added to', () => {
	const aim = /prevent (osteo)?arthritis|Arthrose vor(zu)?beug|vor Arthrose schützen/;
	const risk = {
		en: /in some cases the operation may add to it/,
		de: /(in manchen Fällen|manchmal) .*selbst dazu bei/i,
	};
	must(({ answers }) => answers().filter((text) => aim.test(text)), risk);
	never({
		en: /per ?cent|%|\bodds\b|\bone in (two|\w+)\b (people|patients)/i,
		de: /prozent|%|\bjede[rn]? (zweite|dritte|vierte|fünfte|zehnte)/i,
	});
});

test('c24 physiotherapy: visits thin out for many, and the exercises go on for as long as the physio says', () => {
	const many = { en: /[Mm]any.* about 2 to 3 months|2 to 3 months.*[Mm]any/, de: /etwa 2 bis 3 Monaten .*bei vielen/ };
	must(matching(/2 (to|bis) 3 (months|Monate)/), many);
	must(({ answers }) => answers('physiotherapy'), {
		en: /exercises go on for as long as your (physio|physical therapist) says/,
		de: /Übungen gehen so lange weiter, wie Ihre Physiotherapie es sagt/,
	});
	const goOn = {
		en: /Fewer visits does not mean no more exercises|exercises for as long as your (physio|physical therapist) says/,
		de: /Üben Sie weiter, bis Ihre Physiotherapie|Hören Sie mit den Übungen nicht von sich aus auf/,
	};
	must(({ firsts }) => firsts('physiotherapy', 'weeks6To12', 'months6To12'), goOn);
});

test('c25 alternatives: two are named, there may be others, and the surgeon talks them through', () => {
	const both = {
		en: /surgeon can talk through.*resurfacing and total hip replacement/,
		de: /Operationsteam.*künstliche Hüftgelenk und den Oberflächenersatz/,
	};
	const others = {
		en: /there may be others, also without surgery/,
		de: /Vielleicht gibt es noch anderes, auch ohne Operation/,
	};
	for (const wanted of [both, others]) must(({ firsts }) => firsts('alternatives'), wanted);
});

test("c27 wording: no eight words in a row are the guide's own", () => {
	const runs = (text: string): string[] => {
		const words =
			text
				.toLowerCase()
				.replace(/[’']/g, '')
				.match(/[a-z0-9.-]*[a-z0-9]/g) ?? [];
		return words.slice(7).map((_, index) => words.slice(index, index + 8).join(' '));
	};
	const quotes = Object.values(guideProtocol.facts as Record<string, { quote?: string }>);
	const written = new Set(quotes.flatMap(({ quote = '' }) => quote.split('[...]').flatMap(runs)));
	expect(written.size).toBeGreaterThan(1000);
	for (const locale of ['en-GB', 'en-US'] as const)
		expect(spokenIn(locale).everything.filter((text) => runs(text).some((run) => written.has(run)))).toEqual([]);
});

test('c28 brands: the publisher of the guide is never named, and the BOA only when asked, with no surgeon recommended', () => {
	const brand = /medbelle|BOA member|best possible care/i;
	never({ en: brand, de: brand });
	for (const locale of localeCodes)
		expect(matching(/\bBOA\b|British Orthop/)(spokenIn(locale))).toEqual(spokenIn(locale).answers('surgeonBoa'));
	const neutral = { en: /I don't recommend any surgeon or hospital/, de: /Eine Praxis oder Klinik empfehle ich nicht/ };
	must(({ answers }) => answers('surgeonBoa'), neutral);
});
