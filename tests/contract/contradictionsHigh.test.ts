/** Where the guide argues with itself on what can do harm: each argument by its number, and what is said instead. */
import { conversation, lacking, saying, sentences } from '../support/heard';

const emergencyNumber = {
	en: /Call (999|911) now, or your local emergency number\.$/,
	de: /Rufen Sie sofort die 112 an, oder Ihre örtliche Notrufnummer\.$/,
};
const teamToday = {
	en: /call your surgical team (today|the same day)/i,
	de: /noch (heute|am selben Tag)\b.*Operationsteam|Operationsteam an, noch heute|Operationsteam noch (heute|am selben Tag)/i,
};
const agreement = {
	en: /(surgeon|team|physio|physical therapist) agrees|surgeon has to agree|go-ahead|surgeon's word/,
	de: /Operationsteam (muss )?(vorher )?(zustimmt|zustimmen)|Operationsteam .*(zustimmt|Ja)/,
};

test('c04 wound: redness or swelling that gets worse counts on any day, and no first days are named', () => {
	const anyDay = { en: /at any time|on any day/, de: /egal (wann|an welchem Tag)/i };
	expect(lacking(({ firsts }) => firsts('infectionSigns'), anyDay)).toEqual([]);
	expect(lacking(({ firsts }) => firsts('infectionSigns'), teamToday)).toEqual([]);
	expect(lacking(({ points }) => points('infectionRedness').filter(isAboutGettingWorse), anyDay)).toEqual([]);
	expect(lacking(({ alarm }) => [alarm('woundInfection')], teamToday)).toEqual([]);
	const firstDays = {
		en: /first (few |\w+ )?days? (only|after)|two days|\b2 days/,
		de: /ersten \w+ Tage|\b(zwei|2) Tage/,
	};
	expect(saying(firstDays)).toEqual([]);
});

const isAboutGettingWorse = (text: string): boolean =>
	/swelling that gets worse|gets redder|zunehmender Rötung|Schwellung.* zunimmt/.test(text);

test('c07 office work: about 8 weeks leads, and 3 to 4 need the surgeon and a thought for crutches and driving', () => {
	const led = {
		en: /8 weeks.*3 to 4 weeks, but only if your surgeon agrees/,
		de: /8 Wochen.*3 bis 4 Wochen, aber nur, wenn/,
	};
	const stillLimited = { en: /crutches.*not driving/, de: /Krücken.*fahren nicht selbst/ };
	const early = /3 (to|bis) 4 (weeks|Wochen)/;
	expect(lacking(({ everything }) => everything.filter((text) => early.test(text)), led)).toEqual([]);
	expect(lacking(({ everything }) => everything.filter((text) => early.test(text)), stillLimited)).toEqual([]);
	expect(lacking(({ firsts }) => firsts('workGeneral.office', 'general', 'beforeSurgery'), led)).toEqual([]);
	const otherJobs = ['workGeneral', 'workGeneral.standing', 'workGeneral.physical'];
	const ideal = { en: /about 8 weeks off|8 weeks off is called ideal/i, de: /etwa 8 Wochen/ };
	for (const job of otherJobs) {
		expect(saying({ en: early, de: early }, ({ answers }) => answers(job))).toEqual([]);
		expect(
			lacking(
				({ firsts, answers }) =>
					job === 'workGeneral.physical' ? answers(job) : firsts(job, 'general', 'beforeSurgery'),
				ideal,
			),
		).toEqual([]);
		expect(lacking(({ answers }) => answers(job), { en: /up to 4 months/, de: /bis zu 4 Monate/ })).toEqual([]);
	}
});

