/** What the profile store promises, over DynamoDB's own protocol. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
	type AttributeValue,
	DeleteItemCommand,
	DynamoDBClient,
	PutItemCommand,
	ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { budgets } from '../../lambda/src/budgets';
import { createDynamoDbProfileStore } from '../../lambda/src/profile/dynamoDbProfileStore';
import type { Profile, ProfileStore } from '../../lambda/src/profile/ProfileStore';
import { type EmbeddedStore, openEmbeddedStore } from '../../tools/console/embeddedStore';

const userId = 'amzn1.ask.account.EXAMPLE-PERSON';
const person = createHash('sha256').update(userId).digest('hex');
const now = new Date('2026-03-01T10:00:00Z');
const later = new Date('2026-03-01T10:05:00Z');

const profile: Profile = {
	surgeryDate: '2026-01-20',
	planned: false,
	zone: 'Europe/Berlin',
	consent: { textVersion: 1, givenAt: '2026-03-01T10:00:00Z' },
};
const changed: Profile = { ...profile, surgeryDate: '2026-02-10' };

const clientOf = (endpoint: string): DynamoDBClient =>
	new DynamoDBClient({
		endpoint,
		region: 'local',
		credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
		maxAttempts: 2,
	});

let embedded: EmbeddedStore;
let store: ProfileStore;
let client: DynamoDBClient;

const items = async (): Promise<Record<string, AttributeValue>[]> =>
	(await client.send(new ScanCommand({ TableName: embedded.tableName }))).Items ?? [];

/** Keeps the profile, then changes the stored item behind the store's back; an undefined attribute is taken away. */
async function storedWith(change: Record<string, AttributeValue | undefined>): Promise<Record<string, AttributeValue>> {
	await store.save(userId, profile, undefined, now);
	const [item] = await items();
	const entries = Object.entries({ ...item, ...change }).filter(([, value]) => value !== undefined);
	const damaged = Object.fromEntries(entries) as Record<string, AttributeValue>;
	await client.send(new PutItemCommand({ TableName: embedded.tableName, Item: damaged }));
	return damaged;
}

async function savedVersion(expected: number | undefined, at: Date, what = profile): Promise<number> {
	const result = await store.save(userId, what, expected, at);
	if (result === 'stale') throw new Error('The save was stale.');
	return result.version;
}

beforeAll(async () => {
	embedded = await openEmbeddedStore();
	store = embedded.store;
	client = clientOf(embedded.endpoint);
});

afterEach(async () => {
	for (const { person: key } of await items())
		await client.send(new DeleteItemCommand({ TableName: embedded.tableName, Key: { person: key! } }));
});

afterAll(async () => {
	client.destroy();
	await embedded.close();
});

describe('what is kept', () => {
	test('is nothing at first', async () => {
		expect(store.keeps).toBe(true);
		expect(await store.load(userId, now)).toBeUndefined();
	});

	test('reads back as it was saved', async () => {
		const version = await savedVersion(undefined, now);
		expect(await store.load(userId, later)).toEqual({ ...profile, version });
	});

	test('reads back without a zone, and while the operation is still ahead', async () => {
		const { zone, ...rest } = profile;
		const planned: Profile = { ...rest, surgeryDate: '2026-04-10', planned: true };
		const version = await savedVersion(undefined, now, planned);
		expect(await store.load(userId, now)).toStrictEqual({ ...planned, version });
	});

	test('belongs to one person', async () => {
		await store.save(userId, profile, undefined, now);
		expect(await store.load('amzn1.ask.account.SOMEBODY-ELSE', now)).toBeUndefined();
		await store.forget('amzn1.ask.account.SOMEBODY-ELSE');
		expect(await store.load(userId, now)).toMatchObject(profile);
	});

	test('is one item a person, under the SHA-256 of the user id, which is nowhere in it', async () => {
		const version = await savedVersion(undefined, now);
		await store.save(userId, changed, version, later);
		const kept = await items();
		expect(kept).toHaveLength(1);
		expect(kept[0]!.person).toEqual({ S: person });
		expect(JSON.stringify(kept)).not.toContain('EXAMPLE-PERSON');
	});

	test('loses a zone that this machine does not know, and nothing else', async () => {
		await storedWith({ zone: { S: 'Mars/Olympus' } });
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
		const [item] = await items();
		expect(item!.expiresAt).toEqual({ N: String(Date.parse(`${expiry}T00:00:00Z`) / 1000) });
	});

	test('is honoured on reading, although the item is still there', async () => {
		await store.save(userId, profile, undefined, now);
		expect(await store.load(userId, new Date('2027-07-19T23:59:59Z'))).toMatchObject(profile);
		expect(await store.load(userId, new Date('2027-07-20T00:00:00Z'))).toBeUndefined();
		expect(await items()).toHaveLength(1);
	});

	test('leaves room for a new profile over the leftover', async () => {
		await store.save(userId, profile, undefined, now);
		const muchLater = new Date('2027-07-20T00:00:00Z');
		const next: Profile = { ...profile, surgeryDate: '2027-07-01' };
		const version = await savedVersion(undefined, muchLater, next);
		expect(await store.load(userId, muchLater)).toEqual({ ...next, version });
		expect(await items()).toHaveLength(1);
	});
});

