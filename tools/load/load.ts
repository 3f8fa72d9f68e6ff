/** Many conversations at once with the built skill, and a store that is ended in the middle of them and comes back. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import { SKILL_ID } from '../console/echo';
import { profileItems } from '../console/profileItems';
import { FunctionPool } from './FunctionPool';
import { Ledger } from './Ledger';
import { Outage } from './Outage';
import { Person } from './Person';
import { StoreProcess } from './StoreProcess';

export interface LoadSettings {
	conversations: number;
	seconds: number;
	/** How long a person waits before speaking, in milliseconds: from, to. */
	pause: readonly [number, number];
	/** How many instances of the function there are. */
	instances: number;
	/** The built skill and the Node that runs it. */
	folder: string;
	node: string;
	/** Where the functions find the store; a test puts something between the two here. */
	reachedAt?: (endpoint: string) => string;
}

/** When the store is ended, and for how long at least, as shares of the whole time. */
const OUTAGE = { after: 0.4, lasts: 0.1 };

export async function runLoad(settings: LoadSettings): Promise<Ledger> {
	const { conversations, seconds, pause, instances, folder, node, reachedAt = (endpoint) => endpoint } = settings;
	const directory = mkdtempSync(join(tmpdir(), 'load-'));
	const outage = new Outage();
	const ledger = new Ledger(outage);
	let store = await StoreProcess.start(directory);
	let pool: FunctionPool | undefined;
	try {
		const { endpoint, tableName, port } = store;
		const env = {
			PROFILE_STORE: 'dynamodb',
			TABLE_NAME: tableName,
			SKILL_ID,
			AWS_ENDPOINT_URL_DYNAMODB: reachedAt(endpoint),
		};
		pool = await FunctionPool.start(instances, { folder, node, env }, ledger.turn);
		const world = { skill: pool, outage, ledger, pause, until: performance.now() + seconds * 1000 };
		const people = Array.from({ length: conversations }, (_, index) => new Person(index, world));
		const interrupt = async (): Promise<void> => {
			await sleep(seconds * OUTAGE.after * 1000);
			outage.begin();
			await store.kill();
			await sleep(seconds * OUTAGE.lasts * 1000);
			store = await StoreProcess.start(directory, port);
			outage.end();
		};
		await Promise.all([interrupt(), ...people.map((person) => person.live())]);
		await checkTable(people, endpoint, tableName, ledger);
		return ledger;
	} finally {
		await pool?.stop();
		await store.kill();
		rmSync(directory, { recursive: true });
	}
}

/** What is in the table in the end is what people were told, and nothing else. */
async function checkTable(people: Person[], endpoint: string, tableName: string, ledger: Ledger): Promise<void> {
	const rows = await profileItems(endpoint, tableName);
	const kept = new Map(rows.map(({ person, surgeryDate }) => [person?.S, surgeryDate?.S as PlainDate]));
	for (const person of people) {
		const key = createHash('sha256').update(person.userId).digest('hex');
		person.checkKept(kept.get(key) ?? 'none');
		kept.delete(key);
	}
	for (const key of kept.keys()) ledger.error('mixedUp', `the store holds a row of nobody: ${key}`);
}
