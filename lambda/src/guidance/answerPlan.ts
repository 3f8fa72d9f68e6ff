/** What to say, without words: a question, the protocol and the timing become a plan. */
import { daysBetween, type PlainDate } from './calendar';
import {
	type Basis,
	type Fact,
	type FactId,
	isFactId,
	isOverdue,
	type Protocol,
	type Stage,
	type StageId,
	stageIds,
} from './protocol';
import { dateOf, daysSinceSurgery, sinceSurgery, stageOn, type Timing } from './recovery';
import { type AnswerState, stagesOf, type TopicAnswer, type TopicKind } from './topicKinds';
import { answerOf, hasVariant, type TopicId, type TopicQuestion, topicOf } from './topics';

/** A fact's figure as a sentence reads it: `{{drivingFloor.value}}`, `{{walkingAidTime.min}}`, `{{drivingFloor.date}}`. */
interface FactFigure {
	value?: number;
	min?: number;
	max?: number;
	/** A Celsius figure in whole degrees Fahrenheit, rounded down: the lower one is the strict one. */
	fahrenheit?: number;
	/** The lower end of a figure in hours, in minutes: "90 minutes" is said more easily than "1.5 hours". */
	minMinutes?: number;
	date?: PlainDate;
}

interface PlanPoint {
	/** Where the sentence stands in a language's answers. */
	key: string;
	/** The facts and red flags that the sentence rests on; it may use no others. */
	basis: readonly Basis[];
	/** True when a figure of the point is the clinic's own. */
	fromClinic?: boolean;
	/** A clinic's figure where the guide leaves it to the surgeon: it needs a sentence of its own. */
	clinicTime?: { count: number; unit: string };
}

export interface AnswerPlan {
	topic: TopicId;
	kind: TopicKind;
	state: AnswerState;
	points: PlanPoint[];
	figures: Partial<Record<FactId, FactFigure>>;
	/** The day the answer is heard; only with a timing. */
	today?: PlainDate;
	/** Whole weeks until a floor has passed (rounded up) or something has to be done (down: the strict side of each). */
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
	if (isReferred(question, protocol)) {
		const points = [{ key: 'dialogue.clinic.refers', basis: [] }];
		return { topic: question.topic, kind: answer.kind, state: 'referred', points, figures: {} };
	}
	const stage = timing && stageOn(timing, protocol.stages);
	const due = timing && dueDate(answer, protocol, timing);
	const state = timing && stage ? stateOf(answer, timing, stage, due) : 'general';
	const points = pointsOf(question, answer, state, stage).map((point) => withClinicFigures(point, protocol));
	if (restsOnOverdue(points, protocol)) {
		const instead = [{ key: 'dialogue.overdue', basis: [] }];
		return { topic: question.topic, kind: answer.kind, state: 'overdue', points: instead, figures: {} };
	}
	const plan: AnswerPlan = { topic: question.topic, kind: answer.kind, state, points, figures: {} };
	if (timing) plan.today = timing.today;
	plan.figures = figuresOf(points, protocol);
	const figure = plan.figures[dueFact(answer) as FactId];
	if (figure && due) figure.date = due;
	if (timing && due && (state === 'notYet' || state === 'dueAhead')) {
		const weeks = daysBetween(timing.today, due) / 7;
		plan.countdown = state === 'notYet' ? Math.ceil(weeks) : Math.max(1, Math.floor(weeks));
	}
	if (answer.kind === 'phase' && timing && daysSinceSurgery(timing) >= 0) plan.since = sinceSurgery(timing);
	return plan;
}

/** Plans the answer to "why", of a topic that has a reason. */
export function planReason({ topic }: TopicQuestion, protocol: Protocol): AnswerPlan | undefined {
	const { why, kind } = topicOf(topic);
	if (!why || isReferred({ topic }, protocol)) return undefined;
	const points = [{ key: `answers.${topic}.why`, basis: why }];
	if (restsOnOverdue(points, protocol)) return undefined;
	return { topic, kind, state: 'general', points, figures: figuresOf(points, protocol) };
}

