/** What the skill remembers within one session; it travels in Alexa's session attributes and nowhere else. */
import type { PlainDate } from '../guidance/calendar';
import type { RedFlagId } from '../guidance/protocol';
import type { Readings } from '../guidance/surgeryDate';
import type { TopicAnswer } from '../guidance/topicKinds';
import type { TopicId, TopicQuestion } from '../guidance/topics';
import type { StoredProfile } from '../profile/ProfileStore';
import { sessionParts } from './sessionParts';

/** A question about a topic; `from` is a surgery date given in the question itself, which times this answer alone. */
export type Question = TopicQuestion & { from?: PlainDate };

/** What a question at the end of an answer offers; a yes or a no is bound to it. */
export type Offer =
	/** Anything is welcome next; `first` when nothing has been asked yet. */
	| { kind: 'open'; first?: boolean }
	| { kind: 'more' }
	/** A topic; `instead` when the last answer may have been to another question. */
	| { kind: 'topic'; question: Question; instead?: boolean }
	/**
	 * What was asked may have been one or the other, the likelier first; or these are merely the `nearest`; or, `instead`,
	 * the last answer may have been to another question.
	 */
	| { kind: 'either'; questions: [Question, Question]; nearest?: boolean; instead?: boolean }
	| { kind: 'slot'; question: Question }
	/** A safety answer once more. */
	| { kind: 'sayAgain'; topic: RedFlagId }
	| { kind: 'whichDate' }
	/** The days it may have been, likeliest first; the one asked about is the first. */
	| { kind: 'checkDate'; readings: Readings }
	| { kind: 'keepDate'; date: PlainDate }
	| { kind: 'replaceDate'; date: PlainDate; old: PlainDate }
	/** `date` when it is known which one there is. */
	| { kind: 'forgetDate'; date?: PlainDate }
	/** Whether a planned operation took place; then the question that made us ask, if there was one, is answered. */
	| { kind: 'wentAhead'; date: PlainDate; question?: Question };

export type Urgency = 'emergency' | 'urgent';

/** A surgery date in use. A planned one has not been confirmed: the operation may have been put off. */
export interface Surgery {
	date: PlainDate;
	planned: boolean;
}

export interface Session {
	form: 1;
	/** The device's own zone, once the settings service has told it. */
	zone?: string;
	/** It is asked for once a session, whatever came of it. */
	zoneAsked?: boolean;
	/** What the store has, as last seen: nothing, or unknown when it could not be read. */
	stored?: StoredProfile | 'nothing' | 'unknown';
	/** Used instead of the stored date: told in this session and not kept, or known not to have taken place. */
	surgery?: Surgery | 'none';
	offer?: Offer;
	/** What was open before a safety answer, and is taken up again after it. */
	resume?: Offer;
	/** The last thing said that is worth repeating. */
	said?: string;
	/** The question last answered, and the one before it: what "why" and "go back" mean. */
	last?: Question;
	before?: Question;
	/** True when a carer listens: the patient is spoken of. */
	carer?: boolean;
	/** True to be said slowly, until told otherwise. */
	slow?: boolean;
	/** The question that "more" goes on with, and its next point. */
	more?: { question: Question; next: number };
	/** True when days are not counted for this person, false when they are again; else the store's word counts. */
	untimed?: boolean;
	/** True when days are to be counted again as soon as the day is confirmed. */
	countingWanted?: boolean;
	/** What every timed answer has to add from now on: `dialogue.caveat.<name>`. */
	caveat?: TopicAnswer['caveat'];
	/** Topics that were answered: no other answer offers them again. */
	heard?: TopicId[];
	helps?: number;
	misses?: number;
	/** Said once a session. */
	hinted?: boolean;
	sourceSaid?: boolean;
	storeDownSaid?: boolean;
	wentAheadAsked?: boolean;
	untimedSaid?: boolean;
}

/**
 * The session a request brings along, or a fresh one when it is not of this form: a new version of the skill may meet a
 * session of an older one. What is not whole, or not known, is left out.
 */
export function readSession(attributes: unknown): Session {
	const session = attributes as Session | null | undefined;
	if (session?.form !== 1) return { form: 1 };
	const parts = Object.entries(session).filter(
		([part, value]) => Object.hasOwn(sessionParts, part) && sessionParts[part as keyof Session](value),
	);
	return Object.fromEntries(parts) as unknown as Session;
}
