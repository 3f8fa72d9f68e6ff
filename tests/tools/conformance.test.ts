/** What `npm run conformance` rests on: what is missing is named, and the store's own tests can be pointed at any DynamoDB. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../tools/console/embeddedStore';
import { profileItems } from '../../tools/console/profileItems';
import { projectRoot } from '../../tools/content';
import { now, ProfileTable } from '../support/ProfileTable';
import { expectRefusal, type ProgramRun } from '../support/runProgram';

const place = mkdtempSync(join(tmpdir(), 'conformance-'));
const { PROFILE_ENDPOINT } = process.env;

afterAll(() => {
	process.env.PROFILE_ENDPOINT = PROFILE_ENDPOINT;
	if (PROFILE_ENDPOINT === undefined) delete process.env.PROFILE_ENDPOINT;
	rmSync(place, { recursive: true });
});

/** Runs a program on a machine that has nothing but what is in this place. */
function bare(program: string): ProgramRun {
	const tsx = join(projectRoot, 'node_modules/tsx/dist/cli.mjs');
	const run = spawnSync(process.execPath, [tsx, program], { env: { PATH: place }, encoding: 'utf8' });
	return { status: run.status, out: run.stdout, err: run.stderr };
}

test('without Java the command says so in one line and ends with exit code 2', () => {
	expectRefusal(bare(join(projectRoot, 'tools/conformance/main.ts')), /^Java is missing/);
});

test('without the package it says which, and leaves nothing half fetched behind', () => {
	writeFileSync(join(place, 'java'), '#!/bin/sh\n');
	chmodSync(join(place, 'java'), 0o755);
	const program = join(place, 'program.ts');
	writeFileSync(
		program,
		`import { startDynamoDbLocal } from ${JSON.stringify(join(projectRoot, 'tools/conformance/dynamoDbLocal'))};
		startDynamoDbLocal(${JSON.stringify(join(place, 'not-there'))}).catch(({ constructor, message }) => console.log(constructor.name, message));`,
	);
	const { out } = bare(program);
	expect(out).toMatch(/^UsageError The package amplify-dynamodb-simulator@\S+ is missing and cannot be fetched: .+\n$/);
	expect(existsSync(join(place, 'not-there'))).toBe(false);
});

test("the store's tests run on the DynamoDB that they are given, each file in a table of its own", async () => {
	const given = await openEmbeddedStore();
	process.env.PROFILE_ENDPOINT = given.endpoint;
	const [one, other] = [await ProfileTable.open(), await ProfileTable.open()];
	try {
		await one.savedVersion(undefined, now);
		expect(await profileItems(given.endpoint, one.name)).toHaveLength(1);
		expect(await profileItems(given.endpoint, other.name)).toEqual([]);
	} finally {
		await Promise.all([one.close(), other.close()]);
		await given.close();
	}
});
