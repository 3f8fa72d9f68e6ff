/** Where the guide argues with itself on how long things take: each argument by its number, and what is said instead. */
import { conversation, must, never, sentences } from '../support/heard';

const agreement = {
	en: /(surgeon|team|physio|physical therapist) agrees|surgeon has to agree|go-ahead|surgeon's word/,
	de: /Operationsteam (muss )?(vorher )?(zustimmt|zustimmen)|Operationsteam .*(zustimmt|Ja)/,
};

test('c07 office work: about 8 weeks leads, and 3 to 4 need the surgeon and a thought for crutches and driving', () => {
	const led = {
		en: /8 weeks.*3 to 4 weeks, but only if your surgeon agrees/,
		de: /8 Wochen.*3 bis 4 Wochen, aber nur, wenn/,
	};
	const stillLimited = { en: /crutches.*not driving/, de: /Krücken.*fahren nicht selbst/ };
	const early = /3 (to|bis) 4 (weeks|Wochen)/;
	must(({ everything }) => everything.filter((text) => early.test(text)), led);
	must(({ everything }) => everything.filter((text) => early.test(text)), stillLimited);
	must(({ firsts }) => firsts('workGeneral.office', 'general', 'beforeSurgery'), led);
	const ideal = { en: /8 weeks off/, de: /8 Wochen/ };
	const upTo = { en: /up to 4 months/, de: /bis zu 4 Monate/ };
	must(({ firsts }) => firsts('workGeneral', 'general', 'beforeSurgery'), ideal);
	must(({ firsts }) => firsts('workGeneral.standing', 'general', 'beforeSurgery'), ideal);
	must(({ firsts }) => firsts('workGeneral.physical', 'general', 'beforeSurgery'), upTo);
	must(({ answers }) => answers('workGeneral', 'workGeneral.standing'), upTo);
	for (const job of ['workGeneral', 'workGeneral.standing', 'workGeneral.physical'])
		never({ en: early, de: early }, ({ answers }) => answers(job));
});

test('c08 driving: the date alone never lets anyone drive', () => {
	const fourTests = {
		en: /take full weight, walk with confidence, get in and out easily, and make an emergency stop/,
		de: /voll belastbar sein; sicheres Gehen, leichtes Ein- und Aussteigen und eine Vollbremsung/,
	};
	must(({ firsts }) => firsts('driving'), agreement);
	must(({ firsts }) => firsts('driving'), fourTests);
	const earliest = {
		en: /[Nn]ot before about 8|don't drive before about 8|8 weeks is the earliest/,
		de: /[Ff]rühestens|das Mindeste/,
	};
	const driving = /\b8 (weeks|Wochen)/;
	const drives = (text: string): boolean =>
		driving.test(text) && /driv|Auto|Steuer/i.test(text) && !/ideal|desk/i.test(text);
	must(({ everything }) => everything.filter(drives), earliest);
	must(({ everything }) => everything.filter(drives), agreement);
});

test('c08 driving: no amount of weight on the leg is ever named', () => {
	never({
		en: /\d+ ?(kg|kilo\w*|pounds?|lbs?|stone)\b|per ?cent|%|half (of )?your (body ?)?weight|partial weight/i,
		de: /\d+ ?(kg|kilo\w*|pfund)\b|prozent|%|halbe[sn]? (Körper)?gewicht|Teilbelastung/i,
	});
});

test('c13 bone: six weeks are a first healing, and the same answer says that the bone goes on healing', () => {
	const sixWeeks = (texts: string[]): string[] => texts.filter((text) => /\b6 (weeks|Wochen)/.test(text));
	const goesOn = {
		en: /(bone|healing) goes on|bone needs longer/,
		de: /Heilung geht danach weiter|Knochen .*heilt .*weiter|heilt der Knochen .*weiter|heilt weiter|Ob der Knochen .*zusammengewachsen ist, kann Ihnen nur/,
	};
	must(({ points }) => sixWeeks(points('firstHealing')), goesOn);
	must(({ firsts }) => firsts('healingTime'), { en: /X-ray/, de: /Röntgenbild/ });
	never({
		en: /(bone|hip) (is|has|will be|will have) (fully |completely )?(healed|sound|solid|united)/i,
		de: /(Knochen|Hüfte) (ist|sind) (dann )?(ver|aus|ge)heilt|Knochen .*ist dann fest/i,
	});
});

