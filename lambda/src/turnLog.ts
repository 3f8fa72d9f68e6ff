/** What is noted of a turn: enough to see that the skill is well, nothing about the person. */
export interface TurnNote {
	requestId: string;
	intent: string;
	/** A topic's or red flag's id, the conversation's label, or null. */
	topic: string | null;
	/** The topics offered when a question was in doubt. */
	offered?: readonly string[];
	urgency: 'emergency' | 'urgent' | null;
	outcome: 'answered' | 'silent' | 'failed';
	milliseconds: number;
	/** The kind of error behind a failed turn; its message could hold what was said. */
	error?: string;
}

export type TurnLog = (note: TurnNote) => void;

/** One line of JSON a turn, where Lambda collects it. */
export const logLine: TurnLog = (note) => console.log(JSON.stringify(note));
