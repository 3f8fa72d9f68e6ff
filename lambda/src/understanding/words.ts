/** Free words as the classifier reads them: lower case, no punctuation, and what stands for a person, a time or a value of a slot seen as such. */

/** What "is" is joined to, whether its apostrophe is written or not. */
const WITH_IS = /\b(that|what|where|there|who|how|he|she|it)s\b/g;

/** "Can't" and "cant" are one word, "that's", "thats" and "that is" one phrase: recognisers write each of them. */
export const normalise = (text: string): string =>
	text
		.toLowerCase()
		.replaceAll('’', "'")
		.replace(/'s\b/g, ' is')
		.replace(WITH_IS, '$1 is')
		.replaceAll("'", '')
		.replace(/[^\p{L}\p{N}{}\s-]/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();

export const wordsOf = (text: string): string[] => normalise(text).split(' ').filter(Boolean);

/** What a language's words stand for, as alternatives of a regular expression. */
export interface Vocabulary {
	/** Whoever else may have been operated on ("my wife"), and what is theirs ("my wife's"), read as "I" and "my". */
	persons: readonly { said: string; read: string }[];
	/** "six weeks", "next monday". */
	times: string;
	/** The word that a free question began with, by its intent: Alexa keeps it out of the slot. */
	leads: Readonly<Record<string, string>>;
	/** Words that join what is told in one breath: "and", "but". */
	joins: string;
	/** The values of each slot of ours: by the slot, then by the value's id. */
	values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Reader {
	/** The words with one word for whoever and whenever it is: what two askers of one question share. */
	canonical(text: string): string;
	/** The canonical words with one word for whichever value of a slot it is. */
	withoutValues(text: string): string;
	/** The words as they were said, whoever is spoken of; a time is a time, whichever it is. */
	asSaid(text: string): string;
	/** What is told in one breath, part by part; a part of two words tells nothing. */
	partsOf(text: string): string[];
	/** The features of a text: words, pairs of words with and without one in between, groups of letters, and marks for who and what is spoken of. */
	read(text: string): string[];
	/** The id of the one value of a slot that is named; nothing when there is none, or more than one. */
	slotValueIn(slot: string, text: string): string | undefined;
}

const LETTER_GROUPS = [3, 4];

export const isWord = (feature: string): boolean => feature.startsWith('w:');

/** True for a group of letters: neither a word nor a pair of words. */
export const isLetters = (feature: string): boolean => feature[1] !== ':';

const TIME = '{time}';
const PERSON = '{person}';
const PAUSE = '|';
const LEAST_OF_A_PART = 3;

const wholeWords = (alternatives: string): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{N}{])(${alternatives})(?![\\p{L}\\p{N}}])`, 'gu');

/** A carer's question is read as the patient's own, with a mark; a time is a time, whichever it is. */
export function createReader({ persons, times, joins, values }: Vocabulary): Reader {
	const people = persons.map(({ said, read }) => ({ said: wholeWords(said), read }));
	const time = wholeWords(times);
	const join = wholeWords(joins);
	const slots = Object.entries(values).map(([slot, said]) => ({
		slot,
		said: wholeWords(Object.values(said).join('|')),
	}));
	const timeless = (text: string): string => normalise(text).replace(time, TIME);
	const asOwn = (plain: string): string => people.reduce((words, { said, read }) => words.replace(said, read), plain);
	const canonical = (text: string): string => asOwn(timeless(text));
	return {
		canonical,
		withoutValues: (text) => slots.reduce((words, { slot, said }) => words.replace(said, `{${slot}}`), canonical(text)),
		asSaid: timeless,
		partsOf: (text) =>
			normalise(text)
				.replace(join, PAUSE)
				.split(PAUSE)
				.map((part) => part.trim())
				.filter((part) => part.split(' ').length >= LEAST_OF_A_PART),
		read: (text) => {
			const plain = timeless(text);
			const own = asOwn(plain);
			const marks = slots.filter(({ said }) => plain.search(said) >= 0).map(({ slot }) => `{${slot}}`);
			if (own !== plain) marks.push(PERSON);
			const words = own.split(' ').filter(Boolean);
			// Who it was is a word of its own: "I am her husband" is not "I am my husband".
			return featuresOf(words, [...marks, ...plain.split(' ').filter((word) => !words.includes(word))]);
		},
		slotValueIn: (slot, text) => {
			const plain = normalise(text);
			const named = Object.entries(values[slot] ?? {}).filter(([, said]) => plain.search(wholeWords(said)) >= 0);
			return named.length === 1 ? named[0]?.[0] : undefined;
		},
	};
}

/** Groups of letters so that "crutch" and "crutches" still meet; each feature once. */
function featuresOf(words: readonly string[], marks: readonly string[]): string[] {
	const features = new Set([...words, ...marks].map((word) => `w:${word}`));
	words.slice(1).forEach((word, index) => {
		features.add(`p:${words[index]} ${word}`);
		// One word left out in between: "when can she finally drive" has what "when can i drive" has.
		if (index > 0) features.add(`s:${words[index - 1]} ${word}`);
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
