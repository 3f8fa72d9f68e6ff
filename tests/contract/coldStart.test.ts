/** What a cold start costs, in sizes and counts: for one question it stays the same, however much the skill knows. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { intentName } from '../../lambda/src/alexa/intents';
import { localeCodes } from '../../lambda/src/language/locales';
import { buildSkill } from '../../tools/build/build';
import { localEnvironment } from '../../tools/console/embeddedStore';
import { languages } from '../../tools/train/samples';
import launch from '../fixtures/requests/LaunchRequest.json';
import { coldStart } from '../support/coldStart';
import { type GrownProject, growProject } from '../support/grownProject';

// Each test waits for processes of its own, on a machine that may be busy with others.
jest.setTimeout(60_000);

const KIB = 1024;

const place = realpathSync(mkdtempSync(join(tmpdir(), 'cold-start-')));
const folder = join(place, 'dist');
const grownFolder = join(place, 'grown');
const grownDist = join(grownFolder, 'lambda/dist');
let grown: GrownProject;

beforeAll(async () => {
	await buildSkill(folder);
	grown = growProject(grownFolder);
	execFileSync(process.execPath, ['--import', 'tsx', 'tools/build/build.ts'], { cwd: grownFolder });
}, 60_000);

afterAll(() => rmSync(place, { recursive: true }));

const asked = (intent: string, words?: string, attributes = {}): object => ({
	...launch,
	session: { ...launch.session, attributes },
	request: {
		...launch.request,
		type: 'IntentRequest',
		intent: { name: intentName(intent), slots: words ? { words: { name: 'words', value: words } } : {} },
	},
});

const session = { PROFILE_STORE: 'session' };
/** A table that nobody answers for. */
const dynamodb = { ...localEnvironment('http://127.0.0.1:9'), PROFILE_STORE: 'dynamodb', TABLE_NAME: 'profiles' };
const onDemand = { ...dynamodb, STORE_LOADING: 'demand' };
const dated = { form: 1, zone: 'America/New_York', surgery: { date: '2026-04-20', planned: false } };

describe('what is deployed', () => {
	const size = (file: string): number => statSync(join(folder, file)).size / KIB;
	const zipped = (file: string): number => deflateRawSync(readFileSync(join(folder, file)), { level: 9 }).length / KIB;

	it('stays small file by file: index.js under 115 KiB, store.js 180, understand.js 10, a locale 135, what was learnt of a language 2 MiB', () => {
		expect(size('index.js')).toBeLessThan(115);
		expect(size('store.js')).toBeLessThan(180);
		expect(size('understand.js')).toBeLessThan(10);
		for (const locale of localeCodes) expect(size(`wording/${locale}.json`)).toBeLessThan(135);
		for (const language of languages) expect(size(`understanding/${language}.bin`)).toBeLessThan(2 * KIB);
	});

	it('stays small zipped: 110 KiB of code and 45 KiB a locale, what was learnt apart', () => {
		const clinics = readdirSync(join(folder, 'clinics')).map((file) => `clinics/${file}`);
		const code = ['index.js', 'store.js', 'understand.js', ...clinics].reduce((sum, file) => sum + zipped(file), 0);
		expect(code).toBeLessThan(110);
		for (const locale of localeCodes) expect(zipped(`wording/${locale}.json`)).toBeLessThan(45);
	});
});

describe('one question of a cold start', () => {
	const wording = 'wording/en-GB.json';

	it.each([
		['in the session form', session],
		['in the dynamodb form, with the store on demand', onDemand],
	])('without a date reads the code and its locale, and loads nothing of Node, %s', (_, env) => {
		const { speech, files, builtIns, formatters } = coldStart(folder, asked('infectionSigns'), env);
		expect(speech).toMatch(/38 degrees/);
		expect({ files, builtIns, formatters }).toEqual({ files: ['index.js', wording], builtIns: [], formatters: 0 });
	});

	it('in the dynamodb form has the store at hand as soon as the skill has started', () => {
		expect(coldStart(folder, asked('infectionSigns'), dynamodb).files).toEqual(['index.js', 'store.js', wording]);
	});

	it('with a date reads the store besides, and of Node what an HTTPS request needs', () => {
		const { speech, files, builtIns, formatters } = coldStart(folder, asked('driving'), onDemand);
		expect(speech).toMatch(/8 weeks/);
		expect({ files, formatters }).toEqual({ files: ['index.js', 'store.js', wording], formatters: 0 });
		expect(builtIns.filter((name) => /undici|http2|zlib|fs\/promises|child_process|perf_hooks/.test(name))).toEqual([]);
		expect(builtIns.length).toBeLessThan(80);
	});

	it('tells today in any zone without Intl', () => {
		const { speech, formatters } = coldStart(folder, asked('driving', undefined, dated), session);
		expect({ speech, formatters }).toEqual({ speech: expect.stringMatching(/around 15 June/), formatters: 0 });
	});

	it('in free words reads what was learnt of its own language', () => {
		const { files } = coldStart(folder, asked('freeWhen', 'may i get behind the wheel'), session);
		expect(files).toEqual(['index.js', 'understand.js', 'understanding/en.bin', wording]);
	});
});

describe('as the skill grows', () => {
	const questions = ['infectionSigns', 'driving', 'stageNow'].map((id): [string, object] => [id, asked(id)]);

	it.each(questions)('with one locale or with all, %s reads the same', (_, question) => {
		const small = join(place, 'one-locale');
		cpSync(folder, small, { recursive: true });
		for (const locale of localeCodes.filter((each) => each !== 'en-GB')) rmSync(join(small, `wording/${locale}.json`));
		rmSync(join(small, 'understanding'), { recursive: true });
		expect(coldStart(small, question, session)).toEqual(coldStart(folder, question, session));
	});

	it.each(questions)(
		'with a hundred topics and facts more, %s reads them and their words, and nothing else',
		(_, question) => {
			const before = coldStart(folder, question, session);
			const after = coldStart(grownDist, question, session);
			expect({ ...after, bytes: 0 }).toEqual({ ...before, bytes: 0 });
			const growth = after.bytes - before.bytes;
			const added = grown.registries + (grown.wording.en as number);
			expect(growth).toBeGreaterThan(0.9 * added);
			expect(growth).toBeLessThan(1.1 * added);
		},
	);

	it('and the store stays as it is', () => {
		expect(readFileSync(join(grownDist, 'store.js'), 'utf8')).toBe(readFileSync(join(folder, 'store.js'), 'utf8'));
	});
});
