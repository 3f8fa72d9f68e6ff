/** Every answer, in every locale, on every day of recovery: complete, short, and with no number that is not the plan's. */
import { type AnswerPlan, planReason } from '../../lambda/src/guidance/answerPlan';
import { partsOf } from '../../lambda/src/guidance/calendar';
import { contactsFor, countryCodes } from '../../lambda/src/guidance/contacts';
import { guideProtocol, isFactId, redFlagIds } from '../../lambda/src/guidance/protocol';
import { topicIds } from '../../lambda/src/guidance/topics';
import { localeCodes, locales } from '../../lambda/src/language/locales';
import { createPhrasebooks } from '../../lambda/src/language/phrasebook';
import { leaves, wordingOf } from '../../tools/content';
import { readingGrade } from '../../tools/review/readingGrade';
import { allPlans } from '../support/plans';
import { listeners } from '../support/wording';

const protocol = guideProtocol;
const phrasebooks = createPhrasebooks(wordingOf);

const planned = allPlans(protocol);
const plans = planned.map(({ plan }) => plan);
const reasons = topicIds.flatMap((topic) => planReason({ topic }, protocol) ?? []);

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const sentencesIn = (text: string): number =>
	text
		.replace(/(\d)\.(?=\s)/g, '$1')
		.split(/[.!?](?=\s|$)/)
		.filter((part) => part.trim() !== '').length;

/** The numbers that the facts, the countdown, the day and the contacts allow in one point. */
function allowedNumbers(plan: AnswerPlan, index: number, contacts: string[]): string[] {
	const figures = (plan.points[index]?.basis ?? []).filter(isFactId).map((id) => plan.figures[id] ?? {});
	const dates = figures.flatMap(({ date }) => (date ? [partsOf(date).day, partsOf(date).year] : []));
	const plain = figures.flatMap(({ value, min, max, fahrenheit, minMinutes }) => [
		value,
		min,
		max,
		fahrenheit,
		minMinutes,
	]);
	const since = Object.values(plan.since ?? {});
	return [...plain, ...dates, ...since, plan.countdown].map(String).concat(contacts);
}

const hearings = localeCodes.flatMap((locale) => listeners.map((listener) => ({ locale, listener })));

