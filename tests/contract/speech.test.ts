/** Every answer, in every locale, on every day of recovery: complete, short, and with no number that is not the plan's. */
import { type AnswerPlan, planAnswer } from '../../lambda/src/guidance/answerPlan';
import { addDays, type PlainDate, partsOf } from '../../lambda/src/guidance/calendar';
import { contactsFor, countryCodes } from '../../lambda/src/guidance/contacts';
import { loadProtocol, redFlagIds } from '../../lambda/src/guidance/protocol';
import { type Locale, localeCodes, locales } from '../../lambda/src/language/locales';
import { createPhrasebooks } from '../../lambda/src/language/phrasebook';
import { wordingOf } from '../../tools/content';
import { allQuestions } from '../../tools/generate/snapshots';
import { leaves } from '../support/wording';

const protocol = loadProtocol();
const surgeryDate: PlainDate = '2026-01-20';
const days = Array.from({ length: 460 }, (_, index) => index - 40);
const phrasebooks = createPhrasebooks(wordingOf);

/** All plans that recovery goes through, each once. */
const plans: AnswerPlan[] = [
	...new Map(
		allQuestions
			.flatMap((question) => [
				planAnswer(question, protocol),
				...days.map((day) => planAnswer(question, protocol, { surgeryDate, today: addDays(surgeryDate, day) })),
			])
			.map((plan) => [JSON.stringify({ ...plan, today: plan.today?.slice(0, 4) }), plan]),
	).values(),
];

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const sentencesIn = (text: string): number =>
	text
		.replace(/(\d)\.(?=\s)/g, '$1')
		.split(/[.!?](?=\s|$)/)
		.filter((part) => part.trim() !== '').length;

/** The numbers that the facts, the countdown, the day and the contacts allow in one point. */
function allowedNumbers(plan: AnswerPlan, index: number, contacts: string[]): string[] {
	const figures = (plan.points[index]?.facts ?? []).map((id) => plan.figures[id] ?? {});
	const dates = figures.flatMap(({ date }) => (date ? [partsOf(date).day, partsOf(date).year] : []));
	const plain = figures.flatMap(({ value, min, max, fahrenheit }) => [value, min, max, fahrenheit]);
	const since = Object.values(plan.since ?? {});
	return [...plain, ...dates, ...since, plan.countdown].map(String).concat(contacts);
}

describe.each(localeCodes)('everything said in %s', (locale: Locale) => {
	const { region } = locales[locale];
	const contacts = contactsFor({ region });
	const words = phrasebooks(locale, contacts);
	const numbers = [contacts.emergency, contacts.urgentLine?.number].filter((number) => number !== undefined);

	test('is complete: no key, placeholder or bracket is left in it', () => {
		for (const plan of plans) {
			plan.points.forEach((_, index) => {
				expect(words.point(plan, index)).not.toMatch(/\{\{|\}\}|\$t\(|undefined|null|NaN|answers\.|dialogue\./);
			});
		}
	});

	test('holds no number but those of its own facts, its date and its contacts', () => {
		for (const plan of plans) {
			plan.points.forEach((_, index) => {
				const allowed = allowedNumbers(plan, index, numbers);
				for (const [number] of words.point(plan, index).matchAll(/\d+/g)) expect(allowed).toContain(number);
			});
		}
	});

	test('is short: a first answer has at most 45 words, three sentences, two figures and a date', () => {
		for (const plan of plans) {
			const text = words.point(plan, 0);
			// Whom to call stands at the end of a safety answer and does not count.
			const own = text.replace(words.say('contact.emergency.guessed', { number: contacts.emergency }), '');
			expect({ text, words: wordsIn(own) <= 45 }).toEqual({ text, words: true });
			expect({ text, sentences: sentencesIn(own) <= 3 }).toEqual({ text, sentences: true });
			const figures = (plan.points[0]?.facts ?? []).filter((id) => {
				const { value, min } = plan.figures[id] ?? {};
				return value !== undefined || min !== undefined;
			});
			const counted = figures.length + (plan.countdown === undefined ? 0 : 1);
			expect({ text, figures: counted <= 2 }).toEqual({ text, figures: true });
		}
	});

	test('leads with not-before or with who decides, once there is a date for driving', () => {
		const openings = { en: /^(Not before|Only when)/, de: /^(Frühestens|Erst wenn|Nur wenn)/ } as const;
		for (const plan of plans.filter(({ topic }) => topic === 'driving')) {
			expect(words.point(plan, 0)).toMatch(openings[locales[locale].language]);
			if (plan.state === 'floorPassed' || plan.state === 'later')
				expect(words.point(plan, 0)).not.toMatch(/^(Not before|Frühestens)/);
		}
	});

	test('puts action and number first in an emergency, in at most twelve words', () => {
		for (const id of redFlagIds.filter((flag) => protocol.redFlags[flag].tier === 'emergency')) {
			const first = words.say(`redFlags.${id}.first`);
			expect(first).toContain(contacts.emergency);
			expect(wordsIn(first)).toBeLessThanOrEqual(12);
		}
	});

	test('can name whom to call in every country, by every certainty', () => {
		for (const country of countryCodes) {
			for (const place of [{ said: country }, { region: country }, { zone: 'Pacific/Auckland' }]) {
				const there = phrasebooks(locale, contactsFor(place));
				for (const id of redFlagIds) expect(there.say(`redFlags.${id}.first`)).toMatch(/\.$/);
				for (const key of ['launch.first', 'help.emergency', 'error', 'unknownLocale'])
					expect(there.say(key)).not.toMatch(/\{\{/);
			}
		}
	});

	test('says every figure of a first point that has one', () => {
		for (const plan of plans.filter(({ kind, state }) => kind !== 'phase' && state === 'general')) {
			const text = words.point(plan, 0);
			for (const id of plan.points[0]?.facts ?? []) {
				const { value, min, max, fahrenheit } = plan.figures[id] ?? {};
				const figures = fahrenheit === undefined ? [value, min, max] : [];
				for (const figure of figures.filter((number) => number !== undefined)) expect(text).toContain(String(figure));
			}
		}
	});
});

test('dialogue holds no digits: what it counts comes from the protocol', () => {
	for (const locale of localeCodes) {
		for (const [, text] of leaves(wordingOf(locale).dialogue)) expect(text).not.toMatch(/\d/);
	}
});
