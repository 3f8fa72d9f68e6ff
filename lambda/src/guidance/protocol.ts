/** The protocol a clinic stands behind: facts, stages and red flags, read from content/protocol. */
import baseFacts from '../../content/protocol/facts.json';
import flags from '../../content/protocol/redFlags.json';
import stageList from '../../content/protocol/stages.json';

/**
 * What kind of figure a fact is. Only a floor ("not before") has a calendar date and a countdown: a range or an upper
 * bound counted down would be a promise.
 */
type FactKind = 'floor' | 'usual' | 'upTo' | 'before' | 'atLeast' | 'teamDecides' | 'threshold' | 'statement';

type FactUnit = 'day' | 'night' | 'week' | 'month' | 'celsius';
export type FactId = keyof typeof baseFacts;
type FactValue = number | { min: number; max: number };

export interface Fact {
	kind: FactKind;
	value?: FactValue;
	unit?: FactUnit;
}

export type RedFlagId = keyof typeof flags;
export type Tier = 'emergency' | 'sameDay';

/** The stages of recovery in order; their days and facts stand in stages.json. */
export const stageIds = [
	'beforeSurgery',
	'inHospital',
	'weeks0To2',
	'weeks2To6',
	'weeks6To12',
	'months3To6',
	'months6To12',
	'later',
] as const;

export type StageId = (typeof stageIds)[number];

/** A stretch of recovery, in whole days from the day of surgery (day 0), both ends included. */
export interface Stage {
	id: StageId;
	fromDay: number | null;
	toDay: number | null;
	/** Facts that "where am I" rests on. */
	now: FactId[];
	/** Facts that "what's next" rests on. */
	next: FactId[];
}

export interface Protocol {
	facts: Record<FactId, Fact>;
	stages: Stage[];
	redFlags: Record<RedFlagId, { tier: Tier }>;
}

export const redFlagIds = Object.keys(flags) as RedFlagId[];

/** Clinic overlays by id: the facts that a clinic sets for its own patients. */
const clinics: Record<string, never> = {};

/**
 * The protocol of a clinic, or the guide's own when no clinic is named.
 * Throws when the clinic is unknown, so that a wrong setting never falls back to the guide's figures in silence.
 */
export function loadProtocol(clinicId?: string): Protocol {
	if (clinicId !== undefined && !Object.hasOwn(clinics, clinicId)) {
		const known = Object.keys(clinics).join(', ') || 'none yet';
		throw new Error(`Unknown clinic "${clinicId}". Clinics in content/protocol/clinics: ${known}.`);
	}
	return {
		facts: baseFacts as Record<FactId, Fact>,
		stages: stageList as Stage[],
		redFlags: flags as Protocol['redFlags'],
	};
}
