/** The kinds of topic: what each answers with, and in which states. */
import { type FactId, type StageId, stageIds } from './protocol';

/**
 * What decides how a topic answers. `floor` has a date and a countdown; `usual`, `upTo` and `teamDecides` only change
 * before surgery and after a year; `plain` and `safety` never change; `phase` answers by stage of recovery.
 */
export type TopicKind = 'floor' | 'usual' | 'upTo' | 'teamDecides' | 'plain' | 'safety' | 'phase';

interface Answer {
	kind: Exclude<TopicKind, 'phase' | 'floor'>;
	/** The facts each point rests on: the first point is the answer, the others are heard on "more". */
	points: readonly (readonly FactId[])[];
}

/** A floor names its figure; it belongs to the first point. */
interface FloorAnswer {
	kind: 'floor';
	floor: FactId;
	points: readonly (readonly FactId[])[];
}

/** The facts of a phase stand in stages.json, under this list. */
interface PhaseAnswer {
	kind: 'phase';
	list: 'now' | 'next';
}

export type TopicAnswer = Answer | FloorAnswer | PhaseAnswer;

/** Near-twins are one topic with a slot: the topic's own answer is heard when the slot is missing, then it asks. */
interface WithSlot {
	slot?: string;
	variants?: Readonly<Record<string, Answer | FloorAnswer>>;
	related: readonly string[];
}

export type Topic = TopicAnswer & WithSlot;

const timed = ['general', 'beforeSurgery', 'later'] as const;

/** The states that a kind can be in; each is a sentence every language must have. */
export const statesByKind = {
	floor: ['general', 'beforeSurgery', 'notYet', 'floorPassed', 'later'],
	usual: timed,
	upTo: timed,
	teamDecides: timed,
	plain: ['general'],
	safety: ['general'],
	phase: ['general', ...stageIds],
} as const satisfies Record<TopicKind, readonly (AnswerState | StageId)[]>;

export type AnswerState = 'general' | 'beforeSurgery' | 'notYet' | 'floorPassed' | 'later' | StageId;

/** True when the answer changes with the surgery date, so that the date is worth reading. */
export const isTimed = (kind: TopicKind): boolean => statesByKind[kind].length > 1;
