/** Starts a case in a process of its own and takes what it cost; a wrong answer ends the bench. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Case, Cost, WarmCost } from './Case';

const child = join(__dirname, 'child.js');

interface Told extends Cost, Partial<WarmCost> {
	speech?: string;
	error?: string;
}

/** One cold start and its answer. Throws when the case fails, or says what it should not. */
export const measure = (each: Case, node: string, place: string): Promise<Cost> => runOnce(each, node, place, 0);

/** As many answers of one process, after a first that is not counted. */
export async function measureWarm(
	each: Case,
	node: string,
	place: string,
	turns: number,
): Promise<WarmCost & { name: string }> {
	const { perSecond = 0, p50 = 0, p99 = 0 } = await runOnce(each, node, place, turns);
	return { name: each.name, perSecond, p50, p99 };
}

async function runOnce(each: Case, node: string, place: string, times: number): Promise<Told> {
	const envelope = join(place, 'envelope.json');
	writeFileSync(envelope, JSON.stringify(each.envelope));
	const since = performance.now();
	const { stdio } = spawn(node, [child, each.file, envelope, String(times)], {
		env: { PATH: '', ...each.env },
		stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
	});
	const told = JSON.parse((await text(stdio[3] as Readable)) || '{"error":"It ended without an answer."}') as Told;
	const wall = performance.now() - since;
	if (told.error) throw new Error(`${each.name} failed: ${told.error}`);
	if (!each.expects.test(told.speech ?? '')) throw new Error(`${each.name} answered: ${told.speech}`);
	return { ...told, wall };
}
