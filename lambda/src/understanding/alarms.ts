/** Symptoms in free words: raised when nearly all words of a red flag's sample stand close together, whatever else is said. */
import type { Sample } from './classifier';
import { normalise, wordsOf } from './words';

/** How urgent a red flag is: 2 for an emergency, 1 for the same day, 0 for what is none. */
export type Urgency = (id: string) => 0 | 1 | 2;

/** How much of a symptom's sample, by weight of its words, must stand together to raise the alarm. */
const ALARM_SHARE = 0.85;
/** How many other words may stand among them. */
const ALARM_GAP = 3;
/** What a word of a symptom's sample counts when routine questions have it too: a question alone is no alarm. */
const EVERYDAY = 0.25;

export interface Alarms {
	/** The red flags that words raise. */
	raisedBy(words: readonly string[]): Set<string>;
	/** True when one of the words is said of symptoms only. */
	areNamedIn(words: readonly string[]): boolean;
}

export function createAlarms(all: readonly Sample[], urgencyOf: Urgency): Alarms {
	const isRoutine = ({ id }: Sample): boolean => urgencyOf(id) === 0;
	const routineWords = new Set(all.filter(isRoutine).flatMap(({ text }) => wordsOf(text)));
	const seenIn = new Map<string, number>();
	for (const { text } of all) {
		for (const word of new Set(wordsOf(text))) seenIn.set(word, (seenIn.get(word) ?? 0) + 1);
	}
	const weight = (word: string): number =>
		Math.log(1 + all.length / (seenIn.get(word) ?? 1)) * (routineWords.has(word) ? EVERYDAY : 1);
	const symptoms = withoutJoined(all, isRoutine).map(({ id, text }) => {
		const words = wordsOf(text);
		// Made of everyday words only ("get up", "on the floor"), it has to be said just so.
		const phrase = words.every((word) => routineWords.has(word)) ? ` ${words.join(' ')} ` : undefined;
		return { id, phrase, words: new Map(words.map((word) => [word, weight(word)])) };
	});
	const withWord = new Map<string, typeof symptoms>();
	for (const symptom of symptoms) {
		for (const word of neededWords(symptom.words)) {
			const others = withWord.get(word);
			if (others) others.push(symptom);
			else withWord.set(word, [symptom]);
		}
	}
	const symptomWords = new Set(symptoms.flatMap(({ words }) => [...words.keys()]));
	return {
		raisedBy: (said) => {
			const raised = new Set<string>();
			const text = ` ${said.join(' ')} `;
			for (const { id, phrase, words } of new Set(said.flatMap((word) => withWord.get(word) ?? []))) {
				if (phrase ? text.includes(phrase) : shareTogether(words, said) >= ALARM_SHARE) raised.add(id);
			}
			return raised;
		},
		areNamedIn: (said) => said.some((word) => symptomWords.has(word) && !routineWords.has(word)),
	};
}

/** Words of which one must be said for enough of the symptom to be there: its weightiest, unless it can be done without. */
function neededWords(words: Map<string, number>): Iterable<string> {
	const all = [...words.values()].reduce((sum, weight) => sum + weight, 0);
	const [heaviest] = [...words].sort(([, one], [, other]) => other - one);
	return heaviest && heaviest[1] > (1 - ALARM_SHARE) * all ? [heaviest[0]] : words.keys();
}

/**
 * Samples that join a symptom to a whole routine question are Alexa's: here they would let the question raise the
 * alarm, and the symptom is a sample of its own.
 */
function withoutJoined(all: readonly Sample[], isRoutine: (sample: Sample) => boolean): Sample[] {
	const routine = new Set(all.filter(isRoutine).map(({ text }) => normalise(text)));
	const holdsQuestion = (words: string[]): boolean =>
		words.some((_, start) =>
			words.some((__, end) => end - start >= 2 && routine.has(words.slice(start, end + 1).join(' '))),
		);
	return all.filter((sample) => !isRoutine(sample) && !holdsQuestion(wordsOf(sample.text)));
}

/** The largest share of a sample's words, by weight, that stands within one stretch; less than half its words is none. */
function shareTogether(sample: Map<string, number>, said: readonly string[]): number {
	let all = 0;
	for (const weight of sample.values()) all += weight;
	const stretch = sample.size + ALARM_GAP;
	let best = 0;
	for (let start = 0; start === 0 || start + stretch <= said.length; start++) {
		const found = [...new Set(said.slice(start, start + stretch))].flatMap((word) => sample.get(word) ?? []);
		if (found.length * 2 < sample.size) continue;
		best = Math.max(best, found.reduce((sum, weight) => sum + weight, 0) / all);
	}
	return best;
}
