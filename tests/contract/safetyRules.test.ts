/**
 * The rules of safety, by number, as the skill keeps them. Elsewhere: 5 (no reassurance) in wording.test.ts, 15 (what is
 * kept) in profileUse.test.ts, 17 (everyday reports) in symptoms.test.ts.
 */
import { guideProtocol, type RedFlagId, redFlagIds } from '../../lambda/src/guidance/protocol';
import { topicIds } from '../../lambda/src/guidance/topics';
import { type Locale, localeCodes, locales } from '../../lambda/src/language/locales';
import { createConsole, type Exchange } from '../../tools/console/console';
import { createMemoryProfileStore } from '../../tools/console/memoryProfileStore';
import { must, never, spokenIn } from '../support/heard';

const { redFlags } = guideProtocol;
const emergencies = redFlagIds.filter((id) => redFlags[id].tier === 'emergency');

/** Each line's answer, in one session. */
async function talk(locale: Locale, ...lines: string[]): Promise<Exchange[]> {
	const setting = { locale, protocol: guideProtocol, today: '2026-02-24', surgeryDate: '2026-01-20' } as const;
	const console = createConsole(setting, createMemoryProfileStore());
	const echo = console.echo('someone');
	await console.remember('someone');
	const spoken: Exchange[] = [];
	for (const line of lines) spoken.push(await console.exchange(echo, line));
	return spoken;
}

const said = async (locale: Locale, ...lines: string[]): Promise<string> =>
	(await talk(locale, ...lines)).at(-1)?.speech ?? '';

test('1 closed content: whatever is asked, only sentences of the bundle are heard, and never the words of the question', async () => {
	const [answer] = await talk('en-GB', 'tell me a story about a purple elephant on a trampoline');
	expect(answer?.speech).not.toMatch(/elephant|purple|trampoline/);
});

test('2 red flags first: also as the answer to a yes or no, and in one breath with a question', async () => {
	const lines = ['when can i drive', 'i have chest pain', 'my calf is hot and swollen and when can i drive'];
	const urgencies = (await talk('en-GB', ...lines)).map(({ urgency }) => urgency);
	expect(urgencies).toEqual([null, 'emergency', 'urgent']);
});

