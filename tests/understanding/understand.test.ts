/** Free words become ranked intents: symptoms first, likeliest next, and many small chances are no alarm. */
import { classifier, type Sample, train } from '../../lambda/src/understanding/classifier';
import { createUnderstand } from '../../lambda/src/understanding/understand';

const said: Record<string, string[]> = {
	driving: [
		'when can i drive',
		'am i allowed to drive my car',
		'driving again',
		'and driving',
		'how long until i can drive',
	],
	sport: ['when can i go {activity}', 'can i play {activity} again', 'what about {activity}', 'is {activity} allowed'],
	clot: ['my calf is swollen', 'calf hot and swollen', 'my calf hurts', 'swollen calf and when can i drive'],
	breath: ["i can't breathe", 'short of breath', "can't catch my breath", 'breathless'],
};
const samples: Sample[] = Object.entries(said).flatMap(([id, texts]) => texts.map((text) => ({ id, text })));
const urgencies: Record<string, 1 | 2> = { clot: 1, breath: 2 };
const model = train(samples);
const understand = createUnderstand(samples, model, (id) => urgencies[id] ?? 0);
const first = (words: string, hasValue?: boolean) => understand(words, hasValue)[0];

test('what stands word for word in the samples is certain', () => {
	expect(first('When can I drive?')).toEqual({ id: 'driving', score: 1, alarm: false });
	expect(first('my calf hurts')).toEqual({ id: 'clot', score: 1, alarm: true });
});

test('other words find what is nearest', () => {
	expect(first('could i perhaps drive the car')?.id).toBe('driving');
	expect(first('is {activity} ok again', true)?.id).toBe('sport');
});

test.each([
	['in one breath with a question', 'when can i drive because my calf is all swollen', 'clot'],
	['after a ramble', "i was just sitting here thinking and i really can't breathe any more", 'breath'],
	['beside the value of a slot', "my calf's hot and swollen and what about {activity}", 'clot'],
])('a symptom is an alarm %s', (_, words, flag) => {
	expect(first(words, words.includes('{'))).toMatchObject({ id: flag, alarm: true });
});

test('of two symptoms the more urgent comes first', () => {
	expect(first("my calf is swollen and i can't breathe")).toMatchObject({ id: 'breath', alarm: true });
});

test.each(['and {activity}', 'hot {activity} again'])(
	'"%s", with nothing of a symptom but an everyday word, is no alarm',
	(words) => {
		expect(understand(words, true).filter(({ alarm }) => alarm)).toEqual([]);
	},
);

test('words that no sample has are worth little', () => {
	const [meaning] = understand('banana bread');
	expect(meaning).toMatchObject({ alarm: false });
	expect(meaning?.score).toBeLessThan(0.5);
});

test('the same samples teach the same, so that a model can be kept', () => {
	expect(train(samples)).toEqual(model);
});

test('likelihoods are of one whole', () => {
	const all = classifier(model)('when can i drive my car').map(({ likelihood }) => likelihood);
	expect(all.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1);
});