describe('two at once', () => {
	test('a stale version never overwrites', async () => {
		const first = await savedVersion(undefined, now);
		const second = await savedVersion(first, later, changed);
		expect(second).toBeGreaterThan(first);
		expect(await store.save(userId, profile, first, later)).toBe('stale');
		expect(await store.load(userId, later)).toEqual({ ...changed, version: second });
	});

	test('saving as new is stale when somebody else has saved in the meantime', async () => {
		const version = await savedVersion(undefined, now, changed);
		expect(await store.save(userId, profile, undefined, later)).toBe('stale');
		expect(await store.load(userId, later)).toEqual({ ...changed, version });
	});

	test.each([['new'], ['a change']])('of many writes as %s at the same moment exactly one is kept', async (form) => {
		const expected = form === 'new' ? undefined : await savedVersion(undefined, now);
		const dates = ['2026-01-21', '2026-01-22', '2026-01-23', '2026-01-24'] as const;
		const results = await Promise.all(
			dates.map((surgeryDate) => store.save(userId, { ...profile, surgeryDate }, expected, later)),
		);
		const kept = dates.filter((_, index) => results[index] !== 'stale');
		expect(kept).toHaveLength(1);
		expect(await store.load(userId, later)).toMatchObject({ surgeryDate: kept[0] });
	});

	test('the version grows even when the clock does not', async () => {
		const first = await savedVersion(undefined, later);
		expect(await savedVersion(first, now)).toBeGreaterThan(first);
	});
});

describe('forgetting', () => {
	test('leaves nothing', async () => {
		await store.save(userId, profile, undefined, now);
		await store.forget(userId);
		expect(await store.load(userId, now)).toBeUndefined();
		expect(await items()).toEqual([]);
	});

	test('of nothing is no error', async () => {
		await expect(store.forget(userId)).resolves.toBeUndefined();
	});

	test('is not undone by the write of an older session', async () => {
		const version = await savedVersion(undefined, now);
		await store.forget(userId);
		expect(await store.save(userId, changed, version, later)).toBe('stale');
		expect(await items()).toEqual([]);
	});

	test('holds against an older session after a new start, too', async () => {
		const version = await savedVersion(undefined, now);
		await store.forget(userId);
		const fresh = await savedVersion(undefined, later);
		expect(await store.save(userId, changed, version, later)).toBe('stale');
		expect(await store.load(userId, later)).toEqual({ ...profile, version: fresh });
	});
});

describe('an item that cannot be read', () => {
	const unreadable: [string, Record<string, AttributeValue | undefined>][] = [
		['a newer form', { form: { N: '2' } }],
		['no form', { form: undefined }],
		['no date', { surgeryDate: undefined }],
		['a date that does not exist', { surgeryDate: { S: '2026-02-30' } }],
		['a date of another type', { surgeryDate: { N: '20260120' } }],
		['no version', { version: undefined }],
		['no expiry', { expiresAt: undefined }],
		['an expiry of another type', { expiresAt: { S: 'soon' } }],
	];

	test.each(unreadable)('(%s) reads as nothing and is not overwritten', async (_, change) => {
		const damaged = await storedWith(change);
		expect(await store.load(userId, now)).toBeUndefined();
		expect(await store.save(userId, changed, undefined, later)).toBe('stale');
		expect(await items()).toEqual([damaged]);
	});

	test('can be erased all the same', async () => {
		await storedWith({ form: { N: '2' } });
		await store.forget(userId);
		expect(await items()).toEqual([]);
	});
});

describe('a store that is down', () => {
	/** For what is not the wait itself: a busy machine's own slowness. */
	const slack = 700;

	let server: Server;
	let down: DynamoDBClient;

	afterEach(() => {
		down.destroy();
		server.close();
		server.closeAllConnections();
	});

	const fail: RequestListener = (_request, response) => void response.writeHead(500).end('{}');
	const hang: RequestListener = () => {};

	test.each([
		['answers nothing', hang, false],
		['answers with errors', fail, false],
		['refuses connections', hang, true],
	])('and %s rejects within its budget', async (_, answer, closed) => {
		server = createServer(answer).listen(0, '127.0.0.1');
		await once(server, 'listening');
		down = clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
		if (closed) server.close();
		const broken = createDynamoDbProfileStore(embedded.tableName, down);
		const started = performance.now();
		const waited = async (attempt: Promise<unknown>): Promise<number> => {
			await expect(attempt).rejects.toThrow();
			return performance.now() - started;
		};
		const [load, save, forget] = await Promise.all([
			waited(broken.load(userId, now)),
			waited(broken.save(userId, profile, undefined, now)),
			waited(broken.forget(userId)),
		]);
		expect(load).toBeLessThan(budgets.storeRead + slack);
		expect(save).toBeLessThan(budgets.storeWrite + slack);
		expect(forget).toBeLessThan(budgets.storeWrite + slack);
	});
});

test('a store that has lost its table rejects instead of reading as nothing', async () => {
	const lost = createDynamoDbProfileStore('another-table', client);
	await expect(lost.load(userId, now)).rejects.toThrow();
	await expect(lost.save(userId, profile, undefined, now)).rejects.toThrow();
	await expect(lost.forget(userId)).rejects.toThrow();
});
