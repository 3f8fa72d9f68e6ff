/** A linear classifier: how likely each meaning of a text is, by what was learnt from the sample utterances alone. */
import { ALARM, fingerprint, placeOf, RARITY_STEPS, type Weights } from './weights';
import { isWord } from './words';

/** What a word counts that no sample has: "banana bread" must not pass for "breath". */
const STRANGE = 34;

export interface Reading {
	/** Meanings by how likely they are, 0 to 1 in all, the likeliest first. */
	meanings: { id: string; likelihood: number }[];
	/** How likely it is that a symptom is told, 0 to 1, whatever else is said. */
	alarm: number;
}

export function classify(weights: Weights, features: readonly string[]): Reading {
	const { ids, bias, starts, columns, sizes, step, rarity } = weights;
	const words = features.filter(isWord);
	const isKnown = (feature: string): boolean => placeOf(weights.features, fingerprint(feature)) >= 0;
	const unknown = words.filter((word) => !isKnown(word)).length;
	const places = features
		.map((feature) => placeOf(weights.features, fingerprint(feature)))
		.filter((place) => place >= 0);
	const rarities = places.map((place) => (rarity[place] as number) / RARITY_STEPS);
	const length = Math.hypot(...rarities, STRANGE * Math.sqrt(unknown)) || 1;
	const scores = [...bias];
	places.forEach((place, index) => {
		const value = ((rarities[index] as number) / length) * step;
		for (let at = starts[place] as number; at < (starts[place + 1] as number); at++) {
			const column = columns[at] as number;
			scores[column] = (scores[column] as number) + (sizes[at] as number) * value;
		}
	});
	const alarmScore = scores[ids.indexOf(ALARM)] as number;
	const own = ids.map((id, column) => ({ id, score: scores[column] as number })).filter(({ id }) => id !== ALARM);
	const top = Math.max(...own.map(({ score }) => score));
	const sum = own.reduce((all, { score }) => all + Math.exp(score - top), 0);
	// Letters alone, without one whole word, are a guess.
	const trust = unknown < words.length ? 1 : 0.5;
	return {
		meanings: own
			.map(({ id, score }) => ({ id, likelihood: (trust * Math.exp(score - top)) / sum }))
			.sort((one, other) => other.likelihood - one.likelihood),
		alarm: trust / (1 + Math.exp(-alarmScore)),
	};
}
