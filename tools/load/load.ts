/** Many conversations at once with the built skill, and a store that is ended in the middle of them and comes back. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import type { Skill } from '../../lambda/src/skill';
import { SKILL_ID } from '../console/echo';
import { profileItems } from '../console/profileItems';
import { echoOf } from '../smoke/echoOf';
import { FunctionPool } from './FunctionPool';
import { Ledger } from './Ledger';
import { Outage } from './Outage';
import { Person } from './Person';
import { StoreProcess } from './StoreProcess';

export interface LoadSettings {
	conversations: number;
	/** How long the store is there, gone, and there again, at least; starting it takes a second or more on top. */
	seconds: readonly [before: number, without: number, after: number];
	/** How often everybody goes through all of it at least in each of these times, however long that takes. */
	rounds?: number;
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

export async function runLoad(settings: LoadSettings): Promise<Ledger> {
	const { conversations, pause, instances, folder, node, reachedAt = (endpoint) => endpoint } = settings;
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
		// Opening the skill looks for a date, and so loads all that a question needs.
		const first = (instance: Skill): Promise<unknown> => ledger.coldStart(() => echoOf('nobody', instance).launch());
		pool = await FunctionPool.start(instances, { folder, node, env }, first, ledger.turn);
		let isOver = false;
		const world = { skill: pool, outage, pause, isOver: () => isOver };
		const people = Array.from({ length: conversations }, (_, index) => new Person(index, ledger, world));
		const wait = async (least: number): Promise<void> => {
			const end = performance.now() + least * 1000;
			for (const person of people) person.rounds = 0;
			const isDue = (person: Person): boolean => person.hasStopped || person.rounds >= (settings.rounds ?? 0);
			while (performance.now() < end || !people.every(isDue)) await sleep(20);
		};
		const interrupt = async (): Promise<void> => {
			const [before, without, after] = settings.seconds;
			await wait(before);
			outage.begin();
			await store.kill();
			await wait(without);
			store = await StoreProcess.start(directory, port);
			outage.end();
			await wait(after);
			isOver = true;
		};
		const since = performance.now();
		await Promise.all([interrupt(), ...people.map((person) => person.live())]);
		ledger.seconds = (performance.now() - since) / 1000;
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
