/** What a handler wants said, before it becomes an Alexa response. */
import type { TopicId } from '../guidance/topics';
import type { Offer, Urgency } from './session';

export interface Reply {
	/** Statements only. The question, if there is one, comes from the offer. */
	text: string;
	/** Ends the answer with its question and keeps the microphone open; without one the session ends. */
	offer?: Offer;
	/** What was answered: a topic's or red flag's id, or the conversation's label. By default the intent's own id. */
	topic?: string | null;
	urgency?: Urgency;
	/** The topics that a doubtful question may be about, when they are offered. */
	offered?: readonly TopicId[];
	/** The answer's key point for the Alexa app; without one nothing is shown. */
	card?: string;
	/** True when what was said could not be understood. */
	missed?: boolean;
	/** True for what nobody wants repeated, such as "Sorry, I missed that". */
	passing?: boolean;
}