test('c08 driving: the date alone never lets anyone drive', () => {
	const fourTests = {
		en: /take full weight, walk with confidence, get in and out easily, and make an emergency stop/,
		de: /voll belastbar sein; sicheres Gehen, leichtes Ein- und Aussteigen und eine Vollbremsung/,
	};
	expect(lacking(({ firsts }) => firsts('driving'), agreement)).toEqual([]);
	expect(lacking(({ firsts }) => firsts('driving'), fourTests)).toEqual([]);
	const earliest = {
		en: /[Nn]ot before about 8|don't drive before about 8|8 weeks is the earliest/,
		de: /[Ff]rühestens|das Mindeste/,
	};
	const driving = /\b8 (weeks|Wochen)/;
	const drives = (text: string): boolean =>
		driving.test(text) && /driv|Auto|Steuer/i.test(text) && !/ideal|desk/i.test(text);
	expect(lacking(({ everything }) => everything.filter(drives), earliest)).toEqual([]);
	expect(lacking(({ everything }) => everything.filter(drives), agreement)).toEqual([]);
});

test('c08 driving: no amount of weight on the leg is ever named', () => {
	expect(
		saying({
			en: /\d+ ?(kg|kilo\w*|pounds?|lbs?|stone)\b|per ?cent|%|half (of )?your (body ?)?weight|partial weight/i,
			de: /\d+ ?(kg|kilo\w*|pfund)\b|prozent|%|halbe[sn]? (Körper)?gewicht|Teilbelastung/i,
		}),
	).toEqual([]);
});

test('c13 bone: six weeks are a first healing, and the same answer says that the bone goes on healing', () => {
	const sixWeeks = (texts: string[]): string[] => texts.filter((text) => /\b6 (weeks|Wochen)/.test(text));
	const goesOn = {
		en: /(bone|healing) goes on|bone needs longer/,
		de: /Knochen .*heilt .*weiter|heilt der Knochen .*weiter|heilt weiter|Ob der Knochen .*zusammengewachsen ist, kann Ihnen nur/,
	};
	expect(lacking(({ points }) => sixWeeks(points('firstHealing')), goesOn)).toEqual([]);
	expect(lacking(({ firsts }) => firsts('healingTime'), { en: /X-ray/, de: /Röntgenbild/ })).toEqual([]);
	expect(
		saying({
			en: /(bone|hip) (is|has|will be|will have) (fully |completely )?(healed|sound|solid|united)/i,
			de: /(Knochen|Hüfte) (ist|sind) (dann )?(ver|aus|ge)heilt|Knochen .*ist dann fest/i,
		}),
	).toEqual([]);
});

