/**
 * The folder that the ASK CLI works in. The CLI writes endpoints into the manifest and lays out `ask-resources.json` anew,
 * so it gets a copy of what it needs; only its record of what was deployed, `.ask`, is the project's own.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { profileOf, readProfiles } from './profiles';

/** Seen from the project. The CLI names the bucket for the code after the last folder. */
export const stageFolder = 'build/deploy/hip-recovery-guide';

/** What the CLI has recorded of a profile in `.ask/ask-states.json`. */
export interface Deployed {
	skillId?: string;
	/** The ARN of the stack; the CLI records it only once the stack is there. */
	stackId?: string;
	/** The bucket of the code, which is there before the stack. */
	bucket?: string;
	/** The function's ARN, once the stack is there. */
	endpoint?: string;
}

interface Manifest {
	manifest: {
		apis: { custom: { endpoint?: { uri: string } } };
		events?: { endpoint: { uri: string }; subscriptions: { eventName: string }[] };
	};
}

const settingsOf = (root: string, profile: string) => profileOf(profile, readProfiles(root));

const fileOf = (root: string, profile: string): string =>
	join(root, stageFolder, settingsOf(root, profile).skillMetadata.src, 'skill.json');

/** Lays the folder out anew for a profile, whose parts are built. */
export function stage(root: string, profile: string): void {
	const { skillMetadata, code, skillInfrastructure } = settingsOf(root, profile);
	const folder = join(root, stageFolder);
	rmSync(folder, { recursive: true, force: true });
	for (const path of [
		'ask-resources.json',
		skillMetadata.src,
		code.default.src,
		skillInfrastructure.userConfig.templatePath,
	]) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		cpSync(join(root, path), join(folder, path), { recursive: true });
	}
	mkdirSync(join(root, '.ask'), { recursive: true });
	symlinkSync(
		process.platform === 'win32' ? join(root, '.ask') : relative(folder, join(root, '.ask')),
		join(folder, '.ask'),
		'junction',
	);
	writeFileSync(
		fileOf(root, profile),
		withEndpoint(readFileSync(fileOf(root, profile), 'utf8'), eventsOf(root, profile), deployed(root, profile)),
	);
}

/** What is deployed already; empty before the first time. */
export function deployed(root: string, profile: string): Deployed {
	const path = join(root, '.ask/ask-states.json');
	if (!existsSync(path)) return {};
	const { skillId, skillInfrastructure } = JSON.parse(readFileSync(path, 'utf8')).profiles?.[profile] ?? {};
	const { type } = settingsOf(root, profile).skillInfrastructure;
	const { stackId, s3, outputs = [] } = skillInfrastructure?.[type]?.deployState?.default ?? {};
	const endpoint = (outputs as { OutputKey: string; OutputValue: string }[]).find(
		({ OutputKey }) => OutputKey === 'SkillEndpoint',
	)?.OutputValue;
	return { skillId, stackId, bucket: s3?.bucket, endpoint };
}

/**
 * The manifest as the CLI leaves it, to the letter. The CLI adds the endpoint and the events when the stack is there: the
 * first time it uploads the manifest twice. Without them here the skill would stand without its function at every later
 * time, for as long as the stack is updated.
 */
function withEndpoint(manifest: string, names: string[], { endpoint }: Deployed): string {
	const file = JSON.parse(manifest) as Manifest;
	if (endpoint) {
		file.manifest.apis.custom.endpoint = { uri: endpoint };
		if (names.length > 0) {
			file.manifest.events = { endpoint: { uri: endpoint }, subscriptions: names.map((eventName) => ({ eventName })) };
		}
	}
	return JSON.stringify(file, null, 2);
}

/** The events that a profile wants to be told of. */
const eventsOf = (root: string, profile: string): string[] =>
	settingsOf(root, profile).skillInfrastructure.userConfig.skillEvents?.subscriptions ?? [];

/** Why the manifest that was deployed does not reach the function; undefined when it does. */
export function missingEndpoint(root: string, profile: string): string | undefined {
	const { endpoint } = deployed(root, profile);
	if (!endpoint) return 'the ASK CLI recorded no function';
	const { apis, events } = (JSON.parse(readFileSync(fileOf(root, profile), 'utf8')) as Manifest).manifest;
	if (apis.custom.endpoint?.uri !== endpoint) return 'the manifest does not name the function';
	const told = events?.endpoint.uri === endpoint ? events.subscriptions.map(({ eventName }) => eventName) : [];
	const untold = eventsOf(root, profile).filter((name) => !told.includes(name));
	return untold.length > 0 ? `the function is not told of ${untold.join(', ')}` : undefined;
}
