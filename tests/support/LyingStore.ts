/** Stands between the skill and a DynamoDB on this machine, and can do with each request what a broken store would do. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface StoreRequest {
	/** Such as `GetItem`. */
	operation: string;
	/** Whose item it is about: the key of a person. */
	person: string;
}

/**
 * `pass`: the store answers; `swallow`: done, it says, and has done nothing; `pretend`: the same, but only when the store is
 * gone; `fail`: an error of its own; a key: the item of that person instead.
 */
export type Lie = 'pass' | 'swallow' | 'pretend' | 'fail' | { key: string };

export class LyingStore {
	private behind = '';
	private readonly server = createServer((request, response) => void this.answer(request, response));

	private constructor(private readonly lie: (request: StoreRequest) => Lie) {}

	static async open(lie: (request: StoreRequest) => Lie): Promise<LyingStore> {
		const store = new LyingStore(lie);
		store.server.listen(0, '127.0.0.1');
		await once(store.server, 'listening');
		return store;
	}

	/** Puts it in front of a store, and returns where it is reached itself. */
	readonly before = (endpoint: string): string => {
		this.behind = endpoint;
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	};

	async close(): Promise<void> {
		this.server.close();
		this.server.closeAllConnections();
		await once(this.server, 'close');
	}

	private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const body = await text(request);
		const { Key, Item } = JSON.parse(body) as Record<'Key' | 'Item', { person: { S: string } } | undefined>;
		const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
		const person = (Key ?? Item)?.person.S ?? '';
		const lie = this.lie({ operation, person });
		if (lie === 'swallow') return void response.writeHead(200).end('{}');
		if (lie === 'fail') return void response.writeHead(500).end('{}');
		const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
		try {
			const answered = await fetch(this.behind, {
				method: 'POST',
				headers: headers as Record<string, string>,
				body: typeof lie === 'object' ? body.replaceAll(person, lie.key) : body,
			});
			response.writeHead(answered.status).end(await answered.text());
		} catch {
			if (lie === 'pretend') response.writeHead(200).end('{}');
			else response.destroy();
		}
	}
}
