/** What is read of a request: whatever stands in it, the skill's clock and the slots are sound. */
import type { RequestEnvelope } from 'ask-sdk-model';
import { intentName } from '../../lambda/src/alexa/intents';
import { readRequest } from '../../lambda/src/alexa/request';
import type { ProfileStore } from '../../lambda/src/profile/ProfileStore';
import type { TurnNote } from '../../lambda/src/turnLog';
import { createMemoryProfileStore } from '../../tools/console/memoryProfileStore';
import { Device } from '../support/Device';
import { testSkill } from '../support/testSkill';

const read = (request: object) => readRequest({ request } as unknown as RequestEnvelope);

test.each([
	'9999-12-31T23:59:59Z',
	'+275760-09-13T00:00:00Z',
	'0001-01-01T00:00:00Z',
	'-000044-03-15T00:00:00Z',
	'now',
	7,
])('a request cannot have been sent at %s, so it was sent now', (timestamp) => {
	expect(read({ timestamp }).now.getUTCFullYear()).toBe(new Date().getUTCFullYear());
});

test('the time of a request is its own', () => {
	expect(read({ timestamp: '2026-02-24T23:30:00-08:00' }).now.toISOString()).toBe('2026-02-25T07:30:00.000Z');
});

test('a slot that is called like a part of the language is a slot like any other', () => {
	const slots = JSON.parse('{"__proto__": {"value": "monday"}, "constructor": {"value": "tuesday"}}');
	const readings = read({ type: 'IntentRequest', intent: { name: 'DrivingIntent', slots } }).slots;
	expect(Object.keys(readings)).toEqual(['__proto__', 'constructor']);
	expect(Object.getPrototypeOf(readings)).toBe(Object.prototype);
});

function setUp(store: ProfileStore = createMemoryProfileStore()) {
	const notes: TurnNote[] = [];
	const skill = testSkill({
		store,
		log: (note) => notes.push(note),
	});
	return { skill, device: new Device(skill), last: () => notes.at(-1) };
}

test('"more", when the review has fallen due since the answer, says so', async () => {
	const { device, last } = setUp();
	await device.launch();
	await device.intent(intentName('driving'));
	device.now = '2099-02-24T12:00:00Z';
	const more = await device.intent(intentName('controlMore'));
	expect(last()).toMatchObject({ outcome: 'answered', topic: 'driving' });
	expect(await device.intent(intentName('driving'))).toContain(more.split('.')[0]);
});

test('what a store holds that is no profile is not used, and the person hears that the date could not be looked up', async () => {
	const { device, last } = setUp({
		...createMemoryProfileStore(),
		load: async () => ({ surgeryDate: 'soon' }) as never,
	});
	await device.launch();
	expect(await device.intent(intentName('dateAsk'))).toMatch(/can't|couldn't|cannot|could not/i);
	expect(last()).toMatchObject({ outcome: 'answered' });
});

test('a session that is damaged does not come back from a turn that is silent', async () => {
	const { sessionAttributes } = await setUp().skill.invoke({
		session: { new: false, attributes: { form: 1, helps: 2, old: 'a'.repeat(200_000) } },
		request: { type: 'Alexa.Presentation.APL.UserEvent' },
	} as unknown as RequestEnvelope);
	expect(sessionAttributes).toEqual({ form: 1, helps: 2 });
});
