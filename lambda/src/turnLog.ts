/**
 * What is noted of a turn: enough to see that the skill is well, nothing about the person. A note is one line of JSON,
 * which CloudWatch reads as log and as metrics (its embedded metric format) in one.
 */
import { writeSync } from 'node:fs';
import { elapsed } from './budgets';
import { isTopicId } from './guidance/topics';

const STANDARD_OUTPUT = 1;

export interface TurnNote {
	requestId: string;
	intent: string;
	/** A topic's or red flag's id, the conversation's label, or null. */
	topic: string | null;
	/** The topics offered when a question was in doubt. */
	offered?: readonly string[];
	urgency: 'emergency' | 'urgent' | null;
	/** `missed`: not understood; `silent`: nothing is to be said; `erased`: the skill was disabled; `refused`: another skill's. */
	outcome: 'answered' | 'missed' | 'silent' | 'erased' | 'refused' | 'failed';
	milliseconds: number;
	/** How often the store could not be reached, or not in time. */
	storeFailures: number;
	/** The kind of error behind a failure, ours or Alexa's; its message could hold what was said. */
	error?: string;
	/** Where in the built file it was thrown. */
	errorAt?: string;
}

export type TurnLog = (note: TurnNote) => void;

/** Starts a turn's clock. The note is written when its outcome is known. */
export function startNote(
	log: TurnLog,
	requestId: string,
	intent: string,
): (outcome: TurnNote['outcome'], parts?: Partial<TurnNote>) => void {
	const since = elapsed();
	return (outcome, parts) => {
		const labels = { requestId: label(requestId), intent: label(intent), topic: null, urgency: null };
		const milliseconds = Math.round(elapsed() - since);
		try {
			log({ ...labels, outcome, milliseconds, storeFailures: 0, ...parts });
		} catch {
			// A note is worth less than the answer that it is about.
		}
	};
}

/** Names and ids as Alexa sends them; whoever sends anything else is not quoted. */
const label = (text: string): string => (/^[\w.:-]{1,120}$/.test(text) ? text : 'unknown');

/** The kind of an error, and the place where it was thrown. */
export function troubleOf(error: unknown): Pick<TurnNote, 'error' | 'errorAt'> {
	const { name = 'unknown', stack } = (error ?? {}) as Partial<Error>;
	const [at] = /[\w.]+:\d+:\d+/.exec(stack?.split('\n    at ')[1] ?? '') ?? [];
	return { error: label(name), ...(at && { errorAt: at }) };
}

/** Each metric with its unit and what one turn adds to it. What was asked is a property: a metric a topic would cost more than the rest. */
const metrics: Record<string, { unit: 'Count' | 'Milliseconds'; of(note: TurnNote): number }> = {
	Turns: { unit: 'Count', of: () => 1 },
	Topics: { unit: 'Count', of: ({ topic, outcome }) => Number(outcome === 'answered' && isTopicId(topic ?? '')) },
	Fallbacks: { unit: 'Count', of: ({ outcome }) => Number(outcome === 'missed') },
	RedFlags: { unit: 'Count', of: ({ urgency }) => Number(urgency !== null) },
	StoreFailures: { unit: 'Count', of: ({ storeFailures }) => storeFailures },
	Failures: { unit: 'Count', of: ({ error }) => Number(error !== undefined) },
	Duration: { unit: 'Milliseconds', of: ({ milliseconds }) => milliseconds },
};

const described = Object.entries(metrics).map(([Name, { unit: Unit }]) => ({ Name, Unit }));

/**
 * Writes notes where Lambda collects them. `console.log` would put a prefix before the line, and CloudWatch then finds
 * no metrics in it; to open the stream `process.stdout` takes 4 ms. `at` is the moment in milliseconds since 1970.
 */
export function createTurnLog(
	functionName: string,
	write: (line: string) => void = (line) => writeSync(STANDARD_OUTPUT, line),
	at: () => number = Date.now,
): TurnLog {
	return ({ milliseconds, storeFailures, ...note }) => {
		const whole = { ...note, milliseconds, storeFailures };
		const values = Object.entries(metrics).map(([name, { of }]) => [name, of(whole)]);
		const line = {
			...note,
			FunctionName: functionName,
			...Object.fromEntries(values),
			_aws: {
				Timestamp: at(),
				CloudWatchMetrics: [{ Namespace: 'HipRecoveryGuide', Dimensions: [['FunctionName']], Metrics: described }],
			},
		};
		write(`${JSON.stringify(line)}\n`);
	};
}
