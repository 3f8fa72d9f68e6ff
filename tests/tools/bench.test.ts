/** The bench: each row answered rightly, in processes of their own; a wrong answer, however quick, ends it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Case } from '../../tools/bench/Case';
import { measure, measureWarm } from '../../tools/bench/measure';
import { median } from '../../tools/bench/median';
import { runRounds } from '../../tools/bench/rounds';
import { expectRefusal, runProgram } from '../support/runProgram';

// Each test waits for processes of its own, on a machine that may be busy with others.
jest.setTimeout(180_000);

const place = mkdtempSync(join(tmpdir(), 'bench-test-'));
afterAll(() => rmSync(place, { recursive: true }));

let files = 0;

/** A case whose file holds this code. */
function caseOf(code: string, parts: Partial<Case> = {}): Case {
	files += 1;
	const file = join(place, `handler${files}.js`);
	writeFileSync(file, code);
	return { name: `case ${files}`, what: 'a test', file, envelope: {}, env: {}, expects: /hello/, ...parts };
}

const saying = (text: string, before = ''): string =>
	`${before}\nexports.handler = async () => ({ response: { outputSpeech: { ssml: '<speak>${text}</speak>' } } });`;

/** Code that takes 250 ms of CPU and then holds on to 100 MiB. */
const HEAVY =
	'for (let cpu; (cpu = process.cpuUsage()).user + cpu.system < 250_000; ); globalThis.held = Buffer.alloc(100 * 2 ** 20, 1);';

test('a process that works more and holds more costs more, as a ratio to the first of the same round', async () => {
	const cases = [caseOf(saying('hello')), caseOf(saying('hello', HEAVY))];
	const [light, heavy] = await runRounds(cases, 1, process.execPath, place);
	expect(light?.ratio).toEqual({ cpu: 1, wall: 1, memory: 1 });
	expect(heavy!.cost.cpu - light!.cost.cpu).toBeGreaterThan(100);
	expect(heavy!.cost.memory - light!.cost.memory).toBeGreaterThan(80);
	expect(heavy!.ratio.memory).toBeGreaterThan(2);
});

test('a warm process tells how many answers a second it gives', async () => {
	const { perSecond, p50, p99 } = await measureWarm(caseOf(saying('hello')), process.execPath, place, 100);
	expect(perSecond).toBeGreaterThan(0);
	expect(p99).toBeGreaterThanOrEqual(p50);
});

test.each([
	['says something else', saying('goodbye'), /case \d+ answered: <speak>goodbye/],
	['throws', 'exports.handler = async () => { throw new Error("on purpose"); };', /failed: Error: on purpose/],
	['cannot be loaded', 'require("./nowhere");', /failed: Error: Cannot find module/],
	['ends without an answer', 'process.exit(0);', /failed: It ended without an answer/],
])('a case that %s is an error', async (_, code, message) => {
	await expect(measure(caseOf(code), process.execPath, place)).rejects.toThrow(message);
});

test('the median is the middle one, and nothing has none', () => {
	expect(median([5, 1, 9])).toBe(5);
	expect(median([4, 3, 2, 1])).toBe(2);
	expect(() => median([])).toThrow('nothing');
});

test('the command prints a table with the skill, in each of its ways, beside what it is compared with', () => {
	const { status, out } = runProgram('bench/main.ts', ['--rounds', '1', '--turns', '10', '--node', process.execPath]);
	expect(status).toBe(0);
	const rows = out.split('\n').flatMap((line) => /^\| (bare|skill|plain)(, [^|]+)? \|/.exec(line)?.[0] ?? []);
	expect(rows).toEqual(
		expect.arrayContaining([
			'| bare, no date |',
			'| skill, help |',
			'| skill, a topic |',
			'| skill, a date |',
			'| plain, no date |',
			'| plain, a date |',
		]),
	);
	expect(out).toContain(`Node ${process.version}`);
});

test.each([
	[['--turns', 'many'], /^--turns "many"/],
	[['--rounds', '0'], /^--rounds "0": give a whole number from 1/],
	[['--node', '/nowhere'], /^--node "\/nowhere": that is no Node/],
	[['--node', '/bin/ls'], /^--node "\/bin\/ls": that is no Node/],
	[['--fast'], /--fast/],
])('%j is refused', (args, line) => expectRefusal(runProgram('bench/main.ts', args), line));
