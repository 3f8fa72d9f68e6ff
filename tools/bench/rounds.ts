/** Rounds of fresh processes, in another order each time, so that what else the machine does falls on all of them alike. */
import type { Case, Cost } from './Case';
import { measure } from './measure';
import { median } from './median';

export interface Row {
	name: string;
	what: string;
	/** Milliseconds of CPU and wall, and MiB: medians. */
	cost: Cost;
	/** The same against the floor's of the same round: medians of the ratios. */
	ratio: Cost;
}

const KINDS = ['cpu', 'wall', 'memory'] as const;

const medians = (costs: readonly Cost[]): Cost =>
	Object.fromEntries(KINDS.map((kind) => [kind, median(costs.map((cost) => cost[kind]))])) as unknown as Cost;

/** The first case is the floor. A first round warms the machine's file cache and is not counted. */
export async function runRounds(cases: readonly Case[], rounds: number, node: string, place: string): Promise<Row[]> {
	const costs = new Map(cases.map(({ name }): [string, Cost[]] => [name, []]));
	for (let round = 0; round <= rounds; round++) {
		for (const each of shuffled(cases)) {
			const cost = await measure(each, node, place);
			if (round > 0) costs.get(each.name)?.push(cost);
		}
	}
	const floor = costs.get(cases[0]?.name ?? '') ?? [];
	return cases.map(({ name, what }) => {
		const own = costs.get(name) ?? [];
		const ratios = own.map((cost, round) =>
			Object.fromEntries(KINDS.map((kind) => [kind, cost[kind] / (floor[round] as Cost)[kind]])),
		);
		return { name, what, cost: medians(own), ratio: medians(ratios as unknown as Cost[]) };
	});
}

function shuffled<T>(list: readonly T[]): T[] {
	return list
		.map((item) => ({ item, at: Math.random() }))
		.sort((one, other) => one.at - other.at)
		.map(({ item }) => item);
}
