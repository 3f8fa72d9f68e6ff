/** One row of the bench: something that is started, asked once, and has to answer rightly. */
export interface Case {
	name: string;
	what: string;
	/** The file that exports `handler`. */
	file: string;
	/** The request, as Alexa sends it. */
	envelope: object;
	env: Record<string, string>;
	/** What the answer has to say: an error is fast. */
	expects: RegExp;
	/** True when it is also measured how it answers again and again. */
	warms?: boolean;
}

/** Where a case finds what it needs of the outside world, all of it on this machine. */
export interface World {
	/** A DynamoDB. */
	endpoint: string;
	/** The service that tells the device's zone. */
	settings: string;
}

/** What one process cost, from its start to its answer. */
export interface Cost {
	/** CPU of all threads, in milliseconds. */
	cpu: number;
	/** The same by the clock on the wall, with the start of the process. */
	wall: number;
	/** The most memory it held, in MiB. */
	memory: number;
}

/** What answering again and again in one process gives, in answers a second and milliseconds. */
export interface WarmCost {
	perSecond: number;
	p50: number;
	p99: number;
}
