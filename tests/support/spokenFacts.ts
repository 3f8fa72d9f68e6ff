/** What each answer must say, written down by hand: by question, then by the day it is heard on. */
import { planAnswer } from '../../lambda/src/guidance/answerPlan';
import { type PlainDate, parsePlainDate } from '../../lambda/src/guidance/calendar';
import type { Protocol } from '../../lambda/src/guidance/protocol';
import { isTopicId, type TopicQuestion } from '../../lambda/src/guidance/topics';
import { replaceNumbers } from '../../lambda/src/language/marks';
import type { Phrasebook } from '../../lambda/src/language/phrasebook';

/** `driving` or `workGeneral.office` -> `2026-02-24` -> fragments, in order, parted by "…". */
export type SpokenFacts = Record<string, Record<string, string>>;

/** The operation of every example. */
const surgeryDate: PlainDate = '2026-01-20';

const questionNamed = (name: string): TopicQuestion => {
	const [topic = '', variant] = name.split('.');
	if (!isTopicId(topic)) throw new Error(`No topic "${topic}".`);
	return { topic, ...(variant && { variant }) };
};

/** Everything an answer says on a day, from the first point to the last. */
function spokenOn(question: TopicQuestion, today: PlainDate, protocol: Protocol, words: Phrasebook): string {
	const plan = planAnswer(question, protocol, { surgeryDate, today });
	const points = plan.points.map((_, index) => words.point(plan, index));
	return replaceNumbers(points.join(' '), (digits) => digits);
}

/** The fragments that are not said where they should be. */
export function spokenFaults(table: SpokenFacts, protocol: Protocol, words: Phrasebook): string[] {
	return Object.entries(table).flatMap(([name, days]) =>
		Object.entries(days).flatMap(([day, wanted]) => {
			const speech = spokenOn(questionNamed(name), parsePlainDate(day) as PlainDate, protocol, words);
			return missingFragments(speech, wanted).map((fragment) => `${name} on ${day}: "${fragment}" in "${speech}"`);
		}),
	);
}

function missingFragments(speech: string, wanted: string): string[] {
	const missing: string[] = [];
	let from = 0;
	for (const fragment of wanted.split('…').map((part) => part.trim())) {
		const found = speech.indexOf(fragment, from);
		if (found < 0) missing.push(fragment);
		else from = found + fragment.length;
	}
	return missing;
}
