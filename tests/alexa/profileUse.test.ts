/** How the skill treats the store: seldom, only for what needs a date, and never with more than was agreed. */
import { intentName } from '../../lambda/src/alexa/intents';
import type { Profile, ProfileStore } from '../../lambda/src/profile/ProfileStore';
import type { TurnNote } from '../../lambda/src/turnLog';
import { createMemoryProfileStore } from '../../tools/console/memoryProfileStore';
import { Device } from '../support/Device';
import { testSkill } from '../support/testSkill';

const surgery: Profile = {
	surgeryDate: '2026-01-20',
	planned: false,
	consent: { textVersion: 1, givenAt: '2026-02-01T00:00:00.000Z' },
};

function setUp(store: ProfileStore = createMemoryProfileStore()) {
	const calls = { load: 0, save: 0, forget: 0, zone: 0 };
	const notes: TurnNote[] = [];
	const counting =
		<Args extends unknown[], Result>(name: keyof typeof calls, call: (...args: Args) => Result) =>
		(...args: Args): Result => {
			calls[name] += 1;
			return call(...args);
		};
	const counted: ProfileStore = {
		keeps: store.keeps,
		load: counting('load', store.load),
		save: counting('save', store.save),
		forget: counting('forget', store.forget),
	};
	const skill = testSkill({
		store: counted,
		deviceZone: counting('zone', async () => 'Europe/London'),
		log: (note) => notes.push(note),
	});
	return { device: new Device(skill), calls, notes, store };
}

test('a topic that never changes with the date does not read the store or ask for the zone', async () => {
	const { device, calls } = setUp();
	for (const id of ['overviewWhatIs', 'infectionSigns', 'hospitalStay', 'lungClot', 'legClot', 'callForHelp']) {
		await device.intent(intentName(id));
	}
	expect(calls).toEqual({ load: 0, save: 0, forget: 0, zone: 0 });
});

test('a whole conversation reads the store once and asks for the zone once', async () => {
	const { device, calls, store } = setUp();
	await store.save(device.userId, surgery, undefined, new Date(device.now));
	await device.launch();
	for (const id of ['driving', 'mobilityAids', 'stageNow', 'dateAsk', 'workGeneral', 'driving']) {
		await device.intent(intentName(id));
	}
	expect(calls).toMatchObject({ load: 1, save: 0, forget: 0, zone: 1 });
});

test('a change of date is one write, and a refusal is none', async () => {
	const { device, calls } = setUp();
	await device.launch();
	await device.intent(intentName('dateSet'), { date: '2026-01-20' });
	await device.intent('AMAZON.YesIntent');
	await device.intent('AMAZON.NoIntent');
	expect(calls.save).toBe(0);
	await device.intent(intentName('dateSet'), { date: '2026-01-21' });
	await device.intent('AMAZON.YesIntent');
	await device.intent('AMAZON.YesIntent');
	expect(calls).toMatchObject({ load: 1, save: 1 });
});

test('keeps the date, the zone, and the consent with its version and moment', async () => {
	const { device, store } = setUp();
	await device.intent(intentName('dateSet'), { date: '2026-01-20' });
	await device.intent('AMAZON.YesIntent');
	await device.intent('AMAZON.YesIntent');
	const kept = await store.load(device.userId, new Date(device.now));
	expect(kept).toMatchObject({
		surgeryDate: '2026-01-20',
		planned: false,
		zone: 'Europe/London',
		consent: { textVersion: 1, givenAt: new Date(device.now).toISOString() },
	});
});