test('c14 numbness: a patch often fades but not always fully, and what is new or spreads has a tier', () => {
	const fades = {
		en: /common.*(often fades).*(not always fully|doesn't always fully go)/,
		de: /häufig.*(nicht immer ganz|Ganz weg geht sie nicht immer)/,
	};
	const newOrWeak = {
		en: /[Nn]ew or spreading numbness|numbness is new or spreads/,
		de: /Neue oder größere Taubheit|Taubheit sich ausbreitet|Wird die Stelle größer/,
	};
	const emergency = {
		en: /numb groin, weakness in both legs, or (new )?bladder or bowel trouble is an emergency\. Call (999|911)/,
		de: /Taubheit zwischen den Beinen, Schwäche .*Blase oder Darm sind ein Notfall\. Rufen Sie sofort die 112/,
	};
	for (const name of ['numbness', 'nerveDamage']) {
		for (const must of [fades, newOrWeak, emergency, teamToday])
			expect(lacking(({ answers }) => answers(name), must)).toEqual([]);
	}
	expect(lacking(({ points }) => points('numbnessNormal'), newOrWeak)).toEqual([]);
	expect(
		saying({
			en: /numb\w*[^.]* (should|will) (resolve|go away|pass|settle|fade)|numb\w*[^.]* (is|are) normal/i,
			de: /taub\w*[^.]* (vergeht|verschwindet|geht) (von selbst|von allein|wieder|ganz weg)|taub\w*[^.]* (ist|sind) normal/i,
		}),
	).toEqual([]);
});

test('c15 clots: every point about them ends with the signs of a clot in the lung and the emergency number', () => {
	const lungSigns = {
		en: /(breath\w*.*(chest|cough)|chest.*breathe).* emergency\. Call/,
		de: /(Atemnot|Atmen).*Brust.*(Notfall\.|Ohnmacht\.|Notfall\. Klingeln.*) (Und wenn .*: )?Rufen/,
	};
	const clots = ['clotRisk', 'clotPrevention', 'clotLegsInactivity', 'clotLungsDangerous', 'legClot'] as const;
	const afterSurgery = (texts: string[]): string[] => texts.filter(namesAClotOrOneLeg);
	expect(lacking(({ points }) => afterSurgery(points(...clots)), lungSigns)).toEqual([]);
	expect(lacking(({ points }) => afterSurgery(points(...clots)), emergencyNumber)).toEqual([]);
	expect(
		lacking(({ alarm }) => [alarm('legClot'), alarm('lungClot')], {
			en: /breathing.*chest/,
			de: /(Atmen|Atemnot).*Brust/,
		}),
	).toEqual([]);
	expect(lacking(({ firsts }) => firsts('bloodClots'), teamToday)).toEqual([]);
});

const namesAClotOrOneLeg = (text: string): boolean =>
	/\bclots?\b|one leg|[Gg]erinnsel|ein Bein|geschwollenes.* Bein/.test(text);

test('c18 two operations: a femoral one has times of its own, and every later answer with a time says so', async () => {
	const caveats = {
		'en-GB': 'For a femoral osteotomy the times may differ, so check them with your team.',
		'de-DE': 'Bei einer femoralen Osteotomie können die Zeiten anders sein; fragen Sie Ihr Operationsteam.',
	};
	expect(
		lacking(({ firsts }) => firsts('femoralVsPao.femoral'), {
			en: /your times may not match my guide/,
			de: /nach Ihren Zeiten/,
		}),
	).toEqual([]);
	const english = [
		'when can i drive',
		'how long will i need crutches',
		'how long does it take to heal',
		'when can i run',
	];
	const german = [
		'wann darf ich auto fahren',
		'wie lange brauche ich krücken',
		'wie lange dauert die heilung',
		'wann kann ich joggen',
	];
	const [, ...inEnglish] = await conversation('en-GB', 'what is a femoral osteotomy', ...english);
	for (const answer of inEnglish) expect(answer).toContain(caveats['en-GB']);
	const [, ...inGerman] = await conversation('de-DE', 'was ist eine femorale osteotomie', ...german);
	for (const answer of inGerman) expect(answer).toContain(caveats['de-DE']);
	for (const answer of await conversation('en-GB', ...english)) expect(answer).not.toContain(caveats['en-GB']);
	const [choice] = await conversation('en-GB', 'what kinds of hip osteotomy are there');
	expect(choice).toMatch(/periacetabular osteotomy.*femoral osteotomy.*Which one is it.*\?$/);
});

test('c20 pain: the old pain may ease soon, that of the operation takes longer, and unrelieved pain is for today', () => {
	const twoPains = {
		en: /old hip pain.*pain from the operation|[Pp]ain from the operation.*(old hip pain|new or growing)/,
		de: /alten Hüftschmerzen.*von der Operation|nach mehr als einem Jahr/,
	};
	expect(lacking(({ firsts }) => firsts('painDuration'), twoPains)).toEqual([]);
	expect(
		lacking(({ firsts }) => firsts('painDuration'), { en: /\b(today)\b/, de: /noch (heute|am selben Tag)/ }),
	).toEqual([]);
	expect(
		lacking(({ answers }) => answers('painDuration'), {
			en: /[Ss]udden, severe hip pain.*emergency/,
			de: /plötzlicher starker Schmerz.*Notfall/,
		}),
	).toEqual([]);
	const easing = { en: /old hip pain/, de: /alten Hüftschmerzen/ };
	const isQuick = (text: string): boolean =>
		/pain (often |has often )?eases?d?\b|(lassen|vergehen) bei vielen/.test(text);
	expect(lacking(({ points }) => points('hipPainReliefQuick').filter(isQuick), easing)).toEqual([]);
	const taken =
		/([Tt]ake|[Tt]ake the|given|with the) (painkillers|pain plan)|[Nn]ehmen Sie (Ihre )?Schmerzmittel|nimmt man Schmerzmittel/;
	const asPrescribed = { en: /prescribe[sd]/, de: /verordnet/ };
	expect(lacking(({ everything }) => sentences(everything).filter((text) => taken.test(text)), asPrescribed)).toEqual(
		[],
	);
	expect(lacking(({ alarm }) => [alarm('unrelievedPain')], teamToday)).toEqual([]);
});

test('c26 running: not before about 5 months and then very gradually, some sports 6, some never', () => {
	const figure = /\b5 (months|Monate)/;
	const running = (text: string): boolean => figure.test(text) && !/It's about 5|ist etwa 5/.test(text);
	const earliest = {
		en: /before about 5|[Tt]he earliest|at the earliest/,
		de: /[Ff]rühestens|mindestens|das (Mindeste|Früheste)/,
	};
	expect(lacking(({ everything }) => everything.filter(running), earliest)).toEqual([]);
	expect(lacking(({ everything }) => everything.filter(running), agreement)).toEqual([]);
	for (const name of ['exerciseHighImpact', 'exerciseHighImpact.running', 'exerciseHighImpact.teamSport']) {
		const slowly = { en: /gradually|gently/, de: /allmählich|langsam/ };
		expect(lacking(({ firsts }) => firsts(name), slowly)).toEqual([]);
		expect(lacking(({ firsts }) => firsts(name), agreement)).toEqual([]);
		expect(lacking(({ answers }) => answers(name), ruledOut)).toEqual([]);
	}
	expect(
		lacking(({ answers }) => answers('exerciseHighImpact'), {
			en: /not before about 6 months/,
			de: /mindestens etwa 6 Monate/,
		}),
	).toEqual([]);
	expect(
		saying({
			en: /fully (resume|return|back)|resume fully/i,
			de: /(voll|vollständig|ganz) (wieder )?(aufnehmen|einsteigen)/i,
		}),
	).toEqual([]);
});

const ruledOut = {
	en: /ruled? out|not at all|advised against|suits? your hip/,
	de: /scheidet .*aus|abgeraten|rät man Ihnen|abrät|passt|passen nicht mehr/,
};

test('c30 dangers: bleeding, nerve damage, a moved screw and a drug reaction each have an action', () => {
	const actions = [
		['bleeding', 'heavyBleeding', 'bleedingOnThinners'],
		['nerveDamage', 'weakFoot', 'caudaEquina'],
		['screws', 'movedScrew', 'movedScrew'],
		['anaestheticSideEffects', 'severeAllergy', 'painkillerEffects'],
	] as const;
	const action = {
		en: /call your surgical team today|Tell a nurse or your team/i,
		de: /rufen Sie noch am selben Tag Ihr Operationsteam an|Sagen Sie Ihrem Team/i,
	};
	const call = {
		en: /^Call (999 now|911 now|your surgical team today)/,
		de: /^Rufen Sie (sofort die 112|noch heute Ihr Operationsteam) an/,
	};
	for (const [name, ...alarms] of actions) {
		expect(lacking(({ firsts }) => firsts(name), action)).toEqual([]);
		expect(lacking(({ alarm }) => alarms.map(alarm), call)).toEqual([]);
	}
	for (const name of ['bleeding', 'nerveDamage', 'anaestheticSideEffects'])
		expect(lacking(({ firsts }) => firsts(name), emergencyNumber)).toEqual([]);
});
