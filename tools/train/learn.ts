/** Learning: multinomial logistic regression over the features of the samples. The same samples teach the same. */

/** A text's features by place, and which column it belongs to. */
export interface Example {
	features: readonly number[];
	column: number;
}

export interface Learnt {
	/** By feature, then by column. */
	weights: Float32Array;
	bias: Float32Array;
}

export interface Schedule {
	/** How often every example is seen. */
	rounds: number;
	firstStep: number;
}

/** A correction this small moves nothing; skipping it halves the time. */
const NEGLIGIBLE = 1e-4;

export function learn(
	examples: readonly Example[],
	rarity: Float32Array,
	columns: number,
	{ rounds, firstStep }: Schedule,
): Learnt {
	const weights = new Float32Array(rarity.length * columns);
	const bias = new Float32Array(columns);
	const perColumn = new Float32Array(columns);
	for (const { column } of examples) perColumn[column] = (perColumn[column] as number) + 1;
	const values = examples.map(({ features }) => unitVector(features, rarity));
	const order = examples.map((_, index) => index);
	const random = steadyRandom();
	const scores = new Float32Array(columns);
	const all = rounds * examples.length;
	for (let seen = 0; seen < all; seen++) {
		const turn = seen % examples.length;
		if (turn === 0) shuffle(order, random);
		const { features, column } = examples[order[turn] as number] as Example;
		const value = values[order[turn] as number] as Float32Array;
		// Columns with few examples count as much as those with many.
		const balance = Math.sqrt(examples.length / columns / (perColumn[column] as number));
		const step = firstStep * (1 - seen / all) * balance;
		likelihoods(scores, weights, bias, features, value);
		for (let each = 0; each < columns; each++) {
			const change = ((scores[each] as number) - (each === column ? 1 : 0)) * step;
			if (Math.abs(change) < NEGLIGIBLE) continue;
			bias[each] = (bias[each] as number) - change * 0.1;
			for (let place = 0; place < features.length; place++) {
				const at = (features[place] as number) * columns + each;
				weights[at] = (weights[at] as number) - change * (value[place] as number);
			}
		}
	}
	return { weights, bias };
}

/** Rare features count more; every text counts the same, however long. */
function unitVector(features: readonly number[], rarity: Float32Array): Float32Array {
	const values = Float32Array.from(features, (feature) => rarity[feature] as number);
	const length = Math.hypot(...values) || 1;
	return values.map((value) => value / length);
}

function likelihoods(
	scores: Float32Array,
	weights: Float32Array,
	bias: Float32Array,
	features: readonly number[],
	value: Float32Array,
): void {
	const columns = bias.length;
	scores.set(bias);
	for (let place = 0; place < features.length; place++) {
		const start = (features[place] as number) * columns;
		const by = value[place] as number;
		for (let each = 0; each < columns; each++)
			scores[each] = (scores[each] as number) + (weights[start + each] as number) * by;
	}
	const top = scores.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
	let sum = 0;
	for (let each = 0; each < columns; each++) {
		scores[each] = Math.exp((scores[each] as number) - top);
		sum += scores[each] as number;
	}
	for (let each = 0; each < columns; each++) scores[each] = (scores[each] as number) / sum;
}

/** Numbers between 0 and 1 that are the same every time. */
export function steadyRandom(seed = 1): () => number {
	let state = seed;
	return () => {
		state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
		return state / 0x80000000;
	};
}

function shuffle(order: number[], random: () => number): void {
	for (let last = order.length - 1; last > 0; last--) {
		const other = Math.floor(random() * (last + 1));
		[order[last], order[other]] = [order[other] as number, order[last] as number];
	}
}
