/** Free words of a locale become ranked intents: red flags before everything, then the likeliest. */
import { createAlarms, type Urgency } from './alarms';
import { classifier, type Model, type Sample } from './classifier';
import { normalise, wordsOf } from './words';

export interface Meaning {
	id: string;
	/** How likely it is, 0 to 1; 1 when a sample was said word for word. */
	score: number;
	/** True for a symptom that outranks whatever else was said. */
	alarm: boolean;
}

/** `hasValue` says that the words hold the value of a slot, which no symptom has. */
export type Understand = (words: string, hasValue?: boolean) => Meaning[];

/** How likely symptoms have to be, taken together, to outrank a question in the same breath. */
const ALARMING = 0.5;
/** How likely one of them has to be: many small chances are no symptom. */
const LEAST = 0.15;
/** What the likelihood of a symptom counts when none of its own words was said. */
const UNNAMED = 0.2;

/** `model` was trained on the same samples. */
export function createUnderstand(samples: readonly Sample[], model: Model, urgencyOf: Urgency): Understand {
	const classify = classifier(model);
	const alarms = createAlarms(samples, urgencyOf);
	const byHeart = new Map(samples.map(({ id, text }) => [normalise(text), id]));

	return (said, hasValue = false) => {
		const words = wordsOf(said);
		const exact = byHeart.get(normalise(said));
		const raised = alarms.raisedBy(words);
		// "And jogging" has nothing in common with "and confused" but the first word.
		const isNamed = !hasValue || alarms.areNamedIn(words);
		const isFlag = (id: string): boolean => urgencyOf(id) > 0;
		const likely = classify(said).map(({ id, likelihood }) => ({
			id,
			score: id === exact ? 1 : isFlag(id) && !isNamed && !raised.has(id) ? likelihood * UNNAMED : likelihood,
		}));
		const danger = likely.reduce((sum, { id, score }) => (isFlag(id) ? sum + score : sum), 0);
		const likeliestFlag = likely.find(({ id }) => isFlag(id));
		const isDanger = danger >= ALARMING && (likeliestFlag?.score ?? 0) >= LEAST;
		const meanings = likely.map(({ id, score }) => ({
			id,
			score,
			// What stands word for word in the model means just that.
			alarm:
				isFlag(id) &&
				(id === exact || (exact === undefined && (raised.has(id) || (isDanger && id === likeliestFlag?.id)))),
		}));
		// The more urgent alarm before the less.
		const rank = ({ id, alarm, score }: Meaning): number => (alarm ? urgencyOf(id) : 0) + score;
		return meanings.sort((one, other) => rank(other) - rank(one));
	};
}
