/** The folder that the ASK CLI deploys from, before and after, with a pretend CLI. */
import { join } from 'node:path';
import { deploy } from '../../tools/deploy/deploy';
import { stageFolder } from '../../tools/deploy/stage';
import { endpoint, plain, pretendAskCli, session, stagedManifest, subscriptions } from '../support/pretendAskCli';

let cli: ReturnType<typeof pretendAskCli>;
beforeEach(() => {
	cli = pretendAskCli();
});
afterEach(() => cli.remove());

describe('what the CLI works with', () => {
	test('is a copy: nothing of the project is written to but .ask', async () => {
		const untouched = () =>
			cli.filesOf('.').filter(([path]) => !path.startsWith('.ask/') && !path.startsWith(stageFolder));
		const before = untouched();
		await deploy(plain, cli.world());
		expect(before.length).toBeGreaterThan(5);
		expect(untouched()).toEqual(before);
	});

	test('has what the profile names, and shares the record of what was deployed', async () => {
		await deploy(plain, cli.world());
		const staged = [
			'ask-resources.json',
			'lambda/dist/wording/en-GB.json',
			'infrastructure/cfn-deployer/skill-stack.yaml',
		];
		for (const path of staged) expect(cli.read(join(stageFolder, path))).toBe(cli.read(path));
		expect(cli.read(join(stageFolder, '.ask/ask-states.json'))).toBe(cli.read('.ask/ask-states.json'));
	});

	test('is the committed manifest the first time, without endpoint or events', async () => {
		await deploy(
			plain,
			cli.world(undefined, (profile) => {
				expect(JSON.parse(cli.read(stagedManifest()))).toEqual(JSON.parse(cli.read('skill-package/skill.json')));
				cli.askDeploys(profile);
			}),
		);
		expect(JSON.parse(cli.read('skill-package/skill.json')).manifest).not.toHaveProperty('events');
	});

	test.each(['default', 'session'] as const)(
		'is, the second time, the manifest as the CLI left it: %s',
		async (profile) => {
			await deploy({ ...plain, profile }, cli.world());
			const left = cli.read(stagedManifest(profile));
			expect(left).toContain(endpoint.uri);
			let second = '';
			await deploy(
				{ ...plain, profile },
				cli.world(undefined, () => {
					second = cli.read(stagedManifest(profile));
				}),
			);
			expect(second).toBe(left);
		},
	);

	test('is never what is left of the time before', async () => {
		cli.put(join(stageFolder, 'skill-package/interactionModels/custom/fr-FR.json'), {});
		await deploy(plain, cli.world());
		expect(
			cli
				.filesOf(join(stageFolder, 'skill-package'))
				.map(([path]) => path)
				.join(),
		).not.toContain('fr-FR');
	});
});

describe('afterwards', () => {
	test('the function of the dynamodb form is told when somebody disables the skill', async () => {
		await deploy(plain, cli.world());
		expect(JSON.parse(cli.read(stagedManifest())).manifest.events).toEqual({ endpoint, subscriptions });
	});

	test('the session form, which keeps nothing, is told of nothing', async () => {
		await deploy(session, cli.world());
		expect(JSON.parse(cli.read(stagedManifest('session'))).manifest).not.toHaveProperty('events');
	});

	test.each<[string, (profile: string) => void]>([
		['the function is not told of SKILL_DISABLED', (profile) => cli.askDeploys(profile, false)],
		['the ASK CLI recorded no function', () => undefined],
	])('it stops when %s', async (what, askDeploy) => {
		await expect(deploy(plain, cli.world(undefined, askDeploy))).rejects.toThrow(`Deployed, but ${what}: run`);
	});
});
