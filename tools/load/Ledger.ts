/** What happened under load: turns, how long they took, what was promised, and what went wrong. */
import type { Outage } from './Outage';

/**
 * `thrown`: no answer; `invalid`: an answer that Alexa would not take; `mixedUp`: somebody else's date; `wrongDate`: an old
 * date of the person's own; `lost`: a date that was confirmed is gone; `notSaved`: the same, confirmed while the store was
 * gone; `notErased`: what was said to be forgotten is there; `trouble`: the store was called out of reach when it was not;
 * `unexpected`: any other answer than asked for.
 */
export type ErrorKind =
	| 'thrown'
	| 'invalid'
	| 'mixedUp'
	| 'wrongDate'
	| 'lost'
	| 'notSaved'
	| 'notErased'
	| 'trouble'
	| 'unexpected';

export class Ledger {
	readonly errors: { kind: ErrorKind; text: string }[] = [];
	/** Dates confirmed aloud, changes and repetitions included. */
	confirmed = 0;
	forgotten = 0;
	/** In the outage: answers that said the date could not be looked up, and those that said it is not kept or not erased. */
	saidUnknown = 0;
	saidNotDone = 0;
	/** How long it all took. */
	seconds = 0;
	private readonly cold: number[] = [];
	private readonly usual: number[] = [];
	private readonly inOutage: number[] = [];

	constructor(private readonly outage: Outage) {}

	readonly turn = (since: number, until: number): void => {
		(this.outage.touches(since, until) ? this.inOutage : this.usual).push(until - since);
	};

	/** The first answer of an instance that has just loaded. */
	async coldStart(answer: () => Promise<unknown>): Promise<void> {
		const since = performance.now();
		await answer();
		this.cold.push(performance.now() - since);
	}

	error(kind: ErrorKind, text: string): void {
		this.errors.push({ kind, text });
	}

	/** The figures, a line each. */
	lines(): string[] {
		const { usual, inOutage, errors, seconds } = this;
		const turns = usual.length + inOutage.length;
		const count = (...kinds: ErrorKind[]): number => errors.filter(({ kind }) => kinds.includes(kind)).length;
		return [
			`turns                ${turns} in ${seconds.toFixed(0)} s, ${(turns / seconds).toFixed(0)} a second`,
			`a first answer takes ${times(this.cold)}`,
			`a turn takes         ${times(usual)}`,
			`without the store    ${times(inOutage)}; ${inOutage.length} answers in ${this.outage.seconds.toFixed(1)} s, ` +
				`${this.saidUnknown} said that the date could not be looked up, ${this.saidNotDone} that it may not be kept or erased`,
			`dates                ${this.confirmed} confirmed, ${this.forgotten} forgotten, ${count('lost')} lost, ` +
				`${count('mixedUp', 'wrongDate')} mixed up, ${count('notSaved', 'notErased')} said to be saved or erased and not`,
			`errors               ${errors.length}`,
			...errors.slice(0, 20).map(({ kind, text }) => `  ${kind}: ${text}`),
		];
	}
}

function times(milliseconds: number[]): string {
	if (milliseconds.length === 0) return 'no turns';
	const sorted = [...milliseconds].sort((one, other) => one - other);
	const at = (share: number): string => `${sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(0)} ms`;
	return `p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}`;
}
