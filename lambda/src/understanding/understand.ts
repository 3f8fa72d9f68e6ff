/** Free words of a locale become ranked intents: nearest sample utterance first, red flags before everything. */
import { featuresOf, normalise } from './words';

export interface Sample {
	/** A topic, a red flag or an intent of the conversation. */
	id: string;
	text: string;
}

export interface Meaning {
	id: string;
	/** Likeness to the nearest sample, 0 to 1; 1 is word for word. */
	score: number;
	/** That sample. */
	sample: string;
	/** True when the words hold nearly all of a symptom's sample, whatever else they hold. */
	alarm: boolean;
}

export type Understand = (words: string) => Meaning[];

/** How much of a symptom's sample must be in the words to raise the alarm, by weight of its words. */
const ALARM_SHARE = 0.85;
const ALARM_SCORE = 0.3;

interface Entry extends Sample {
	words: Map<string, number>;
	length: number;
}

export function createUnderstand(samples: readonly Sample[], isRedFlag: (id: string) => boolean): Understand {
	const featureLists = samples.map(({ text }) => featuresOf(text));
	const seenIn = new Map<string, number>();
	for (const features of featureLists) {
		for (const feature of new Set(features)) seenIn.set(feature, (seenIn.get(feature) ?? 0) + 1);
	}
	// What no sample has tells the samples apart as little as what only one has: it only lengthens the question.
	const weight = (feature: string): number => {
		const rarity = Math.log(1 + samples.length / (seenIn.get(feature) ?? 1));
		return feature.startsWith('l:') ? rarity / 4 : rarity;
	};
	const lengthOf = (features: Iterable<string>): number => {
		let sum = 0;
		for (const feature of features) sum += weight(feature) ** 2;
		return Math.sqrt(sum);
	};
	const postings = new Map<string, number[]>();
	const entries: Entry[] = samples.map((sample, index) => {
		const features = new Set(featureLists[index]);
		const words = new Map<string, number>();
		for (const feature of features) {
			const holders = postings.get(feature);
			if (holders) holders.push(index);
			else postings.set(feature, [index]);
			if (feature.startsWith('w:')) words.set(feature, weight(feature));
		}
		return { ...sample, words, length: lengthOf(features) };
	});

	return (words) => {
		const features = new Set(featuresOf(words));
		const length = lengthOf(features);
		const products = new Map<number, number>();
		for (const feature of features) {
			for (const index of postings.get(feature) ?? []) {
				products.set(index, (products.get(index) ?? 0) + weight(feature) ** 2);
			}
		}
		const best = new Map<string, Meaning>();
		const alarms = new Set<string>();
		for (const [index, product] of products) {
			const entry = entries[index] as Entry;
			const score = normalise(entry.text) === normalise(words) ? 1 : product / (length * entry.length);
			if (score > (best.get(entry.id)?.score ?? 0)) {
				best.set(entry.id, { id: entry.id, score, sample: entry.text, alarm: false });
			}
			if (isRedFlag(entry.id) && score >= ALARM_SCORE && shareOf(entry, features) >= ALARM_SHARE) alarms.add(entry.id);
		}
		for (const id of alarms) (best.get(id) as Meaning).alarm = true;
		return [...best.values()].sort((one, other) => rank(other) - rank(one));
	};
}

/** Alarms first, unless the words are a sample of something else to the letter. */
const rank = ({ alarm, score }: Meaning): number => (score === 1 ? 2 : alarm ? 1 + score : score);

function shareOf({ words }: Entry, features: Set<string>): number {
	let found = 0;
	let all = 0;
	for (const [word, weight] of words) {
		all += weight;
		if (features.has(word)) found += weight;
	}
	return all === 0 ? 0 : found / all;
}
