/** Free words as the matcher sees them: lower case, no punctuation, slots such as `{date}` kept whole. */

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

/** Words, pairs of words and letter groups, the last so that "crutch" and "crutches" still meet. */
export function featuresOf(text: string): string[] {
	const words = wordsOf(text);
	const features = words.map((word) => `w:${word}`);
	words.slice(1).forEach((word, index) => {
		features.push(`p:${words[index]} ${word}`);
	});
	for (const word of words) {
		if (word.startsWith('{')) continue;
		const padded = `^${word}$`;
		for (let start = 0; start + 4 <= padded.length; start++) features.push(`l:${padded.slice(start, start + 4)}`);
	}
	return features;
}
