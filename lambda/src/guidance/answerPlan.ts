/** What to say, without words: a question, the protocol and the timing become a plan. */
import { daysBetween, type PlainDate } from './calendar';
import type { FactId, Protocol, Stage } from './protocol';
import { daysSinceSurgery, floorDate, sinceSurgery, stageOn, type Timing } from './recovery';
import type { AnswerState, TopicAnswer, TopicKind } from './topicKinds';
import { answerOf, hasVariant, type TopicId, type TopicQuestion } from './topics';

/** A fact's figure as a sentence reads it: `{{drivingFloor.value}}`, `{{walkingAidTime.min}}`, `{{drivingFloor.date}}`. */
interface FactFigure {
	value?: number;
	min?: number;
	max?: number;
	/** A Celsius figure in whole degrees Fahrenheit, rounded down: the lower one is the strict one. */
	fahrenheit?: number;
	date?: PlainDate;
}

interface PlanPoint {
	/** Where the sentence stands in a language's answers. */
	key: string;
	/** The facts that the sentence rests on; it may use no others. */
	facts: readonly FactId[];
}

export interface AnswerPlan {
	topic: TopicId;
	kind: TopicKind;
	state: AnswerState;
	points: PlanPoint[];
	figures: Partial<Record<FactId, FactFigure>>;
	/** The day the answer is heard; only with a timing. */
	today?: PlainDate;
	/** Whole weeks, rounded up, until a floor has passed. Only a floor that has not passed has one. */
	countdown?: number;
	/** Time since surgery; only in a phase. */
	since?: { days: number; weeks: number; months: number };
}

/**
 * Plans the answer to a question. Without a timing the general answer is planned.
 * A date never becomes a permission: once a floor has passed, the state says so and the sentence leads with who decides.
 */
export function planAnswer(question: TopicQuestion, protocol: Protocol, timing?: Timing): AnswerPlan {
	const answer = answerOf(question);
	const stage = timing && stageOn(timing, protocol.stages);
	const state = stateOf(answer, protocol, timing, stage);
	const points = pointsOf(question, answer, state, stage);
	const plan: AnswerPlan = { topic: question.topic, kind: answer.kind, state, points, figures: {} };
	if (timing) plan.today = timing.today;
	for (const id of points.flatMap((point) => point.facts)) plan.figures[id] = figureOf(id, answer, protocol, timing);
	if (answer.kind === 'floor' && state === 'notYet' && timing) {
		const days = daysBetween(timing.today, floorDate(protocol.facts[answer.floor], timing.surgeryDate));
		plan.countdown = Math.ceil(days / 7);
	}
	if (answer.kind === 'phase' && timing && daysSinceSurgery(timing) >= 0) plan.since = sinceSurgery(timing);
	return plan;
}

function stateOf(answer: TopicAnswer, protocol: Protocol, timing?: Timing, stage?: Stage): AnswerState {
	if (!timing || !stage || answer.kind === 'plain' || answer.kind === 'safety') return 'general';
	if (answer.kind === 'phase') return stage.id;
	if (stage.id === 'beforeSurgery') return stage.id;
	if (answer.kind === 'floor') {
		if (timing.today < floorDate(protocol.facts[answer.floor], timing.surgeryDate)) return 'notYet';
		return stage.id === 'later' ? stage.id : 'floorPassed';
	}
	return stage.id === 'later' ? stage.id : 'general';
}

function pointsOf(question: TopicQuestion, answer: TopicAnswer, state: AnswerState, stage?: Stage): PlanPoint[] {
	const place = wordingPlace(question);
	if (answer.kind === 'phase') return [{ key: `${place}.${state}`, facts: stage?.[answer.list] ?? [] }];
	return answer.points.map((facts, index) => {
		if (index > 0) return { key: `${place}.more.${index - 1}`, facts };
		return { key: `${place}.${state}`, facts: answer.kind === 'floor' ? [answer.floor, ...facts] : facts };
	});
}

/** Where a question's sentences stand in a language's answers: `answers.driving`, `answers.workGeneral.office`. */
export const wordingPlace = (question: TopicQuestion): string =>
	hasVariant(question) ? `answers.${question.topic}.${question.variant}` : `answers.${question.topic}`;

function figureOf(id: FactId, answer: TopicAnswer, protocol: Protocol, timing?: Timing): FactFigure {
	const fact = protocol.facts[id];
	const figure: FactFigure = typeof fact.value === 'number' ? { value: fact.value } : { ...fact.value };
	if (fact.unit === 'celsius' && typeof fact.value === 'number')
		figure.fahrenheit = Math.floor((fact.value * 9) / 5 + 32);
	if (timing && answer.kind === 'floor' && answer.floor === id) figure.date = floorDate(fact, timing.surgeryDate);
	return figure;
}
