/** Whoever disables the skill is forgotten, however late or often Alexa says so; another skill is told nothing. */
import type { RequestEnvelope } from 'ask-sdk-model';
import type { ProfileStore } from '../../lambda/src/profile/ProfileStore';
import { sessionProfileStore } from '../../lambda/src/profile/sessionProfileStore';
import type { TurnNote } from '../../lambda/src/turnLog';
import { ProfileTable, profile } from '../support/ProfileTable';
import { fixture } from '../support/requestFixtures';
import { testSkill } from '../support/testSkill';

const event = fixture('SkillDisabled');
const userId = event.context.System.user.userId;
const skillId = event.context.System.application.applicationId;
/** When the event of the fixture happened. */
const disabled = new Date('2026-05-18T08:42:01Z');
const minutes = (count: number): Date => new Date(disabled.getTime() + count * 60_000);

let table: ProfileTable;

beforeAll(async () => {
	table = await ProfileTable.open();
});
afterEach(() => table.empty());
afterAll(() => table.close());

function setUp(store: ProfileStore = table.store, onlySkill?: string) {
	const notes: TurnNote[] = [];
	const skill = testSkill({
		store,
		log: (note) => notes.push(note),
		skillId: onlySkill,
	});
	const send = async (envelope: unknown) => (await skill.invoke(envelope as RequestEnvelope)).response;
	return { send, notes };
}

test('everything is erased, and nothing is spoken', async () => {
	const { send, notes } = setUp();
	await table.store.save(userId, profile, undefined, minutes(-1));
	expect(await send(event)).toEqual({});
	expect(await table.items()).toEqual([]);
	expect(notes).toEqual([expect.objectContaining({ outcome: 'erased', storeFailures: 0 })]);
});

test('an item that cannot be made out is erased as well', async () => {
	const { send } = setUp();
	await table.storedWith({ form: { N: '2' }, writtenAt: undefined }, userId);
	await send(event);
	expect(await table.items()).toEqual([]);
});

test('the same event again does no harm', async () => {
	const { send, notes } = setUp();
	await table.store.save(userId, profile, undefined, minutes(-1));
	await send(event);
	await send(event);
	expect(notes.map(({ outcome }) => outcome)).toEqual(['erased', 'erased']);
	expect(await table.items()).toEqual([]);
});

test('an event that comes late leaves what was kept since', async () => {
	const { send } = setUp();
	await table.store.save(userId, profile, undefined, minutes(5));
	await send(event);
	expect(await table.store.load(userId, minutes(6))).toMatchObject(profile);
});

test('an event without any usable time erases whatever there is', async () => {
	const { send } = setUp();
	await table.store.save(userId, profile, undefined, minutes(5));
	const timeless = structuredClone(event) as unknown as { request: Record<string, unknown> };
	timeless.request.eventCreationTime = 'soon';
	timeless.request.timestamp = 'now';
	await send(timeless);
	expect(await table.items()).toEqual([]);
});

test('others stay', async () => {
	const { send } = setUp();
	await table.store.save('amzn1.ask.account.SOMEBODY-ELSE', profile, undefined, minutes(-1));
	await send(event);
	expect(await table.items()).toHaveLength(1);
});

test('without a user there is nothing to erase', async () => {
	const { send, notes } = setUp();
	const nobody = structuredClone(event) as unknown as { context: { System: { user?: object } } };
	delete nobody.context.System.user;
	await send(nobody);
	expect(notes).toEqual([expect.objectContaining({ outcome: 'erased' })]);
});

test('what could not be erased fails aloud, so that somebody hears of it', async () => {
	const { send, notes } = setUp({ ...table.store, forget: () => Promise.reject(new Error('Not now.')) });
	await expect(send(event)).rejects.toThrow('What is kept could not be erased.');
	expect(notes).toEqual([expect.objectContaining({ outcome: 'failed', storeFailures: 1, error: 'Error' })]);
});

test('the form that keeps nothing has nothing to erase', async () => {
	const { send, notes } = setUp(sessionProfileStore);
	await send(event);
	expect(notes).toEqual([expect.objectContaining({ outcome: 'erased' })]);
});

test('a request that means another skill is refused without a word, and changes nothing', async () => {
	const { send, notes } = setUp(table.store, 'amzn1.ask.skill.ours');
	await table.store.save(userId, profile, undefined, minutes(-1));
	expect(await send(event)).toEqual({});
	expect(await send(fixture('LaunchRequest'))).toEqual({});
	expect(await send(fixture('IntentRequest.symptom'))).toEqual({});
	expect(await send({})).toEqual({});
	expect(notes.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused', 'refused']);
	expect(await table.items()).toHaveLength(1);
});

test('our own skill is answered', async () => {
	const { send } = setUp(table.store, skillId);
	expect(await send(fixture('LaunchRequest'))).toHaveProperty('outputSpeech');
});