const restsOnOverdue = (points: readonly PlanPoint[], { facts, on }: Protocol): boolean =>
	on !== undefined && points.some(({ basis }) => basis.filter(isFactId).some((id) => isOverdue(facts[id], on)));

const figuresOf = (points: readonly PlanPoint[], { facts }: Protocol): AnswerPlan['figures'] =>
	Object.fromEntries(
		points
			.flatMap(({ basis }) => basis)
			.filter(isFactId)
			.map((id) => [id, figureOf(facts[id])]),
	);

/** True when the clinic answers the question itself. */
export const isReferred = ({ topic }: TopicQuestion, { clinic }: Protocol): boolean =>
	clinic?.refers.includes(topic) ?? false;

function withClinicFigures(point: PlanPoint, { facts }: Protocol): PlanPoint {
	const [lead, ...others] = point.basis.filter(isFactId).map((id) => facts[id]);
	const isTime = lead?.kind === 'teamDecides' && typeof lead.value === 'number' && lead.unit !== undefined;
	return {
		...point,
		...([lead, ...others].some((fact) => fact?.fromClinic) && { fromClinic: true }),
		...(isTime && { clinicTime: { count: lead.value as number, unit: lead.unit as string } }),
	};
}

/** The fact whose day is counted to. */
const dueFact = (answer: TopicAnswer): FactId | undefined =>
	answer.kind === 'floor' ? answer.floor : answer.kind === 'before' ? answer.before : undefined;

function dueDate(answer: TopicAnswer, protocol: Protocol, { surgeryDate }: Timing): PlainDate | undefined {
	const id = dueFact(answer);
	return id && dateOf(protocol.facts[id], surgeryDate);
}

function stateOf(answer: TopicAnswer, timing: Timing, stage: Stage, due?: PlainDate): AnswerState {
	if (answer.kind === 'phase') return stage.id;
	if (answer.kind === 'before') {
		if (stage.id !== 'beforeSurgery') return 'afterSurgery';
		return due && timing.today < due ? 'dueAhead' : 'duePassed';
	}
	if (answer.kind === 'floor') {
		if (stage.id === 'beforeSurgery') return stage.id;
		if (due && timing.today < due) return 'notYet';
		return stage.id === 'later' ? stage.id : 'floorPassed';
	}
	return lastOf(stagesOf(answer), stage.id) ?? 'general';
}

/** The last stage of the list that has begun. What is said before surgery is said no longer once it is over. */
function lastOf(listed: readonly StageId[], now: StageId): StageId | undefined {
	const begun = listed.filter((stage) => stageIds.indexOf(stage) <= stageIds.indexOf(now)).at(-1);
	return begun === 'beforeSurgery' && now !== begun ? undefined : begun;
}

function pointsOf(question: TopicQuestion, answer: TopicAnswer, state: AnswerState, stage?: Stage): PlanPoint[] {
	const place = wordingPlace(question);
	const [first = [], ...more] =
		answer.kind === 'phase' ? [stage?.[answer.list] ?? answer.general ?? [], ...(answer.more ?? [])] : answer.points;
	const due = dueFact(answer);
	return [
		{ key: `${place}.${state}`, basis: due ? [due, ...first] : first },
		...more.map((basis, index) => ({ key: `${place}.more.${index}`, basis })),
	];
}

/** Where a question's sentences stand in a language's answers: `answers.driving`, `answers.workGeneral.office`. */
export const wordingPlace = (question: TopicQuestion): string =>
	hasVariant(question) ? `answers.${question.topic}.${question.variant}` : `answers.${question.topic}`;

function figureOf({ value, unit }: Fact): FactFigure {
	const figure: FactFigure = typeof value === 'number' ? { value } : { ...value };
	if (unit === 'celsius' && typeof value === 'number') figure.fahrenheit = Math.floor((value * 9) / 5 + 32);
	if (unit === 'hour' && typeof value === 'object') figure.minMinutes = value.min * 60;
	return figure;
}
