/** The privacy notices and the terms of use: they say what the skill does, in every language, and who answers for it. */

import { type Locale, localeCodes, locales } from '../../lambda/src/language/locales';
import { retentionMonths } from '../../lambda/src/profile/ProfileStore';
import { readStackTemplate } from '../../tools/console/stackTemplate';
import { leaves, pageWordsOf, readContent } from '../../tools/content';
import { deploymentOf } from '../../tools/generate/deployment';
import { interactionModel } from '../../tools/generate/interactionModel';
import { pages } from '../../tools/generate/pages';
import { publisherFaults, readPublisher } from '../../tools/generate/publisher';
import { textGrade } from '../../tools/review/textGrade';
import { draftPage, elsewhere, publicPages, publishedPage, somebody } from '../support/publicPages';
import { storeInUse } from '../support/storeInUse';

type Section = { title: string; text: string[]; items: Record<string, string> };
type Sections = Record<string, Section>;
interface PageWords {
	draft: string;
	phrases: Record<string, string>;
	privacy: Sections;
	privacySession: Sections;
	terms: Sections;
}

const wordsFor = (locale: Locale): PageWords => pageWordsOf(locale) as unknown as PageWords;

/** The text of a page, without its marks and its style. */
const textOf = (page: string): string =>
	page
		.replace(/<style>[\s\S]*<\/style>/, '')
		.replace(/<[^>]*>/g, '')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');

/** Where a notice and the store disagree on what is kept. */
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
		for (const line of Object.values(items)) expect(session).not.toContain(line);
		expect(session).not.toContain(words.phrases.dateDelete);
		expect(session).not.toMatch(new RegExp(`\\b${retentionMonths} `));
	});

	test('have the date forgotten by words that do so', () => {
		const { intents = [] } = interactionModel(locale, 'dynamodb').interactionModel?.languageModel ?? {};
		const samples = intents.find(({ name }) => name === 'DateDeleteIntent')?.samples ?? [];
		expect(samples.map((each) => each.toLowerCase())).toContain(words.phrases.dateDelete!.toLowerCase());
		expect(privacy).toContain(words.phrases.dateDelete);
		for (const notice of [privacy, session]) expect(notice).toContain(words.phrases.whatIsKept);
	});

	test('are drafts until somebody publishes them, in whose name they then speak', () => {
		for (const name of all.keys()) {
			expect(textOf(draftPage(locale, name))).toContain(words.draft);
			const page = publishedPage(locale, name);
			expect(textOf(page)).not.toContain(words.draft);
			expect(textOf(page)).toContain(`${somebody.name}, ${somebody.address}.`);
			expect(page).toContain(`href="mailto:${somebody.contact}"`);
		}
	});

	test('say that the answers are not approved, until they are', () => {
		const [before, after] = [draftPage(locale, 'terms'), publishedPage(locale, 'terms')].map(textOf);
		const [yes = '', no = ''] = [words.terms.approved!, words.terms.notApproved!].map(({ title }) => title);
		expect([before!.includes(yes), before!.includes(no)]).toEqual([false, true]);
		expect([after!.includes(yes), after!.includes(no)]).toEqual([true, false]);
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

describe('the publisher', () => {
	test('is free of placeholders only when each of the four is filled in', () => {
		expect(publisherFaults(somebody)).toEqual([]);
		const left = {
			name: 'PLACEHOLDER',
			address: 'PLACEHOLDER',
			contact: 'a@b.example.com',
			pages: 'https://x.example',
		};
		for (const [key, value] of Object.entries(left)) {
			expect(publisherFaults({ ...somebody, [key]: value })).toEqual([
				`lambda/content/publisher.json: "${key}" is still a placeholder.`,
			]);
		}
	});

	test('is refused, with the reason, when the pages could not name or link it', () => {
		const read = (change: object) => () => readPublisher({ ...somebody, ...change });
		expect(read({})()).toEqual(somebody);
		expect(read({ name: ' ' })).toThrow('"name" is missing');
		expect(read({ address: undefined })).toThrow('"address" is missing');
		expect(read({ contact: 'the front desk' })).toThrow('"contact" is no e-mail address');
		for (const address of ['http://clinic.health', 'https://clinic.health/', 'clinic.health', 'https://a b'])
			expect(read({ pages: address })).toThrow('"pages" is an https address');
	});
});

describe('what the notice says of a deployment', () => {
	const profile = (userConfig: object, parameters: object = {}) => ({
		skillInfrastructure: {
			userConfig: {
				awsRegion: 'eu-west-1',
				...userConfig,
				cfn: { parameters: { ProfileStore: 'dynamodb', ...parameters } },
			},
		},
	});
	const template = readStackTemplate();

	test('is what the profile sets, or else what the template sets', () => {
		const parameters = { PointInTimeRecovery: 'true', LogRetentionDays: '1' };
		const set = { profiles: { one: profile({ awsRegion: 'eu-central-1' }, parameters) } };
		expect(deploymentOf('dynamodb', set)).toEqual(elsewhere);
		const { LogRetentionDays, PointInTimeRecovery } = template.Parameters;
		expect(deploymentOf('dynamodb', { profiles: { one: profile({}) } })).toEqual({
			region: 'eu-west-1',
			country: 'IE',
			logRetentionDays: Number(LogRetentionDays!.Default),
			pointInTimeRecovery: PointInTimeRecovery!.Default === 'true',
		});
	});

	test('is never guessed: what is missing, unknown or not the same everywhere is named', () => {
		const { LogRetentionDays: _, ...others } = template.Parameters;
		const one = { profiles: { one: profile({}) } };
		const two = { profiles: { one: profile({}), two: profile({}, { LogRetentionDays: '7' }) } };
		expect(() => deploymentOf('dynamodb', one, { ...template, Parameters: others })).toThrow('no LogRetentionDays');
		expect(() => deploymentOf('dynamodb', two)).toThrow('differ in LogRetentionDays');
		expect(() => deploymentOf('session', one)).toThrow('no profile of the form session');
		const far = { profiles: { one: profile({ awsRegion: 'xx-north-9' }) } };
		expect(() => deploymentOf('dynamodb', far)).toThrow('In which country is xx-north-9?');
	});
});

test('a notice that names too little or too much is noticed', () => {
	expect(keptFaults(['person', 'shoeSize'], ['person', 'surgeryDate'])).toEqual([
		'surgeryDate is kept and not named',
		'shoeSize is named and not kept',
	]);
});
