/** A line of the log with everything that it can have. */
import { createTurnLog, type TurnNote } from '../../lambda/src/turnLog';

// Required: a property that a note gains has to be given here too.
const note: Required<TurnNote> = {
	requestId: 'any',
	intent: 'AnyIntent',
	topic: 'driving',
	offered: [],
	urgency: null,
	outcome: 'failed',
	milliseconds: 1,
	storeFailures: 1,
	error: 'Error',
	errorAt: 'index.js:1:1',
};

export function logLine(): Record<string, unknown> {
	let line = '';
	createTurnLog('any', (text) => {
		line = text;
	})(note);
	return JSON.parse(line);
}
