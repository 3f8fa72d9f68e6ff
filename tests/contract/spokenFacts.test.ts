/** Each topic says what it should on two days, by value; and a wrong figure, or two answers swapped, does not go unnoticed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contactsFor } from '../../lambda/src/guidance/contacts';
import { type Fact, type FactId, factIds, guideProtocol, type Protocol } from '../../lambda/src/guidance/protocol';
import { type TopicId, topicIds } from '../../lambda/src/guidance/topics';
import { type Locale, locales } from '../../lambda/src/language/locales';
import { createPhrasebooks, type Phrasebook, type Wording } from '../../lambda/src/language/phrasebook';
import { allQuestions } from '../../tools/answers';
import { wordingOf } from '../../tools/content';
import { type SpokenFacts, spokenFaults } from '../support/spokenFacts';

const folder = join(__dirname, 'spoken');

/** What each topic must say in a language: a file a group. */
const tableOf = (language: string): SpokenFacts =>
	Object.assign(
		{},
		...readdirSync(join(folder, language)).map((file) =>
			JSON.parse(readFileSync(join(folder, language, file), 'utf8')),
		),
	);

const tables: [Locale, SpokenFacts][] = [
	['en-GB', tableOf('en')],
	['de-DE', tableOf('de')],
];

const wordsOf = (locale: Locale, wording: Wording): Phrasebook =>
	createPhrasebooks(() => wording)(locale, contactsFor({ region: locales[locale].region }));

describe.each(tables)('in %s', (locale, table) => {
	const wording = wordingOf(locale);
	const words = wordsOf(locale, wording);

	test('every topic, and every value of its slot, has what it says on two days', () => {
		const names = allQuestions.map(({ topic, variant }) => [topic, variant].filter(Boolean).join('.'));
		expect(Object.keys(table).sort()).toEqual(names.sort());
		for (const days of Object.values(table)) expect(Object.keys(days).length).toBeGreaterThanOrEqual(2);
	});

	test('every topic says it', () => expect(spokenFaults(table, guideProtocol, words)).toEqual([]));

	const isNoticed = (protocol: Protocol, changed: Phrasebook, rows = table): boolean => {
		try {
			return spokenFaults(rows, protocol, changed).length > 0;
		} catch {
			return true;
		}
	};

	test('at least 95 of 100 wrong figures are noticed', () => {
		const wrong = factIds.flatMap((id) => wrongFigures(guideProtocol.facts[id]).map((fact) => [id, fact] as const));
		const missed = wrong.filter(([id, fact]) => !isNoticed(withFact(id, fact), words));
		expect(wrong.length).toBeGreaterThan(30);
		expect({ missed, enough: missed.length <= 0.05 * wrong.length }).toEqual({ missed, enough: true });
	});

	test('at least 95 of 100 swaps of the wording of two topics are noticed', () => {
		const pairs = topicIds.flatMap((one, index) => topicIds.slice(index + 1).map((other) => [one, other] as const));
		const missed = pairs.filter(([one, other]) => {
			const { answers } = wording;
			const swapped = { ...answers, [one]: answers[other], [other]: answers[one] };
			const rows = Object.entries(table).filter(([name]) => [one, other].includes(name.split('.')[0] as TopicId));
			return !isNoticed(guideProtocol, wordsOf(locale, { ...wording, answers: swapped }), Object.fromEntries(rows));
		});
		expect({ missed, enough: missed.length <= 0.05 * pairs.length }).toEqual({ missed, enough: true });
	});
});

/** A fact with each of its figures changed, one at a time. */
function wrongFigures(fact: Fact): Fact[] {
	const { value } = fact;
	if (value === undefined) return [];
	if (typeof value === 'number') return [-1, 1].map((step) => ({ ...fact, value: value + step }));
	return [
		{ ...fact, value: { ...value, min: value.min - 1 } },
		{ ...fact, value: { ...value, max: value.max + 1 } },
	];
}

const withFact = (id: FactId, fact: Fact): Protocol => ({
	...guideProtocol,
	facts: { ...guideProtocol.facts, [id]: fact },
});
