/** What the profile store does about an item that it cannot read, and when it cannot be reached itself. */
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { budgets } from '../../lambda/src/budgets';
import { createDynamoDbProfileStore } from '../../lambda/src/profile/dynamoDbProfileStore';
import type { ProfileStore } from '../../lambda/src/profile/ProfileStore';
import { changed, clientOf, later, now, ProfileTable, profile, userId } from '../support/ProfileTable';

let table: ProfileTable;
let store: ProfileStore;

beforeAll(async () => {
	table = await ProfileTable.open();
	store = table.store;
});

afterEach(() => table.empty());

afterAll(() => table.close());

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
		const damaged = await table.storedWith(change);
		expect(await store.load(userId, now)).toBeUndefined();
		expect(await store.save(userId, changed, undefined, later)).toBe('stale');
		expect(await table.items()).toEqual([damaged]);
	});

	test('can be erased all the same', async () => {
		await table.storedWith({ form: { N: '2' } });
		await store.forget(userId);
		expect(await table.items()).toEqual([]);
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
		const broken = createDynamoDbProfileStore(table.name, down);
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
	const lost = createDynamoDbProfileStore('another-table', table.client);
	await expect(lost.load(userId, now)).rejects.toThrow();
	await expect(lost.save(userId, profile, undefined, now)).rejects.toThrow();
	await expect(lost.forget(userId)).rejects.toThrow();
});
