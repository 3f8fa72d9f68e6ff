/** A question in free words: answered when it is understood, offered when in doubt, handed over when not; a symptom first. */
import fc from 'fast-check';
import { freeQuestionIds, intentName } from '../../lambda/src/alexa/intents';
import { redFlagIds } from '../../lambda/src/guidance/protocol';
import { topicIds } from '../../lambda/src/guidance/topics';
import { localeCodes } from '../../lambda/src/language/locales';
import type { TurnNote } from '../../lambda/src/turnLog';
import type { Meaning } from '../../lambda/src/understanding/understand';
import { Device } from '../support/Device';
import { testSkill } from '../support/testSkill';

const WORDS = { words: 'about that thing' };
const meaning = (id: string, score: number, alarm = false): Meaning => ({ id, score, alarm });

/** A skill that takes whatever is asked to mean this, and the device that asks. */
function hearing(meanings: Meaning[] | Error, slotValueIn: (slot: string) => string | undefined = () => undefined) {
	const notes: TurnNote[] = [];
	const skill = testSkill({
		understandingOf: () => {
			if (meanings instanceof Error) throw meanings;
			return { meaningsOf: () => meanings, slotValueIn };
		},
		log: (note) => notes.push(note),
	});
	const device = new Device(skill);
	return { device, ask: () => device.intent(intentName('freeQuestion'), WORDS), last: () => notes.at(-1) };
}

const inDoubt = [meaning('driving', 0.1), meaning('carPassenger', 0.08), meaning('stitches', 0.01)];

test('is answered when it is well understood, and nothing else is offered', async () => {
	const { ask, last } = hearing([meaning('driving', 0.95), meaning('carPassenger', 0.05)]);
	expect(await ask()).toMatch(/^Not before about 8 weeks/);
	expect(last()).toMatchObject({ topic: 'driving' });
	expect(last()).not.toHaveProperty('offered');
});

test('is answered with the topic named and the next one offered, when it is fairly well understood', async () => {
	const { device, ask, last } = hearing([meaning('driving', 0.6), meaning('carPassenger', 0.3)]);
	expect(await ask()).toMatch(/^About driving\. Not before.*Or did you mean riding in a car\?$/);
	expect(last()).toMatchObject({ topic: 'driving', offered: ['carPassenger'] });
	expect(await device.intent('AMAZON.YesIntent')).toContain('passenger');
});

test('is answered with the next two offered, when it is less well understood', async () => {
	const { device, ask, last } = hearing([
		meaning('driving', 0.3),
		meaning('carPassenger', 0.2),
		meaning('stitches', 0.1),
	]);
	expect(await ask()).toMatch(/^About driving\. Not before.*Or did you mean riding in a car, or stitches\?$/);
	expect(last()).toMatchObject({ topic: 'driving', offered: ['carPassenger', 'stitches'] });
	expect(await device.intent(intentName('controlSecond'))).toContain('stitches');
});

test('goes on with the answer on "more", whatever else was offered', async () => {
	const { device, ask } = hearing([meaning('driving', 0.4), meaning('carPassenger', 0.3)]);
	await ask();
	expect(await device.intent(intentName('controlMore'))).toContain('insurer');
});

describe('when it is in doubt, two topics are offered, and the answer is', () => {
	test.each([
		['the first on yes', 'AMAZON.YesIntent', /^About driving\. Not before/],
		['the first on "the first one"', intentName('controlFirst'), /^About driving\. Not before/],
		['the second on "the second one"', intentName('controlSecond'), /^About riding in a car\. .*passenger/],
		['the one that is named', intentName('carPassenger'), /passenger/],
		[
			'an open ear and whom to ask on no',
			'AMAZON.NoIntent',
			/another way.*surgical team.*What would you like to know\?$/,
		],
	])('%s', async (_, intent, heard) => {
		const { device, ask, last } = hearing(inDoubt);
		expect(await ask()).toBe('Did you mean driving, or riding in a car?');
		expect(last()).toMatchObject({ topic: null, offered: ['driving', 'carPassenger'] });
		expect(await device.intent(intent)).toMatch(heard);
	});
});

test('when it is hopeless, the nearest two are offered with whom to ask; a second time in a row ends with whom to call', async () => {
	const { ask, last } = hearing([meaning('driving', 0.03), meaning('stitches', 0.02)]);
	expect(await ask()).toMatch(/surgical team can help.*999.*Would driving help, or stitches\?$/);
	expect(last()).toMatchObject({ topic: null, offered: ['driving', 'stitches'] });
	expect(await ask()).toMatch(/call your surgical team.*999/);
});

test('a value of the topic’s slot in the words is heard', async () => {
	const { ask } = hearing([meaning('workGeneral', 0.95)], (slot) => (slot === 'job' ? 'office' : undefined));
	expect(await ask()).toContain('At a desk');
});

test('what the skill does not do is declined, with the nearest topic offered when in doubt', async () => {
	const { ask } = hearing([meaning('oosDosing', 0.4), meaning('painRelief', 0.3)]);
	expect(await ask()).toMatch(/pharmacist.*Or did you mean .*\?$/);
});

test.each(redFlagIds)('%s outranks everything else that was said', async (flag) => {
	const { ask, last } = hearing([meaning(flag, 0.01, true), meaning('driving', 0.9)]);
	await ask();
	expect(last()).toMatchObject({ topic: flag, urgency: expect.stringMatching(/^(emergency|urgent)$/) });
});

test.each([
	['understanding fails', new Error('no file')],
	['nothing is understood', []],
])('when %s, two topics and whom to ask are offered', async (_, meanings) => {
	const { ask } = hearing(meanings);
	expect(await ask()).toMatch(/surgical team can help.*\?$/);
});

test('without a word in the slot it is answered as what was not understood', async () => {
	const { device } = hearing([meaning('driving', 0.9)]);
	for (const id of freeQuestionIds) {
		expect(await device.intent(intentName(id))).not.toContain('Not before');
	}
});

test('after an emergency, what is not understood brings the number again', async () => {
	const { device, ask } = hearing(inDoubt);
	await device.intent(intentName('lungClot'));
	expect(await ask()).toMatch(/^Call 999 now/);
});

test.each(localeCodes)(
	'whatever is understood, in %s, there is an answer or an offer, never an error',
	async (locale) => {
		const id = fc.constantFrom<string>(...topicIds, ...redFlagIds, 'dateSet', 'controlMore', 'oosDosing', 'countdown');
		const meanings = fc.array(fc.tuple(id, fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 5 });
		await fc.assert(
			fc.asyncProperty(meanings, async (list) => {
				const ranked = list.map(([each, score]) => meaning(each, score)).sort((one, other) => other.score - one.score);
				const { device, ask, last } = hearing(ranked);
				device.locale = locale;
				const speech = await ask();
				expect(speech.length).toBeGreaterThan(10);
				expect(['answered', 'missed']).toContain(last()?.outcome);
				expect(last()?.topic !== null || (last()?.offered ?? []).length === 2).toBe(true);
			}),
			{ numRuns: 60 },
		);
	},
);
