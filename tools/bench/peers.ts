/** The skills that ours is compared with: other ways to answer a fixed question, and one counted from a date in DynamoDB. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
	type AttributeValue,
	CreateTableCommand,
	PutItemCommand,
	waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { type BuildOptions, build } from 'esbuild';
import { localClient, localEnvironment } from '../console/embeddedStore';

const folderOf = (name: string): string => join(__dirname, 'peers', name);

/** Where a person's surgery date is put. */
interface Seed {
	/** A DynamoDB on this machine. */
	endpoint: string;
	/** As Alexa gives it. */
	userId: string;
	/** YYYY-MM-DD */
	surgeryDate: string;
}

export interface Peer {
	name: string;
	/** A few words for the table. */
	what: string;
	/** Makes it ready to run and returns the file that exports `handler`: below the folder when something is built. */
	build(folder: string): Promise<string>;
	/** The intents asked: one with a fixed answer, one whose answer needs the date. */
	asks: { static: string; dated: string };
	/** What the answers must say in English, since an error is fast. */
	expects: { static: RegExp; dated: RegExp };
	/** Puts a person's date where the peer looks for it and returns the environment that the peer reads. */
	seed(seed: Seed): Promise<Record<string, string>>;
}

/** The zone whose calendar the peers count by. */
export const seededZone = 'Europe/Berlin';

const bundled =
	(source: string, settings: BuildOptions = {}) =>
	async (folder: string): Promise<string> => {
		const outfile = join(folder, 'index.js');
		const plain = { bundle: true, minify: true, platform: 'node', logLevel: 'warning' } as const;
		await build({ entryPoints: [source], outfile, ...plain, ...settings });
		return outfile;
	};

/** As Jovo's documentation has it, but without its command line, which would cost it a sixth of its start. */
const jovoSettings = { keepNames: true, define: { 'process.env.JOVO_CLI_RUNTIME': 'false' } };

const asWritten = (file: string) => async (): Promise<string> => file;

/** A seed that puts a row into the peer's own table, which is made when there is none. */
const rowIn =
	(table: string, key: string, row: (date: Record<string, AttributeValue>) => Record<string, AttributeValue>) =>
	async ({ endpoint, userId, surgeryDate }: Seed): Promise<Record<string, string>> => {
		const client = localClient(endpoint);
		try {
			const definition = {
				TableName: table,
				AttributeDefinitions: [{ AttributeName: key, AttributeType: 'S' as const }],
				KeySchema: [{ AttributeName: key, KeyType: 'HASH' as const }],
				BillingMode: 'PAY_PER_REQUEST' as const,
			};
			await client.send(new CreateTableCommand(definition)).catch((error: Error) => {
				if (error.name !== 'ResourceInUseException') throw error;
			});
			await waitUntilTableExists({ client, maxWaitTime: 5, minDelay: 0.01, maxDelay: 0.1 }, { TableName: table });
			const date = { surgeryDate: { S: surgeryDate }, zone: { S: seededZone } };
			await client.send(new PutItemCommand({ TableName: table, Item: { [key]: { S: userId }, ...row(date) } }));
		} finally {
			client.destroy();
		}
		return {
			...localEnvironment(endpoint),
			TABLE_NAME: table,
			// The old SDK is not to warn of its end: it would cost only those who are warned.
			AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE: '1',
		};
	};

const questions = {
	asks: { static: 'crutches', dated: 'driving' },
	expects: { static: /only as much weight/, dated: /Today is day \d+ after/ },
};

const all: readonly Peer[] = [
	{
		name: 'bare',
		what: 'a handler without a library, both answers fixed',
		build: asWritten(join(folderOf('bare'), 'index.js')),
		seed: async () => ({}),
		...questions,
	},
	{
		name: 'plain',
		what: 'written by hand, bundled by esbuild as it comes',
		build: bundled(join(folderOf('plain'), 'index.ts')),
		seed: rowIn('plain', 'userId', (date) => date),
		...questions,
	},
	{
		name: 'stock',
		what: 'as tutorials have it, with node_modules',
		build: asWritten(join(folderOf('stock'), 'index.js')),
		seed: rowIn('stock', 'id', (date) => ({ attributes: { M: date } })),
		...questions,
	},
	{
		name: 'jovo',
		what: 'the framework Jovo 4 with DynamoDB, bundled',
		build: bundled(join(folderOf('jovo'), 'index.js'), jovoSettings),
		seed: rowIn('jovo', 'userId', (date) => ({ user: { M: { data: { M: date } } } })),
		...questions,
	},
];

const isInstalled = ({ name }: Peer): boolean =>
	!existsSync(join(folderOf(name), 'package.json')) || existsSync(join(folderOf(name), 'node_modules'));

/** The peers that can be run. */
export const peers = all.filter(isInstalled);

/** The others, each with what would install it. */
export const missingPeers = all
	.filter((peer) => !isInstalled(peer))
	.map(({ name }) => ({ name, reason: `not installed: npm ci --prefix tools/bench/peers/${name}` }));

/** The files that would be deployed with a handler: all of its folder. */
export function deployedFiles(handler: string): string[] {
	const entries = readdirSync(dirname(handler), { recursive: true, withFileTypes: true });
	return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}
