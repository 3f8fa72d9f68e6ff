/** Slot values in free words: what may be a date, a span, a person or a value of a type of ours is put under its slot. */
import type { v1 } from 'ask-smapi-model';
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import { normalise, wordsOf } from '../../lambda/src/understanding/words';
import { personSlots } from '../generate/slots';
import { findSpokenSlot } from './alexaDates';
import type { DateWords } from './dateWords';

/** The value of a slot as Alexa sends it. With a type of ours: the value's id, or none when it is no value of the type. */
export interface HeardSlot {
	value: string;
	type: string;
	id?: string;
	name?: string;
}

export interface SlotValues {
	/** The one value of a type in the words. */
	valueOf(type: string, text: string): HeardSlot | undefined;
	/** The words with the type of a date or span in its place. */
	withoutTime(text: string, today: PlainDate): string;
	/** The slots of an intent, as the words fill them. */
	slotsOf(intent: string, text: string, today: PlainDate): Record<string, HeardSlot>;
}

/** Words with marks in place of values, and the values by their mark. */
interface Marked {
	words: string[];
	found: Map<string, HeardSlot>;
}

const PERSON = '{person}';

/** How people speak of themselves, in every language: no word of one is somebody else's in another. */
const firstPerson = new Set(
	'i im ive id ill me my mine myself ich mich mir mein meine meinen meinem meiner meines'.split(' '),
);

const markOf = (type: string): string => `{${type.replace(/\W/g, '').toLowerCase()}}`;

export function createSlotValues(model: v1.skill.interactionModel.InteractionModelData, dates?: DateWords): SlotValues {
	const { intents = [], types = [] } = model.interactionModel?.languageModel ?? {};
	const byName = new Map(intents.map((intent) => [intent.name, intent]));
	const values = types.flatMap(({ name: type = '', values: list = [] }) =>
		list.flatMap(({ id, name }) =>
			[name?.value ?? '', ...(name?.synonyms ?? [])].map((value) => {
				const said = normalise(value);
				return { said, slot: { value: said, type, id, name: name?.value } };
			}),
		),
	);
	// The longest first, so that "heavy work" is not taken for "heavy".
	values.sort((one, other) => other.said.length - one.said.length);
	const isPerson = (type: string): boolean =>
		(personSlots as readonly string[]).some((slot) => markOf(slot) === markOf(type));
	const isTime = (type: string): boolean => type === 'AMAZON.DATE' || type === 'AMAZON.DURATION';

	const valueIn = (type: string, text: string): HeardSlot | undefined =>
		values.find((each) => each.slot.type === type && ` ${text} `.includes(` ${each.said} `))?.slot;

	const markTime = ({ words, found }: Marked, today: PlainDate): Marked => {
		const spoken = dates && findSpokenSlot(words, dates, today);
		if (!spoken) return { words, found };
		const { start, end, type, value } = spoken;
		const mark = markOf(type);
		return {
			words: [...words.slice(0, start), mark, ...words.slice(end)],
			found: new Map(found).set(mark, { value, type }),
		};
	};
	/** Whoever is spoken of: marked in the words, and the slot that the value belongs to. */
	const markPerson = (words: readonly string[]): { words: string[]; persons: HeardSlot[] } => {
		let text = ` ${words.join(' ')} `;
		const persons: HeardSlot[] = [];
		for (const { said, slot } of values.filter((each) => isPerson(each.slot.type))) {
			if (!text.includes(` ${said} `)) continue;
			text = text.replaceAll(` ${said} `, ` ${PERSON} `);
			persons.push(slot);
		}
		return { words: text.trim().split(' '), persons };
	};
	/** Someone who speaks of somebody, and not of themselves, is a carer. */
	const carersSlots = (slots: readonly { name?: string; type?: string }[], text: string): [string, HeardSlot][] => {
		const { words, persons } = markPerson(wordsOf(text));
		if (words.some((word) => firstPerson.has(word))) return [];
		const filled = slots.flatMap(({ name = '', type = '' }): [string, HeardSlot][] => {
			const value = isPerson(type) ? (persons.find((each) => each.type === type) ?? persons[0]) : undefined;
			return value ? [[name, { ...value, type }]] : [];
		});
		return filled.slice(0, 1);
	};

	return {
		valueOf: valueIn,
		withoutTime: (text, today) => markTime({ words: wordsOf(text), found: new Map() }, today).words.join(' '),
		slotsOf: (intent, text, today) => {
			const { slots = [], samples = [] } = byName.get(intent) ?? {};
			const typeOf = new Map(slots.map(({ name, type }) => [name, type ?? '']));
			const markFor = (slot: string): string => {
				const type = typeOf.get(slot) ?? '';
				return isPerson(type) ? PERSON : markOf(type);
			};
			const plain: Marked = { words: wordsOf(text), found: new Map() };
			const timed = slots.some(({ type = '' }) => isTime(type)) ? markTime(plain, today) : plain;
			const said = markPerson(timed.words).words;
			const [nearest] = samples
				.map((sample) => ({ sample, words: wordsOf(sample.replace(/\{(\w+)\}/g, (_, slot) => ` ${markFor(slot)} `)) }))
				.filter(({ words }) => fits(words, timed.found))
				.map((each) => ({ ...each, far: Math.min(distance(each.words, timed.words), distance(each.words, said)) }))
				.sort((one, other) => one.far - other.far);
			const times = [...(nearest?.sample.matchAll(/\{(\w+)\}/g) ?? [])].flatMap(([, slot = '']) => {
				const value = timed.found.get(markFor(slot));
				return value ? [[slot, value] as const] : [];
			});
			const ours = slots
				.filter(({ type = '' }) => !isPerson(type) && !isTime(type))
				.flatMap(({ name = '', type = '' }) => {
					const value = valueIn(type, text);
					return value ? [[name, value] as const] : [];
				});
			return Object.fromEntries([...times, ...ours, ...carersSlots(slots, text)]);
		},
	};
}

/** A sample fits when it has a place for the time that was found, and for no other. */
function fits(sample: readonly string[], found: Marked['found']): boolean {
	const marks = sample.filter((word) => /^\{amazon/.test(word));
	return marks.every((mark) => found.has(mark)) && [...found.keys()].every((mark) => marks.includes(mark));
}

function distance(one: readonly string[], other: readonly string[]): number {
	const missing = (from: readonly string[], words: readonly string[]): number =>
		from.filter((word) => !words.includes(word)).length;
	return missing(one, other) + missing(other, one);
}
