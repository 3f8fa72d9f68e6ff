/** What the profile store promises, over DynamoDB's own protocol. */
import { createHash } from 'node:crypto';
import type { Profile, ProfileStore } from '../../lambda/src/profile/ProfileStore';
import { changed, later, now, ProfileTable, profile, userId } from '../support/ProfileTable';

const person = createHash('sha256').update(userId).digest('hex');

let table: ProfileTable;
let store: ProfileStore;

beforeAll(async () => {
	table = await ProfileTable.open();
	store = table.store;
});

afterEach(() => table.empty());

afterAll(() => table.close());

describe('what is kept', () => {
	test('is nothing at first', async () => {
		expect(store.keeps).toBe(true);
		expect(await store.load(userId, now)).toBeUndefined();
	});

	test('reads back as it was saved', async () => {
		const version = await table.savedVersion(undefined, now);
		expect(await store.load(userId, later)).toEqual({ ...profile, version });
	});

	test('reads back without a zone, and while the operation is still ahead', async () => {
		const { zone, ...rest } = profile;
		const planned: Profile = { ...rest, surgeryDate: '2026-04-10', planned: true };
		const version = await table.savedVersion(undefined, now, planned);
		expect(await store.load(userId, now)).toStrictEqual({ ...planned, version });
	});

	test('belongs to one person', async () => {
		await store.save(userId, profile, undefined, now);
		expect(await store.load('amzn1.ask.account.SOMEBODY-ELSE', now)).toBeUndefined();
		await store.forget('amzn1.ask.account.SOMEBODY-ELSE');
		expect(await store.load(userId, now)).toMatchObject(profile);
	});

	test('is one item a person, under the SHA-256 of the user id, which is nowhere in it', async () => {
		const version = await table.savedVersion(undefined, now);
		await store.save(userId, changed, version, later);
		const kept = await table.items();
		expect(kept).toHaveLength(1);
		expect(kept[0]!.person).toEqual({ S: person });
		expect(JSON.stringify(kept)).not.toContain('EXAMPLE-PERSON');
	});

	test('loses a zone that this machine does not know, and nothing else', async () => {
		await table.storedWith({ zone: { S: 'Mars/Olympus' } });
		const { zone, ...rest } = profile;
		const loaded = await store.load(userId, now);
		expect(loaded).toMatchObject(rest);
		expect(loaded).not.toHaveProperty('zone');
	});
});

describe('expiry', () => {
	test.each([
		['2026-01-20', '2027-07-20'],
		['2026-02-28', '2027-08-28'],
		// February 2027 has no 31st: the day after its end.
		['2025-08-31', '2027-03-01'],
	] as const)('of a surgery on %s is %s, eighteen months after it', async (surgeryDate, expiry) => {
		await store.save(userId, { ...profile, surgeryDate }, undefined, now);
		const [item] = await table.items();
		expect(item!.expiresAt).toEqual({ N: String(Date.parse(`${expiry}T00:00:00Z`) / 1000) });
	});

	test('is honoured on reading, although the item is still there', async () => {
		await store.save(userId, profile, undefined, now);
		expect(await store.load(userId, new Date('2027-07-19T23:59:59Z'))).toMatchObject(profile);
		expect(await store.load(userId, new Date('2027-07-20T00:00:00Z'))).toBeUndefined();
		expect(await table.items()).toHaveLength(1);
	});

	test('leaves room for a new profile over the leftover', async () => {
		await store.save(userId, profile, undefined, now);
		const muchLater = new Date('2027-07-20T00:00:00Z');
		const next: Profile = { ...profile, surgeryDate: '2027-07-01' };
		const version = await table.savedVersion(undefined, muchLater, next);
		expect(await store.load(userId, muchLater)).toEqual({ ...next, version });
		expect(await table.items()).toHaveLength(1);
	});
});

describe('two at once', () => {
	test('a stale version never overwrites', async () => {
		const first = await table.savedVersion(undefined, now);
		const second = await table.savedVersion(first, later, changed);
		expect(second).not.toBe(first);
		expect(await store.save(userId, profile, first, later)).toBe('stale');
		expect(await store.load(userId, later)).toEqual({ ...changed, version: second });
	});

	test('saving as new is stale when somebody else has saved in the meantime', async () => {
		const version = await table.savedVersion(undefined, now, changed);
		expect(await store.save(userId, profile, undefined, later)).toBe('stale');
		expect(await store.load(userId, later)).toEqual({ ...changed, version });
	});

	test.each([['new'], ['a change']])('of many writes as %s at the same moment exactly one is kept', async (form) => {
		const expected = form === 'new' ? undefined : await table.savedVersion(undefined, now);
		const dates = ['2026-01-21', '2026-01-22', '2026-01-23', '2026-01-24'] as const;
		const results = await Promise.all(
			dates.map((surgeryDate) => store.save(userId, { ...profile, surgeryDate }, expected, later)),
		);
		const kept = dates.filter((_, index) => results[index] !== 'stale');
		expect(kept).toHaveLength(1);
		expect(await store.load(userId, later)).toMatchObject({ surgeryDate: kept[0] });
	});

	test('every write has a version of its own, even at one moment', async () => {
		const first = await table.savedVersion(undefined, now);
		expect(await table.savedVersion(first, now)).not.toBe(first);
	});
});

describe('forgetting', () => {
	test('leaves nothing', async () => {
		await store.save(userId, profile, undefined, now);
		await store.forget(userId);
		expect(await store.load(userId, now)).toBeUndefined();
		expect(await table.items()).toEqual([]);
	});

	test('of nothing is no error', async () => {
		await expect(store.forget(userId)).resolves.toBeUndefined();
		await expect(store.forget(userId, now)).resolves.toBeUndefined();
	});

	test.each([
		['goes when it was written before that', new Date(now.getTime() - 1), 0],
		['goes when it was written at that moment', now, 0],
		['stays when it was written after that', new Date(now.getTime() + 1), 1],
	])('up to a moment: what is kept %s', async (_, written, left) => {
		await store.save(userId, profile, undefined, written);
		await store.forget(userId, now);
		expect(await table.items()).toHaveLength(left);
	});

	test('up to a moment goes by the last write, not by the first', async () => {
		const version = await table.savedVersion(undefined, now);
		await store.save(userId, changed, version, later);
		await store.forget(userId, now);
		expect(await store.load(userId, later)).toMatchObject(changed);
	});

	test('is not undone by the write of an older session', async () => {
		const version = await table.savedVersion(undefined, now);
		await store.forget(userId);
		expect(await store.save(userId, changed, version, later)).toBe('stale');
		expect(await table.items()).toEqual([]);
	});

	test('holds against an older session after a new start, too', async () => {
		const version = await table.savedVersion(undefined, now);
		await store.forget(userId);
		const fresh = await table.savedVersion(undefined, later);
		expect(await store.save(userId, changed, version, later)).toBe('stale');
		expect(await store.load(userId, later)).toEqual({ ...profile, version: fresh });
	});
});
