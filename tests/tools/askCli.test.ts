/**
 * The real ASK CLI deploys to an Amazon on this machine's loopback. `npm run deploy` installs the CLI when it is first
 * needed, and so can whoever wants these tests: npm ci --prefix tools/deploy/ask
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../../tools/content';
import { deploy } from '../../tools/deploy/deploy';
import { amazonOnLoopback, functionArn, skillId } from '../support/amazonOnLoopback';
import { type DeployRoot, deployRoot } from '../support/deployRoot';

const packages = join(projectRoot, 'tools/deploy/ask/node_modules');
const describeWithCli = existsSync(packages) ? describe : describe.skip;

/** The CLI is a process that starts anew at each deployment. */
jest.setTimeout(120_000);

describeWithCli('the ASK CLI', () => {
	let place: DeployRoot;
	let amazon: Awaited<ReturnType<typeof amazonOnLoopback>>;

	beforeEach(async () => {
		place = deployRoot();
		amazon = await amazonOnLoopback();
		symlinkSync(packages, join(place.root, 'tools/deploy/ask/node_modules'), 'junction');
		mkdirSync(join(place.home, '.aws'));
		const keys = 'aws_access_key_id=EXAMPLE\naws_secret_access_key=EXAMPLE\n';
		writeFileSync(join(place.home, '.aws/credentials'), `[clinic]\n${keys}`);
	});
	afterEach(async () => {
		await amazon.close();
		rmSync(place.root, { recursive: true });
	});

	/** Only the CLI is run: what is built and generated lies there. */
	function run([program = '', ...args]: string[], cwd: string): Promise<number> {
		if (program === 'npm') return Promise.resolve(0);
		const quiet = { ASK_SHARE_USAGE: 'false', ASK_SKIP_NEW_VERSION_REMINDER: 'true' };
		const env = { PATH: process.env.PATH, HOME: place.home, USERPROFILE: place.home, ...quiet, ...amazon.environment };
		const child = spawn(program, args, { cwd, env, stdio: 'ignore' });
		return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
	}

	const deployed = (profile: string): Promise<void> =>
		deploy(
			{ profile, configure: false, noBrowser: false, debug: false },
			{ ...place, run, say: () => undefined, review: () => [] },
		);

	function entriesOf(zip: Buffer): { entryName: string; getData(): Buffer }[] {
		const AdmZip = createRequire(`${packages}/`)('adm-zip');
		return new AdmZip(zip).getEntries();
	}

	/** The manifest in a skill package that was sent. */
	const manifestIn = (zip: Buffer): object => {
		const entry = entriesOf(zip).find(({ entryName }) => entryName.endsWith('skill.json'));
		return JSON.parse(String(entry?.getData())).manifest;
	};

	test('makes skill and stack, and has the function told when somebody disables the skill', async () => {
		await deployed('default');
		const { requests, packages: sent, parameters } = amazon.received;
		expect(requests.slice(0, 3)).toEqual([
			'POST /v1/skills/imports',
			'CreateStack',
			`POST /v1/skills/${skillId}/imports`,
		]);
		const endpoint = { uri: functionArn };
		expect(manifestIn(sent[1]!)).toMatchObject({
			apis: { custom: { endpoint } },
			events: { endpoint, subscriptions: [{ eventName: 'SKILL_DISABLED' }] },
		});
		expect(parameters).toMatchObject({ SkillId: skillId, ProfileStore: 'dynamodb', LambdaHandler: 'index.handler' });
	});

	test('changes nothing about the skill the second time, when nothing has changed', async () => {
		await deployed('default');
		amazon.received.requests.length = 0;
		await deployed('default');
		expect(amazon.received.requests.filter((request) => /^(POST|PUT)/.test(request))).toEqual([]);
		expect(amazon.received.requests).toContain('UpdateStack');
	});

	test('uploads a changed package with the function and the events in it', async () => {
		await deployed('default');
		const manifest = join(place.root, 'skill-package/skill.json');
		writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('Open the skill', 'Start the skill'));
		amazon.received.requests.length = 0;
		await deployed('default');
		expect(amazon.received.requests.filter((request) => /^(POST|PUT)/.test(request))).toEqual([
			`POST /v1/skills/${skillId}/imports`,
		]);
		const { events } = manifestIn(amazon.received.packages[2]!) as { events: unknown };
		expect(events).toMatchObject({ endpoint: { uri: functionArn } });
	});

	test('forgets a first stack that failed, and where to read about it is said', async () => {
		amazon.refuseStacks();
		await expect(deployed('default')).rejects.toThrow(
			'Stopped: "ask deploy" failed with exit code 1. A stack may be left behind: docs/publishing.md',
		);
		amazon.received.requests.length = 0;
		await expect(deployed('default')).rejects.toThrow('A stack may be left behind');
		expect(amazon.received.requests).toContain('CreateStack');
	});

	test('tells the session form of nothing', async () => {
		await deployed('session');
		const manifest = JSON.stringify(manifestIn(amazon.received.packages[1]!));
		expect(manifest).toContain(functionArn);
		expect(manifest).not.toContain('SKILL_DISABLED');
		expect(amazon.received.parameters.ProfileStore).toBe('session');
	});

	test('packs the built folder as it is, with index.js at the top and nothing installed', async () => {
		await deployed('default');
		const names = entriesOf(amazon.received.code).map(({ entryName }) => entryName);
		expect(names.filter((name) => !name.endsWith('/')).sort()).toEqual(['index.js', 'wording/en-GB.json']);
	});
});
