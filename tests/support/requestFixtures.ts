/** The requests of fixtures/requests by their names, whole or damaged. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestEnvelope } from 'ask-sdk-model';

const folder = join(__dirname, '../fixtures/requests');
const fixtures = new Map(
	readdirSync(folder).map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
);

export const fixtureNames = [...fixtures.keys()];
export const fixture = (name: string): RequestEnvelope => structuredClone(fixtures.get(name)) as RequestEnvelope;

/** A copy without one of its subtrees, or with something else in its place. */
export function damaged(envelope: unknown, at: number, by: unknown): unknown {
	const copy = structuredClone(envelope);
	const places: [Record<string, unknown>, string][] = [];
	const walk = (node: unknown): void => {
		if (typeof node !== 'object' || node === null) return;
		for (const key of Object.keys(node)) {
			places.push([node as Record<string, unknown>, key]);
			walk((node as Record<string, unknown>)[key]);
		}
	};
	walk(copy);
	const [parent, key] = places[at % places.length] ?? [];
	if (parent && key !== undefined) {
		if (by === undefined) delete parent[key];
		else parent[key] = structuredClone(by);
	}
	return copy;
}
