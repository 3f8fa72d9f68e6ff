/** The commands that others rely on, run as they run them: options, exit codes, and one JSON line an answer. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectRefusal, runProgram } from '../support/runProgram';

interface Answer {
	question: string;
	topic: string | null;
	urgency: string | null;
	speech: string;
	ended: boolean;
	[key: string]: unknown;
}

const ask = (args: string[], input: string): Answer[] => {
	const { status, out, err } = runProgram('console/ask.ts', ['--json', ...args], input);
	expect({ status, err }).toEqual({ status: 0, err: '' });
	return out
		.trim()
		.split('\n')
		.map((text) => JSON.parse(text) as Answer);
};

const clock = ['--surgery-date', '2026-01-20', '--today', '2026-02-24'];

describe('ask', () => {
	test('answers a timed question with the floor, its date and who decides', () => {
		const [answer] = ask(clock, 'when can i drive\n');
		expect(answer?.speech).toMatch(/^Not before about 8 weeks, around 17 March, and only when your surgeon agrees\./);
		expect(answer).toMatchObject({ topic: 'driving', urgency: null, screen: null, ended: true });
		expect(answer?.card).toMatchObject({ type: 'Simple', content: expect.stringContaining('17 March 2026') });
	});

	test('begins with who decides once the floor has passed', () => {
		const [answer] = ask(['--surgery-date', '2026-01-20', '--today', '2026-04-20'], 'so i can drive today right\n');
		expect(answer?.speech).toMatch(/^Only when your surgeon agrees/);
	});

	test('without a date it answers in general and says how to give one, in a statement', () => {
		const [answer] = ask([], 'when can i drive\n');
		expect(answer?.speech).toMatch(/^Not before about 8 weeks after the operation.*say: my operation was on.*\.$/);
		expect(answer?.ended).toBe(true);
	});

	test('says the same in German and in American English, each in its own way of writing dates', () => {
		const [german] = ask(['--locale', 'de-DE', ...clock], 'wann darf ich wieder auto fahren\n');
		expect(german).toMatchObject({ topic: 'driving', locale: 'de-DE' });
		expect(german?.speech).toMatch(/^Frühestens nach etwa 8 Wochen.*17\. März/);
		const [american] = ask(['--locale', 'en-US', ...clock], 'when can i drive\n');
		expect(american?.speech).toContain('around March 17');
	});

	test('gives each line a session and a person of its own, or one conversation when asked', () => {
		const lines = 'forget my surgery date\nyes\nwhat is my surgery date\n';
		expect(ask(clock, lines)[2]?.speech).toContain('Tuesday 20 January 2026');
		expect(ask(['--conversation', ...clock], lines)[2]?.speech).toContain("don't have a surgery date");
	});

	test('takes the country that is stated, and guesses aloud when none is', () => {
		expect(ask(['--country', 'US'], 'i cannot breathe\n')[0]).toMatchObject({
			topic: 'lungClot',
			urgency: 'emergency',
		});
		expect(ask(['--country', 'US'], 'i cannot breathe\n')[0]?.speech).toMatch(/^Call 911 now\./);
		expect(ask([], 'i cannot breathe\n')[0]?.speech).toMatch(/^Call 999 now, or your local emergency number\./);
	});

	test('prints every field, and only those, in each line', () => {
		const fields = 'question locale intent slots topic urgency speech ssml reprompt card screen ended'
			.split(' ')
			.sort();
		for (const answer of ask(clock, 'when can i drive\ni cannot breathe\nwhen can i go back to work\n')) {
			expect(Object.keys(answer).sort()).toEqual(fields);
		}
		// An offer of two topics says which.
		const [offer] = ask(clock, 'zeppelin\n');
		expect(Object.keys(offer ?? {}).sort()).toEqual([...fields, 'offered'].sort());
		expect(offer).toMatchObject({ topic: null, offered: [expect.any(String), expect.any(String)] });
	});
});

describe('a mistake on the command line is one clear line and exit code 2', () => {
	test.each([
		['an unknown option', ['--colour', 'red'], /--colour/],
		['an unknown locale', ['--locale', 'fr-FR'], /Unknown locale "fr-FR".*en-GB/],
		['an impossible date', ['--today', '2026-02-30'], /--today "2026-02-30" is no date/],
		['a date of the wrong form', ['--surgery-date', '20.1.2026'], /--surgery-date/],
		['an unknown country', ['--country', 'XX'], /Unknown country "XX"/],
		['an unknown clinic', ['--clinic', 'nowhere'], /Unknown clinic "nowhere"/],
		['a date too long ago to be kept', ['--surgery-date', '2019-01-01'], /--surgery-date 2019-01-01 is too long ago/],
	])('%s', (_, args, message) => {
		for (const program of ['console/ask.ts', 'console/start.ts'])
			expectRefusal(runProgram(program, args, 'hello\n'), message);
	});
});

describe('start', () => {
	test('takes piped input one turn a line, and ends well', () => {
		const { status, out } = runProgram('console/start.ts', clock, 'when can i drive\nmore\n');
		expect(status).toBe(0);
		expect(out).toMatch(/not clinically approved[\s\S]*around 17 March[\s\S]*insurer/);
	});

	test('shows three exchanges when there is no input at all', () => {
		const { status, out } = runProgram('console/start.ts', clock);
		expect(status).toBe(0);
		expect(out.match(/^You:/gm)).toHaveLength(3);
	});
});

describe('evaluate', () => {
	const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
	const file = join(folder, 'rows.jsonl');
	afterAll(() => rmSync(folder, { recursive: true }));

	test('counts right answers, missed red flags and rows that stand in the model', () => {
		const rows = [
			{ q: 'when can i drive', topic: 'driving', expect: 'answer', style: 'plain' },
			{ q: 'banana bread', topic: 'work_desk', expect: 'answer', style: 'odd' },
			{ q: 'cheese on the moon', topic: 'red_flag_leg_clot', expect: 'urgent' },
			{ q: 'i really cannot breathe any more', topic: 'red_flag_breathless', expect: 'emergency' },
		];
		writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
		const { status, out } = runProgram('evaluate/evaluate.ts', [file]);
		expect(status).toBe(0);
		expect(out).toMatch(/all rows\s+4\s+50\.0 %/);
		expect(out).toMatch(/Missed red flags: 1\n {2}cheese on the moon/);
		expect(out).toMatch(/word for word in the model: 1\n {2}when can i drive/);
	});

	test.each([
		['no file is named', [], '', /Which file/],
		['the file is missing', ['nowhere.jsonl'], '', /no file "nowhere.jsonl"/],
		['a line is no JSON', [file], '{"q":', /line 1 is no JSON/],
		['a row expects what does not exist', [file], '{"q":"x","topic":"y","expect":"luck"}', /line 1 expects "luck"/],
		['a row lacks its topic', [file], '{"q":"x","expect":"answer"}', /line 1 has no "topic"/],
	])('says so when %s', (_, args, content, message) => {
		writeFileSync(file, content);
		const { status, err } = runProgram('evaluate/evaluate.ts', args);
		expect(status).toBe(2);
		expect(err).toMatch(message);
	});
});
