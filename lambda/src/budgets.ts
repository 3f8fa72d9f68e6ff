/** How long the skill waits for the outside world, in milliseconds: the one table. Alexa gives up after about 8 seconds. */
export const budgets = {
	/** All the waiting of one turn together: people hear silence meanwhile. */
	turn: 2500,
	/** Reading what is kept of a person. */
	storeRead: 900,
	/** Keeping or erasing it: worth waiting for, since the answer says whether it worked. */
	storeWrite: 1400,
	/** One try at either, so that a lost one leaves time for the SDK's wait, up to 100, and a second. */
	storeTry: 400,
	/** Asking Alexa's settings service for the device's time zone. */
	deviceZone: 700,
} as const;

/** A clock that nobody sets, in milliseconds from some moment. `performance` would bring thirty modules of Node with it. */
export function elapsed(): number {
	const [seconds, nanoseconds] = process.hrtime();
	return seconds * 1000 + nanoseconds / 1e6;
}

/**
 * Asks the outside world and waits no longer than `milliseconds`, nor than what is left of the turn. Rejects when the
 * time is up; the signal then tells whoever was asked to stop. With nothing left, nothing is asked.
 */
export type Wait = <T>(milliseconds: number, ask: (signal: AbortSignal) => Promise<T>) => Promise<T>;

/** The waiting of one turn: `total` milliseconds from now. */
export function waiting(total: number): Wait {
	const end = elapsed() + total;
	return async (milliseconds, ask) => {
		const left = Math.min(milliseconds, end - elapsed());
		if (left <= 0) throw new Error('No time is left in this turn.');
		const asked = new AbortController();
		let timer: NodeJS.Timeout | undefined;
		const late = new Promise<never>((_, reject) => {
			timer = setTimeout(() => {
				asked.abort();
				reject(new Error(`No answer within ${Math.round(left)} ms.`));
			}, left);
		});
		try {
			return await Promise.race([ask(asked.signal), late]);
		} finally {
			clearTimeout(timer);
		}
	};
}
