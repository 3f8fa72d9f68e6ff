/** Which of the skill's sentences was said: found by its key, so that rewording it changes nothing here. */
import { wordingOf } from '../content';
import { holdsInOrder } from '../smoke/holdsInOrder';

const { date, launch } = wordingOf('en-GB').dialogue as unknown as Record<string, Record<string, string>>;
const sentences: Record<string, string | undefined> = { ...date, welcomeBack: launch?.again };

/** True when an answer holds this sentence of `dialogue.date`, or is the welcome of someone whose date is kept. */
export function says(speech: string, key: string): boolean {
	const sentence = sentences[key];
	if (sentence === undefined) throw new Error(`There is no sentence ${key}.`);
	// Its fixed parts, as the patient hears them.
	return holdsInOrder(speech, sentence.replace(/\[([^|\]]*)\|[^\]]*\]/g, '$1').split(/\{\{[^}]*\}\}/));
}
