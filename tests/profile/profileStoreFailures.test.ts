/** What the profile store does about an item that it cannot read, and when it cannot be reached itself. */
import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { budgets, waiting } from '../../lambda/src/budgets';
import { boundedStore } from '../../lambda/src/profile/boundedStore';
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
		['nothing on whether it was planned', { planned: undefined }],
		['an odd word on whether it was planned', { planned: { S: 'no' } }],
		['an odd word on whether days are counted', { untimed: { S: 'yes' } }],
		['no version of the consent', { consentTextVersion: undefined }],
		['no moment of the consent', { consentGivenAt: undefined }],
		['no version', { version: undefined }],
		['no expiry', { expiresAt: undefined }],
		['an expiry of another type', { expiresAt: { S: 'soon' } }],
	];

	test.each(unreadable)('(%s) is not called nothing, and is not overwritten', async (_, change) => {
		const damaged = await table.storedWith(change);
		await expect(store.load(userId, now)).rejects.toThrow('cannot be made out');
		expect(await store.save(userId, changed, undefined, later)).toBe('stale');
		expect(await table.items()).toEqual([damaged]);
	});

	test('can be erased all the same', async () => {
		await table.storedWith({ form: { N: '2' } });
		await store.forget(userId);
		expect(await table.items()).toEqual([]);
	});
});

describe('a store that is not well', () => {
	let server: Server;
	let client: DynamoDBClient;
	let broken: ProfileStore;
	let requests: number;

	/** A store that answers each request as the list says, and the last way from then on. */
	async function answering(...ways: RequestListener[]): Promise<void> {
		requests = 0;
		server = createServer((request, response) => {
			const way = ways[Math.min(requests, ways.length - 1)] as RequestListener;
			requests += 1;
			way(request, response);
		}).listen(0, '127.0.0.1');
		await once(server, 'listening');
		client = clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
		broken = createDynamoDbProfileStore(table.name, client);
	}

	afterEach(() => {
		jest.restoreAllMocks();
		client.destroy();
		server.close();
		server.closeAllConnections();
	});

	const type = { 'content-type': 'application/x-amz-json-1.0' };
	const error =
		(status: number, name: string): RequestListener =>
		(_, response) =>
			void response.writeHead(status, type).end(JSON.stringify({ __type: `com.amazonaws.dynamodb#${name}` }));
	const nothing: RequestListener = (_, response) => void response.writeHead(200, type).end('{}');
	const silence: RequestListener = () => {};
	const hangUp: RequestListener = (_, response) => void response.destroy();

	const uses = (): Promise<unknown>[] => [
		broken.load(userId, now),
		broken.save(userId, profile, undefined, now),
		broken.forget(userId, now),
	];

	test.each([
		['throttles', error(400, 'ProvisionedThroughputExceededException')],
		['fails inside', error(500, 'InternalServerError')],
		['answers what is no JSON', (_request, response) => void response.writeHead(502).end('<html>')],
		['hangs up', hangUp],
		['says nothing', silence],
	] as [string, RequestListener][])('and %s is tried twice, then given up', async (_, way) => {
		await answering(way);
		await expect(broken.load(userId, now)).rejects.toThrow();
		expect(requests).toBe(2);
	});

	test.each([
		['throttled', error(400, 'ThrottlingException')],
		['failed inside', error(500, 'InternalServerError')],
		['hung up', hangUp],
		['said nothing', silence],
	] as [string, RequestListener][])('and once %s answers at the second try', async (_, way) => {
		await answering(way, nothing);
		await expect(broken.load(userId, now)).resolves.toBeUndefined();
		expect(requests).toBe(2);
	});

	const halfway =
		(then: (response: ServerResponse) => unknown): RequestListener =>
		(_, response) => {
			response.writeHead(200, { ...type, 'content-length': '100' }).write('{"Item":');
			setTimeout(() => then(response), 20);
		};

	test.each([
		['hangs up', halfway((response) => response.destroy())],
		['falls silent', halfway(silence as () => void)],
	])('and %s in the middle of its answer is no empty table, and nobody waits for the rest', async (_, way) => {
		await answering(way);
		const inUse = boundedStore(broken, waiting(budgets.turn), () => undefined);
		await expect(inUse.load(userId, now)).rejects.toThrow();
	});

	test('is asked again after a wait that is drawn at random, and not when it answered', async () => {
		const drawn = jest.spyOn(Math, 'random');
		await answering(nothing);
		await broken.load(userId, now);
		expect(drawn).not.toHaveBeenCalled();
		client.destroy();
		server.close();
		await answering(error(400, 'ThrottlingException'), nothing);
		await broken.load(userId, now);
		expect(drawn).toHaveBeenCalled();
	});

	test('and refuses connections rejects', async () => {
		await answering(nothing);
		server.close();
		await Promise.all(uses().map((use) => expect(use).rejects.toThrow()));
	});

	test('is left alone as soon as nobody waits any longer', async () => {
		const wait = new AbortController();
		await answering((...args) => {
			wait.abort();
			silence(...args);
		});
		await expect(broken.load(userId, now, wait.signal)).rejects.toThrow();
		await expect(broken.save(userId, profile, undefined, now, wait.signal)).rejects.toThrow();
		await expect(broken.forget(userId, undefined, wait.signal)).rejects.toThrow();
		expect(requests).toBe(1);
	});
});

test('a store that has lost its table rejects instead of reading as nothing', async () => {
	const lost = createDynamoDbProfileStore('another-table', table.client);
	await expect(lost.load(userId, now)).rejects.toThrow();
	await expect(lost.save(userId, profile, undefined, now)).rejects.toThrow();
	await expect(lost.forget(userId)).rejects.toThrow();
});
