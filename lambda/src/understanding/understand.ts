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
/** What a word of a symptom's sample counts when routine questions have it too: a question alone is no alarm. */
const EVERYDAY = 0.25;
/** How much of what is particular to a sample must be said for the sample to count in full. */
const OWN_SHARE = 0.55;

interface Entry extends Sample {
	normal: string;
	/** Its words by how rare they are, and by whether only symptoms have them. */
	words: Map<string, number>;
	/** What is particular to it: for a routine question its words by how few intents have them. */
	own: Map<string, number>;
	length: number;
}

/** How urgent a red flag is: 2 for an emergency, 1 for the same day, 0 for what is none. */
export type Urgency = (id: string) => 0 | 1 | 2;

/**
 * Samples that join a symptom to a whole routine question are Alexa's: here they would let the question raise the
 * alarm, and the symptom is a sample of its own.
 */
function withoutJoined(samples: readonly Sample[], urgencyOf: Urgency): Sample[] {
	const routine = new Set(samples.filter(({ id }) => urgencyOf(id) === 0).map(({ text }) => normalise(text)));
	const holdsQuestion = (words: string[]): boolean =>
		words.some((_, start) =>
			words.some((__, end) => end - start >= 2 && routine.has(words.slice(start, end + 1).join(' '))),
		);
	return samples.filter(({ id, text }) => urgencyOf(id) === 0 || !holdsQuestion(wordsOf(text)));
}

export function createUnderstand(all: readonly Sample[], urgencyOf: Urgency): Understand {
	const samples = withoutJoined(all, urgencyOf);
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
	const intents = new Set(samples.map(({ id }) => id));
	/** Which routine intents have a word; symptoms are said together with all of them. */
	const intentsWith = new Map<string, Set<string>>();
	for (const { id, text } of samples.filter((sample) => urgencyOf(sample.id) === 0)) {
		for (const word of wordsOf(text)) intentsWith.set(word, (intentsWith.get(word) ?? new Set()).add(id));
	}
	const postings = new Map<string, number[]>();
	const entries: Entry[] = samples.map((sample, index) => {
		const features = new Set(featureLists[index]);
		for (const feature of features) {
			const holders = postings.get(feature);
			if (holders) holders.push(index);
			else postings.set(feature, [index]);
		}
		const said = wordsOf(sample.text);
		const words = new Map(said.map((word) => [word, weight(`w:${word}`) * (intentsWith.has(word) ? EVERYDAY : 1)]));
		const particular = (word: string): number => Math.log(intents.size / (intentsWith.get(word)?.size ?? 1) + 0.1);
		const own = urgencyOf(sample.id) > 0 ? words : new Map(said.map((word) => [word, particular(word)]));
		return { ...sample, normal: normalise(sample.text), words, own, length: lengthOf(features) };
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
			const likeness = product / (length * entry.length);
			const score = entry.normal === normal ? 1 : saysIt(entry.own, words) ? likeness : likeness / 2;
			if (score > (best.get(id)?.score ?? 0)) best.set(id, { id, score, sample: text, alarm: false });
			if (urgencyOf(id) > 0 && !alarms.has(id) && shareTogether(entry.words, words) >= ALARM_SHARE) alarms.add(id);
		}
		for (const id of alarms) (best.get(id) as Meaning).alarm = true;
		// Alarms first, the more urgent before the less.
		const rank = ({ id, alarm, score }: Meaning): number => (alarm ? urgencyOf(id) : 0) + score;
		return [...best.values()].sort((one, other) => rank(other) - rank(one));
	};
}

/** True when what is particular to the sample is among the words, and not only what is said in every question. */
function saysIt(own: Map<string, number>, said: readonly string[]): boolean {
	let found = 0;
	let all = 0;
	for (const [word, weight] of own) {
		all += weight;
		if (said.some((each) => each === word || (word.length > 4 && each.slice(0, 5) === word.slice(0, 5))))
			found += weight;
	}
	return found >= OWN_SHARE * all;
}

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
