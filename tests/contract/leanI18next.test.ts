/** The deployed skill makes its sentences with parts of i18next; they are the sentences of the whole of it. */
import { build } from 'esbuild';
import { type AnswerPlan, planReason } from '../../lambda/src/guidance/answerPlan';
import { withClinic } from '../../lambda/src/guidance/clinic';
import { type Contacts, contactsFor, countryCodes } from '../../lambda/src/guidance/contacts';
import { guideProtocol, redFlagIds } from '../../lambda/src/guidance/protocol';
import { topicIds } from '../../lambda/src/guidance/topics';
import { type Locale, localeCodes } from '../../lambda/src/language/locales';
import { createPhrasebooks, type Phrasebook } from '../../lambda/src/language/phrasebook';
import { leanI18next } from '../../tools/build/leanI18next';
import { clinicIds, leaves, readClinic, wordingOf } from '../../tools/content';
import { allPlans } from '../support/plans';
import { listeners } from '../support/wording';

type Phrasebooks = ReturnType<typeof createPhrasebooks>;

const whole = createPhrasebooks(wordingOf);
let lean: Phrasebooks;

beforeAll(async () => {
	const { outputFiles } = await build({
		entryPoints: [require.resolve('../../lambda/src/language/phrasebook')],
		bundle: true,
		format: 'cjs',
		mainFields: ['module', 'main'],
		write: false,
		plugins: [leanI18next],
	});
	const [{ text } = { text: '' }] = outputFiles;
	expect(text).not.toContain('hasLoadedNamespace');
	const module = { exports: {} as { createPhrasebooks: typeof createPhrasebooks } };
	new Function('module', text)(module);
	lean = module.exports.createPhrasebooks(wordingOf);
}, 60_000);

const protocols = [guideProtocol, ...clinicIds.map((id) => withClinic(readClinic(id)))];
const plans: AnswerPlan[] = protocols.flatMap((protocol) => [
	...allPlans(protocol).map(({ plan }) => plan),
	...topicIds.flatMap((topic) => planReason({ topic }, protocol) ?? []),
]);

/** Every way of knowing, or not, whom to call. */
const places = [{}, { zone: 'Asia/Tokyo' }, ...countryCodes.flatMap((code) => [{ said: code }, { region: code }])];
const contacts = protocols.flatMap(({ clinic }): Contacts[] =>
	places.map((place) => ({ ...contactsFor(place), ...(clinic?.contact && { clinic: clinic.contact }) })),
);

/** A value for each that a sentence of the dialogue asks for, in all the counts that a language tells apart. */
const values = [0, 1, 2, 21].map((count) => ({
	count,
	months: count,
	date: '2026-01-20',
	old: '2025-12-31',
	from: 8,
	to: 18,
	number: '112',
	phone: '0123',
	infectionTemperature: { value: 38, fahrenheit: 100 },
	...Object.fromEntries(
		['clinic', 'country', 'first', 'hours', 'second', 'topic'].map((name) => [name, `${name}'s & <"/$&{{count}}">`]),
	),
}));

/** The keys of all sentences of the dialogue: a plural's forms, and the stem they are asked for by. */
const dialogueKeys = (locale: Locale): string[] =>
	[...leaves(wordingOf(locale).dialogue).keys()].flatMap((key) => [key, key.replace(/_(one|other)$/, '')]);

/** A sentence, or why there is none. */
function said(sentence: () => unknown): unknown {
	try {
		return sentence();
	} catch (error) {
		return (error as Error).message;
	}
}

/** What each of them says of everything that `ask` asks of a phrasebook. */
const bothSay = (
	locale: Locale,
	ask: (words: Phrasebook) => unknown[],
	called: Contacts[] = [{ guessed: false }],
): [unknown[], unknown[]] => {
	const everything = (phrasebooks: Phrasebooks): unknown[] =>
		called.flatMap((one) => listeners.flatMap((listener) => ask(phrasebooks(locale, one, listener))));
	return [everything(lean), everything(whole)];
};

describe.each(localeCodes)('in %s', (locale) => {
	test('every answer is the same, in every state, spoken and on the card', () => {
		const [deployed, expected] = bothSay(locale, (words) =>
			plans.flatMap((plan) => [words.card(plan), ...plan.points.map((_, index) => words.point(plan, index))]),
		);
		expect(expected.length).toBeGreaterThan(4 * plans.length);
		expect(deployed).toEqual(expected);
	});

	test('every red flag is the same, whoever is to be called', () => {
		const [deployed, expected] = bothSay(locale, (words) => redFlagIds.map((id) => words.alarm(id)), contacts);
		expect(expected).toHaveLength(2 * contacts.length * redFlagIds.length);
		expect(deployed).toEqual(expected);
	});

	test('every sentence of the dialogue and every name is the same, whatever is counted', () => {
		const [deployed, expected] = bothSay(locale, (words) => [
			...dialogueKeys(locale).flatMap((key) => values.map((value) => words.say(key, value))),
			...topicIds.map((topic) => words.name(topic)),
		]);
		expect(expected.length).toBeGreaterThan(2 * values.length * dialogueKeys(locale).length);
		expect(deployed).toEqual(expected);
	});

	test('what is missing is told the same way', () => {
		const [deployed, expected] = bothSay(locale, (words) => [
			said(() => words.say('no.such.sentence')),
			said(() => words.say('contact')),
			...dialogueKeys(locale).map((key) => said(() => words.say(key))),
		]);
		expect(expected).toContain(`No sentence "dialogue.no.such.sentence" in ${locale}.`);
		expect(expected).toContain(`No sentence "dialogue.contact" in ${locale}.`);
		expect(expected).toContainEqual(expect.stringMatching(/^No value for .+ in ".+"\.$/));
		expect(deployed).toEqual(expected);
	});
});
