/** The options of `npm run load`, checked; a wrong one is one clear line. */
import { parseArgs } from 'node:util';
import { UsageError } from '../console/options';
import { MOST_PEOPLE } from './personDates';

/** Shorter than this the outage would be most of it; longer tells nothing more. */
const SECONDS = { least: 10, most: 600 };

export function readLoadOptions(args: string[]): { conversations: number; seconds: number } {
	const { conversations, seconds } = parse(args);
	return {
		conversations: readCount('--conversations', conversations ?? '200', 1, MOST_PEOPLE),
		seconds: readCount('--seconds', seconds ?? '30', SECONDS.least, SECONDS.most),
	};
}

function parse(args: string[]) {
	try {
		return parseArgs({ args, options: { conversations: { type: 'string' }, seconds: { type: 'string' } } }).values;
	} catch (error) {
		throw new UsageError((error as Error).message.split('\n')[0]);
	}
}

function readCount(option: string, text: string, least: number, most: number): number {
	const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
	if (!(count >= least && count <= most))
		throw new UsageError(`${option} "${text}": give a whole number from ${least} to ${most}.`);
	return count;
}
