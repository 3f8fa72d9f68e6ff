/** The options of `npm run deploy`, checked; a wrong one is one clear line. */
import { parseOptions, UsageError } from '../console/options';
import { profileOf } from './profiles';

export interface DeployOptions {
	/** A profile of `ask-resources.json`, and the ASK CLI's own profile of that name: whose accounts are deployed to. */
	profile: string;
	/** Signs in to Amazon and AWS, in place of deploying. */
	configure: boolean;
	/** Signs in where no browser can be opened: an address to copy, and a code to paste. */
	noBrowser: boolean;
	/** Has the ASK CLI say every request that it makes. */
	debug: boolean;
}

export function readDeployOptions(args: string[]): DeployOptions {
	const {
		profile = 'default',
		configure = false,
		'no-browser': noBrowser = false,
		debug = false,
	} = parseOptions({
		args,
		options: {
			profile: { type: 'string' },
			configure: { type: 'boolean' },
			'no-browser': { type: 'boolean' },
			debug: { type: 'boolean' },
		},
	}).values;
	if (noBrowser && !configure) throw new UsageError('--no-browser belongs to --configure.');
	profileOf(profile);
	return { profile, configure, noBrowser, debug };
}