describe.each(hearings)('everything said in $locale to a $listener', ({ locale, listener }) => {
	const { region } = locales[locale];
	const contacts = contactsFor({ region });
	const words = phrasebooks(locale, contacts, listener);
	const numbers = [contacts.emergency, contacts.urgentLine?.number].filter((number) => number !== undefined);

	test('is complete: no key, placeholder or bracket is left in it', () => {
		for (const plan of [...plans, ...reasons]) {
			plan.points.forEach((_, index) => {
				expect(words.point(plan, index)).not.toMatch(/\{\{|\}\}|\$t\(|undefined|null|NaN|answers\.|dialogue\.|[[\]|]/);
			});
		}
	});

	test('holds no number but those of its own facts, its date and its contacts', () => {
		for (const plan of [...plans, ...reasons]) {
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
			// Two facts with one figure sound like one.
			const spoken = new Set(
				(plan.points[0]?.basis ?? [])
					.filter(isFactId)
					.map((id) => JSON.stringify([plan.figures[id]?.value, plan.figures[id]?.min]))
					.filter((figure) => figure !== '[null,null]'),
			);
			const counted = spoken.size + (plan.countdown === undefined ? 0 : 1);
			expect({ text, figures: counted <= 2 }).toEqual({ text, figures: true });
		}
	});

	test('answers every topic, and every value of its slot, in words of its own', () => {
		const said = new Map<string, Set<string>>();
		for (const { question, plan } of planned) {
			const text = words.point(plan, 0);
			said.set(text, (said.get(text) ?? new Set()).add([question.topic, question.variant].join(' ')));
		}
		expect([...said].filter(([, askedAs]) => askedAs.size > 1)).toEqual([]);
	});

	test('gives a reason in at most thirty-five words', () => {
		for (const plan of reasons) {
			const text = words.point(plan, 0);
			const own = text.replace(words.say('contact.emergency.guessed', { number: contacts.emergency }), '');
			expect({ text, short: wordsIn(own) <= 35 }).toEqual({ text, short: true });
		}
	});

	test('says nothing twice within one answer', () => {
		for (const { topic, points } of plans.map((plan) => ({
			topic: plan.topic,
			points: plan.points.map((_, index) => words.point(plan, index)),
		})))
			expect({ topic, repeated: points.filter((text, index) => points.indexOf(text) !== index) }).toEqual({
				topic,
				repeated: [],
			});
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
			const first = words.alarm(id).first;
			expect(first).toContain(contacts.emergency);
			expect(wordsIn(first)).toBeLessThanOrEqual(12);
		}
	});

	test('ends every answer to a same-day symptom with the emergency number', () => {
		for (const id of redFlagIds.filter((flag) => protocol.redFlags[flag].tier === 'sameDay'))
			expect(
				words.alarm(id).rest.endsWith(words.say('contact.emergency.guessed', { number: contacts.emergency })),
			).toBe(true);
	});

	test('names the line of the country for someone in despair', () => {
		expect(words.alarm('selfHarm').rest).toContain(contacts.crisisLine?.number);
	});

	test('can name whom to call in every country, by every certainty', () => {
		for (const country of countryCodes) {
			for (const place of [{ said: country }, { region: country }, { zone: 'Asia/Tokyo' }]) {
				const there = phrasebooks(locale, contactsFor(place));
				for (const id of redFlagIds) expect(there.alarm(id).first).toMatch(/\.$/);
				for (const key of ['launch.first', 'help.emergency', 'error', 'unknownLocale'])
					expect(there.say(key)).not.toMatch(/\{\{/);
			}
		}
	});

	test('says every figure of a first point that has one', () => {
		for (const plan of plans.filter(({ kind, state }) => kind !== 'phase' && state === 'general')) {
			const text = words.point(plan, 0);
			for (const id of (plan.points[0]?.basis ?? []).filter(isFactId)) {
				const { value, min, max, fahrenheit, minMinutes } = plan.figures[id] ?? {};
				const figures = fahrenheit === undefined ? [value, minMinutes ?? min, max] : [];
				for (const figure of figures.filter((number) => number !== undefined)) expect(text).toContain(String(figure));
			}
		}
	});
});

describe.each(['en-GB', 'en-US'] as const)('the reading grade of the answers in %s', (locale) => {
	const contacts = contactsFor({ region: locales[locale].region });
	const words = phrasebooks(locale, contacts);
	const whomToCall = words.say('contact.emergency.guessed', { number: contacts.emergency });
	const said = new Set(
		plans.flatMap((plan) => plan.points.map((_, index) => words.point(plan, index).replace(whomToCall, '').trim())),
	);
	const grades = [...said].map((text) => ({ text, grade: readingGrade(text) }));

	test('is at most nine for any of them', () => {
		expect(grades.filter(({ grade }) => grade > 9)).toEqual([]);
	});

	test('is at most six on average', () => {
		expect(grades.reduce((sum, { grade }) => sum + grade, 0) / grades.length).toBeLessThanOrEqual(6);
	});
});

test('the reading grade tells an easy sentence from a hard one', () => {
	expect(readingGrade('Call your team today. Do not wait.')).toBeLessThan(3);
	expect(
		readingGrade('Postoperative rehabilitation necessitates individualised physiotherapeutic supervision throughout.'),
	).toBeGreaterThan(15);
});

test('dialogue holds no digits: what it counts comes from the protocol', () => {
	for (const locale of localeCodes) {
		for (const [, text] of leaves(wordingOf(locale).dialogue)) expect(text).not.toMatch(/\d/);
	}
});
