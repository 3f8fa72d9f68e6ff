/** Everything the skill says, locale by locale, for tests of what must be in it and what must never be. */
import { planReason } from '../../lambda/src/guidance/answerPlan';
import { contactsFor } from '../../lambda/src/guidance/contacts';
import { type Basis, guideProtocol, type RedFlagId, redFlagIds } from '../../lambda/src/guidance/protocol';
import type { AnswerState } from '../../lambda/src/guidance/topicKinds';
import { topicIds } from '../../lambda/src/guidance/topics';
import { type Locale, localeCodes, locales } from '../../lambda/src/language/locales';
import { replaceNumbers } from '../../lambda/src/language/marks';
import { createPhrasebooks } from '../../lambda/src/language/phrasebook';
import { type Console, createConsole } from '../../tools/console/console';
import { createMemoryProfileStore } from '../../tools/console/memoryProfileStore';
import { leaves, wordingOf } from '../../tools/content';
import { allPlans } from './plans';

/** One answer in one state on one day, all its points. */
interface HeardAnswer {
	/** `driving`, or `workGeneral.office`. */
	name: string;
	state: AnswerState;
	points: { text: string; rests: readonly Basis[] }[];
}

/** What one locale says, each text once. */
export interface Heard {
	/** Answers, alarms and dialogue. */
	everything: string[];
	/** Answers of these questions, all points together; of all questions when none is named. */
	answers(...names: string[]): string[];
	/** The first points of these questions' answers, in every state or in those named. */
	firsts(name: string, ...states: AnswerState[]): string[];
	/** The single points that rest on a fact or red flag. */
	points(...basis: Basis[]): string[];
	/** Action, number and the rest. */
	alarm(id: RedFlagId): string;
}

type Patterns = Record<'en' | 'de', RegExp>;
type Choice = (heard: Heard) => string[];

const planned = allPlans(guideProtocol);
const phrasebooks = createPhrasebooks(wordingOf);
const heardIn = new Map(localeCodes.map((locale) => [locale, listenTo(locale)]));

function listenTo(locale: Locale): Heard {
	const words = phrasebooks(locale, contactsFor({ region: locales[locale].region }));
	const plain = (text: string): string => replaceNumbers(text, (digits) => digits);
	const all: HeardAnswer[] = planned.map(({ question: { topic, variant }, plan }) => ({
		name: [topic, variant].filter(Boolean).join('.'),
		state: plan.state,
		points: plan.points.map(({ basis }, index) => ({ text: plain(words.point(plan, index)), rests: basis })),
	}));
	const once = (texts: string[]): string[] => [...new Set(texts)];
	const alarm = (id: RedFlagId): string => plain(Object.values(words.alarm(id)).join(' '));
	const reasons = topicIds.flatMap((topic) => planReason({ topic }, guideProtocol) ?? []);
	const points = [
		...all.flatMap((answer) => answer.points),
		...reasons.map((plan) => ({ text: plain(words.point(plan, 0)), rests: plan.points[0]?.basis ?? [] })),
	];
	return {
		everything: once([
			...points.map(({ text }) => text),
			...redFlagIds.map(alarm),
			...leaves(wordingOf(locale).dialogue).values(),
		]),
		answers: (...names) =>
			once(
				all
					.filter(({ name }) => names.length === 0 || names.includes(name))
					.map((answer) => answer.points.map(({ text }) => text).join(' ')),
			),
		firsts: (wanted, ...states) =>
			once(
				all
					.filter(({ name, state }) => name === wanted && (states.length === 0 || states.includes(state)))
					.map((answer) => answer.points[0]?.text ?? ''),
			),
		points: (...basis) => once(points.filter(({ rests }) => basis.some((id) => rests.includes(id))).map((p) => p.text)),
		alarm,
	};
}

/** What a locale says. */
export const spokenIn = (locale: Locale): Heard => heardIn.get(locale) as Heard;

function texts(choose: Choice, locale: Locale): string[] {
	const chosen = choose(spokenIn(locale));
	expect(chosen).not.toEqual([]);
	return chosen;
}

/** All the chosen texts say this; a choice of nothing is a fault too. */
export function must(choose: Choice, wanted: Patterns): void {
	for (const locale of localeCodes)
		expect(texts(choose, locale).filter((text) => !wanted[locales[locale].language].test(text))).toEqual([]);
}

/** None of the chosen texts, of all there are when there is no choice, says this. */
export function never(unwanted: Patterns, choose: Choice = ({ everything }) => everything): void {
	for (const locale of localeCodes)
		expect(texts(choose, locale).filter((text) => unwanted[locales[locale].language].test(text))).toEqual([]);
}

/** A choice: whatever is said that matches. */
export const matching =
	(pattern: RegExp): Choice =>
	({ everything }) =>
		everything.filter((text) => pattern.test(text));

/** The sentences of texts; an ordinal or a decimal ends none. */
export const sentences = (spoken: string[]): string[] => spoken.flatMap((text) => text.split(/(?<=[^\d][.!?])\s+/));

/** Opens the skill, says these words in one session, and gives back what is heard. */
export async function conversation(locale: Locale, ...words: string[]): Promise<string[]> {
	const console: Console = createConsole(
		{ locale, protocol: guideProtocol, surgeryDate: undefined, today: '2026-02-24' },
		createMemoryProfileStore(),
	);
	const echo = console.echo('person');
	await echo.launch();
	const heard: string[] = [];
	for (const each of words) heard.push((await console.exchange(echo, each)).speech);
	return heard;
}
