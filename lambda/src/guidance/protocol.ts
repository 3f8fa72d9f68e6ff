/** The protocol a clinic stands behind: facts, stages and red flags, read from content/protocol. */
import review from '../../content/protocol/reviews.json';
import stageList from '../../content/protocol/stages.json';
import { addMonths, type PlainDate } from './calendar';
import type { Country } from './contacts';
import { facts } from './facts';
import { type RedFlag, type RedFlagId, redFlags } from './redFlags';

export type { RedFlagId, Tier } from './redFlags';
export { redFlagIds } from './redFlags';

/**
 * What kind of figure a fact is. Only a floor ("not before") and a `before` ("to be done by then", counted from surgery
 * backwards) have a calendar date and a countdown: a range or an upper bound counted down would be a promise.
 */
type FactKind = 'floor' | 'usual' | 'upTo' | 'before' | 'atLeast' | 'teamDecides' | 'threshold' | 'statement';

type FactUnit = 'hour' | 'day' | 'night' | 'week' | 'month' | 'year' | 'celsius';
type FactValue = number | { min: number; max: number };

export interface Fact {
	kind: FactKind;
	value?: FactValue;
	unit?: FactUnit;
	/** The day of its last review. */
	reviewed?: PlainDate;
	/** True when a clinic set it. */
	fromClinic?: boolean;
}

export type FactId = keyof typeof facts;

/** What a sentence may rest on. */
export type Basis = FactId | RedFlagId;

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
	/** What "where am I" rests on. */
	now: Basis[];
	/** What "what's next" rests on. */
	next: Basis[];
	/** What "what should I watch for" rests on. */
	watch: Basis[];
	/** What "what can I do now" rests on: one thing that is usual, one to do, one to avoid. */
	doNow: Basis[];
}

/** Who answers at a clinic, and when, in whole hours of the day. */
export interface ClinicContact {
	name: string;
	phone: string;
	hours: { days: 'weekdays' | 'everyDay'; from: number; to: number };
}

export interface Protocol {
	facts: Record<FactId, Fact>;
	stages: Stage[];
	redFlags: Record<RedFlagId, RedFlag>;
	/** The day on which it is heard: facts whose review is overdue by then are not spoken. */
	on?: PlainDate;
	/** The clinic whose figures are on top, when there is one. */
	clinic?: {
		name: string;
		country?: Country;
		contact?: ClinicContact;
		/** Topics that the clinic answers itself. */
		refers: readonly string[];
	};
}

export const factIds = Object.keys(facts) as FactId[];

export const isFactId = (id: string): id is FactId => Object.hasOwn(facts, id);

/** True when a fact's next review is overdue on a day. Clinical rule: what nobody has reviewed in time is not said. */
export const isOverdue = ({ reviewed }: Fact, on: PlainDate): boolean =>
	reviewed !== undefined && addMonths(reviewed, review.everyMonths) < on;

/** The guide's own protocol; `withClinic` puts a clinic's on top. */
export const guideProtocol: Protocol = {
	facts: facts as Record<FactId, Fact>,
	stages: stageList as Stage[],
	redFlags,
};
