/** Free words of a locale become ranked intents: nearest sample utterance first, red flags before everything. */
import { featuresOf, normalise, wordsOf } from './words';

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
	/** True when the words hold nearly all of a symptom's sample close together, whatever else they hold. */
	alarm: boolean;
}

export type Understand = (words: string) => Meaning[];

/** How much of a symptom's sample, by weight of its words, must stand together to raise the alarm. */
const ALARM_SHARE = 0.85;
/** How many other words may stand among them. */
const ALARM_GAP = 3;

interface Entry extends Sample {
	normal: string;
	words: Map<string, number>;
	length: number;
}

export function createUnderstand(samples: readonly Sample[], isRedFlag: (id: string) => boolean): Understand {
	const featureLists = samples.map(({ text }) => featuresOf(text));
	const seenIn = new Map<string, number>();
	for (const features of featureLists) {
		for (const feature of new Set(features)) seenIn.set(feature, (seenIn.get(feature) ?? 0) + 1);
	}
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
		for (const feature of features) {
			const holders = postings.get(feature);
			if (holders) holders.push(index);
			else postings.set(feature, [index]);
		}
		const words = new Map(wordsOf(sample.text).map((word) => [word, weight(`w:${word}`)]));
		return { ...sample, normal: normalise(sample.text), words, length: lengthOf(features) };
	});

	return (said) => {
		const normal = normalise(said);
		const words = wordsOf(said);
		const features = new Set(featuresOf(said));
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
			const { id, text, ...entry } = entries[index] as Entry;
			const score = entry.normal === normal ? 1 : product / (length * entry.length);
			if (score > (best.get(id)?.score ?? 0)) best.set(id, { id, score, sample: text, alarm: false });
			if (isRedFlag(id) && !alarms.has(id) && shareTogether(entry.words, words) >= ALARM_SHARE) alarms.add(id);
		}
		for (const id of alarms) (best.get(id) as Meaning).alarm = true;
		return [...best.values()].sort((one, other) => rank(other) - rank(one));
	};
}

/** Alarms first, unless the words are a sample of something else to the letter. */
const rank = ({ alarm, score }: Meaning): number => (score === 1 ? 2 : alarm ? 1 + score : score);

/** The largest share of a sample's words, by weight, that stands within one stretch of what was said. */
function shareTogether(sample: Map<string, number>, said: readonly string[]): number {
	let all = 0;
	for (const weight of sample.values()) all += weight;
	const stretch = sample.size + ALARM_GAP;
	let best = 0;
	for (let start = 0; start === 0 || start + stretch <= said.length; start++) {
		let found = 0;
		for (const word of new Set(said.slice(start, start + stretch))) found += sample.get(word) ?? 0;
		best = Math.max(best, found / all);
	}
	return best;
}