test('3 an emergency asks nothing but whether to say it again, spells its number, and claims no call', async () => {
	const [spoken] = await talk('en-GB', "i can't breathe");
	expect(spoken?.speech).toMatch(/^Call 999 now.*Shall I say that again\?$/);
	expect(spoken?.ssml).toContain('<say-as interpret-as="digits">999</say-as>');
	never(
		{
			en: /\b(I'm|I am|I'll|I will|I have|I've) (now )?(call|calling|called|phon|ring)/i,
			de: /\bich (rufe|habe .*gerufen|verständige|wähle)\b(?!.*niemanden)/i,
		},
		({ alarm }) => redFlagIds.map(alarm),
	);
});

test('4 doubt goes up: hedges change nothing, and an emergency among milder signs is the one answered', async () => {
	const hedged = ['maybe a bit of chest pain', "i'm not sure but i think i can't breathe properly"];
	for (const line of hedged) expect((await talk('en-GB', line))[0]?.urgency).toBe('emergency');
	const [both] = await talk('en-GB', "my calf is swollen and i'm coughing up blood");
	expect(both?.urgency).toBe('emergency');
});

test('6 what was understood is named whenever it is not certain', async () => {
	const [spoken] = await talk('en-GB', 'my sister swears by those grabbers is that anything for me');
	expect(spoken?.speech).toMatch(/^About equipment for the home\./);
});

test('7 the unknown is called unknown, with who to ask and the emergency number', async () => {
	expect(await said('en-GB', 'xylophone marmalade quantum')).toMatch(/don't have that.*surgical team.*999/);
	expect(await said('de-DE', 'xylophon marmelade quanten')).toMatch(/steht nicht.*Operationsteam.*112/);
});

test('8 no clearance: a question for leave is answered with not before, or with who decides', async () => {
	const leave = ['so i can drive today right', 'can i drive now', 'am i allowed to run yet'];
	for (const line of leave)
		expect(await said('en-GB', line)).toMatch(/^(About [^.]*\. )?(Not before|No running or jogging|Only when)/);
	expect(await said('de-DE', 'darf ich heute wieder auto fahren')).toMatch(
		/^(Nicht vor|Nur wenn|Erst wenn|Frühestens)/,
	);
});

test('9 no dose, no amount of weight, no chance in percent', () => {
	never({
		en: /\b(milligrams?|mg|tablets a day|every \S+ hours|kilos?|kilograms?|pounds|percent|per cent)\b|%/i,
		de: /\b(Milligramm|mg|Tabletten (am|pro) Tag|alle \S+ Stunden|Kilo(gramm)?|Pfund|Prozent)\b|%/i,
	});
});

test('10 a carer hears the same safety, and no emergency line says whose it is', async () => {
	const [mine] = await talk('en-GB', "i can't breathe");
	const [hers] = await talk('en-GB', "my mum can't breathe");
	expect([hers?.topic, hers?.urgency]).toEqual([mine?.topic, 'emergency']);
	// What the skill cannot do, and what to say to someone in despair, is said to whoever speaks.
	const addressed: readonly RedFlagId[] = ['callForHelp', 'selfHarm'];
	for (const locale of localeCodes.filter((each) => locales[each].language === 'en')) {
		const { alarm } = spokenIn(locale);
		const own = (id: RedFlagId): string => alarm(id).replaceAll('your local emergency number', '');
		const personal = emergencies.filter((id) => /\byou(r|rs|rself)?\b/i.test(own(id)));
		expect(personal.filter((id) => !addressed.includes(id))).toEqual([]);
	}
});

test('11 another operation is declined, and its symptoms are answered all the same', async () => {
	const [declined, alarmed] = await talk(
		'en-GB',
		'i had a knee replacement what can i do',
		"i've had my knee done and my calf is hot and swollen",
	);
	expect(declined?.speech).toMatch(/only know about hip osteotomy/);
	expect(alarmed?.urgency).toBe('urgent');
});

test.each([
	[
		'en-GB',
		'when can i drive',
		['i had a second operation', 'there was a complication', "i'm pregnant", 'my daughter is twelve'],
	],
	[
		'de-DE',
		'wann darf ich auto fahren',
		['ich wurde noch einmal operiert', 'es gab eine komplikation', 'ich bin schwanger', 'meine tochter ist zwölf'],
	],
] as const)('12 in %s no day is given once the times no longer fit', async (locale, question, circumstances) => {
	expect(await said(locale, question)).toMatch(/17/);
	for (const circumstance of circumstances) expect(await said(locale, circumstance, question)).not.toMatch(/17/);
});

test('13 bare help begins with the emergency number', async () => {
	for (const line of ['help', 'help me']) expect(await said('en-GB', line)).toMatch(/^In an emergency, call 999/);
	expect(await said('de-DE', 'hilfe')).toMatch(/^Im Notfall rufen Sie die 112/);
});

test('14 two misses in a row end with whom to call, never in a loop', async () => {
	const spoken = await talk('en-GB', 'xylophone marmalade quantum', 'quantum marmalade xylophone');
	expect(spoken.at(-1)).toMatchObject({ ended: true });
	expect(spoken.at(-1)?.speech).toMatch(/surgical team.*999/);
});

test('16 an answer past its review date says so and whom to ask; a symptom is answered however old the review is', async () => {
	const later = createConsole(
		{ locale: 'en-GB', protocol: guideProtocol, today: '2040-01-01', surgeryDate: '2039-12-01' },
		createMemoryProfileStore(),
	);
	const echo = later.echo('someone');
	expect((await later.exchange(echo, 'when can i drive')).speech).toMatch(/past its review date.*surgical team.*999/);
	expect((await later.exchange(echo, 'why')).speech).not.toMatch(/8 weeks/);
	expect((await later.exchange(echo, "i can't breathe")).speech).toMatch(/^Call 999 now/);
});

test('what sounds like pain, swelling or illness and nothing more gets the emergency signs, and today for what is new', async () => {
	for (const id of redFlagIds.filter((flag) => redFlags[flag].vague)) {
		must(({ alarm }) => [alarm(id)], {
			en: /surgical team today.*(new|worse).*is an emergency\. Call (999|911)/,
			de: /heute.*Operationsteam.*neu.*Notfall\. Rufen Sie sofort die 112/,
		});
	}
	for (const line of ['it hurts', "it's swollen", 'i feel ill'])
		expect((await talk('en-GB', line))[0]?.urgency).toBe('urgent');
});

test('a routine sign carries, in its first answer, the sign that would change it', () => {
	const routine = ['bruising', 'swelling', 'numbness', 'limp', 'constipation', 'mood', 'wheelchair'] as const;
	expect(routine.filter((id) => !topicIds.includes(id))).toEqual([]);
	for (const id of routine) {
		must(({ firsts }) => firsts(id), {
			en: /\b(call|tell|ask|emergency|team today|physio)\b/i,
			de: /\b(rufen Sie|sagen Sie|fragen Sie|Notfall|melden Sie|Operationsteam|Physiotherapie)\b/i,
		});
	}
});
