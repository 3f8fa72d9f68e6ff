/** About how long a sentence is heard for. */
import { replaceNumbers } from '../../lambda/src/language/marks';

/** Letters and spaces in a second of Alexa's ordinary pace. */
const LETTERS = 15;
const PAUSE = 0.5;
const SPELLED_DIGIT = 0.5;
/** A figure is said as a word, such as "eight" or "eighteen". */
const FIGURE = 'figure';

/** Whole seconds, estimated from letters, sentences, and the marked digits, which are said one by one. */
export function speechSeconds(marked: string): number {
	let spelled = 0;
	const text = replaceNumbers(marked, (digits) => {
		spelled += digits.length;
		return '';
	});
	const letters = text.replace(/\d+/g, FIGURE).length;
	// A dot after a figure is an ordinal: "17. März".
	const pauses = text.match(/(?<!\d)[.!?](?=\s|$)/g)?.length ?? 0;
	return Math.max(1, Math.round(letters / LETTERS + pauses * PAUSE + spelled * SPELLED_DIGIT));
}