test('a date that is too long ago to be kept is not counted from, and nothing is written', async () => {
	const { device, calls } = setUp();
	await device.intent(intentName('dateSet'), { date: '2023-01-20' });
	expect(await device.intent('AMAZON.YesIntent')).toMatch(/I don't count from it/);
	expect(await device.intent(intentName('driving'))).not.toMatch(/2023|count from/);
	expect(calls.save).toBe(0);
});

/** A person with the date kept, who has just asked to change it to 9 February, while another conversation writes 2 February. */
async function overtaken() {
	const { device, store } = setUp();
	const now = new Date(device.now);
	await store.save(device.userId, surgery, undefined, now);
	await device.intent(intentName('dateChange'), { date: '2026-02-09' });
	const kept = await store.load(device.userId, now);
	await store.save(device.userId, { ...surgery, surgeryDate: '2026-02-02' }, kept?.version, now);
	return { device, keptDate: async () => (await store.load(device.userId, now))?.surgeryDate };
}

test('a date that another conversation has kept meanwhile is never overwritten unasked', async () => {
	const { device, keptDate } = await overtaken();
	expect(await device.intent('AMAZON.YesIntent')).toMatch(/already kept.*2 February 2026.*replace.*9 February 2026\?$/);
	expect(await keptDate()).toBe('2026-02-02');
	await device.intent('AMAZON.NoIntent');
	expect(await device.intent(intentName('dateAsk'))).toMatch(/2 February 2026/);
});

test('and it is replaced after a yes to both dates', async () => {
	const { device, keptDate } = await overtaken();
	await device.intent('AMAZON.YesIntent');
	await device.intent('AMAZON.YesIntent');
	expect(await keptDate()).toBe('2026-02-09');
});

test('another date that was kept meanwhile, and is not to be counted from, is not counted from after a no', async () => {
	const { device, store } = setUp();
	const now = new Date(device.now);
	await store.save(device.userId, { ...surgery, untimed: true }, undefined, now);
	await device.launch();
	await device.intent(intentName('countAgain'));
	await device.intent('AMAZON.NoIntent');
	await device.intent(intentName('dateSet'), { date: '2026-02-09' });
	const kept = await store.load(device.userId, now);
	await store.save(device.userId, { ...surgery, untimed: true, surgeryDate: '2026-01-05' }, kept?.version, now);
	expect(await device.intent('AMAZON.YesIntent')).toMatch(/already kept.*5 January 2026.*replace/);
	await device.intent('AMAZON.NoIntent');
	expect(await device.intent(intentName('driving'))).not.toMatch(/around/);
});

test('a write whose answer was lost is looked up before anything is said of it', async () => {
	const store = createMemoryProfileStore();
	const losing: ProfileStore = {
		...store,
		save: async (...args) => {
			await store.save(...args);
			throw new Error('The answer was lost.');
		},
	};
	const { device } = setUp(losing);
	await device.intent(intentName('dateSet'), { date: '2026-01-20' });
	await device.intent('AMAZON.YesIntent');
	expect(await device.intent('AMAZON.YesIntent')).toMatch(/remember it/);
	expect(await store.load(device.userId, new Date(device.now))).toMatchObject({ surgeryDate: '2026-01-20' });
});

test('a date that could not be read is not forgotten without a question', async () => {
	const store = createMemoryProfileStore();
	const unreadable: ProfileStore = { ...store, load: () => Promise.reject(new Error('Not now.')) };
	const { device, calls } = setUp(unreadable);
	expect(await device.intent(intentName('dateDelete'))).toMatch(/\?$/);
	await device.intent('AMAZON.NoIntent');
	expect(calls.forget).toBe(0);
	await device.intent(intentName('dateDelete'));
	expect(await device.intent('AMAZON.YesIntent')).toMatch(/forgotten/);
	expect(calls.forget).toBe(1);
});

test('an emergency stays one in the notes while only its number is repeated', async () => {
	const { device, notes } = setUp();
	await device.intent(intentName('lungClot'));
	await device.intent('AMAZON.FallbackIntent');
	await device.intent(intentName('dateStillAhead'));
	await device.intent('AMAZON.NoIntent');
	for (const note of notes) expect(note).toMatchObject({ topic: 'lungClot', urgency: 'emergency' });
	expect(notes).toHaveLength(4);
});
