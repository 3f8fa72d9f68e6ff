/** THE registry of topics: everything else (intents, wording, models, tests) is checked against it. */
import type { Topic, TopicAnswer } from './topicKinds';

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
		points: [['workIdeal', 'workSurgeonAgrees', 'workPhysicalLonger'], ['workPhysicalTime']],
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
			physical: {
				kind: 'upTo',
				points: [['workPhysicalTime', 'workSurgeonAgrees', 'workPhysicalLonger'], ['workIdeal']],
			},
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
		points: [
			['hospitalNights', 'homeWhenMobile'],
			['firstUp', 'firstStand'],
			['painPump', 'painPumpButton'],
		],
		related: ['fullRecovery', 'mobilityAids'],
	},
	infectionSigns: {
		kind: 'safety',
		points: [
			['infectionTemperature', 'infectionRedness', 'woundLeak', 'infectionPain', 'infectionAction', 'sepsisSigns'],
			['infectionFluid'],
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
