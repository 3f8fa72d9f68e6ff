/** All that is heard of each topic: its answer in every state, what follows on "more", and the reason. */
import { pointWithClinic } from '../../lambda/src/alexa/answer';
import { type AnswerPlan, planReason, wordingPlace } from '../../lambda/src/guidance/answerPlan';
import type { Basis } from '../../lambda/src/guidance/protocol';
import type { AnswerState } from '../../lambda/src/guidance/topicKinds';
import type { TopicQuestion } from '../../lambda/src/guidance/topics';
import { locales } from '../../lambda/src/language/locales';
import { allQuestions, type PlannedOn, recoveryDays, type Stretch, stretchesOf } from '../answers';
import { type Hear, type Heard, listenTo } from './heard';
import type { Subject } from './subject';

/** The days since the operation on which an answer is heard; open where it holds from the beginning, or to the end. */
interface HeardOn {
	from?: number;
	to?: number;
	/** The day of the example, unless the example knows no date. */
	day?: number;
}

export interface HeardAnswer extends Heard {
	part: 'answer' | 'more' | 'why';
	state: AnswerState;
	/** Nothing when the answer is heard only where no surgery date is known. */
	on?: HeardOn;
	basis: readonly Basis[];
}

export interface HeardTopic {
	question: TopicQuestion;
	answers: HeardAnswer[];
}

export function heardTopics(subject: Subject): HeardTopic[] {
	const hear = listenTo(subject);
	return allQuestions.map((question) => ({ question, answers: answersTo(question, subject, hear) }));
}

function answersTo(question: TopicQuestion, { locale, protocol }: Subject, hear: Hear): HeardAnswer[] {
	const place = wordingPlace(question);
	// A countdown's plural forms are sentences of their own.
	const plurals = new Intl.PluralRules(locales[locale].language);
	const form = ({ state, countdown }: AnswerPlan): string =>
		countdown === undefined ? state : `${state}_${plurals.select(countdown)}`;
	const spoken = (part: HeardAnswer['part'], key: string, plan: AnswerPlan, point = 0): HeardAnswer => ({
		...hear(key, (words) => (part === 'why' ? words.point(plan, point) : pointWithClinic(words, plan, point))),
		part,
		state: plan.state,
		basis: plan.points[point]?.basis ?? [],
	});
	const stretches = [...stretchesOf(question, protocol, form)];
	const answers = stretches.map(([name, stretch]) => {
		const { plan, on } = exampleOf(stretch);
		return { ...spoken('answer', `${place}.${name}`, plan), on };
	});
	const [[, [{ plan: general }]]] = stretches as [[string, Stretch]];
	const more = general.points.slice(1).map((_, index) => spoken('more', `${place}.more.${index}`, general, index + 1));
	const reason = question.variant === undefined ? planReason(question, protocol) : undefined;
	return [...answers, ...more, ...(reason ? [spoken('why', `${place}.why`, reason)] : [])];
}

/** The answer without a date where that is one of them; else the one in the middle of the days on which it is heard. */
function exampleOf(stretch: Stretch): { plan: AnswerPlan; on?: HeardOn } {
	const [first] = stretch;
	const days = stretch.flatMap(({ day }) => day ?? []);
	const [from, to] = [days[0], days.at(-1)];
	if (from === undefined || to === undefined) return { plan: first.plan };
	const { plan, day } = first.day === undefined ? first : (stretch[Math.floor(stretch.length / 2)] as PlannedOn);
	const on = {
		...(from > recoveryDays.from && { from }),
		...(to < recoveryDays.to && { to }),
		...(day !== undefined && { day }),
	};
	return { plan, on };
}
