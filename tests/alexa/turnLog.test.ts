/** What is written down of a turn: one line of JSON, log and metrics in one, and nothing about the person. */
import { intentIds, intentName } from '../../lambda/src/alexa/intents';
import { redFlagIds } from '../../lambda/src/guidance/protocol';
import { topicIds } from '../../lambda/src/guidance/topics';
import { createTurnLog, type TurnLog, type TurnNote } from '../../lambda/src/turnLog';
import { createMemoryProfileStore } from '../../tools/console/memoryProfileStore';
import { understandingOf } from '../../tools/content';
import { Device } from '../support/Device';
import { Scene, scriptFiles, scriptLines, scriptUserId } from '../support/Scene';
import { testSkill } from '../support/testSkill';

type Line = Record<string, unknown> & { _aws: { CloudWatchMetrics: { Metrics: { Name: string }[] }[] } };

function logInto(lines: string[]): TurnLog {
	return createTurnLog(
		'hip-guide',
		(line) => lines.push(line),
		() => 1_772_000_000_000,
	);
}

const names = new Set<string>([
	...intentIds(true).map(intentName),
	...intentIds(true),
	...['controlStop', 'controlHelp', 'controlRepeat', 'controlYes', 'controlNo', 'fallback', 'freeQuestion'],
	...topicIds,
	...redFlagIds,
]);
/** Every text that may stand in a line besides the request's id. */
const isLabel = (text: string): boolean =>
	names.has(text) || /^(AMAZON\.\w+Intent|LaunchRequest|answered|missed|silent|emergency|urgent|hip-guide)$/.test(text);

/** What in a line is neither a number, a name of ours nor the request's id. */
function foreignTexts(line: string): string[] {
	const { requestId, _aws, ...rest } = JSON.parse(line) as Line;
	const texts: string[] = [];
	JSON.stringify(rest, (_, value) => {
		if (typeof value === 'string' && !isLabel(value)) texts.push(value);
		return value;
	});
	return /^amzn1\.echo-api\.request\.[\w-]+$/.test(String(requestId)) ? texts : [...texts, String(requestId)];
}

test('of all conversation scripts no line holds a user id, a date, a slot value or a sentence', async () => {
	const lines: string[] = [];
	const heard = new Set<string>();
	for (const file of scriptFiles) {
		const scene = new Scene(logInto(lines));
		for (const { name, text } of scriptLines(file)) {
			if (name === 'U') {
				const { speech, slots } = await scene.say(text);
				for (const each of [text, speech, ...Object.values(slots)]) heard.add(each);
			} else if (name !== 'A' && name !== 'R') scene.set(name, text);
		}
	}
	expect(lines.length).toBeGreaterThan(300);
	for (const line of lines) expect({ line, foreign: foreignTexts(line) }).toEqual({ line, foreign: [] });
	const all = lines.join('');
	expect(all).not.toContain(scriptUserId);
	expect(all).not.toMatch(/\b\d{4}-\d{2}-\d{2}\b|\bP\d+[DWM]\b/);
	const sentences = [...heard].filter((text) => text.includes(' '));
	expect(sentences.length).toBeGreaterThan(300);
	expect(sentences.filter((sentence) => all.includes(sentence))).toEqual([]);
});

test('and the search for them can fail', () => {
	const lines: string[] = [];
	const note: TurnNote = {
		requestId: 'amzn1.echo-api.request.1',
		intent: 'DrivingIntent',
		topic: 'driving',
		urgency: null,
		outcome: 'answered',
		milliseconds: 3,
		storeFailures: 0,
	};
	for (const leak of [{}, { topic: '2026-01-20' }, { offered: ['my calf is hot'] }, { requestId: scriptUserId }])
		logInto(lines)({ ...note, ...leak });
	expect(lines.map((line) => foreignTexts(line).length)).toEqual([0, 1, 1, 1]);
});

