/** An embedded DynamoDB, in memory or in a directory, with the skill's own profile store over it. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import {
	CreateTableCommand,
	DescribeTableCommand,
	DynamoDBClient,
	ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { create as openDatabase } from 'dynalite/db/index.js';
import { createDynamoDbProfileStore } from '../../lambda/src/profile/dynamoDbProfileStore';
import type { ProfileStore } from '../../lambda/src/profile/ProfileStore';
import { profileTableDefinition } from './profileTable';

const tableName = 'profiles';

/** How long a new table may take before it can be used, in milliseconds. */
const tableBudget = 2000;

export interface EmbeddedStore {
	store: ProfileStore;
	endpoint: string;
	tableName: string;
	close(): Promise<void>;
}

/** Another process has the directory open. */
export class StoreLocked extends Error {
	override name = 'StoreLocked';
	constructor(directory: string) {
		super(`The store in ${directory} is in use by another process.`);
	}
}

/** A client of a DynamoDB on this machine. */
export function localClient(endpoint: string): DynamoDBClient {
	// The SDK warns of its next Node version as soon as a client is made; here nobody can act on it.
	process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
	const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
	return new DynamoDBClient({ endpoint, region: 'local', credentials, maxAttempts: 2 });
}

/** What a process of its own needs in its environment to reach a DynamoDB on this machine. */
export const localEnvironment = (endpoint: string): Record<string, string> => ({
	AWS_ENDPOINT_URL_DYNAMODB: endpoint,
	AWS_REGION: 'local',
	AWS_ACCESS_KEY_ID: 'local',
	AWS_SECRET_ACCESS_KEY: 'local',
	AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
});

/** Opens the store in a directory, or in memory when none is given; at a port of its own choice when that is 0. */
export async function openEmbeddedStore(directory?: string, port = 0): Promise<EmbeddedStore> {
	if (directory !== undefined) await checkDirectory(directory);

	const server = dynalite({ createTableMs: 0, ...(directory !== undefined && { path: directory }) });
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const shut = (): Promise<void> =>
		new Promise((resolve, reject) => {
			server.close((error) => (error ? reject(error) : resolve()));
			// A connection that is kept alive would keep the server, and the process with it.
			server.closeAllConnections();
		});
	try {
		const opened = await openStoreAt(endpoint, tableName);
		let closing: Promise<void> | undefined;
		const close = (): Promise<void> => {
			closing ??= opened.close().then(shut);
			return closing;
		};
		return { ...opened, close };
	} catch (error) {
		await shut();
		throw error;
	}
}

/** The store over a table of a DynamoDB that runs on this machine already; the table is made when there is none. */
export async function openStoreAt(endpoint: string, tableName: string): Promise<EmbeddedStore> {
	const client = localClient(endpoint);
	try {
		await ensureTable(client, tableName);
	} catch (error) {
		client.destroy();
		throw error;
	}
	const close = async (): Promise<void> => client.destroy();
	return { store: createDynamoDbProfileStore(tableName, client), endpoint, tableName, close };
}

/** Opens and closes the database once: dynalite itself ends the process when it cannot open it. */
async function checkDirectory(directory: string): Promise<void> {
	const { db } = openDatabase({ path: directory });
	try {
		await db.open();
	} catch (error) {
		const cause = (error as Error).cause as (Error & { code?: string }) | undefined;
		if (cause?.code === 'LEVEL_LOCKED') throw new StoreLocked(directory);
		throw new Error(`The store in ${directory} cannot be opened: ${(cause ?? (error as Error)).message}`, { cause });
	}
	await db.close();
}

async function ensureTable(client: DynamoDBClient, tableName: string): Promise<void> {
	const status = async (): Promise<string | undefined> => {
		try {
			return (await client.send(new DescribeTableCommand({ TableName: tableName }))).Table?.TableStatus;
		} catch (error) {
			if (error instanceof ResourceNotFoundException) return undefined;
			throw error;
		}
	};
	if ((await status()) === undefined) await client.send(new CreateTableCommand(profileTableDefinition(tableName)));
	const deadline = Date.now() + tableBudget;
	while ((await status()) !== 'ACTIVE') {
		if (Date.now() > deadline) throw new Error(`The embedded table ${tableName} is not ready: delete its directory.`);
		await sleep(5);
	}
}
