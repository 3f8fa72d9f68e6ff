/** Every answer by state, as data: what the snapshots, the review pack and the tests walk through. */
import { type AnswerPlan, planAnswer } from '../lambda/src/guidance/answerPlan';
import { addDays, type PlainDate } from '../lambda/src/guidance/calendar';
import type { Protocol } from '../lambda/src/guidance/protocol';
import { type TopicQuestion, topicIds, topicOf } from '../lambda/src/guidance/topics';

/** The example operation; its states are found by walking through recovery day by day. */
export const exampleSurgery: PlainDate = '2026-01-20';

/** Every question: each topic, and each value of its slot. */
export const allQuestions: TopicQuestion[] = topicIds.flatMap((topic) => [
	{ topic },
	...Object.keys(topicOf(topic).variants ?? {}).map((variant) => ({ topic, variant })),
]);

/** Days since the operation, negative before it. The longest wait for something to be done before it lies within. */
export const recoveryDays = { from: -60, to: 480 };

/** A plan, and the day on which it is heard; without a day nobody has told a date. */
export interface PlannedOn {
	plan: AnswerPlan;
	day?: number;
}

/** Plans that are alike, in the order in which they are heard. */
export type Stretch = [PlannedOn, ...PlannedOn[]];

/** What an answer goes through: without a date, then day by day; the days that are alike are taken together, in order. */
export function stretchesOf(
	question: TopicQuestion,
	protocol: Protocol,
	likeness: (plan: AnswerPlan) => string,
	{ from, to } = recoveryDays,
): Map<string, Stretch> {
	const stretches = new Map<string, Stretch>();
	const add = (planned: PlannedOn): void => {
		const alike = likeness(planned.plan);
		const stretch = stretches.get(alike);
		if (stretch) stretch.push(planned);
		else stretches.set(alike, [planned]);
	};
	add({ plan: planAnswer(question, protocol) });
	for (let day = from; day <= to; day++) {
		const timing = { surgeryDate: exampleSurgery, today: addDays(exampleSurgery, day) };
		add({ plan: planAnswer(question, protocol, timing), day });
	}
	return stretches;
}
