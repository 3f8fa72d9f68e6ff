/** The privacy notices and the terms of use: they say what the skill does, in every language. */
import { intentName } from '../../lambda/src/alexa/intents';
import { type Locale, localeCodes, locales } from '../../lambda/src/language/locales';
import { retentionMonths } from '../../lambda/src/profile/ProfileStore';
import { leaves, pageWordsOf, readContent } from '../../tools/content';
import { deploymentOf } from '../../tools/generate/deployment';
import { interactionModel } from '../../tools/generate/interactionModel';
import { pages } from '../../tools/generate/pages';
import { textGrade } from '../../tools/review/textGrade';
import { logLine } from '../support/logLine';
import { draftPage, elsewhere, publicPages, publishedPage, textOf } from '../support/publicPages';
import { storeInUse } from '../support/storeInUse';

type Section = { title: string; text: string[]; items: Record<string, string> };
type Sections = Record<string, Section>;
interface PageWords {
	phrases: Record<string, string>;
	privacy: Sections;
	privacySession: Sections;
	terms: Sections;
}

const wordsFor = (locale: Locale): PageWords => pageWordsOf(locale) as unknown as PageWords;

/** Where a notice and what is written of a person, or of a turn, do not agree. */
const keptFaults = (named: string[], written: string[]): string[] => [
	...written.filter((each) => !named.includes(each)).map((each) => `${each} is kept and not named`),
	...named.filter((each) => !written.includes(each)).map((each) => `${each} is named and not kept`),
];

