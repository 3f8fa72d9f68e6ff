/** Free words become ranked meanings: symptoms first, likeliest next; and what was learnt survives being packed. */
import { createUnderstanding, understandingFrom } from '../../lambda/src/understanding/understand';
import { decodeWeights, encodeWeights } from '../../lambda/src/understanding/weights';
import type { Vocabulary } from '../../lambda/src/understanding/words';
import { learnFrom } from '../../tools/train/train';

const said: Record<string, string[]> = {
	driving: [
		'when can i drive',
		'am i allowed to drive my car',
		'driving again',
		'what about driving',
		'how long until i can drive {amazonduration}',
	],
	exerciseHighImpact: ['when can i go jogging', 'can i play tennis again', 'what about running', 'is jogging allowed'],
	stitches: [
		'when do the stitches come out',
		'do the staples hurt when they are taken out',
		'who takes the clips out of my wound',
		'what about my stitches',
	],
	diet: ['what should i eat', 'is there food i should avoid', 'can i eat what i like', 'what about food and drink'],
	dateSet: ['my operation was {amazonduration} ago', 'i had it {amazondate}', '{amazonduration} ago'],
	legClot: [
		'my calf is swollen',
		'calf hot and swollen',
		'my calf hurts',
		'one calf is red and hot',
		'the calf has gone all red',
		'my calf is all puffy',
		'the back of my calf is hot',
		'my calf is red and swollen',
		'it is my calf it is all red',
	],
	lungClot: ["i can't breathe", 'short of breath', "can't catch my breath", 'breathless', 'not a breath left in me'],
};
const samples = Object.entries(said).flatMap(([id, texts]) => texts.map((text) => ({ id, text })));
const vocabulary: Vocabulary = {
	persons: [
		{ said: 'her', read: 'my' },
		{ said: 'my mum|she', read: 'i' },
	],
	leads: { freeWhen: 'when' },
	joins: 'and',
	times: '\\{amazonduration\\}|\\{amazondate\\}|(?:two|six) weeks',
	values: { activity: { running: 'jogging|running', racket: 'tennis' } },
};
const weights = { inputs: 'tests', ...learnFrom(samples, vocabulary) };
const { meaningsOf, slotValueIn } = understandingFrom(weights);
const first = (words: string) => meaningsOf(words)[0];

test('what stands word for word in the samples is certain', () => {
	expect(first('When can I drive?')).toEqual({ id: 'driving', score: 1, alarm: false });
	expect(first('my calf hurts')).toEqual({ id: 'legClot', score: 1, alarm: true });
});

test('of two symptoms told in one breath the emergency counts', () => {
	expect(first("the calf has gone all red and swollen and i can't breathe")).toMatchObject({
		id: 'lungClot',
		alarm: true,
	});
	expect(first('the calf has gone all red and swollen and hot')).toMatchObject({ id: 'legClot', alarm: true });
});

test('other words find what is nearest', () => {
	expect(first('could i drive the car again')?.id).toBe('driving');
	expect(first('is running ok again')?.id).toBe('exerciseHighImpact');
});

test('a carer asks what the patient asks, and any time is a time', () => {
	expect(first('when can she drive')).toMatchObject({ id: 'driving', score: 1 });
	expect(first('her calf hurts')).toMatchObject({ id: 'legClot', score: 1, alarm: true });
	expect(first('my operation was six weeks ago')).toMatchObject({ id: 'dateSet', score: 1 });
	expect(first('two weeks ago')).toMatchObject({ id: 'dateSet', score: 1 });
});

test.each([
	['in one breath with a question', 'when can i drive my calf is all swollen', 'legClot'],
	['after another question', 'is jogging allowed my calf is red and hot', 'legClot'],
])('a symptom is an alarm %s', (_, words, flag) => {
	expect(first(words)).toMatchObject({ id: flag, alarm: true });
});

test('of two symptoms the more urgent comes first', () => {
	expect(first("my calf is swollen and i can't breathe")).toMatchObject({ id: 'lungClot', alarm: true });
});

test('a free question is read with the word it began with', () => {
	expect(meaningsOf('can i drive', 'freeWhen')[0]).toMatchObject({ id: 'driving', score: 1 });
	expect(meaningsOf('can i drive', 'freeQuestion')[0]).not.toMatchObject({ score: 1 });
});

test('less than a word means nothing', () => {
	for (const words of ['and', 'um', '']) expect(meaningsOf(words)).toEqual([]);
});

test('the value of a slot is known when just one is named', () => {
	expect(slotValueIn('activity', 'is Jogging ok')).toBe('running');
	expect(slotValueIn('activity', 'jogging or tennis')).toBeUndefined();
	expect(slotValueIn('activity', 'what about cricket')).toBeUndefined();
	expect(slotValueIn('nothing', 'jogging')).toBeUndefined();
});

test('a question alone is no alarm', () => {
	for (const words of ['and jogging', 'what about my car', 'when can i go running'])
		expect(meaningsOf(words).filter(({ alarm }) => alarm)).toEqual([]);
});

test('words that no sample has are worth little', () => {
	const [meaning] = meaningsOf('ukulele zigzag');
	expect(meaning).toMatchObject({ alarm: false });
	expect(meaning?.score).toBeLessThan(0.5);
});

test('the same samples teach the same', () => {
	expect(learnFrom(samples, vocabulary)).toEqual(learnFrom(samples, vocabulary));
});

test('what was learnt is the same after packing', () => {
	const bytes = encodeWeights(weights);
	expect(decodeWeights(bytes)).toEqual(weights);
	const packed = createUnderstanding(bytes);
	for (const words of ['when can she drive', 'my calf is swollen', 'ukulele zigzag', 'is tennis ok'])
		expect(packed.meaningsOf(words)).toEqual(meaningsOf(words));
});

test('bytes of anything else are refused', () => {
	expect(() => createUnderstanding(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))).toThrow();
});
