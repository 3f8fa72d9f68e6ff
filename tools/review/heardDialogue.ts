/** Every sentence of the dialogue, with example values filled in. */
import { parsePlainDate } from '../../lambda/src/guidance/calendar';
import type { DateFormat } from '../../lambda/src/language/calendarWords';
import type { Phrasebook } from '../../lambda/src/language/phrasebook';
import { retentionMonths } from '../../lambda/src/profile/ProfileStore';
import { exampleSurgery } from '../answers';
import { leaves, wordingOf } from '../content';
import { type Heard, listenTo } from './heard';
import { contactsOf, type Subject } from './subject';

/** Never heard by themselves: parts of other sentences, and whom to call, which is heard as each country has it. */
const PARTS = /^(term|contact)\./;

export function heardDialogue(subject: Subject): Heard[] {
	const hear = listenTo(subject);
	const sentences = [...leaves(wordingOf(subject.locale).dialogue)].filter(([key]) => !PARTS.test(key));
	return sentences.map(([key, text]) =>
		hear(`dialogue.${key}`, (words) => sayWith(words, key, examplesFor(text, words, subject))),
	);
}

type Examples = Record<string, unknown>;

/** Example values for the placeholders of a sentence: by what they are called, else by how they are written. */
function examplesFor(text: string, words: Phrasebook, subject: Subject): Examples {
	const byName: Examples = {
		count: 5,
		months: retentionMonths,
		clinic: subject.protocol.clinic?.name ?? '…',
		topic: words.name('driving'),
		first: words.name('driving'),
		second: words.name('painRelief'),
		old: parsePlainDate('2026-01-13'),
	};
	const byFormat: Record<DateFormat | 'digits' | 'hour', unknown> = {
		weekday: exampleSurgery,
		dayMonth: exampleSurgery,
		dayMonthYear: exampleSurgery,
		digits: contactsOf(subject).emergency,
		hour: 8,
	};
	const placeholders = text.matchAll(/\{\{\s*(\w+)\s*(?:,\s*(\w+)\s*)?\}\}/g);
	const formatted = [...placeholders].filter(([, , format = '']) => Object.hasOwn(byFormat, format));
	return {
		...Object.fromEntries(formatted.map(([, name, format]) => [name, byFormat[format as keyof typeof byFormat]])),
		...byName,
	};
}

/** Says a sentence; a value that nobody has an example for is shown as "…". */
function sayWith(words: Phrasebook, key: string, examples: Examples): string {
	try {
		return words.say(key, examples);
	} catch (error) {
		const [, missing] = /^No value for (\w+)/.exec((error as Error).message) ?? [];
		if (missing === undefined) throw error;
		return sayWith(words, key, { ...examples, [missing]: '…' });
	}
}
