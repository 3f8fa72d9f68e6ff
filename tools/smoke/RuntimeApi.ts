/** AWS Lambda's runtime API for one function process, on loopback: hands out events, takes responses and errors. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the function reported as its own error, at start or in an invocation. */
class FunctionError extends Error {
	override name = 'FunctionError';
	constructor({ errorType, errorMessage }: { errorType: string; errorMessage: string }) {
		// A message may go on for lines; the first says what it is.
		super(`${errorType}: ${errorMessage.split('\n')[0]}`);
	}
}

interface Invocation {
	id: string;
	event: unknown;
	settle: (error: Error | undefined, response?: unknown) => void;
}

const VERSION = '/2018-06-01/runtime';

const functionArn = (name: string): string => `arn:aws:lambda:eu-west-1:000000000000:function:${name}`;

export class RuntimeApi {
	/** Resolves when the function has loaded and asks for its first event; rejects when it could not start. */
	readonly started: Promise<void>;
	private start!: (error?: Error) => void;
	private readonly server = createServer((request, response) => void this.answer(request, response));
	private readonly queue: Invocation[] = [];
	private readonly running = new Map<string, Invocation>();
	/** The function's open question for its next event. */
	private asking: ServerResponse | undefined;
	private ended: Error | undefined;

	private constructor(
		private readonly name: string,
		private readonly timeout: number,
	) {
		this.started = new Promise((resolve, reject) => {
			this.start = (error) => (error ? reject(error) : resolve());
		});
		// Nobody may be waiting for it yet.
		this.started.catch(() => {});
	}

	/** `timeout` is the function's own, in milliseconds: as on Lambda, an invocation fails after it. */
	static async open(name: string, timeout: number): Promise<RuntimeApi> {
		const api = new RuntimeApi(name, timeout);
		api.server.listen(0, '127.0.0.1');
		await once(api.server, 'listening');
		return api;
	}

	get address(): string {
		return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	/** The function's response. Rejects with its error, or when it ends or takes too long. */
	invoke(event: unknown): Promise<unknown> {
		return new Promise((resolve, reject) => {
			const id = randomUUID();
			const timer = setTimeout(
				() => settle(new Error(`The function did not answer within ${this.timeout} ms.`)),
				this.timeout,
			);
			const settle: Invocation['settle'] = (error, response) => {
				clearTimeout(timer);
				this.running.delete(id);
				if (error) reject(error);
				else resolve(response);
			};
			if (this.ended) return settle(this.ended);
			this.queue.push({ id, event, settle });
			this.handOut();
		});
	}

	/** The function's process has ended: nothing it was asked will be answered. */
	end(error: Error): void {
		this.ended = error;
		this.start(error);
		for (const { settle } of [...this.running.values(), ...this.queue.splice(0)]) settle(error);
	}

	async close(): Promise<void> {
		this.server.close();
		this.server.closeAllConnections();
		await once(this.server, 'close');
	}

	private handOut(): void {
		const next = this.asking && this.queue.shift();
		if (!next) return;
		this.running.set(next.id, next);
		this.asking?.writeHead(200, {
			'Content-Type': 'application/json',
			'Lambda-Runtime-Aws-Request-Id': next.id,
			'Lambda-Runtime-Deadline-Ms': String(Date.now() + this.timeout),
			'Lambda-Runtime-Invoked-Function-Arn': functionArn(this.name),
			'Lambda-Runtime-Trace-Id': `Root=1-00000000-${next.id.replaceAll('-', '').slice(0, 24)};Sampled=0`,
		});
		this.asking?.end(JSON.stringify(next.event));
		this.asking = undefined;
	}

	private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const path = request.url?.startsWith(`${VERSION}/`) ? request.url.slice(VERSION.length) : '';
		const body = await text(request);
		const [, id = '', kind] = /^\/invocation\/([^/]+)\/(response|error)$/.exec(path) ?? [];
		const invocation = this.running.get(id);
		if (request.method === 'GET' && path === '/invocation/next') {
			this.start();
			this.asking = response;
			return this.handOut();
		}
		const accept = (): unknown => response.writeHead(202, { 'Content-Type': 'application/json' }).end('{}');
		if (request.method === 'POST' && path === '/init/error') {
			this.start(new FunctionError(JSON.parse(body)));
			return void accept();
		}
		if (request.method !== 'POST' || !invocation) return void response.writeHead(404).end();
		accept();
		if (kind === 'error') invocation.settle(new FunctionError(JSON.parse(body)));
		else invocation.settle(undefined, JSON.parse(body));
	}
}
