/** The middle of some figures; of an even number of them the lower middle. Throws without any. */
export function median(figures: readonly number[]): number {
	const middle = [...figures].sort((one, other) => one - other)[Math.floor((figures.length - 1) / 2)];
	if (middle === undefined) throw new Error('There is no median of nothing.');
	return middle;
}
