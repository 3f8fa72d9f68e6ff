/** The embedded DynamoDB in a process of its own, with its directory on disk: something that can be ended without warning. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { openEmbeddedStore } from '../console/embeddedStore';
import { projectRoot } from '../content';

export class StoreProcess {
	private constructor(
		private readonly process: ChildProcess,
		readonly endpoint: string,
		readonly tableName: string,
	) {}

	/** Resolves once its table can be used; at a port of its own choice when that is 0. */
	static async start(directory: string, port = 0): Promise<StoreProcess> {
		const child = spawn(process.execPath, ['--import', 'tsx', __filename, directory, String(port)], {
			cwd: projectRoot,
			stdio: ['pipe', 'pipe', 'inherit'],
		});
		for await (const line of createInterface({ input: child.stdout })) {
			const { endpoint, tableName } = JSON.parse(line) as { endpoint: string; tableName: string };
			return new StoreProcess(child, endpoint, tableName);
		}
		throw new Error('The store did not start.');
	}

	get port(): number {
		return Number(new URL(this.endpoint).port);
	}

	/** Ends it at once, whatever it is doing. */
	async kill(): Promise<void> {
		this.process.kill('SIGKILL');
		if (this.process.signalCode === null) await once(this.process, 'exit');
	}
}

/** The process itself: it says where it is, and lives as long as whoever started it. */
async function serve(directory: string, port: number): Promise<void> {
	const { endpoint, tableName } = await openEmbeddedStore(directory, port);
	console.log(JSON.stringify({ endpoint, tableName }));
	process.stdin.on('end', () => process.exit()).resume();
}

if (require.main === module) {
	const [, , directory = '', port = '0'] = process.argv;
	void serve(directory, Number(port));
}