describe.each(localeCodes)('the pages in %s', (locale) => {
	const words = wordsFor(locale);
	const all = pages(locale);
	const [privacy, session, terms] = (['privacy', 'privacy-session', 'terms'] as const).map((name) =>
		textOf(all.get(name)!),
	) as [string, string, string];

	test('name exactly what the store writes of a person', async () => {
		const { item } = await storeInUse();
		expect(keptFaults(Object.keys(words.privacy.kept!.items), Object.keys(item))).toEqual([]);
		for (const line of Object.values(words.privacy.kept!.items)) expect(privacy).toContain(line);
	});

	test('name exactly what a line of the log holds, in both notices', () => {
		const { items } = words.privacy.logs!;
		const named = Object.keys(items).flatMap((names) => names.split(' '));
		expect(keptFaults(named, Object.keys(logLine()))).toEqual([]);
		for (const line of Object.values(items)) for (const notice of [privacy, session]) expect(notice).toContain(line);
	});

	test('give the real times, and where it is kept', () => {
		const { region, logRetentionDays } = deploymentOf('dynamodb');
		expect(privacy).toMatch(new RegExp(`\\b${retentionMonths} (months|Monate)\\b`));
		expect(privacy).toContain(region);
		expect(privacy).toMatch(new RegExp(`\\b${logRetentionDays} (days?|Tage?)\\b`));
		expect(session).toContain(deploymentOf('session').region);
	});

	test.each(['privacy', 'privacy-session'] as const)('follow what is deployed: region and logs (%s)', (name) => {
		const [one, other] = [draftPage(locale, name), publishedPage(locale, name)].map(textOf);
		expect(one).toMatch(/(Ireland|Irland) \(.*eu-west-1\)/);
		expect(one).toMatch(/\b30 (days|Tage)\b/);
		expect(other).toMatch(/(Germany|Deutschland) \(.*eu-central-1\)/);
		expect(other).toMatch(/\b1 (day|Tag)\b/);
	});

	test('say that what was erased stays in backups, exactly where there are any', () => {
		const [without, having] = [draftPage(locale, 'privacy'), publishedPage(locale, 'privacy')].map(textOf);
		const [off = '', on = ''] = [words.privacy.backupsOff!, words.privacy.backupsOn!].map(({ text }) => text[0]);
		expect(on).toMatch(/\b35 (days|Tage)\b/);
		expect([without!.includes(off), without!.includes(on)]).toEqual([true, false]);
		expect([having!.includes(off), having!.includes(on)]).toEqual([false, true]);
	});

	test('say in the form that keeps nothing that nothing is kept, and no more', () => {
		const { items } = words.privacy.kept!;
		expect(session).toContain(words.privacySession.kept!.text[0]);
		const ofTheRecord = [...Object.values(items), ...words.privacy.seenBy!.text, ...words.privacy.cards!.text];
		for (const line of ofTheRecord) expect(session).not.toContain(line);
		expect(session).not.toContain(words.phrases.dateDelete);
		expect(session).not.toMatch(new RegExp(`\\b${retentionMonths} `));
	});

	test('have the date forgotten, and what is kept told, by words that do so', () => {
		const { intents = [] } = interactionModel(locale, 'dynamodb').interactionModel?.languageModel ?? {};
		for (const [intent, phrase] of Object.entries(words.phrases)) {
			const samples = intents.find(({ name }) => name === intentName(intent))?.samples ?? [];
			expect(samples.map((each) => each.toLowerCase())).toContain(phrase.toLowerCase());
		}
		expect(privacy).toContain(words.phrases.dateDelete);
		for (const notice of [privacy, session]) expect(notice).toContain(words.phrases.whatIsKept);
	});

	test('name the country as people do', () => {
		const where = (country: string): string =>
			textOf(pages(locale, { deploymentIn: () => ({ ...elsewhere, country }) }).get('privacy')!);
		expect(where('US')).toMatch(/Amazon Web Services in (the United States|den USA) \(/);
		expect(where('GB')).toMatch(/Amazon Web Services (in the United Kingdom|im Vereinigten Königreich) \(/);
		expect(where('JP')).toMatch(/Amazon Web Services in Japan \(/);
	});

	test('name the processor and every right', () => {
		for (const notice of [privacy, session]) {
			expect(notice).toMatch(/Amazon Web Services[^<]*(processor|Auftragsverarbeiter) \([^)]*28/);
			expect(notice).toMatch(/data protection authority|Datenschutzaufsichtsbehörde/);
		}
		const rights = privacy.split(words.privacy.rights!.title)[1]!;
		for (const right of [
			/Access|Auskunft/,
			/Correction|Berichtigung/,
			/erasure|Löschung/,
			/Restriction|Einschränkung/,
			/Portability|Übertragbarkeit/,
			/Objection|Widerspruch/,
		])
			expect(rights).toMatch(right);
	});

	test('say in the terms that it is no advice, and whom to call in an emergency', () => {
		expect(terms).toMatch(/does not provide medical advice|bietet keine medizinische Beratung/);
		expect(terms).toMatch(/not a substitute|ersetzt keine/);
		expect(terms).toMatch(/call your local emergency number|rufen Sie sofort Ihre örtliche Notrufnummer an/);
	});

	test('are easy to read', () => {
		const grade = textGrade[locales[locale].language];
		for (const part of ['privacy', 'privacySession', 'terms'] as const) {
			const read = [...leaves(words[part])].filter(([key]) => !key.endsWith('.title')).map(([, text]) => text);
			expect(grade(read.join(' '))).toBeLessThanOrEqual(7);
		}
	});
});

test('every page is whole, says that it is generated, and speaks its own language', () => {
	for (const [name, page] of publicPages()) {
		expect(page).not.toMatch(/\{\{|undefined|\[object/);
		expect(page).toContain('GENERATED by "npm run generate"');
		const [, locale = ''] = /^the page ([\w-]+)\//.exec(name) ?? [];
		expect(page).toContain(`<html lang="${locale}">`);
	}
});

test('every language says the same things', () => {
	const [first, ...others] = [...new Set(Object.values(locales).map(({ language }) => language))].map((language) =>
		[...leaves(readContent(language, 'pages')).keys()].sort(),
	);
	for (const keys of others) expect(keys).toEqual(first);
	for (const locale of localeCodes) {
		const own = [...leaves(readContent(locale, 'pages') ?? {}).keys()];
		expect(own.filter((key) => !first!.includes(key))).toEqual([]);
	}
});

test('a notice that names too little or too much is noticed', () => {
	expect(keptFaults(['person', 'shoeSize'], ['person', 'surgeryDate'])).toEqual([
		'surgeryDate is kept and not named',
		'shoeSize is named and not kept',
	]);
});
