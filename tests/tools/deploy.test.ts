/** Deploying step by step, with a pretend ASK CLI that leaves behind what the real one does. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deploy, Stopped, type World } from '../../tools/deploy/deploy';
import { type DeployOptions, readDeployOptions } from '../../tools/deploy/options';
import { stageFolder } from '../../tools/deploy/stage';
import { type DeployRoot, deployRoot } from '../support/deployRoot';

const endpoint = { uri: 'arn:aws:lambda:eu-west-1:111122223333:function:skill' };
const subscriptions = [{ eventName: 'SKILL_DISABLED' }];
let place: DeployRoot;
let said: string[];
let ran: string[];

beforeEach(() => {
	place = deployRoot();
	said = [];
	ran = [];
});
afterEach(() => rmSync(place.root, { recursive: true }));

const put = (path: string, value: unknown): void => {
	mkdirSync(dirname(join(place.root, path)), { recursive: true });
	writeFileSync(join(place.root, path), JSON.stringify(value, null, 2));
};
const read = (path: string): string => readFileSync(join(place.root, path), 'utf8');
const filesOf = (path: string): string[] =>
	readdirSync(join(place.root, path), { recursive: true, withFileTypes: true })
		.filter((each) => each.isFile())
		.map((each) => join(each.parentPath, each.name));
const stagedManifest = (profile = 'default'): string =>
	join(stageFolder, profile === 'default' ? '' : 'build/session', 'skill-package/skill.json');

/** What the CLI records, and writes into its copy of the manifest; `events` can be left out, as a mistake would. */
function pretendDeploy(profile: string, withEvents = profile === 'default'): void {
	const states = {
		skillId: 'skill-1',
		skillInfrastructure: {
			'@ask-cli/cfn-deployer': {
				deployState: {
					default: {
						outputs: [
							{ OutputKey: 'AlarmTopicArn', OutputValue: 'arn' },
							{ OutputKey: 'SkillEndpoint', OutputValue: endpoint.uri },
						],
					},
				},
			},
		},
	};
	put('.ask/ask-states.json', { profiles: { [profile]: states } });
	const file = JSON.parse(read(stagedManifest(profile)));
	file.manifest.apis.custom.endpoint = endpoint;
	if (withEvents) file.manifest.events = { endpoint, subscriptions };
	put(stagedManifest(profile), file);
}

const inWords = (command: string[]): string =>
	command
		.join(' ')
		.replace(/^.*ask-cli\/dist\/bin\/ask\.js/, 'ask')
		.replace(place.root, '');

/** The world, in which the named command fails, and `ask deploy` does what is given. */
function world(failing?: string, askDeploy: (profile: string) => void = pretendDeploy): World {
	return {
		...place,
		say: (line) => said.push(line),
		review: () => ['en-GB  not clinically approved'],
		run: async (command, folder) => {
			const words = inWords(command);
			ran.push(folder === place.root ? words : `${words} in ${folder.slice(place.root.length + 1)}`);
			if (words === failing) return 3;
			if (words.startsWith('ask deploy')) askDeploy(command[command.indexOf('--profile') + 1]!);
			return 0;
		},
	};
}

const plain: DeployOptions = { profile: 'default', configure: false, debug: false };
const session: DeployOptions = { ...plain, profile: 'session' };

const CHECK = 'npm run -s generate -- --check';
const PACKAGE = 'npm run -s generate -- --form session';
const BUILD = 'npm run -s build';
const INSTALL = 'npm ci --prefix tools/deploy/ask --no-audit --no-fund';
const ASK = 'ask deploy --profile default';

describe('deploying', () => {
	test('checks, builds, installs the CLI, and has it deploy from a folder of its own', async () => {
		await deploy(plain, world());
		expect(ran).toEqual([CHECK, BUILD, INSTALL, `${ASK} in ${stageFolder}`]);
		expect(said.join('\n')).toContain('en-GB  not clinically approved');
		expect(said.at(-2)).toBe(`Deployed: skill skill-1, function ${endpoint.uri}.`);
	});

	test('of the session form writes its package first', async () => {
		await deploy(session, world());
		expect(ran).toEqual([CHECK, PACKAGE, BUILD, INSTALL, `ask deploy --profile session in ${stageFolder}`]);
	});

	test('has the template checked where the packages for that are installed, and says so where they are not', async () => {
		await deploy(plain, world());
		expect(said.join('\n')).toContain('The template is not checked: that takes "npm ci --prefix infrastructure/check"');
		mkdirSync(join(place.root, 'infrastructure/check/node_modules'), { recursive: true });
		ran = [];
		await deploy(plain, world());
		expect(ran.slice(0, 3)).toEqual([CHECK, 'npm run -s infrastructure', BUILD]);
	});

	test('installs the CLI only where it is missing, or another version', async () => {
		const installed = 'tools/deploy/ask/node_modules/ask-cli/package.json';
		const { dependencies } = JSON.parse(read('tools/deploy/ask/package.json'));
		put(installed, { version: dependencies['ask-cli'] });
		await deploy(plain, world());
		expect(ran).not.toContain(INSTALL);
		put(installed, { version: '2.0.0' });
		await deploy(plain, world());
		expect(ran).toContain(INSTALL);
	});

	test.each([
		[CHECK, 'checking what is generated', plain],
		[PACKAGE, 'writing the skill package', session],
		[BUILD, 'building', plain],
		[INSTALL, 'installing the ASK CLI', plain],
		[ASK, '"ask deploy"', plain],
	])('stops when "%s" fails, and says where', async (command, what, options) => {
		await expect(deploy(options, world(command))).rejects.toThrow(
			new Stopped(`Stopped: ${what} failed with exit code 3.`),
		);
		expect(ran.at(-1)).toContain(command);
		expect(said.join('\n')).not.toContain('Deployed');
	});

	test('passes on that the CLI should say more', async () => {
		await deploy({ ...plain, debug: true }, world());
		expect(ran.at(-1)).toContain(`${ASK} --debug`);
	});
});

