/** How hard an English sentence is to follow, by the Flesch-Kincaid grade: a school year, from words a sentence and syllables a word. */

/** Words that a person with this hip has to know; they count two syllables. */
const GLOSSARY =
	/^(osteotomy|periacetabular|femoral|physiotherapist|physiotherapists|physiotherapy|anaesthetic|anesthetic|anaesthetist|anesthesiologist|hydrotherapy|arthritis|osteoarthritis|dysplasia|operation|surgeon|surgical)$/;

const syllablesIn = (word: string): number => {
	const letters = word.toLowerCase().replace(/[^a-z]/g, '');
	if (GLOSSARY.test(letters)) return Math.min(2, letters.length);
	if (letters.length <= 3) return 1;
	const groups = letters
		.replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, (ending) => ending[0] as string)
		.match(/[aeiouy]+/g);
	return Math.max(1, groups?.length ?? 1);
};

const sentencesIn = (text: string): string[] => text.split(/[.!?](?=\s|$)/).filter((part) => part.trim() !== '');

/** The grade of a text; numbers count as one word of one syllable each. */
export function readingGrade(text: string): number {
	const words = text.split(/[\s–-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
	const syllables = words.reduce((sum, word) => sum + (/^\d/.test(word) ? 1 : syllablesIn(word)), 0);
	return 0.39 * (words.length / sentencesIn(text).length) + 11.8 * (syllables / words.length) - 15.59;
}