test('c18 two operations: a femoral one has times of its own, and every later answer with a time says so', async () => {
	const caveats = {
		'en-GB': 'For a femoral osteotomy the times may differ, so check them with your team.',
		'de-DE': 'Bei einer femoralen Osteotomie können die Zeiten anders sein; fragen Sie Ihr Operationsteam.',
	};
	must(({ firsts }) => firsts('femoralVsPao.femoral'), {
		en: /your times may not match my guide/,
		de: /Ihre Zeiten können andere sein/,
	});
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
	const [choice] = await conversation('en-GB', 'what types of hip osteotomy are there');
	expect(choice).toMatch(/periacetabular osteotomy.*femoral osteotomy.*Which one is it.*\?$/);
});

test('c19 cycling: the bike indoors has an earliest date, cycling outdoors has none and no countdown', () => {
	const earliest = {
		en: /before about 10 to 12 weeks|10 to 12 weeks is the earliest/,
		de: /frühestens|mindestens|das Früheste|auch nach mehr als/i,
	};
	const agreed = { en: /surgeon or (physio|physical therapist) agrees/, de: /Operationsteam zustimmt/ };
	for (const wanted of [earliest, agreed]) must(({ firsts }) => firsts('exerciseLowImpact.staticBike'), wanted);
	const asks = {
		en: /[Aa]sk your (physio|physical therapist)|team agrees|surgeon and (physio|physical)/,
		de: /Physiotherapie|Operationsteam/,
	};
	must(({ firsts }) => firsts('exerciseLowImpact.cyclingOutdoors'), asks);
	const dated = { en: /\d|from now|soon/, de: /\d|noch etwa/ };
	never(dated, ({ firsts }) => firsts('exerciseLowImpact.cyclingOutdoors'));
	const outdoors = ({ everything }: { everything: string[] }) =>
		sentences(everything).filter((text) => /outdoors|draußen/.test(text));
	never(dated, outdoors);
	must(({ answers }) => sentences(answers('exerciseLowImpact.cyclingOutdoors')).filter((text) => /\d/.test(text)), {
		en: /exercise bike/,
		de: /Heimtrainer/,
	});
});

test('c26 running: not before about 5 months and then very gradually, some sports 6, some never', () => {
	const ruledOut = {
		en: /ruled? out|not at all|advised against|suits your hip/,
		de: /scheidet .*aus|abgeraten|abrät|rät man .* ab|passen nicht mehr|zu Ihrer Hüfte passt/,
	};
	const figure = /\b5 (months|Monate)/;
	const running = (text: string): boolean => figure.test(text) && !/It's about 5|ist etwa 5/.test(text);
	const earliest = {
		en: /before about 5|[Tt]he earliest|at the earliest/,
		de: /[Ff]rühestens|mindestens|das (Mindeste|Früheste)/,
	};
	must(({ everything }) => everything.filter(running), earliest);
	must(({ everything }) => everything.filter(running), agreement);
	for (const name of ['exerciseHighImpact', 'exerciseHighImpact.running', 'exerciseHighImpact.teamSport']) {
		const slowly = { en: /gradual|gently|little by little/, de: /allmählich|langsam/ };
		must(({ firsts }) => firsts(name), slowly);
		must(({ firsts }) => firsts(name), agreement);
	}
	must(
		({ answers }) => answers('exerciseHighImpact', 'exerciseHighImpact.running', 'exerciseHighImpact.teamSport'),
		ruledOut,
	);
	must(({ answers }) => answers('exerciseHighImpact'), {
		en: /not before about 6 months/,
		de: /mindestens etwa 6 Monate/,
	});
	never({
		en: /fully (resume|return|back)|resume fully/i,
		de: /(voll|vollständig|ganz) (wieder )?(aufnehmen|einsteigen)/i,
	});
});

test('c29 counting: every date is counted from the day of surgery, also one given in the question', async () => {
	const dates = {
		driving: { en: /17 March|March 17/, de: /17\. März/ },
		'exerciseLowImpact.staticBike': { en: /31 March|March 31/, de: /31\. März/ },
		exerciseHighImpact: { en: /20 June|June 20/, de: /20\. Juni/ },
		'exerciseHighImpact.teamSport': { en: /20 July|July 20/, de: /20\. Juli/ },
	};
	for (const [name, date] of Object.entries(dates)) must(({ firsts }) => firsts(name, 'beforeSurgery', 'notYet'), date);
	const before = { en: /9 December|December 9/, de: /9\. Dezember/ };
	must(({ firsts }) => firsts('smoking', 'dueAhead'), before);
	const [english] = await conversation('en-GB', 'when can i drive my operation was five weeks ago');
	expect(english).toMatch(/17 March.*I counted from Tuesday 20 January 2026/);
	const [german] = await conversation('de-DE', 'wann darf ich auto fahren meine operation war vor fünf wochen');
	expect(german).toMatch(/17\. März.*Gerechnet habe ich ab Dienstag, dem 20\. Januar 2026/);
});