function setUp() {
	const lines: string[] = [];
	const store = createMemoryProfileStore();
	const skill = testSkill({
		store: { ...store, load: () => Promise.reject(new TypeError('user amzn1.ask.account.TESTUSER')) },
		understandingOf: (language) => {
			if (language === 'de') throw new RangeError('The file is gone.');
			return understandingOf(language);
		},
		log: logInto(lines),
	});
	const device = new Device(skill);
	const last = (): Line => JSON.parse(lines.at(-1) ?? '{}') as Line;
	return { device, lines, last };
}

test('each turn is one line that CloudWatch reads as metrics', async () => {
	const { device, lines, last } = setUp();
	await device.intent(intentName('infectionSigns'));
	expect(lines).toHaveLength(1);
	expect(lines[0]).toMatch(/^\{.*\}\n$/);
	const { _aws, ...line } = last();
	expect(_aws).toMatchObject({
		Timestamp: 1_772_000_000_000,
		CloudWatchMetrics: [{ Namespace: 'HipRecoveryGuide', Dimensions: [['FunctionName']] }],
	});
	for (const { Name } of _aws.CloudWatchMetrics.flatMap(({ Metrics }) => Metrics))
		expect({ Name, value: line[Name] }).toEqual({ Name, value: expect.any(Number) });
	expect(line).toMatchObject({ FunctionName: 'hip-guide', topic: 'infectionSigns', outcome: 'answered' });
});

test('turns, topics, fallbacks, red flags and failures of the store are counted', async () => {
	const { device, last } = setUp();
	await device.intent(intentName('infectionSigns'));
	expect(last()).toMatchObject({ Turns: 1, Topics: 1, Fallbacks: 0, RedFlags: 0, StoreFailures: 0, Failures: 0 });
	await device.intent(intentName('driving'));
	expect(last()).toMatchObject({ Turns: 1, Topics: 1, StoreFailures: 1, Failures: 0 });
	await device.intent('AMAZON.FallbackIntent');
	expect(last()).toMatchObject({ Turns: 1, Topics: 0, Fallbacks: 1, outcome: 'missed' });
	await device.intent(intentName('lungClot'));
	expect(last()).toMatchObject({ Turns: 1, Topics: 0, RedFlags: 1, urgency: 'emergency' });
});

test('an error is noted by its kind and place, never by its message', async () => {
	const { device, last, lines } = setUp();
	device.locale = 'de-DE';
	await device.intent(intentName('freeWhat'), { words: 'gilt beim autofahren' });
	expect(last()).toMatchObject({ error: 'RangeError', errorAt: expect.stringMatching(/^\w.*:\d+:\d+$/), Failures: 1 });
	expect(lines.join('')).not.toMatch(/file is gone|TESTUSER|autofahren/);
});

test('what Alexa could not do with an answer is noted as a failure, too', async () => {
	const { device, last } = setUp();
	await device.event({
		type: 'SessionEndedRequest',
		reason: 'ERROR',
		error: { type: 'INVALID_RESPONSE', message: 'x' },
	});
	expect(last()).toMatchObject({ outcome: 'silent', error: 'INVALID_RESPONSE', Failures: 1 });
	for (const end of [
		{ reason: 'USER_INITIATED' },
		{ reason: 'ERROR', error: { type: 'DEVICE_COMMUNICATION_ERROR', message: 'x' } },
	]) {
		await device.event({ type: 'SessionEndedRequest', ...end });
		expect(last()).toMatchObject({ outcome: 'silent', Failures: 0 });
	}
});

test('names that Alexa would not send are not quoted', async () => {
	const { device, last } = setUp();
	await device.intent('my calf is hot');
	expect(last()).toMatchObject({ intent: 'unknown' });
	await device.event({ type: 'x'.repeat(500) });
	expect(last()).toMatchObject({ intent: 'unknown' });
});

test('a log that fails costs nobody an answer', async () => {
	const skill = testSkill({
		log: () => {
			throw new Error('The log is full.');
		},
	});
	expect(await new Device(skill).intent(intentName('lungClot'))).toMatch(/^Call 999 now/);
});
