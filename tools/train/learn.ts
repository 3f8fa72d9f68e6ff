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
	/** How often every example is seen; then, with the weights that are kept, how often again. */
	rounds: number;
	roundsAgain: number;
	firstStep: number;
	/** How many weights are kept, those that move a score most. */
	kept: number;
}

/** The share of a text's features that is left out whenever it is seen, by chance: no meaning then hangs on one word. */
const LEFT_OUT = 0.5;

/** A correction this small moves nothing; skipping it halves the time. */
const NEGLIGIBLE = 1e-4;

/** Learns, keeps the weights worth keeping, and learns on with those alone, so that they do the work of the others too. */
export function learn(examples: readonly Example[], rarity: Float32Array, columns: number, schedule: Schedule): Learnt {
	const { rounds, roundsAgain, firstStep } = schedule;
	const size = rarity.length * columns;
	const learnt: Learnt = { weights: new Float32Array(size), bias: new Float32Array(columns) };
	improve(learnt, examples, rarity, rounds, firstStep, new Uint8Array(size).fill(1));
	improve(learnt, examples, rarity, roundsAgain, firstStep / 2, keepLargest(learnt, rarity, schedule.kept));
	return learnt;
}

/** Makes nothing of all but the weights that move a score most; 1 for those that stay. */
function keepLargest({ weights, bias }: Learnt, rarity: Float32Array, kept: number): Uint8Array {
	const impact = weights.map((weight, at) => Math.abs(weight) * (rarity[Math.floor(at / bias.length)] as number));
	const least = impact.slice().sort()[Math.max(0, impact.length - kept)] as number;
	const stays = Uint8Array.from(impact, (each) => (each >= least ? 1 : 0));
	stays.forEach((stay, at) => {
		weights[at] = (weights[at] as number) * stay;
	});
	return stays;
}

function improve(
	{ weights, bias }: Learnt,
	examples: readonly Example[],
	rarity: Float32Array,
	rounds: number,
	firstStep: number,
	stays: Uint8Array,
): void {
	const columns = bias.length;
	const perColumn = new Float32Array(columns);
	for (const { column } of examples) perColumn[column] = (perColumn[column] as number) + 1;
	const values = examples.map(({ features }) => unitVector(features, rarity));
	const order = examples.map((_, index) => index);
	const random = steadyRandom();
	const scores = new Float32Array(columns);
	const turns = rounds * examples.length;
	for (let seen = 0; seen < turns; seen++) {
		const turn = seen % examples.length;
		if (turn === 0) shuffle(order, random);
		const { features: all, column } = examples[order[turn] as number] as Example;
		const { features, value } = partOf(all, values[order[turn] as number] as Float32Array, random);
		// Columns with few examples count as much as those with many.
		const balance = Math.sqrt(examples.length / columns / (perColumn[column] as number));
		const step = firstStep * (1 - seen / turns) * balance;
		likelihoods(scores, weights, bias, features, value);
		for (let each = 0; each < columns; each++) {
			const change = ((scores[each] as number) - (each === column ? 1 : 0)) * step;
			if (Math.abs(change) < NEGLIGIBLE) continue;
			bias[each] = (bias[each] as number) - change * 0.1;
			for (let place = 0; place < features.length; place++) {
				const at = (features[place] as number) * columns + each;
				weights[at] = (weights[at] as number) - change * (value[place] as number) * (stays[at] as number);
			}
		}
	}
}

/** Rare features count more; every text counts the same, however long. */
function unitVector(features: readonly number[], rarity: Float32Array): Float32Array {
	const values = Float32Array.from(features, (feature) => rarity[feature] as number);
	const length = Math.hypot(...values) || 1;
	return values.map((value) => value / length);
}

/** A text with some of its features left out; what stays counts for them too. */
function partOf(features: readonly number[], value: Float32Array, random: () => number) {
	const places = features.map((_, place) => place).filter(() => random() >= LEFT_OUT);
	return {
		features: places.map((place) => features[place] as number),
		value: Float32Array.from(places, (place) => (value[place] as number) / (1 - LEFT_OUT)),
	};
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
