/** What is said, in every language: the same keys, only allowed placeholders, no figure in words, never a permission. */
import { redFlagIds } from '../../lambda/src/guidance/protocol';
import { dateFormats } from '../../lambda/src/language/calendarWords';
import { localeCodes, locales } from '../../lambda/src/language/locales';
import { speakTo } from '../../lambda/src/language/marks';
import { leaves, readContent, wordingOf } from '../../tools/content';
import { topicGroups } from '../../tools/topicGroups';
import {
	addressesPatient,
	answerKeys,
	figureWords,
	heardBy,
	permissionWords,
	reassuranceWords,
} from '../support/wording';

const languages = [...new Set(Object.values(locales).map(({ language }) => language))];

const leavesOf = (folder: string, file: string) => leaves(readContent(folder, file) ?? {});

describe.each(languages)('the wording in %s', (language) => {
	const answers = leavesOf(language, 'answers');
	const alarms = leavesOf(language, 'redFlags');
	const dialogue = leavesOf(language, 'dialogue');

	test('has exactly the answers that the registry of topics asks for', () => {
		const required = answerKeys(language);
		const missing = required.filter((key) => !answers.has(key));
		const extra = [...answers.keys()].filter((key) => !required.includes(key));
		expect({ missing, extra }).toEqual({ missing: [], extra: [] });
	});

	test('has the same dialogue as every other language, its own building blocks apart', () => {
		const keysOf = (content: Map<string, string>): string[] =>
			[...content.keys()].filter((key) => !key.startsWith('term.')).sort();
		for (const other of languages) expect(keysOf(dialogue)).toEqual(keysOf(leavesOf(other, 'dialogue')));
	});

	test('has the same words for the review pack and the handout as every other language', () => {
		const keys = [...leavesOf(language, 'review').keys()].sort();
		for (const other of languages) expect(keys).toEqual([...leavesOf(other, 'review').keys()].sort());
	});

	test('has an answer to every red flag, and to no other', () => {
		const wanted = redFlagIds.flatMap((id) => [`${id}.first`, `${id}.rest`]);
		expect([...alarms.keys()].sort()).toEqual(wanted.sort());
		expect([...alarms].filter(([, text]) => text.trim() === '')).toEqual([]);
	});

	test('has every group of topics in the file of that name', () => {
		for (const [group, ids] of Object.entries(topicGroups)) {
			expect(Object.keys(readContent(language, `answers/${group}`) ?? {}).sort()).toEqual([...ids].sort());
			expect(Object.keys(readContent(language, `utterances/${group}`) ?? {}).sort()).toEqual([...ids].sort());
		}
	});

	test('uses no figure of its own: numbers come from the facts', () => {
		const wrong = heardBy(new Map([...answers, ...alarms])).filter(([, text]) =>
			figureWords(language).test(withoutPlaceholders(text)),
		);
		expect(wrong).toEqual([]);
	});

	test('never permits', () => {
		const wrong = heardBy(new Map([...answers, ...alarms])).filter(([, text]) => permissionWords(language).test(text));
		expect(wrong).toEqual([]);
	});

	test('never makes light of a symptom', () => {
		const said = heardBy(new Map([...answers, ...alarms, ...dialogue]));
		expect(said.filter(([, text]) => reassuranceWords(language).test(text))).toEqual([]);
	});

	test('has a form for each listener wherever it has one for either, and addresses no carer as the patient', () => {
		const said = heardBy(new Map([...answers, ...alarms, ...dialogue]));
		expect(said.filter(([, text]) => /[[\]|]/.test(text))).toEqual([]);
		const toCarer = [...answers].map(([key, text]) => [key, speakTo('carer', text)] as const);
		expect(toCarer.filter(([, text]) => addressesPatient(language).test(text))).toEqual([]);
	});

	test('asks only where the dialogue asks, so that the microphone is honest', () => {
		const asking = [...answers, ...alarms, ...dialogue].filter(([, text]) => text.includes('?')).map(([key]) => key);
		for (const key of asking) expect(key).toMatch(/^(offer|date)\./);
		for (const key of asking) expect(dialogue.get(key)).toMatch(/\?$/);
	});

	test('formats dates only in patterns that exist', () => {
		for (const [key, text] of [...answers, ...alarms, ...dialogue]) {
			for (const [, format] of text.matchAll(/\{\{[^}]*,\s*(\w+)\s*\}\}/g)) {
				expect({ key, format }).toEqual({
					key,
					format: expect.stringMatching(new RegExp(`^(${dateFormats.join('|')}|digits|hour)$`)),
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
	test.each(['answers', 'redFlags', 'dialogue', 'calendar', 'utterances', 'model', 'listing', 'review'])(
		'changes only what it changes in %s',
		(file) => {
			const base = leavesOf(locales[locale].language, file);
			// A list is laid over as a whole: it is enough that one of its sentences differs.
			const whole = (key: string): string => key.replace(/\.\d+$/, '');
			const own = [...leavesOf(locale, file)];
			const changed = new Set(own.filter(([key, text]) => base.get(key) !== text).map(([key]) => whole(key)));
			expect(own.map(([key]) => key).filter((key) => !base.has(key) || !changed.has(whole(key)))).toEqual([]);
		},
	);
});

test.each(localeCodes)('every building block of %s is there, and is used', (locale) => {
	const { answers, dialogue, redFlags } = wordingOf(locale);
	const defined = leaves(dialogue);
	const texts = [answers, redFlags, dialogue].flatMap((content) => [...leaves(content).values()]);
	const used = new Set(texts.flatMap((text) => [...text.matchAll(/\$t\(dialogue\.([\w.]+)\)/g)].map(([, key]) => key)));
	expect([...used].filter((key) => !defined.has(key as string))).toEqual([]);
	expect([...defined.keys()].filter((key) => key.startsWith('term.') && !used.has(key))).toEqual([]);
});

test('the checks on figures, permissions and reassurance can fail', () => {
	expect("Don't worry, that is harmless.").toMatch(reassuranceWords('en'));
	expect('Das ist ganz normal.').toMatch(reassuranceWords('de'));
	expect('about eight weeks').toMatch(figureWords('en'));
	expect('nach 8 Wochen').toMatch(figureWords('de'));
	expect('After that you can drive.').toMatch(permissionWords('en'));
	expect('Dann dürfen Sie wieder fahren.').toMatch(permissionWords('de'));
	expect('Only your own team can say.').not.toMatch(permissionWords('en'));
});

const withoutPlaceholders = (text: string): string => text.replace(/\{\{[^}]*\}\}/g, '');
