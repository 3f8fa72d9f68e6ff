/** Free words of a language become ranked meanings: symptoms before everything, then the likeliest. */
import { guideProtocol, type RedFlagId } from '../guidance/protocol';
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

/**
 * How likely it has to be that a symptom is told: the geometric mean of what the detector says and of the red flags'
 * share of the meanings. Either alone catches too much. Chosen on our labelled questions, where it misses few and
 * not none: what it does not know, it does not catch. Less is enough when a symptom is likelier than any other meaning.
 */
const ALARMING = 0.36;
const ALARMING_WHEN_LIKELIEST = 0.25;
/** As many letters or fewer, that are no sample, mean nothing. */
const LEAST_SAID = 3;
/** Of the symptoms told, the most urgent counts, unless another is this many times likelier. */
const FAR_LIKELIER = 4;

const { redFlags } = guideProtocol;

/** 2 for an emergency, 1 for the same day, 0 for what is no symptom. */
export const urgencyOf = (id: string): 0 | 1 | 2 =>
	Object.hasOwn(redFlags, id) ? (redFlags[id as RedFlagId].tier === 'emergency' ? 2 : 1) : 0;

/** `bytes` is a file of `lambda/understanding`. Throws for anything else. */
export const createUnderstanding = (bytes: Uint8Array): Understanding => understandingFrom(decodeWeights(bytes));

export function understandingFrom(weights: Weights): Understanding {
	const { read, canonical, slotValueIn } = createReader(weights.vocabulary);
	const { leads } = weights.vocabulary;
	const meaningsOf = (words: string, asked = ''): Meaning[] => {
		const said = [leads[asked], words].filter(Boolean).join(' ');
		const { meanings, alarm } = classify(weights, read(said));
		const place = placeOf(weights.samples, fingerprint(canonical(said)));
		const exact = place < 0 ? undefined : weights.ids[weights.sampleColumns[place] as number];
		// "And", "but", "um": less than a word of one's own says nothing.
		if (exact === undefined && said.trim().length <= LEAST_SAID) return [];
		const flags = meanings.filter(({ id }) => urgencyOf(id) > 0);
		// What stands word for word in the model means just that.
		const share = meanings.reduce((sum, { id, likelihood }) => (urgencyOf(id) > 0 ? sum + likelihood : sum), 0);
		const danger = Math.sqrt(alarm * share);
		const mark = urgencyOf(meanings[0]?.id ?? '') > 0 ? ALARMING_WHEN_LIKELIEST : ALARMING;
		const isAlarm = exact === undefined ? danger >= mark : urgencyOf(exact) > 0;
		const [likeliest = { id: '', likelihood: 0 }] = flags;
		const told = isAlarm
			? (flags
					.filter(({ likelihood }) => likelihood * FAR_LIKELIER >= likeliest.likelihood)
					.sort((one, other) => urgencyOf(other.id) - urgencyOf(one.id))[0]?.id ?? likeliest.id)
			: undefined;
		const flag = isAlarm && exact !== undefined ? exact : told;
		const rank = ({ alarm: first, score }: Meaning): number => (first ? 2 : 0) + score;
		return (
			meanings
				.map(({ id, likelihood }) => ({ id, score: id === exact ? 1 : likelihood, alarm: id === flag }))
				// A symptom is told or it is not: one that is not is never the next best meaning.
				.filter((meaning) => meaning.alarm || urgencyOf(meaning.id) === 0)
				.sort((one, other) => rank(other) - rank(one))
		);
	};
	return { meaningsOf, slotValueIn };
}

/** Understanding by language; each is read when it is first needed, and kept. */
export function byLanguage(load: (language: string) => Understanding): (language: string) => Understanding {
	const loaded = new Map<string, Understanding>();
	return (language) => {
		const understanding = loaded.get(language) ?? load(language);
		loaded.set(language, understanding);
		return understanding;
	};
}
