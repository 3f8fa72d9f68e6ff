/** Slot values in free words: what may be a date, a span or a value of a type of ours is taken out and put under its slot. */
import type { v1 } from 'ask-smapi-model';
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import { normalise } from '../../lambda/src/understanding/words';
import { findSpokenSlot } from './alexaDates';
import type { DateWords } from './dateWords';

/** The value of a slot as Alexa sends it. With a type of ours: the value's id, or none when it is no value of the type. */
export interface HeardSlot {
	value: string;
	type: string;
	id?: string;
	name?: string;
}

/** Words with types in place of values: "i had it {amazonduration} ago". */
export interface Variant {
	text: string;
	/** By type: Alexa tells two slots of one type apart by the words around, not by what fills them. */
	found: Record<string, HeardSlot>;
}

export interface SlotValues {
	/** A sample with the type of each slot in place of its name. */
	byType(sample: string): string;
	/** A sample with values of our types in place of its slots, others for each turn; nothing when it has no such slot. */
	spelledOut(sample: string, turn: number): string | undefined;
	/** The words as they are, then with what may be values taken out. */
	variants(text: string, today: PlainDate): Variant[];
	/** The one value of a type in the words. */
	valueOf(type: string, text: string): HeardSlot | undefined;
	/** The slots of a sample, filled with what was found. */
	fill(sample: string, found: Variant['found']): Record<string, HeardSlot>;
}

/** A type as one word among words. */
const token = (type: string): string => `{${type.replace(/\W/g, '').toLowerCase()}}`;

export function createSlotValues(model: v1.skill.interactionModel.InteractionModelData, dates?: DateWords): SlotValues {
	const { intents = [], types = [] } = model.interactionModel?.languageModel ?? {};
	const typeOf = new Map(
		intents.flatMap(({ slots = [] }) => slots.map((slot): [string, string] => [slot.name ?? '', slot.type ?? ''])),
	);
	const values = types.flatMap(({ name: type = '', values: list = [] }) =>
		list.flatMap(({ id, name }) =>
			[name?.value ?? '', ...(name?.synonyms ?? [])].map((said) => ({
				said: normalise(said),
				type,
				id,
				name: name?.value,
			})),
		),
	);
	// The longest first, so that "heavy work" is not taken for "heavy".
	values.sort((one, other) => other.said.length - one.said.length);

	const take = (text: string, type: string): { text: string; slot: HeardSlot } | undefined => {
		const value = values.find((each) => each.type === type && ` ${text} `.includes(` ${each.said} `));
		if (!value) return undefined;
		const slot = { value: value.said, type: value.type, id: value.id, name: value.name };
		return { text: ` ${text} `.replace(` ${value.said} `, ` ${token(value.type)} `).trim(), slot };
	};

	return {
		byType: (sample) => sample.replace(/\{(\w+)\}/g, (slot, name: string) => token(typeOf.get(name) ?? slot)),
		spelledOut: (sample, turn) => {
			const spelled = sample.replace(/\{(\w+)\}/g, (slot, name: string) => {
				const said = values.filter(({ type }) => type === typeOf.get(name));
				return said[turn % said.length]?.said ?? slot;
			});
			return spelled === sample || spelled.includes('{') ? undefined : spelled;
		},
		variants: (text, today) => {
			const words = text.split(' ');
			const variants: Variant[] = [{ text, found: {} }];
			const spoken = dates && findSpokenSlot(words, dates, today);
			if (spoken) {
				const { start, end, type, value } = spoken;
				const without = [...words.slice(0, start), token(type), ...words.slice(end)].join(' ');
				variants.push({ text: without, found: { [type]: { value, type } } });
			}
			const withValues = variants.flatMap((variant) =>
				types.flatMap(({ name = '' }) => {
					const value = take(variant.text, name);
					return value ? [{ text: value.text, found: { ...variant.found, [name]: value.slot } }] : [];
				}),
			);
			return [...variants, ...withValues];
		},
		valueOf: (type, text) => take(text, type)?.slot,
		fill: (sample, found) => {
			const slots = [...sample.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
			return Object.fromEntries(
				slots.flatMap((name) => {
					const slot = found[typeOf.get(name) ?? ''];
					return slot ? [[name, slot]] : [];
				}),
			);
		},
	};
}
