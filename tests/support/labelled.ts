/** Generated values that carry the names of the kinds they are of, so that a run can be counted kind by kind. */
import fc from 'fast-check';

export interface Labelled<T> {
	value: T;
	/** `locale: it-IT`, `slot value: markup` … */
	labels: string[];
}

/** Every label that a generator may give: what a long run has to reach. */
export const declaredLabels = new Set<string>();

export function declare(group: string, kind: string): string {
	const label = `${group}: ${kind}`;
	declaredLabels.add(label);
	return label;
}

/** One of several kinds of value; a kind's weight is 1 unless told otherwise. */
export function oneKind<T>(
	group: string,
	kinds: Record<string, fc.Arbitrary<T>>,
	weights: Record<string, number> = {},
): fc.Arbitrary<Labelled<T>> {
	return fc.oneof(
		...Object.entries(kinds).map(([kind, values]) => {
			const labels = [declare(group, kind)];
			return { weight: weights[kind] ?? 1, arbitrary: values.map((value) => ({ value, labels })) };
		}),
	);
}

/** Each of these values is a kind of its own. */
export const eachKind = (group: string, values: readonly string[]): fc.Arbitrary<Labelled<string>> =>
	oneKind(group, Object.fromEntries(values.map((value) => [value, fc.constant(value)])));

/** How often each kind came up, a line a group; of a large group the fewest and the most. */
export function tally(reached: ReadonlyMap<string, number>): string {
	const groups = new Map<string, [string, number][]>();
	for (const label of declaredLabels) {
		const [group, kind] = label.split(/: (.*)/s) as [string, string];
		groups.set(group, [...(groups.get(group) ?? []), [kind, reached.get(label) ?? 0]]);
	}
	const line = (kinds: [string, number][]): string => {
		const counts = kinds.map(([, count]) => count);
		if (kinds.length > 80) return `${kinds.length} kinds, ${Math.min(...counts)} to ${Math.max(...counts)} of each`;
		return kinds.map(([kind, count]) => `${kind} ${count}`).join(' · ');
	};
	return [...groups].map(([group, kinds]) => `${group}: ${line(kinds)}\n`).join('');
}
