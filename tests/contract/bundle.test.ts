/** What is deployed: who imports whom, what went in, how much, and that it answers from an empty folder. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { localeCodes } from '../../lambda/src/language/locales';
import { buildSkill } from '../../tools/build/build';
import { localEnvironment } from '../../tools/console/embeddedStore';
import { projectRoot } from '../../tools/content';
import { installedNode } from '../../tools/smoke/lambdaNode';
import launch from '../fixtures/requests/LaunchRequest.json';

const folder = mkdtempSync(join(tmpdir(), 'skill-'));
let metafile: Metafile;
/** What each of our own files imports, whether it is deployed or not; packages keep their names. */
let imports: [file: string, imported: string[]][];

beforeAll(async () => {
	metafile = await buildSkill(folder);
	const { metafile: graph } = await build({
		absWorkingDir: projectRoot,
		entryPoints: ['lambda/src/**/*.ts'],
		outdir: folder,
		bundle: true,
		packages: 'external',
		platform: 'node',
		metafile: true,
		write: false,
	});
	imports = Object.entries(graph.inputs).map(([file, input]) => [file, input.imports.map(({ path }) => path)]);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** The inputs of one output file, as paths from the project's root. */
const inputsOf = (file: string): string[] => {
	const [, output] = Object.entries(metafile.outputs).find(([path]) => path.endsWith(`/${file}`)) ?? [];
	return Object.keys(output?.inputs ?? {});
};

const rooms = ['guidance', 'understanding', 'language', 'profile', 'alexa'] as const;

/** What each room may import, besides itself. Anything else is a wall knocked through. */
const allowed: Record<(typeof rooms)[number], RegExp> = {
	guidance: /^lambda\/content\/protocol\//,
	understanding: /^lambda\/src\/guidance\//,
	language: /^lambda\/src\/guidance\/|^i18next$/,
	profile: /^lambda\/src\/(guidance\/|budgets)|^lambda\/content\/protocol\/privacy|^@aws-sdk\/|^node:crypto$/,
	alexa:
		/^lambda\/src\/(guidance|understanding|language)\/|^lambda\/src\/profile\/(ProfileStore|boundedStore)|^lambda\/src\/budgets|^ask-sdk|^node:https?$/,
};

test.each(rooms)('the room %s imports only what it may', (room) => {
	const own = `lambda/src/${room}/`;
	const files = imports.filter(([file]) => file.startsWith(own));
	expect(files.length).toBeGreaterThan(0);
	for (const [file, imported] of files) {
		for (const target of imported.filter((path) => !path.startsWith(own))) {
			expect({ file, target }).toEqual({ file, target: expect.stringMatching(allowed[room]) });
		}
	}
});

test('only the language room knows i18next, only the profile room the AWS SDK, only skill and alexa the Alexa SDK', () => {
	const importers = (name: string): string[] =>
		imports.filter(([, imported]) => imported.some((path) => path.startsWith(name))).map(([file]) => file);
	expect(importers('i18next')).toEqual(['lambda/src/language/phrasebook.ts']);
	expect(importers('@aws-sdk')).toEqual(['lambda/src/profile/dynamoDbProfileStore.ts']);
	expect(importers('ask-sdk')).toContain('lambda/src/skill.ts');
	for (const file of importers('ask-sdk')) expect(file).toMatch(/^lambda\/src\/(skill\.ts|alexa\/)/);
});

test('nothing of the tools, the tests, the reviews or what people say is deployed', () => {
	for (const path of Object.keys(metafile.inputs))
		expect(path).not.toMatch(/^(tools|tests)\/|utterances|listing|glossary|\/review\.json|\/approvals\//);
	for (const locale of localeCodes) {
		const wording = JSON.parse(readFileSync(join(folder, `wording/${locale}.json`), 'utf8'));
		expect(Object.keys(wording)).toEqual(['answers', 'redFlags', 'dialogue', 'calendar']);
		expect(Object.keys(wording.dialogue)).not.toContain('review');
	}
});

test('the evidence for the facts is not deployed, and neither are sources', () => {
	const code = readFileSync(join(folder, 'index.js'), 'utf8');
	expect(code).toContain('drivingFloor');
	expect(code).not.toMatch(/avoid driving for at least/);
	expect(Object.keys(metafile.inputs)).not.toContain('lambda/content/protocol/sources.json');
});

test('the AWS SDK is in the store file alone, so that a question without a date never loads it', () => {
	expect(inputsOf('index.js').filter((path) => /@aws-sdk|@smithy/.test(path))).toEqual([]);
	expect(inputsOf('store.js').some((path) => path.includes('@aws-sdk/client-dynamodb'))).toBe(true);
});

test('of the AWS SDK only what Lambda needs is deployed: credentials from the environment, no streams, no files of settings', () => {
	const inputs = inputsOf('store.js').filter((path) => !path.includes('credential-provider-env'));
	expect(inputs.filter((path) => /credential-provider|nested-clients|event-streams\/.+\/|parseIni/.test(path))).toEqual(
		[],
	);
});

test('of i18next only what makes a sentence is deployed: no languages to find, no files to load', () => {
	expect(inputsOf('index.js')).toContain('lambda/src/language/leanI18next.ts');
	const code = readFileSync(join(folder, 'index.js'), 'utf8');
	expect(code).toContain('interpolationkey');
	expect(code).not.toMatch(/hasLoadedNamespace|languageDetector|toResolveHierarchy/);
});

/** Node's own binary, and the newest runtime of Lambda where tools/runtimes is installed. */
const binaries = [process.execPath, ...(existsSync(installedNode) ? [installedNode] : [])];
const byVersion = binaries.map((binary) => [execFileSync(binary, ['--version'], { encoding: 'utf8' }).trim(), binary]);

/** Answers one request in a process of its own; only an error's message comes back, not the minified line it stands in. */
const program = (request: object): string => `
	Promise.resolve()
		.then(() => require('./index.js').handler(${JSON.stringify(request)}, {}))
		.then(({ response }) => console.log('ANSWER ' + response.outputSpeech.ssml))
		.catch(({ message }) => { console.error(message); process.exitCode = 1; });
`;

const answer = (binary: string, env: Record<string, string>, request: object = launch): string =>
	execFileSync(binary, ['-e', program(request)], {
		cwd: folder,
		env: { PATH: '', ...env },
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
	});

test.each(byVersion)('it answers from an empty folder on Node %s', (_, binary = '') => {
	expect(answer(binary, { PROFILE_STORE: 'session' })).toMatch(/ANSWER <speak>.+<\/speak>/);
});

test('it speaks for the clinic that CLINIC_ID names', () => {
	const question = JSON.parse(JSON.stringify(launch)) as { request: object };
	question.request = { ...question.request, type: 'IntentRequest', intent: { name: 'DrivingIntent' } };
	const said = (env: Record<string, string>): string =>
		answer(process.execPath, { PROFILE_STORE: 'session', ...env }, question);
	expect(said({})).toContain('about 8 weeks');
	expect(said({ CLINIC_ID: 'example-clinic' })).toMatch(/about 10 weeks.*your clinic says/);
});

test.each(byVersion)('with a table that nobody answers for, it still answers, on Node %s', (_, binary = '') => {
	const env = { ...localEnvironment('http://127.0.0.1:9'), PROFILE_STORE: 'dynamodb', TABLE_NAME: 'profiles' };
	expect(answer(binary, env)).toMatch(/ANSWER <speak>.+<\/speak>/);
});

test.each([
	['PROFILE_STORE', { PROFILE_STORE: 'paper' }],
	['TABLE_NAME', { PROFILE_STORE: 'dynamodb' }],
	['STORE_LOADING', { PROFILE_STORE: 'dynamodb', TABLE_NAME: 'profiles', STORE_LOADING: 'never' }],
	['CLINIC_ID', { PROFILE_STORE: 'session', CLINIC_ID: 'nowhere' }],
	['CLINIC_ID', { PROFILE_STORE: 'session', CLINIC_ID: '../wording/en-GB' }],
])('a wrong %s fails at start with a message that names it', (name, env) => {
	for (const binary of binaries) expect(() => answer(binary, env)).toThrow(`\n${name}`);
});

test('the handler is of the form that every Lambda runtime takes: async, without a callback', () => {
	const { handler } = requireFresh();
	expect(handler.length).toBeLessThanOrEqual(2);
	expect(handler.constructor.name).toBe('AsyncFunction');
});

function requireFresh(): { handler: (...args: unknown[]) => unknown } {
	const before = process.env.PROFILE_STORE;
	process.env.PROFILE_STORE = 'session';
	try {
		return require(join(folder, 'index.js')) as { handler: (...args: unknown[]) => unknown };
	} finally {
		if (before === undefined) delete process.env.PROFILE_STORE;
		else process.env.PROFILE_STORE = before;
	}
}
