/** The options of `npm run deploy`, checked; a wrong one is one clear line. */
import { parseArgs } from 'node:util';
import { profiles } from '../../ask-resources.json';
import { UsageError } from '../console/options';

export type Profile = keyof typeof profiles;

export interface DeployOptions {
	/** A profile of `ask-resources.json`, and the ASK CLI's own profile of that name: whose accounts are deployed to. */
	profile: Profile;
	/** Signs in to Amazon and AWS, in place of deploying. */
	configure: boolean;
	/** Signs in where no browser can be opened: an address to copy, and a code to paste. */
	noBrowser: boolean;
	/** Has the ASK CLI say every request that it makes. */
	debug: boolean;
}

const profileNames = Object.keys(profiles);

const isProfile = (name: string): name is Profile => profileNames.includes(name);

export function readDeployOptions(args: string[]): DeployOptions {
	const { profile = 'default', configure = false, 'no-browser': noBrowser = false, debug = false } = parse(args);
	if (noBrowser && !configure) throw new UsageError('--no-browser belongs to --configure.');
	if (!isProfile(profile)) throw new UsageError(`Unknown profile "${profile}". Profiles: ${profileNames.join(', ')}.`);
	return { profile, configure, noBrowser, debug };
}

function parse(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				profile: { type: 'string' },
				configure: { type: 'boolean' },
				'no-browser': { type: 'boolean' },
				debug: { type: 'boolean' },
			},
		}).values;
	} catch (error) {
		throw new UsageError((error as Error).message.split('\n')[0]);
	}
}
