/** The options of `npm run load`, checked; a wrong one is one clear line. */
import { parseOptions, UsageError } from '../console/options';
import { MOST_PEOPLE } from './personDates';

/** Shorter than this the outage would be most of it; longer tells nothing more. */
const SECONDS = { least: 10, most: 600 };

export function readLoadOptions(args: string[]): { conversations: number; seconds: number } {
	const options = { conversations: { type: 'string' }, seconds: { type: 'string' } } as const;
	const { conversations, seconds } = parseOptions({ args, options }).values;
	return {
		conversations: readCount('--conversations', conversations ?? '200', 1, MOST_PEOPLE),
		seconds: readCount('--seconds', seconds ?? '30', SECONDS.least, SECONDS.most),
	};
}

function readCount(option: string, text: string, least: number, most: number): number {
	const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
	if (!(count >= least && count <= most))
		throw new UsageError(`${option} "${text}": give a whole number from ${least} to ${most}.`);
	return count;
}
