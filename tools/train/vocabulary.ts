/** What the words of a language stand for, from its slot values and the words it has for times. */
import type { Vocabulary } from '../../lambda/src/understanding/words';
import { normalise } from '../../lambda/src/understanding/words';
import { type DateWords, dateWords } from '../console/dateWords';
import type { Utterances } from '../content';
import { personSlots } from '../generate/slots';

/** How the patient would say what a carer says of somebody; what is theirs before who they are, as "her" is both. */
const asPatient: Record<string, { slot: (typeof personSlots)[number]; read: string }[]> = {
	en: [
		{ slot: 'personOf', read: 'my' },
		{ slot: 'person', read: 'i' },
	],
	de: [
		{ slot: 'personOf', read: 'mein' },
		{ slot: 'person', read: 'ich' },
	],
};

/** The longest first, so that "my mother in law" is not taken for "my mother". */
const alternatives = (words: readonly string[]): string =>
	[...new Set(words.map(normalise))]
		.sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
		.join('|');

export function vocabularyOf(
	language: string,
	{ slots, carriers, joins }: Pick<Utterances, 'slots' | 'carriers' | 'joins'>,
): Vocabulary {
	// "My mum's" is heard as "my mum is" and would take the verb with it: the person alone is enough.
	const valuesOf = (slot: string): string[] =>
		Object.values(slots[slot] ?? {})
			.flat()
			.filter((value) => !value.endsWith("'s"));
	const others = Object.keys(slots).filter((slot) => !(personSlots as readonly string[]).includes(slot));
	return {
		persons: (asPatient[language] ?? []).map(({ slot, read }) => ({ said: alternatives(valuesOf(slot)), read })),
		leads: leadsOf(carriers),
		joins: alternatives(joins),
		times: timesOf(dateWords[language] as DateWords),
		values: Object.fromEntries(others.map((slot) => [slot, valuesById(slots[slot] ?? {})])),
	};
}

const valuesById = (values: Utterances['slots'][string]): Record<string, string> =>
	Object.fromEntries(Object.entries(values).map(([id, words]) => [id, alternatives(words)]));

/** The first carrier of each free question stands for all of them; those of many words are left without. */
const leadsOf = (carriers: Utterances['carriers']): Record<string, string> =>
	Object.fromEntries(
		Object.entries(carriers)
			.filter(([id]) => id !== 'freeQuestion')
			.map(([id, [first = '']]) => [id, first.replace('{words}', '').trim()]),
	);

/** Spans ("six weeks"), days and months by name, and days counted from today; the model's own slots for them as well. */
function timesOf({ numbers, units, months, weekdays, ordinals, relativeDays, spans, steps }: DateWords): string {
	const any = (words: object): string => alternatives(Object.keys(words));
	const month = alternatives(months.filter((name) => name !== 'may'));
	const number = `(?:\\d+|${any(numbers)})`;
	return [
		'\\{amazondate\\}',
		'\\{amazonduration\\}',
		any(spans),
		`${number} (?:${any(units)})`,
		`(?:(?:${any(ordinals)}) (?:of )?)?(?:${month})(?: (?:${any(ordinals)}))?(?: \\d{4})?`,
		`(?:(?:${any(steps)}) )?(?:${alternatives(weekdays)})`,
		any(relativeDays),
	].join('|');
}
