/** The options of `npm run load`, checked; a wrong one is one clear line. */
import { parseOptions, readCount } from '../console/options';
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
