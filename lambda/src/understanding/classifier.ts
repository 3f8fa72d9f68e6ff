/** A linear classifier: how likely each intent is, from the sample utterances alone (multinomial logistic regression). */
import { featuresOf, isWord } from './words';

export interface Sample {
	/** A topic, a red flag or an intent of the conversation. */
	id: string;
	text: string;
}

/** What training leaves behind. Weights stand by feature, then by intent. */
export interface Model {
	ids: string[];
	features: string[];
	rarity: Float32Array;
	weights: Float32Array;
	bias: Float32Array;
}

/** Intents by how likely they are, 0 to 1 in all. */
export type Classify = (text: string) => { id: string; likelihood: number }[];

/** More rounds gain nothing on questions that nobody trained on. */
const ROUNDS = 3;
const FIRST_STEP = 2;
/** A correction this small moves nothing; skipping it halves the time. */
const NEGLIGIBLE = 1e-4;

/** Learns from samples. The same samples in the same order give the same model, so it can be kept. */
export function train(samples: readonly Sample[]): Model {
	const ids = [...new Set(samples.map(({ id }) => id))];
	const { features, rarity, texts } = indexFeatures(samples);
	const rows = texts.map((known) => unitVector(known, rarity));
	const wanted = samples.map(({ id }) => ids.indexOf(id));
	const perId = ids.map((_, id) => wanted.filter((each) => each === id).length);
	const model: Model = {
		ids,
		features,
		rarity,
		weights: new Float32Array(features.length * ids.length),
		bias: new Float32Array(ids.length),
	};
	const order = samples.map((_, index) => index);
	const random = steadyRandom();
	for (let round = 0; round < ROUNDS; round++) {
		shuffle(order, random);
		for (const index of order) {
			const right = wanted[index] as number;
			// Intents with few samples count as much as those with many.
			const balance = Math.sqrt(samples.length / ids.length / (perId[right] as number));
			correct(model, rows[index] as Row, right, FIRST_STEP * (1 - round / ROUNDS) * balance);
		}
	}
	return model;
}

export function classifier(model: Model): Classify {
	const places = new Map(model.features.map((feature, place) => [feature, place]));
	return (text) => {
		const features = featuresOf(text);
		const known = features.flatMap((feature) => places.get(feature) ?? []);
		const words = features.filter(isWord);
		const unknown = words.filter((word) => !places.has(word)).length;
		const likelihoods = likelihoodsOf(model, unitVector(known, model.rarity, unknown));
		// Letters alone, without one whole word, are a guess.
		const trust = unknown < words.length ? 1 : 0.5;
		return model.ids
			.map((id, place) => ({ id, likelihood: trust * (likelihoods[place] as number) }))
			.sort((one, other) => other.likelihood - one.likelihood);
	};
}

/** Features and their weight in one text. */
interface Row {
	places: number[];
	values: number[];
}

function indexFeatures(samples: readonly Sample[]) {
	const places = new Map<string, number>();
	const seenIn: number[] = [];
	const texts = samples.map(({ text }) =>
		featuresOf(text).map((feature) => {
			const place = places.get(feature) ?? places.size;
			places.set(feature, place);
			seenIn[place] = (seenIn[place] ?? 0) + 1;
			return place;
		}),
	);
	const rarity = Float32Array.from(seenIn, (count) => Math.log(1 + samples.length / count));
	return { features: [...places.keys()], rarity, texts };
}

/** What a word counts that no sample has: "banana bread" must not pass for "breath". */
const STRANGE = 14;

/** Rare features count more; every text counts the same, however long, and less the more unknown words it has. */
function unitVector(places: number[], rarity: Float32Array, unknown = 0): Row {
	const length = Math.hypot(...places.map((place) => rarity[place] as number), STRANGE * Math.sqrt(unknown)) || 1;
	return { places, values: places.map((place) => (rarity[place] as number) / length) };
}

function likelihoodsOf({ ids, weights, bias }: Model, { places, values }: Row): Float32Array {
	const scores = Float32Array.from(bias);
	places.forEach((place, index) => {
		const value = values[index] as number;
		const start = place * ids.length;
		for (let id = 0; id < scores.length; id++)
			scores[id] = (scores[id] as number) + (weights[start + id] as number) * value;
	});
	const top = scores.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
	let sum = 0;
	for (let id = 0; id < scores.length; id++) {
		scores[id] = Math.exp((scores[id] as number) - top);
		sum += scores[id] as number;
	}
	return scores.map((score) => score / sum);
}

/** One step of stochastic gradient descent towards the right intent. */
function correct(model: Model, row: Row, right: number, step: number): void {
	const { ids, weights, bias } = model;
	const likelihoods = likelihoodsOf(model, row);
	for (let id = 0; id < ids.length; id++) {
		const change = ((likelihoods[id] as number) - (id === right ? 1 : 0)) * step;
		if (Math.abs(change) < NEGLIGIBLE) continue;
		bias[id] = (bias[id] as number) - change * 0.1;
		row.places.forEach((place, index) => {
			const at = place * ids.length + id;
			weights[at] = (weights[at] as number) - change * (row.values[index] as number);
		});
	}
}

/** Numbers between 0 and 1 that are the same every time. */
function steadyRandom(): () => number {
	let seed = 1;
	return () => {
		seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
		return seed / 0x80000000;
	};
}

function shuffle(order: number[], random: () => number): void {
	for (let last = order.length - 1; last > 0; last--) {
		const other = Math.floor(random() * (last + 1));
		[order[last], order[other]] = [order[other] as number, order[last] as number];
	}
}
