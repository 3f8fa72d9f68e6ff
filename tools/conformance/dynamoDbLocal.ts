/** Amazon's own DynamoDB for one machine: fetched when it is not there, started in memory, ended again. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { localClient } from '../console/embeddedStore';
import { UsageError } from '../console/options';
import { projectRoot } from '../content';

/** The npm package that holds it. Its licence forbids to pass it on, so it is never committed. */
const PACKAGE = 'amplify-dynamodb-simulator@2.9.30';

/** How long it may take to start, in milliseconds: a slow machine needs ten seconds. */
const START_BUDGET = 60_000;

export interface DynamoDbLocal {
	endpoint: string;
	stop(): Promise<void>;
}

/** Starts it. A `UsageError` says what is missing: Java, or the package. */
export async function startDynamoDbLocal(folder = join(projectRoot, 'build/dynamodb-local')): Promise<DynamoDbLocal> {
	checkJava();
	if (!existsSync(folder)) fetchPackage(folder);
	const port = await freePort();
	const options = ['-inMemory', '-sharedDb', '-disableTelemetry', '-port', String(port)];
	const child = spawn('java', ['-jar', 'DynamoDBLocal.jar', ...options], {
		cwd: join(folder, 'emulator'),
		stdio: 'ignore',
	});
	const stop = async (): Promise<void> => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		child.kill();
		await once(child, 'exit');
	};
	const endpoint = `http://127.0.0.1:${port}`;
	try {
		await answers(endpoint, child);
	} catch (error) {
		await stop();
		throw error;
	}
	return { endpoint, stop };
}

function checkJava(): void {
	try {
		execFileSync('java', ['-version'], { stdio: 'ignore' });
	} catch {
		throw new UsageError('Java is missing: DynamoDB Local needs Java 17 or newer, found as java.');
	}
}

/** Everything or nothing: what is unpacked half must not be taken for the package later. */
function fetchPackage(folder: string): void {
	mkdirSync(join(projectRoot, 'build'), { recursive: true });
	const place = mkdtempSync(join(projectRoot, 'build/fetching-'));
	try {
		const tarball = execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: place, encoding: 'utf8', stdio: 'pipe' });
		execFileSync('tar', ['-xzf', tarball.trim()], { cwd: place, stdio: 'pipe' });
		renameSync(join(place, 'package'), folder);
	} catch (error) {
		throw new UsageError(
			`The package ${PACKAGE} is missing and cannot be fetched: ${(error as Error).message.split('\n')[0]}`,
		);
	} finally {
		rmSync(place, { recursive: true });
	}
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	return typeof address === 'object' && address ? address.port : 0;
}

async function answers(endpoint: string, child: ChildProcess): Promise<void> {
	const client = localClient(endpoint);
	try {
		for (const end = Date.now() + START_BUDGET; Date.now() < end; await sleep(100)) {
			if (child.exitCode !== null) throw new UsageError(`DynamoDB Local ended at start (${child.exitCode}).`);
			if (await isThere(client.send(new ListTablesCommand({})))) return;
		}
		throw new UsageError(`DynamoDB Local did not answer within ${START_BUDGET / 1000} s.`);
	} finally {
		client.destroy();
	}
}

const isThere = (answer: Promise<unknown>): Promise<boolean> => answer.then(() => true).catch(() => false);
