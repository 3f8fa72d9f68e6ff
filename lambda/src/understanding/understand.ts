/** Free words of a language become ranked meanings: symptoms before everything, then the likeliest. */
import { symptomTold, urgencyOf } from './alarm';
import { classify } from './classifier';
import { decodeWeights, fingerprint, placeOf, type Weights } from './weights';
import { createReader } from './words';

export interface Meaning {
	/** A topic, a red flag or an intent of the conversation. */
	id: string;
	/** How likely it is, 0 to 1; 1 when a sample was said word for word. */
	score: number;
	/** True for a symptom that outranks whatever else was said. */
	alarm: boolean;
}

/** What can be understood in one language. */
export interface Understanding {
	/** `asked` is the intent of a free question, when the words are what its slot holds. */
	meaningsOf(words: string, asked?: string): Meaning[];
	/** The id of the one value of a slot that is named. */
	slotValueIn(slot: string, words: string): string | undefined;
}

/** As many letters or fewer, that are no sample, mean nothing. */
const LEAST_SAID = 3;
/** `bytes` is a file of `lambda/understanding`. Throws for anything else. */
export const createUnderstanding = (bytes: Uint8Array): Understanding => understandingFrom(decodeWeights(bytes));

export function understandingFrom(weights: Weights): Understanding {
	const { read, canonical, asSaid, withoutValues, partsOf, slotValueIn } = createReader(weights.vocabulary);
	const { leads } = weights.vocabulary;
	const exactly = (said: string): string | undefined => {
		const places = [canonical, asSaid, withoutValues].map((as) => placeOf(weights.samples, fingerprint(as(said))));
		const place = places.find((each) => each >= 0);
		return place === undefined ? undefined : weights.ids[weights.sampleColumns[place] as number];
	};
	const meaningsOf = (words: string, asked = ''): Meaning[] => {
		const said = [leads[asked], words].filter(Boolean).join(' ');
		const whole = classify(weights, read(said));
		const exact = exactly(said);
		// "And", "but", "um": less than a word of one's own says nothing.
		if (exact === undefined && said.trim().length <= LEAST_SAID) return [];
		const parts = partsOf(said);
		const readings = parts.length > 1 ? parts.map((part) => classify(weights, read(part))) : [];
		// What stands word for word in the model means just that.
		const flag = exact === undefined ? symptomTold(whole, readings) : urgencyOf(exact) > 0 ? exact : undefined;
		const rank = ({ alarm: first, score }: Meaning): number => (first ? 2 : 0) + score;
		return (
			whole.meanings
				.map(({ id, likelihood }) => ({ id, score: id === exact ? 1 : likelihood, alarm: id === flag }))
				// A symptom is told or it is not: one that is not is never the next best meaning.
				.filter((meaning) => meaning.alarm || urgencyOf(meaning.id) === 0)
				.sort((one, other) => rank(other) - rank(one))
		);
	};
	return { meaningsOf, slotValueIn };
}
