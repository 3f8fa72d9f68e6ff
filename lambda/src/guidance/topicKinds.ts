/** The kinds of topic: what each answers with, and in which states. */
import { type Basis, type FactId, type StageId, stageIds } from './protocol';

/**
 * What decides how a topic answers. `floor` has a date and a countdown, and so has `before` until surgery; `usual`,
 * `upTo` and `teamDecides` change before surgery and after a year; `plain` and `safety` change only at stages of their
 * own; `phase` answers by stage of recovery; `beyondGuide` is what the guide is silent on: a line from a public source,
 * or none, then who to ask and the sign that would change it.
 */
export type TopicKind =
	| 'floor'
	| 'before'
	| 'usual'
	| 'upTo'
	| 'teamDecides'
	| 'plain'
	| 'safety'
	| 'phase'
	| 'beyondGuide';

/** What each point rests on: the first point is the answer, the others are heard on "more". */
type Points = readonly (readonly Basis[])[];

interface Caveat {
	/** Said with every timed answer of the session once this one was given: `dialogue.caveat.<name>`. */
	caveat?: 'femoral';
}

interface StagedAnswer extends Caveat {
	kind: Exclude<TopicKind, 'phase' | 'floor' | 'before'>;
	points: Points;
	/** Stages with a sentence of their own, in order; it holds until the next one listed. */
	stages?: readonly StageId[];
}

/** A floor names its figure; it belongs to the first point. */
interface FloorAnswer extends Caveat {
	kind: 'floor';
	floor: FactId;
	points: Points;
}

/** Something to be done by a day before surgery names how long before. */
interface BeforeAnswer extends Caveat {
	kind: 'before';
	before: FactId;
	points: Points;
}

export const phaseLists = ['now', 'next', 'watch', 'doNow'] as const;

/** The facts of a phase stand in stages.json, under this list. */
interface PhaseAnswer extends Caveat {
	kind: 'phase';
	list: (typeof phaseLists)[number];
	/** What the answer without a date rests on, when it says anything clinical. */
	general?: readonly Basis[];
	/** Points that are the same at every stage, heard on "more". */
	more?: Points;
}

export type TopicAnswer = StagedAnswer | FloorAnswer | BeforeAnswer | PhaseAnswer;

interface Common {
	/** Near-twins are one topic with a slot: the topic's own answer is heard when the slot is missing, then it asks. */
	slot?: string;
	variants?: Readonly<Record<string, Exclude<TopicAnswer, PhaseAnswer>>>;
	/** What the reason rests on, for someone who asks "why"; without it the team is the one to explain. */
	why?: readonly Basis[];
	/** True for what should not be read on a screen in the living room: it has no card. */
	private?: boolean;
	related: readonly string[];
}

export type Topic = TopicAnswer & Common;

/** A countdown's sentence has plural forms. */
export const countdownStates = ['notYet', 'dueAhead'] as const;

const fixedStates = {
	floor: ['general', 'beforeSurgery', 'notYet', 'floorPassed', 'later'],
	before: ['general', 'dueAhead', 'duePassed', 'afterSurgery'],
	phase: ['general', ...stageIds],
} as const;

/** `referred`: the clinic answers the question itself. `overdue`: what it rests on is past its review date. */
export type AnswerState = (typeof fixedStates)[keyof typeof fixedStates][number] | 'referred' | 'overdue';

/** Kinds whose answer always changes before surgery and after a year. */
const timedKinds: readonly TopicKind[] = ['usual', 'upTo', 'teamDecides'];

/** The stages at which an answer changes, in order. */
export function stagesOf({ kind, stages = [] }: StagedAnswer): StageId[] {
	const own: readonly StageId[] = timedKinds.includes(kind) ? ['beforeSurgery', ...stages, 'later'] : stages;
	return stageIds.filter((stage) => own.includes(stage));
}

/** The states that an answer can be in; each is a sentence every language must have. */
export function statesOf(answer: TopicAnswer): readonly AnswerState[] {
	if (answer.kind === 'floor' || answer.kind === 'before' || answer.kind === 'phase') return fixedStates[answer.kind];
	return ['general', ...stagesOf(answer)];
}

/** True when the answer changes with the surgery date, so that the date is worth reading. */
export const isTimed = (answer: TopicAnswer): boolean => statesOf(answer).length > 1;
