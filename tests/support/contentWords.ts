/** What is left of a sample without openers and stop words, so that ways to ask can be told apart from mere variants. */

const STOP_WORDS: Record<string, string> = {
	en: `a an the i i'm i've i'd im ive me my mine is am are was were be been do does did can could may might will would shall should
		must have has had having to of in on at for with and or but so if it its it's this that these those there what what's when
		where which who how why long soon much many about after before until till again yet now still just really also any some you
		your he she they them his her their please tell want know like need get got go going let us we our as from by than then too
		very well ok okay up out no not don't can't operation surgery op hip osteotomy hello hey question wondering`,
	de: `der die das den dem des er sie es ein eine einen einem einer eines ich mein meine meinen meinem meiner mir mich bin ist sind
		war wird werden wurde habe hab hat hatte haben kann können darf dürfen dürfte muss müssen soll sollte sollen will würde man ihr
		ihm ihn wir uns und oder aber wenn ob dass wie was wann wo wer warum wieso weshalb lange viel nach vor bei mit ohne zu zum zur im
		in am an auf für von vom bis noch schon wieder nur mal denn eigentlich jetzt heute nicht kein keine bitte mehr auch so da dann
		gerade op operation hüfte hüftoperation hallo frage wissen sag sagen`,
};

const stopWords = Object.fromEntries(
	Object.entries(STOP_WORDS).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
);

/** The words that carry the sample, each once, in order of the alphabet. */
export const contentOf = (sample: string, language: string): string =>
	[...new Set(sample.toLowerCase().split(/[\s-]+/))]
		.filter((word) => !word.startsWith('{') && !stopWords[language]?.has(word))
		.sort()
		.join(' ');
