/** The load test: all is well with a store that is ended and comes back, and each lie of a store is noticed. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSkill } from '../../tools/build/build';
import { UsageError } from '../../tools/console/options';
import { runLoad } from '../../tools/load/load';
import { readLoadOptions } from '../../tools/load/options';
import { datesOf, MOST_PEOPLE } from '../../tools/load/personDates';
import { says } from '../../tools/load/says';
import { lambdaNode } from '../../tools/smoke/lambdaNode';
import { type Lie, LyingStore, type StoreRequest } from '../support/LyingStore';
import { expectRefusal, runProgram } from '../support/runProgram';

const folder = mkdtempSync(join(tmpdir(), 'load-test-'));

beforeAll(async () => {
	await buildSkill(folder);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

const settings = {
	seconds: [0, 0, 0],
	rounds: 1,
	pause: [10, 30],
	instances: 2,
	folder,
	node: lambdaNode().binary,
} as const;

/** The key under which the store has this person of the load test. */
const keyOf = (person: number): string =>
	createHash('sha256').update(`amzn1.ask.account.LOAD-TEST-PERSON-${person}`).digest('hex');

test('with an honest store that is ended in the middle everybody gets an answer, and nothing confirmed is lost', async () => {
	const ledger = await runLoad({ ...settings, conversations: 8 });
	expect(ledger.errors).toEqual([]);
	expect(ledger.confirmed).toBeGreaterThan(8);
	expect(ledger.forgotten).toBeGreaterThan(0);
	expect(ledger.saidUnknown).toBeGreaterThan(0);
	expect(ledger.lines().join('\n')).toMatch(
		/turns +\d+ in \d+ s.*\n.*p50 \d+ ms, p99 \d+ ms[\s\S]*0 lost.*\nerrors +0$/,
	);
}, 60_000);

test('a store that loses, mixes up, keeps, refuses or pretends is found out, by whom it was done to', async () => {
	let losses = 0;
	const written = new Set<number>();
	/** Two people whose items change places once both have one. */
	const swapped = (own: number, other: number) => (operation: string) => {
		if (operation === 'PutItem') written.add(own);
		return operation === 'GetItem' && written.size === 2 ? { key: keyOf(other) } : 'pass';
	};
	const pretends = (operation: string) => (operation === 'PutItem' ? 'pretend' : 'pass');
	const lies: ((operation: string) => Lie)[] = [
		(operation) => (operation === 'PutItem' && losses++ === 0 ? 'swallow' : 'pass'),
		swapped(1, 2),
		swapped(2, 1),
		(operation) => (operation === 'DeleteItem' ? 'swallow' : 'pass'),
		(operation) => (operation === 'GetItem' ? 'fail' : 'pass'),
		() => 'pass',
		// Many, since one whose last date before and in the outage is the same is none the worse for it.
		...Array.from({ length: 9 }, () => pretends),
	];
	const people = lies.map((_, person) => keyOf(person));
	const lie = ({ operation, person }: StoreRequest): Lie => lies[people.indexOf(person)]?.(operation) ?? 'pass';
	const store = await LyingStore.open(lie);
	try {
		const { errors } = await runLoad({ ...settings, conversations: lies.length, reachedAt: store.before });
		const found = (person: number): string[] =>
			errors.filter(({ text }) => text.startsWith(`person ${person}:`)).map(({ kind }) => kind);
		expect(found(0)).toContain('lost');
		expect(found(1)).toContain('mixedUp');
		expect(found(2)).toContain('mixedUp');
		expect(found(3)).toContain('notErased');
		expect(found(4)).toContain('trouble');
		expect(found(5)).toEqual([]);
		expect(lies.flatMap((lie, person) => (lie === pretends ? found(person) : []))).toContain('notSaved');
	} finally {
		await store.close();
	}
}, 60_000);

test('a function that cannot answer, or answers what is no response, is found out', async () => {
	const broken = mkdtempSync(join(tmpdir(), 'load-test-broken-'));
	try {
		const code = `let asked = 0;
			exports.handler = async () => {
				if (asked++ > 1) throw new Error('on purpose');
				return { version: '1.0', response: { outputSpeech: { ssml: 'Hello' }, shouldEndSession: true } };
			};`;
		writeFileSync(join(broken, 'index.js'), code);
		const { errors } = await runLoad({
			...settings,
			folder: broken,
			instances: 1,
			conversations: 2,
		});
		expect(errors.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['invalid', 'thrown']));
	} finally {
		rmSync(broken, { recursive: true });
	}
}, 60_000);

test('no two people share a date', () => {
	const dates = Array.from({ length: MOST_PEOPLE }, (_, person) => datesOf(person)).flat();
	expect(new Set(dates).size).toBe(2 * MOST_PEOPLE);
	expect(dates).not.toContain(undefined);
});

test('a sentence is known by its fixed parts, and one that does not exist is an error', () => {
	expect(says('I have Monday 2 March 2026. Shall I replace it with Tuesday 3 March 2026?', 'replace')).toBe(true);
	expect(says("Thank you, I'll remember it.", 'replace')).toBe(false);
	expect(() => says('anything', 'noSuchSentence')).toThrow('noSuchSentence');
});

test.each([
	['no number', ['--conversations', 'many'], /^--conversations "many": give a whole number from 1 to 200\.$/],
	['too many people', ['--conversations', '201'], /^--conversations "201"/],
	['nobody', ['--conversations', '0'], /^--conversations "0"/],
	['too short a time', ['--seconds', '9'], /^--seconds "9": give a whole number from 10 to 600\.$/],
	['too long a time', ['--seconds', '3600'], /^--seconds "3600"/],
	['an unknown option', ['--people', '3'], /--people/],
])('%s is refused', (_, args, message) => {
	expect(() => readLoadOptions(args)).toThrow(message);
	expect(() => readLoadOptions(args)).toThrow(UsageError);
});

test('what is refused is one clear line and exit code 2', () => {
	expectRefusal(runProgram('load/main.ts', ['--seconds', '9']), /--seconds "9"/);
});
