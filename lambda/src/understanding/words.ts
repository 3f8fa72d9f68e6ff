/** Free words as the classifier sees them: lower case, no punctuation, slots such as `{date}` kept whole. */

/** "Can't" and "cant" are one word, "calf's hot" and "calf is hot" one phrase: recognisers write either. */
export const normalise = (text: string): string =>
	text
		.toLowerCase()
		.replaceAll('’', "'")
		.replace(/'s\b/g, ' is')
		.replaceAll("'", '')
		.replace(/[^\p{L}\p{N}{}\s-]/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();

export const wordsOf = (text: string): string[] => normalise(text).split(' ').filter(Boolean);

const LETTER_GROUPS = [3, 4, 5];

export const isWord = (feature: string): boolean => feature.startsWith('w:');

/** Words, pairs of words and groups of letters, the last so that "crutch" and "crutches" still meet; each once. */
export function featuresOf(text: string): string[] {
	const words = wordsOf(text);
	const features = new Set(words.map((word) => `w:${word}`));
	words.slice(1).forEach((word, index) => {
		features.add(`p:${words[index]} ${word}`);
	});
	for (const word of words) {
		if (word.startsWith('{')) continue;
		const padded = `^${word}$`;
		for (const size of LETTER_GROUPS) {
			for (let start = 0; start + size <= padded.length; start++) features.add(padded.slice(start, start + size));
		}
	}
	return [...features];
}
