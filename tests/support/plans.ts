/** Every plan that recovery goes through, each once: all questions, without a date and on every day. */
import { type AnswerPlan, planAnswer } from '../../lambda/src/guidance/answerPlan';
import { addDays, type PlainDate } from '../../lambda/src/guidance/calendar';
import type { Protocol } from '../../lambda/src/guidance/protocol';
import type { TopicQuestion } from '../../lambda/src/guidance/topics';
import { allQuestions } from '../../tools/generate/snapshots';

const surgeryDate: PlainDate = '2026-01-20';
const days = Array.from({ length: 480 }, (_, index) => index - 60);

export interface PlannedQuestion {
	question: TopicQuestion;
	plan: AnswerPlan;
}

export function allPlans(protocol: Protocol): PlannedQuestion[] {
	const planned = allQuestions.flatMap((question) => [
		{ question, plan: planAnswer(question, protocol) },
		...days.map((day) => ({
			question,
			plan: planAnswer(question, protocol, { surgeryDate, today: addDays(surgeryDate, day) }),
		})),
	]);
	// A date is written with its year only in another one, so two days of one year that plan the same sound the same.
	return [
		...new Map(
			planned.map((each) => [
				JSON.stringify([each.question, { ...each.plan, today: each.plan.today?.slice(0, 4) }]),
				each,
			]),
		).values(),
	];
}
