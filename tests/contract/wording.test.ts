/** What is said, in every language: the same keys, only allowed placeholders, no figure in words, never a permission. */
import { dateFormats } from '../../lambda/src/language/calendarWords';
import { localeCodes, locales } from '../../lambda/src/language/locales';
import { readContent, wordingOf } from '../../tools/content';
import { answerKeys, figureWords, leaves, permissionWords } from '../support/wording';

const languages = [...new Set(Object.values(locales).map(({ language }) => language))];

const leavesOf = (folder: string, file: string) => leaves(readContent(folder, file) ?? {});

describe.each(languages)('the wording in %s', (language) => {
	const answers = leavesOf(language, 'answers');
	const dialogue = leavesOf(language, 'dialogue');

	test('has exactly the answers that the registry of topics asks for', () => {
		const { required, optional } = answerKeys(language);
		const missing = required.filter((key) => !answers.has(key));
		const extra = [...answers.keys()].filter((key) => !required.includes(key) && !optional.includes(key));
		expect({ missing, extra }).toEqual({ missing: [], extra: [] });
	});

	test('has the same dialogue as every other language', () => {
		for (const other of languages)
			expect([...dialogue.keys()].sort()).toEqual([...leavesOf(other, 'dialogue').keys()].sort());
	});

	test('uses no figure of its own: numbers come from the facts', () => {
		const wrong = [...answers].filter(([, text]) => figureWords(language).test(withoutPlaceholders(text)));
		expect(wrong).toEqual([]);
	});

	test('never permits', () => {
		const wrong = [...answers].filter(([, text]) => permissionWords(language).test(text));
		expect(wrong).toEqual([]);
	});

	test('asks only where the dialogue asks, so that the microphone is honest', () => {
		const asking = [...answers, ...dialogue].filter(([, text]) => text.includes('?')).map(([key]) => key);
		for (const key of asking) expect(key).toMatch(/^(offer|date)\./);
		for (const key of asking) expect(dialogue.get(key)).toMatch(/\?$/);
	});

	test('formats dates only in patterns that exist', () => {
		for (const [key, text] of [...answers, ...dialogue]) {
			for (const [, format] of text.matchAll(/\{\{[^}]*,\s*(\w+)\s*\}\}/g)) {
				expect({ key, format }).toEqual({
					key,
					format: expect.stringMatching(new RegExp(`^(${dateFormats.join('|')}|digits)$`)),
				});
			}
		}
	});

	test('has twelve months and seven weekdays', () => {
		const calendar = readContent(language, 'calendar') as { months: string[]; weekdays: string[] };
		expect([new Set(calendar.months).size, new Set(calendar.weekdays).size]).toEqual([12, 7]);
	});
});

describe.each(localeCodes)('the overlay of %s', (locale) => {
	test.each(['answers', 'dialogue', 'calendar', 'utterances', 'listing'])(
		'changes only what it changes in %s',
		(file) => {
			const base = leavesOf(locales[locale].language, file);
			for (const [key, text] of leavesOf(locale, file)) {
				expect(base.has(key)).toBe(true);
				expect({ key, text }).not.toEqual({ key, text: base.get(key) });
			}
		},
	);
});

test('a clinical term is defined for every sentence that leans on it', () => {
	for (const locale of localeCodes) {
		const { answers, dialogue } = wordingOf(locale);
		const defined = leaves(dialogue);
		for (const [, text] of leaves(answers)) {
			for (const [, key] of text.matchAll(/\$t\(dialogue\.([\w.]+)\)/g)) expect(defined.has(key as string)).toBe(true);
		}
	}
});

test('the checks on figures and permissions can fail', () => {
	expect('about eight weeks').toMatch(figureWords('en'));
	expect('nach 8 Wochen').toMatch(figureWords('de'));
	expect('After that you can drive.').toMatch(permissionWords('en'));
	expect('Dann dürfen Sie wieder fahren.').toMatch(permissionWords('de'));
	expect('Only your own team can say.').not.toMatch(permissionWords('en'));
});

const withoutPlaceholders = (text: string): string => text.replace(/\{\{[^}]*\}\}/g, '');
