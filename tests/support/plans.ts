/** Every plan that recovery goes through, each once: all questions, without a date and on every day. */
import type { AnswerPlan } from '../../lambda/src/guidance/answerPlan';
import type { Protocol } from '../../lambda/src/guidance/protocol';
import type { TopicQuestion } from '../../lambda/src/guidance/topics';
import { allQuestions, stretchesOf } from '../../tools/answers';

export interface PlannedQuestion {
	question: TopicQuestion;
	plan: AnswerPlan;
}

// A date is written with its year only in another one, so two days of one year that plan the same sound the same.
const sound = (plan: AnswerPlan): string => JSON.stringify({ ...plan, today: plan.today?.slice(0, 4) });

export const allPlans = (protocol: Protocol): PlannedQuestion[] =>
	allQuestions.flatMap((question) =>
		[...stretchesOf(question, protocol, sound).values()].map(([{ plan }]) => ({ question, plan })),
	);