describe('what the CLI works with', () => {
	test('is a copy: nothing of the project is written to but .ask', async () => {
		const before = filesOf('.').map((path) => [path, readFileSync(path, 'utf8')]);
		await deploy(plain, world());
		const apart = [join(place.root, '.ask'), join(place.root, stageFolder)];
		const after = filesOf('.').filter((path) => !apart.some((folder) => path.startsWith(folder)));
		expect(after.map((path) => [path, readFileSync(path, 'utf8')])).toEqual(before);
	});

	test('has what the profile names, and shares the record of what was deployed', async () => {
		await deploy(plain, world());
		const staged = [
			'ask-resources.json',
			'lambda/dist/wording/en-GB.json',
			'infrastructure/cfn-deployer/skill-stack.yaml',
		];
		for (const path of staged) expect(read(join(stageFolder, path))).toBe(read(path));
		expect(read(join(stageFolder, '.ask/ask-states.json'))).toBe(read('.ask/ask-states.json'));
	});

	test('is the committed manifest the first time, without endpoint or events', async () => {
		await deploy(
			plain,
			world(undefined, (profile) => {
				expect(JSON.parse(read(stagedManifest()))).toEqual(JSON.parse(read('skill-package/skill.json')));
				pretendDeploy(profile);
			}),
		);
		expect(JSON.parse(read('skill-package/skill.json')).manifest).not.toHaveProperty('events');
	});

	test.each(['default', 'session'] as const)(
		'is, the second time, the manifest as the CLI left it: %s',
		async (profile) => {
			await deploy({ ...plain, profile }, world());
			const left = read(stagedManifest(profile));
			expect(left).toContain(endpoint.uri);
			let second = '';
			await deploy(
				{ ...plain, profile },
				world(undefined, () => {
					second = read(stagedManifest(profile));
				}),
			);
			expect(second).toBe(left);
		},
	);

	test('is never what is left of the time before', async () => {
		put(join(stageFolder, 'skill-package/interactionModels/custom/fr-FR.json'), {});
		await deploy(plain, world());
		expect(filesOf(join(stageFolder, 'skill-package')).join()).not.toContain('fr-FR');
	});
});

describe('afterwards', () => {
	test('the function of the dynamodb form is told when somebody disables the skill', async () => {
		await deploy(plain, world());
		expect(JSON.parse(read(stagedManifest())).manifest.events).toEqual({ endpoint, subscriptions });
	});

	test('the session form, which keeps nothing, is told of nothing', async () => {
		await deploy(session, world());
		expect(JSON.parse(read(stagedManifest('session'))).manifest).not.toHaveProperty('events');
	});

	test.each<[string, (profile: string) => void]>([
		['the function is not told of SKILL_DISABLED', (profile) => pretendDeploy(profile, false)],
		['the ASK CLI recorded no function', () => undefined],
	])('it stops when %s', async (what, askDeploy) => {
		await expect(deploy(plain, world(undefined, askDeploy))).rejects.toThrow(`Deployed, but ${what}: run`);
	});
});

describe('without a sign-in', () => {
	const signIn = 'run "npm run deploy -- --configure --profile session" first.';

	test.each([
		[
			'no profile',
			{ profiles: { default: { vendor_id: 'V', aws_profile: 'a' } } },
			'has no profile "session" on this machine',
		],
		['no Amazon account', { profiles: { session: { aws_profile: 'a' } } }, 'has no Amazon account'],
		['no AWS account', { profiles: { session: { vendor_id: 'V' } } }, 'has no AWS account'],
	])('nothing runs, and the line says what to do: %s', async (_, config, line) => {
		put('home/.ask/cli_config', config);
		await expect(deploy(session, world())).rejects.toThrow(line);
		await expect(deploy(session, world())).rejects.toThrow(signIn);
		expect(ran).toEqual([]);
	});

	test('nor is there one where the CLI was never used, or its file is damaged', async () => {
		writeFileSync(join(place.home, '.ask/cli_config'), 'no json');
		await expect(deploy(plain, world())).rejects.toThrow(/cli_config is no JSON: mend or delete it\.$/);
		rmSync(join(place.home, '.ask'), { recursive: true });
		await expect(deploy(session, world())).rejects.toThrow(signIn);
	});

	test('it can be made: the CLI is installed and asks', async () => {
		rmSync(join(place.home, '.ask'), { recursive: true });
		await deploy({ ...session, configure: true }, world());
		expect(ran).toEqual([INSTALL, 'ask configure --profile session']);
	});
});

describe('the options', () => {
	test('are the default profile, unless said', () => {
		expect(readDeployOptions([])).toEqual(plain);
		expect(readDeployOptions(['--profile', 'session', '--debug'])).toEqual({ ...session, debug: true });
	});

	test('are refused in one line', () => {
		expect(() => readDeployOptions(['--profile', 'live'])).toThrow(
			'Unknown profile "live". Profiles: default, session.',
		);
		expect(() => readDeployOptions(['--force'])).toThrow("Unknown option '--force'");
	});
});
