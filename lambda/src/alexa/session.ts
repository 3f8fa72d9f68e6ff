/** What the skill remembers within one session; it travels in Alexa's session attributes and nowhere else. */
import type { PlainDate } from '../guidance/calendar';
import type { TopicQuestion } from '../guidance/topics';
import type { Profile } from '../profile/ProfileStore';

/** What a question at the end of an answer offers; a yes or a no is bound to it. */
export type Offer =
	/** Anything is welcome next; `first` when nothing has been asked yet. */
	| { kind: 'open'; first?: boolean }
	| { kind: 'more' }
	| { kind: 'topic'; question: TopicQuestion }
	| { kind: 'slot'; question: TopicQuestion }
	/** A safety answer once more. `first` is action and number, for someone who has gone silent. */
	| { kind: 'sayAgain'; first: string; text: string; topic: string; urgency: Urgency; resume?: Offer }
	| { kind: 'whichDate' }
	/** The days it may have been, likeliest first; the one asked about is the first. */
	| { kind: 'checkDate'; readings: PlainDate[] }
	| { kind: 'keepDate'; date: PlainDate }
	| { kind: 'replaceDate'; date: PlainDate; old: PlainDate }
	| { kind: 'wentAhead'; date: PlainDate; question: TopicQuestion };

export type Urgency = 'emergency' | 'urgent';

/** What is known of the surgery date, with what the store has besides it. */
export interface Recovery {
	surgeryDate?: PlainDate;
	planned?: boolean;
	/** True when this very date is the one in the store; else it is this session's only. */
	kept?: boolean;
	/** Of the item in the store, if there is one. */
	version?: number;
	zone?: string;
	consent?: Profile['consent'];
	/** The store could not be read. */
	unknown?: boolean;
}

export interface Session {
	form: 1;
	/** The device's own zone, once the settings service has told it. */
	zone?: string;
	/** It is asked for once a session, whatever came of it. */
	zoneAsked?: boolean;
	recovery?: Recovery;
	/** A date given inside a question: it times the answers of this session and is never kept. */
	mentioned?: PlainDate;
	offer?: Offer;
	/** The last thing said that is worth repeating. */
	said?: string;
	/** The question that "more" goes on with, and its next point. */
	more?: { question: TopicQuestion; next: number };
	helps?: number;
	misses?: number;
	/** Said once a session. */
	hinted?: boolean;
	storeDownSaid?: boolean;
	wentAheadAsked?: boolean;
}

/** The session a request brings along, or a fresh one when it has none of this form. */
export function readSession(attributes: unknown): Session {
	const session = attributes as Partial<Session> | null | undefined;
	return session?.form === 1 ? { ...(session as Session) } : { form: 1 };
}
