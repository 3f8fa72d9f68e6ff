/** The time during which the store is gone; before it begins and after it ends the store has to answer. */
export class Outage {
	private from = Number.POSITIVE_INFINITY;
	private to = Number.POSITIVE_INFINITY;

	begin(): void {
		this.from = performance.now();
	}

	end(): void {
		this.to = performance.now();
	}

	/** True when any part of this time, in milliseconds of `performance.now()`, fell into it. */
	touches(since: number, until: number): boolean {
		return since <= this.to && until >= this.from;
	}

	/** How many seconds it took. */
	get seconds(): number {
		return (this.to - this.from) / 1000;
	}
}
