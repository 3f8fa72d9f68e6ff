/** The smoke test of what is deployed finds what would break on Lambda alone. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSkill } from '../../tools/build/build';
import { lambdaNode } from '../../tools/smoke/lambdaNode';
import { smoke } from '../../tools/smoke/smoke';
import { expectRefusal, runProgram } from '../support/runProgram';

const place = mkdtempSync(join(tmpdir(), 'smoke-test-'));
const built = join(place, 'built');
const { binary } = lambdaNode();

const faultsOf = async (folder: string): Promise<string[]> => {
	const said: string[] = [];
	const faults = await smoke({ folder, node: binary }, (line) => said.push(line));
	// What is wrong stands in the transcript, where it happened.
	for (const fault of faults) expect(said.join('\n')).toContain(fault.split(': ').at(-1));
	return faults;
};

let sound: string[];

beforeAll(async () => {
	await buildSkill(built);
	sound = await faultsOf(built);
}, 60_000);

afterAll(() => rmSync(place, { recursive: true }));

const rewrite = (code: string) => (folder: string) => writeFileSync(join(folder, 'index.js'), code);
const wrapped = (code: string) => (folder: string) => {
	cpSync(join(folder, 'index.js'), join(folder, 'skill.js'));
	writeFileSync(join(folder, 'index.js'), `const skill = require('./skill.js'); ${code}`);
};
const without = (path: string) => (folder: string) => rmSync(join(folder, path), { recursive: true });

const broken: [string, (folder: string) => void, RegExp][] = [
	['the handler is missing', rewrite('exports.other = 1;'), /does not start: Runtime\.HandlerNotFound: index\.handler/],
	['the whole file is missing', without('index.js'), /does not start: Error: Cannot find module/],
	[
		'the handler takes a callback',
		rewrite('exports.handler = (event, context, callback) => callback(null, {});'),
		/does not start: Runtime\.CallbackHandlerDeprecated/,
	],
	['the store file is missing', without('store.js'), /expected to hear: I'll remember it/],
	['what was learnt is missing', without('understanding'), /expected to hear: About equipment/],
	['the words are missing', without('wording'), /expected to hear: .*999/],
	[
		'it throws',
		rewrite('exports.handler = async () => { throw new Error("on purpose"); };'),
		/failed: Error: on purpose/,
	],
	['it ends its process', rewrite('exports.handler = async () => process.exit(3);'), /failed: .*process ended \(3\)/],
	[
		'it answers what is no response',
		rewrite('exports.handler = async () => ({ version: "1.0", response: { outputSpeech: { ssml: "Hello" } } });'),
		/the microphone is left to the device/,
	],
	[
		'it logs nothing',
		wrapped("require('node:fs').writeSync = () => 0; exports.handler = skill.handler;"),
		/requests left 0 lines/,
	],
	[
		'it logs who asked',
		wrapped(
			'exports.handler = async (event) => { console.log(JSON.stringify(event.context.System.user)); return skill.handler(event); };',
		),
		/the log holds amzn1\.ask\.account/,
	],
	[
		'it logs what is no JSON',
		wrapped('exports.handler = async (event) => { console.error("asked"); return skill.handler(event); };'),
		/no JSON object: asked/,
	],
	['it starts with any setting', rewrite('exports.handler = async () => ({});'), /a wrong PROFILE_STORE does not fail/],
];

test.each(broken)(
	'when %s, that is a fault',
	async (_, damage, fault) => {
		const folder = mkdtempSync(join(place, 'broken-'));
		cpSync(built, folder, { recursive: true });
		damage(folder);
		expect(sound).not.toContainEqual(expect.stringMatching(fault));
		expect(await faultsOf(folder)).toContainEqual(expect.stringMatching(fault));
	},
	60_000,
);

test('a fault ends the command with exit code 1 and a line that says which', () => {
	const folder = mkdtempSync(join(place, 'empty-'));
	const { status, err } = runProgram('smoke/main.ts', ['--dist', folder]);
	expect(status).toBe(1);
	expect(err).toMatch(/\n {2}dynamodb form: the function does not start: .*Cannot find module/);
}, 60_000);

test.each([
	['a folder that is not there', ['--dist', 'nowhere'], /^--dist nowhere: there is no such folder/],
	['an unknown option', ['--colour'], /--colour/],
])('%s is one clear line and exit code 2', (_, args, message) => {
	expectRefusal(runProgram('smoke/main.ts', args), message);
});

test("where Lambda's Node is not installed, the running one is used, and said to be", () => {
	expect(lambdaNode(join(place, 'no-node'))).toEqual({
		binary: process.execPath,
		note: expect.stringMatching(/^Node v\d.*which runs this: .*npm ci --prefix tools\/runtimes/),
	});
});
