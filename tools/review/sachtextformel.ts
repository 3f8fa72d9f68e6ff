/** How hard a German text is to follow, by the first Wiener Sachtextformel: a school year, from 4 (easy) to 15. */

/** Vowels that are one sound; any other two vowels beside each other are two syllables. */
const SYLLABLE = /aa|ee|oo|ie|ei|ai|au|eu|äu|ey|ay|[aeiouyäöü]/g;

const syllablesIn = (word: string): number => Math.max(1, word.toLowerCase().match(SYLLABLE)?.length ?? 1);

const sentencesIn = (text: string): number =>
	// A dot after a figure is an ordinal: "17. März".
	text
		.replace(/(\d)\.(?=\s)/g, '$1')
		.split(/[.!?](?=\s|$)/)
		.filter((part) => part.trim() !== '').length;

/** The grade of a text; figures count as one word of one syllable each. */
export function sachtextformel(text: string): number {
	const words = text.split(/[\s–-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
	const share = (is: (word: string) => boolean): number => (100 * words.filter(is).length) / words.length;
	const syllables = (word: string): number => (/^\d/.test(word) ? 1 : syllablesIn(word));
	const manySyllables = share((word) => syllables(word) >= 3);
	const longWords = share((word) => word.replace(/[^\p{L}]/gu, '').length > 6);
	const oneSyllable = share((word) => syllables(word) === 1);
	const sentenceLength = words.length / sentencesIn(text);
	return 0.1935 * manySyllables + 0.1672 * sentenceLength + 0.1297 * longWords - 0.0327 * oneSyllable - 0.875;
}
