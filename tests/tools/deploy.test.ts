/** Deploying step by step, with a pretend ASK CLI. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deploy, Stopped } from '../../tools/deploy/deploy';
import { readDeployOptions } from '../../tools/deploy/options';
import { stageFolder } from '../../tools/deploy/stage';
import { endpoint, plain, pretendAskCli, session } from '../support/pretendAskCli';

let cli: ReturnType<typeof pretendAskCli>;
beforeEach(() => {
	cli = pretendAskCli();
});
afterEach(() => cli.remove());

const CHECK = 'npm run -s generate -- --check';
const PACKAGE = 'npm run -s generate -- --form session';
const BUILD = 'npm run -s build';
const INSTALL = 'npm ci --prefix tools/deploy/ask --no-audit --no-fund';
const ASK = 'ask deploy --profile default';

describe('deploying', () => {
	test('checks, builds, installs the CLI, and has it deploy from a folder of its own', async () => {
		await deploy(plain, cli.world());
		expect(cli.ran).toEqual([CHECK, BUILD, INSTALL, `${ASK} in ${stageFolder}`]);
		expect(cli.said.join('\n')).toContain('en-GB  not clinically approved');
		expect(cli.said.at(-2)).toBe(`Deployed: skill skill-1, function ${endpoint.uri}.`);
	});

	test('of the session form writes its package first', async () => {
		await deploy(session, cli.world());
		expect(cli.ran).toEqual([CHECK, PACKAGE, BUILD, INSTALL, `ask deploy --profile session in ${stageFolder}`]);
	});

	test('has the template checked where the packages for that are installed, and says so where they are not', async () => {
		await deploy(plain, cli.world());
		expect(cli.said.join('\n')).toContain(
			'The template is not checked: that takes "npm ci --prefix infrastructure/check"',
		);
		mkdirSync(join(cli.root, 'infrastructure/check/node_modules'), { recursive: true });
		cli.ran.length = 0;
		await deploy(plain, cli.world());
		expect(cli.ran.slice(0, 3)).toEqual([CHECK, 'npm run -s infrastructure', BUILD]);
	});

	test('installs the CLI only where it is missing, or another version', async () => {
		const installed = 'tools/deploy/ask/node_modules/ask-cli/package.json';
		const { dependencies } = JSON.parse(cli.read('tools/deploy/ask/package.json'));
		cli.put(installed, { version: dependencies['ask-cli'] });
		await deploy(plain, cli.world());
		expect(cli.ran).not.toContain(INSTALL);
		cli.put(installed, { version: '2.0.0' });
		await deploy(plain, cli.world());
		expect(cli.ran).toContain(INSTALL);
	});

	test.each([
		[CHECK, 'checking what is generated', plain],
		[PACKAGE, 'writing the skill package', session],
		[BUILD, 'building', plain],
		[INSTALL, 'installing the ASK CLI', plain],
		[ASK, '"ask deploy"', plain],
	])('stops when "%s" fails, and says where', async (command, what, options) => {
		await expect(deploy(options, cli.world(command))).rejects.toThrow(
			new Stopped(`Stopped: ${what} failed with exit code 3.`),
		);
		expect(cli.ran.at(-1)).toContain(command);
		expect(cli.said.join('\n')).not.toContain('Deployed');
	});

	test('passes on that the CLI should say more', async () => {
		await deploy({ ...plain, debug: true }, cli.world());
		expect(cli.ran.at(-1)).toContain(`${ASK} --debug`);
	});
});

describe('before anything runs', () => {
	type Config = { awsRegion: string; cfn: { parameters: Record<string, string> } };
	const change = (by: (config: Config) => void): void => {
		const resources = JSON.parse(cli.read('ask-resources.json'));
		by(resources.profiles.default.skillInfrastructure.userConfig);
		cli.put('ask-resources.json', resources);
	};

	test('a parameter that would be refused is', async () => {
		change(({ cfn }) => {
			cfn.parameters.ClinicId = 'our-clinic';
		});
		await expect(deploy(plain, cli.world())).rejects.toThrow('profile "default": ClinicId is "our-clinic"');
		expect(cli.ran).toEqual([]);
	});

	test('another region than that of the stack is refused', async () => {
		await deploy(plain, cli.world());
		change((config) => {
			config.awsRegion = 'eu-central-1';
		});
		cli.ran.length = 0;
		await expect(deploy(plain, cli.world())).rejects.toThrow(
			'profile "default": awsRegion is "eu-central-1", and the stack is in eu-west-1.',
		);
		expect(cli.ran).toEqual([]);
	});

	test('a file that is no JSON is told in one line', async () => {
		writeFileSync(join(cli.root, 'ask-resources.json'), '{\n"profiles": {\n},\n}');
		await expect(deploy(plain, cli.world())).rejects.toThrow(/^ask-resources\.json is no JSON: .*$/);
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
		cli.put('home/.ask/cli_config', config);
		await expect(deploy(session, cli.world())).rejects.toThrow(line);
		await expect(deploy(session, cli.world())).rejects.toThrow(signIn);
		expect(cli.ran).toEqual([]);
	});

	test('nor is there one where the CLI was never used, or its file is damaged', async () => {
		writeFileSync(join(cli.home, '.ask/cli_config'), 'no json');
		await expect(deploy(plain, cli.world())).rejects.toThrow(/cli_config is no JSON: mend or delete it\.$/);
		rmSync(join(cli.home, '.ask'), { recursive: true });
		await expect(deploy(session, cli.world())).rejects.toThrow(signIn);
	});

	test('it can be made: the CLI is installed and asks', async () => {
		rmSync(join(cli.home, '.ask'), { recursive: true });
		await deploy({ ...session, configure: true, noBrowser: true }, cli.world());
		expect(cli.ran).toEqual([INSTALL, 'ask configure --profile session --no-browser']);
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
		expect(() => readDeployOptions(['--help'])).toThrow(
			"Unknown option '--help'. Options: --profile, --configure, --no-browser, --debug.",
		);
		expect(() => readDeployOptions(['--no-browser'])).toThrow('--no-browser belongs to --configure.');
	});
});
