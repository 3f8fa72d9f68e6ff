/** A place to deploy from, and a pretend ASK CLI there that leaves behind what the real one does. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { World } from '../../tools/deploy/deploy';
import type { DeployOptions } from '../../tools/deploy/options';
import { stageFolder } from '../../tools/deploy/stage';
import { deployRoot } from './deployRoot';

export const endpoint = { uri: 'arn:aws:lambda:eu-west-1:111122223333:function:skill' };
export const subscriptions = [{ eventName: 'SKILL_DISABLED' }];

export const plain: DeployOptions = { profile: 'default', configure: false, noBrowser: false, debug: false };
export const session: DeployOptions = { ...plain, profile: 'session' };

const outputs = [
	{ OutputKey: 'AlarmTopicArn', OutputValue: 'arn' },
	{ OutputKey: 'SkillEndpoint', OutputValue: endpoint.uri },
];
const stackId = 'arn:aws:cloudformation:eu-west-1:111122223333:stack/skill/1';
const states = {
	skillId: 'skill-1',
	skillInfrastructure: {
		'@ask-cli/cfn-deployer': { deployState: { default: { stackId, s3: { bucket: 'ask-bucket' }, outputs } } },
	},
};

/** The pretend CLI's copy of the manifest. */
export const stagedManifest = (profile = 'default'): string =>
	join(stageFolder, profile === 'default' ? '' : 'build/session', 'skill-package/skill.json');

export function pretendAskCli() {
	const place = deployRoot();
	const said: string[] = [];
	const ran: string[] = [];
	const read = (path: string): string => readFileSync(join(place.root, path), 'utf8');
	const put = (path: string, value: unknown): void => {
		mkdirSync(dirname(join(place.root, path)), { recursive: true });
		writeFileSync(join(place.root, path), JSON.stringify(value, null, 2));
	};

	/** What the CLI records, and writes into its copy of the manifest; the events can be left out, as a mistake would. */
	function askDeploys(profile: string, withEvents = profile === 'default'): void {
		put('.ask/ask-states.json', { profiles: { [profile]: states } });
		const file = JSON.parse(read(stagedManifest(profile)));
		file.manifest.apis.custom.endpoint = endpoint;
		if (withEvents) file.manifest.events = { endpoint, subscriptions };
		put(stagedManifest(profile), file);
	}

	/** The world, in which the named command fails, and `ask deploy` does what is given. */
	function world(failing?: string, askDeploy: (profile: string) => void = askDeploys): World {
		return {
			...place,
			say: (line) => said.push(line),
			review: () => ['en-GB  not clinically approved'],
			run: async (command, folder) => {
				const words = command.join(' ').replace(/^.*ask-cli\/dist\/bin\/ask\.js/, 'ask');
				ran.push(folder === place.root ? words : `${words} in ${folder.slice(place.root.length + 1)}`);
				if (words === failing) return 3;
				if (words.startsWith('ask deploy')) askDeploy(command[command.indexOf('--profile') + 1]!);
				return 0;
			},
		};
	}

	return {
		...place,
		said,
		/** The commands, and the folder of those that ran elsewhere than in the project's. */
		ran,
		read,
		put,
		/** Every file below a folder, with its content. */
		filesOf: (path: string): [path: string, content: string][] =>
			readdirSync(join(place.root, path), { recursive: true, encoding: 'utf8' })
				.map((name) => join(path, name))
				.filter((name) => statSync(join(place.root, name)).isFile())
				.map((name) => [name, read(name)]),
		askDeploys,
		world,
		remove: () => rmSync(place.root, { recursive: true }),
	};
}
