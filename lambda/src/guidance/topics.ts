/** THE registry of topics: everything else (intents, wording, models, tests) is checked against it. */
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

const topics = {
	driving: {
		kind: 'floor',
		floor: 'drivingFloor',
		points: [['drivingSurgeonDecides', 'drivingTests'], ['drivingInsurer'], ['drivingOtherTransport']],
		related: ['mobilityAids', 'workGeneral'],
	},
	mobilityAids: {
		kind: 'usual',
		points: [
			['walkingAidTime', 'walkingAidLessAndLess', 'rehabilitationDiffers'],
			['oneCrutch', 'walkingAidLessAndLess'],
			['walkingAidGiven', 'weightBearingLimited'],
		],
		related: ['driving', 'workGeneral'],
	},
	fullRecovery: {
		kind: 'upTo',
		points: [
			['fullRecoveryTime', 'everydayTasks', 'resultsVary'],
			['firstHealing', 'recoveryOngoing', 'followUpXray'],
		],
		related: ['stageNow', 'workGeneral'],
	},
	stitches: {
		kind: 'teamDecides',
		points: [['stitchesRemoval', 'woundCovered'], ['woundLeak']],
		related: ['infectionSigns', 'hospitalStay'],
	},
	showerBath: {
		kind: 'teamDecides',
		points: [['showerWhenSurgeonSays', 'woundCovered'], ['woundLeak']],
		related: ['stitches', 'infectionSigns'],
	},
	workGeneral: {
		kind: 'usual',
		points: [['workIdeal', 'workPhysicalLonger'], ['workPhysicalTime']],
		slot: 'job',
		variants: {
			office: {
				kind: 'usual',
				points: [
					['workIdeal', 'workOffice', 'workSurgeonAgrees'],
					['walkingAidTime', 'drivingFloor'],
				],
			},
			standing: {
				kind: 'usual',
				points: [['workIdeal', 'workPhysicalLonger', 'workSurgeonAgrees'], ['workPhysicalTime']],
			},
			physical: { kind: 'upTo', points: [['workPhysicalTime', 'workPhysicalLonger'], ['workIdeal']] },
		},
		related: ['driving', 'mobilityAids'],
	},
	overviewWhatIs: {
		kind: 'plain',
		points: [['whatItIs', 'whatItAimsFor'], ['hipPreservation', 'delaysReplacement'], ['twoTypes']],
		related: ['hospitalStay', 'fullRecovery'],
	},
	hospitalStay: {
		kind: 'plain',
		points: [['hospitalNights', 'homeWhenMobile'], ['firstUp'], ['painPump', 'painPumpButton']],
		related: ['fullRecovery', 'mobilityAids'],
	},
	infectionSigns: {
		kind: 'safety',
		points: [
			['infectionTemperature', 'infectionRedness', 'infectionFluid', 'infectionPain', 'infectionAction', 'sepsisSigns'],
			['woundLeak'],
		],
		related: ['stitches', 'stageNow'],
	},
	stageNow: { kind: 'phase', list: 'now', related: ['whatsNext', 'driving'] },
	whatsNext: { kind: 'phase', list: 'next', related: ['stageNow', 'driving'] },
} as const satisfies Record<string, Topic>;

export type TopicId = keyof typeof topics;

export const topicIds = Object.keys(topics) as TopicId[];

/** A question as guidance sees it: which topic, and which value of its slot when one was given. */
export interface TopicQuestion {
	topic: TopicId;
	variant?: string;
}

export const topicOf = (id: TopicId): Topic => topics[id];

export const isTopicId = (id: string): id is TopicId => Object.hasOwn(topics, id);

/** True when the question names a value of its topic's slot that has an answer of its own. */
export const hasVariant = ({ topic, variant }: TopicQuestion): boolean =>
	variant !== undefined && Object.hasOwn(topicOf(topic).variants ?? {}, variant);

/** The answer that a question leads to: the slot value's own, else the topic's. */
export function answerOf(question: TopicQuestion): TopicAnswer {
	const topic = topicOf(question.topic);
	return (hasVariant(question) ? topic.variants?.[question.variant as string] : undefined) ?? topic;
}

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
