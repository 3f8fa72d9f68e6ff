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

export type Understand = (words: string) => Meaning[];

/** How likely symptoms have to be, taken together, to outrank a question in the same breath. */
const ALARMING = 0.5;

/** `model` was trained on the same samples. */
export function createUnderstand(samples: readonly Sample[], model: Model, urgencyOf: Urgency): Understand {
	const classify = classifier(model);
	const alarmsIn = createAlarms(samples, urgencyOf);
	const byHeart = new Map(samples.map(({ id, text }) => [normalise(text), id]));

	return (said) => {
		const exact = byHeart.get(normalise(said));
		const likely = classify(said).map(({ id, likelihood }) => ({ id, score: id === exact ? 1 : likelihood }));
		const danger = likely.reduce((sum, { id, score }) => (urgencyOf(id) > 0 ? sum + score : sum), 0);
		const likeliestFlag = danger >= ALARMING ? likely.find(({ id }) => urgencyOf(id) > 0)?.id : undefined;
		const raised = alarmsIn(wordsOf(said));
		const meanings = likely.map(({ id, score }) => ({
			id,
			score,
			// What stands word for word in the model means just that.
			alarm: urgencyOf(id) > 0 && (id === exact || (exact === undefined && (raised.has(id) || id === likeliestFlag))),
		}));
		// The more urgent alarm before the less.
		const rank = ({ id, alarm, score }: Meaning): number => (alarm ? urgencyOf(id) : 0) + score;
		return meanings.sort((one, other) => rank(other) - rank(one));
	};
}
