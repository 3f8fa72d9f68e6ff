/** Deploying, step by step: the first that fails stops the rest. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../console/options';
import { requireAskProfile } from './askProfile';
import type { DeployOptions } from './options';
import { parametersOf, profileOf, readProfiles } from './profiles';
import { deployed, missingEndpoint, stage, stageFolder } from './stage';

/** What the steps need of the world, so that a test can do without it. */
export interface World {
	/** The project's folder. */
	root: string;
	/** The home folder, where the ASK CLI keeps whose accounts it may use. */
	home: string;
	/** Runs a command to its end, with its output in the terminal, and gives its exit code. */
	run: (command: string[], folder: string) => Promise<number>;
	say: (line: string) => void;
	/** Lines on what a clinician has approved. */
	review: () => string[];
}

/** A step failed: told in one line, exit code 1. */
export class Stopped extends Error {}

const askFolder = 'tools/deploy/ask';
const checkFolder = 'infrastructure/check';

/** Checks, builds and deploys; or signs in, when that is asked for. */
export async function deploy({ profile, configure, noBrowser, debug }: DeployOptions, world: World): Promise<void> {
	const { root, say } = world;
	const options = ['--profile', profile, ...(noBrowser ? ['--no-browser'] : []), ...(debug ? ['--debug'] : [])];
	if (configure) {
		await installAsk(world);
		await step(world, ask(root, 'configure', ...options), 'signing in');
		return;
	}
	const { awsRegion, cfn } = profileOf(profile, readProfiles(root)).skillInfrastructure.userConfig;
	parametersOf(profile, cfn.parameters);
	requireSameRegion(profile, awsRegion, deployed(root, profile).stackId);
	requireAskProfile(profile, world.home);

	say('Approved by a clinician:');
	for (const line of world.review()) say(`  ${line}`);
	await step(world, ['npm', 'run', '-s', 'generate', '--', '--check'], 'checking what is generated');
	if (existsSync(join(root, checkFolder, 'node_modules'))) {
		await step(world, ['npm', 'run', '-s', 'infrastructure'], 'checking the template');
	} else {
		say(`The template is not checked: that takes "npm ci --prefix ${checkFolder}", once.`);
	}
	if (profile === 'session') {
		await step(world, ['npm', 'run', '-s', 'generate', '--', '--form', 'session'], 'writing the skill package');
	}
	await step(world, ['npm', 'run', '-s', 'build'], 'building');
	await installAsk(world);

	stage(root, profile);
	await step(world, ask(root, 'deploy', ...options), '"ask deploy"', join(root, stageFolder), () =>
		leftBehind(root, profile),
	);
	const missing = missingEndpoint(root, profile);
	if (missing) throw new Stopped(`Deployed, but ${missing}: run the command again, with --debug.`);
	const { skillId, endpoint } = deployed(root, profile);
	say(`Deployed: skill ${skillId}, function ${endpoint}.`);
	say('Keep .ask/ask-states.json: without it the next deployment makes another skill and another table.');
}

const ask = (root: string, ...args: string[]): string[] => [
	process.execPath,
	join(root, askFolder, 'node_modules/ask-cli/dist/bin/ask.js'),
	...args,
];

/** The ASK CLI is installed when it is first needed, and again when another version of it is wanted. */
async function installAsk(world: World): Promise<void> {
	const folder = join(world.root, askFolder);
	const wanted = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies['ask-cli'];
	const path = join(folder, 'node_modules/ask-cli/package.json');
	if (existsSync(path) && JSON.parse(readFileSync(path, 'utf8')).version === wanted) return;
	await step(world, ['npm', 'ci', '--prefix', askFolder, '--no-audit', '--no-fund'], 'installing the ASK CLI');
}

/** In another region the CLI would make a second stack and forget the first, with all that people asked to be kept. */
function requireSameRegion(profile: string, wanted: string, stackId: string | undefined): void {
	const region = stackId?.split(':')[3];
	if (region !== undefined && region !== wanted) {
		throw new UsageError(
			`ask-resources.json, profile "${profile}": awsRegion is "${wanted}", and the stack is in ${region}. Put that back, or remove everything and start again: docs/publishing.md, "How to remove everything".`,
		);
	}
}

/** The CLI records a stack only when it has succeeded: what is left of a first one that failed it would not find again. */
function leftBehind(root: string, profile: string): string {
	const { bucket, stackId } = deployed(root, profile);
	const isLost = bucket !== undefined && stackId === undefined;
	return isLost ? ' A stack may be left behind: docs/publishing.md, "When the first deployment fails".' : '';
}

async function step(
	{ root, run, say }: World,
	command: string[],
	what: string,
	folder = root,
	advice = () => '',
): Promise<void> {
	say(`> ${what}`);
	const code = await run(command, folder);
	if (code !== 0) throw new Stopped(`Stopped: ${what} failed with exit code ${code}.${advice()}`);
}
