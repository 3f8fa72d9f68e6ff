/** The embedded DynamoDB that the console and the tests run on. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Profile } from '../../lambda/src/profile/ProfileStore';
import { openEmbeddedStore, StoreLocked } from '../../tools/console/embeddedStore';
import { profileTableDefinition } from '../../tools/console/profileTable';
import { readStackTemplate, stackTemplatePath } from '../../tools/console/stackTemplate';

const now = new Date('2026-03-01T10:00:00Z');
const profile: Profile = {
	surgeryDate: '2026-01-20',
	planned: false,
	consent: { textVersion: 1, givenAt: '2026-03-01T10:00:00Z' },
};

let directory: string;

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'embedded-store-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

test('a store in memory starts empty and keeps to itself', async () => {
	const [one, other] = await Promise.all([openEmbeddedStore(), openEmbeddedStore()]);
	await one.store.save('somebody', profile, undefined, now);
	expect(await other.store.load('somebody', now)).toBeUndefined();
	await Promise.all([one.close(), other.close()]);
});

test('a store on disk is there again the next time', async () => {
	const place = join(directory, 'made', 'when needed');
	const first = await openEmbeddedStore(place);
	await first.store.save('somebody', profile, undefined, now);
	await first.close();
	const second = await openEmbeddedStore(place);
	expect(await second.store.load('somebody', now)).toMatchObject(profile);
	await second.close();
});

test('a locked directory is refused by name, and free again after closing', async () => {
	const first = await openEmbeddedStore(directory);
	await expect(openEmbeddedStore(directory)).rejects.toThrow(StoreLocked);
	await expect(openEmbeddedStore(directory)).rejects.toThrow(directory);
	await first.close();
	const second = await openEmbeddedStore(directory);
	await second.close();
});

test('a directory that cannot be opened is named', async () => {
	const file = join(directory, 'a file');
	writeFileSync(file, '');
	await expect(openEmbeddedStore(file)).rejects.toThrow(`${file} cannot be opened`);
});

test('closing twice is no error', async () => {
	const { close } = await openEmbeddedStore();
	await close();
	await expect(close()).resolves.toBeUndefined();
});

test('once it is closed the process ends, without a warning', async () => {
	const program = join(directory, 'program.ts');
	writeFileSync(
		program,
		`import { openEmbeddedStore } from ${JSON.stringify(join(__dirname, '../../tools/console/embeddedStore'))};
		async function main() {
			const { store, close } = await openEmbeddedStore();
			await store.load('somebody', new Date());
			await close();
			const closed = performance.now();
			process.on('exit', () => console.log(performance.now() - closed));
		}
		void main();`,
	);
	const { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: _, ...env } = process.env;
	const tsx = join(__dirname, '../../node_modules/tsx/dist/cli.mjs');
	const { stdout, stderr } = await promisify(execFile)(process.execPath, [tsx, program], { env });
	expect(stderr).toBe('');
	// Connections that are kept alive would hold the process for five seconds.
	expect(Number(stdout)).toBeLessThan(1000);
}, 30_000);

describe('the definition of its table', () => {
	test("is the template's own", () => {
		expect(profileTableDefinition('any-name')).toEqual({
			TableName: 'any-name',
			AttributeDefinitions: [{ AttributeName: 'person', AttributeType: 'S' }],
			KeySchema: [{ AttributeName: 'person', KeyType: 'HASH' }],
			BillingMode: 'PAY_PER_REQUEST',
		});
	});

	test.each([
		['', 'no ProfileTable'],
		['Resources: {}', 'no ProfileTable'],
		['Resources: { ProfileTable: { Type: T } }', 'no ProfileTable with properties'],
		['Resources: { ProfileTable: { Properties: { KeySchema: [] } } }', 'no AttributeDefinitions'],
	])('is refused when the template is %j', (text, message) => {
		const make = () => profileTableDefinition('any-name', readStackTemplate(text));
		expect(make).toThrow(message);
		expect(make).toThrow(stackTemplatePath);
	});

	test('does not mind the short tags of CloudFormation', () => {
		const { Resources } = readStackTemplate(`
Resources:
  Any:
    Type: T
    Properties:
      ref: !Ref A
      attribute: !GetAtt A.Endpoint.Port
      text: !Sub "\${A}-b"
      list: !If [C, !Not [!Equals [!Ref A, ""]], !Sub ["\${x}", { x: !Ref A }]]
      map: !Transform { Name: n }
`);
		expect(Resources.Any!.Properties).toEqual({
			ref: { Ref: 'A' },
			attribute: { 'Fn::GetAtt': ['A', 'Endpoint.Port'] },
			// biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholder.
			text: { 'Fn::Sub': '${A}-b' },
			list: {
				'Fn::If': [
					'C',
					{ 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'A' }, ''] }] },
					// biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholder.
					{ 'Fn::Sub': ['${x}', { x: { Ref: 'A' } }] },
				],
			},
			map: { 'Fn::Transform': { Name: 'n' } },
		});
	});
});
