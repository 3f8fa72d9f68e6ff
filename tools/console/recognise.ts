/** Words become one intent with slots, from the generated interaction model alone. Alexa's own understanding differs. */
import type { v1 } from 'ask-smapi-model';
import { intentName } from '../../lambda/src/alexa/intents';
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import { redFlagIds } from '../../lambda/src/guidance/protocol';
import { createUnderstand, type Meaning, type Sample } from '../../lambda/src/understanding/understand';
import { normalise } from '../../lambda/src/understanding/words';
import { findSpokenSlot } from './alexaDates';
import { alexaPhrases } from './alexaPhrases';
import { dateWords } from './dateWords';

/** The value of a slot as Alexa sends it; `id` and `type` when it is a value of a type of ours. */
export interface HeardSlot {
	value: string;
	id?: string;
	name?: string;
	type?: string;
}

export interface Heard {
	intent: string;
	slots: Record<string, HeardSlot>;
}

/** A slot that the skill has asked for: one bare value of it is enough. */
export interface AskedSlot {
	intent: string;
	slot: string;
}

export type Recognise = (words: string, today: PlainDate, asked?: AskedSlot) => Heard;

type Intent = v1.skill.interactionModel.Intent;

/** Below this likeness Alexa is taken to say that it did not understand. */
const CONFIDENT = 0.42;

const FALLBACK: Heard = { intent: 'AMAZON.FallbackIntent', slots: {} };

/** Alexa does not tell two date slots apart by what fills them, only by the words around. */
const plain = (sample: string): string => sample.replaceAll('{plannedDate}', '{date}');

/** A meaning, with the slot values of the words that led to it. */
type Candidate = Meaning & { found: Record<string, HeardSlot> };

interface Variant {
	text: string;
	found: Record<string, HeardSlot>;
}

export function createRecognise(model: v1.skill.interactionModel.InteractionModelData, language: string): Recognise {
	const { intents = [], types = [] } = model.interactionModel?.languageModel ?? {};
	const byName = new Map(intents.map((intent) => [intent.name as string, intent]));
	const samples: (Sample & { original: string })[] = intents.flatMap(({ name, samples: said = [] }) =>
		said.map((sample) => ({ id: name as string, text: plain(sample), original: sample })),
	);
	const originals = new Map(samples.map(({ id, text, original }) => [`${id} ${text}`, original]));
	const alarms = new Set(redFlagIds.map(intentName));
	const understand = createUnderstand(samples, (id) => alarms.has(id));
	const known = new Map(
		Object.entries(alexaPhrases[language] ?? {}).flatMap(([intent, phrases]) =>
			phrases.map((phrase): [string, string] => [phrase, intent]),
		),
	);
	const values = types.flatMap(({ name: type = '', values: list = [] }) =>
		list.flatMap(({ id, name }) =>
			[name?.value ?? '', ...(name?.synonyms ?? [])].map((said) => ({ said, type, id, name: name?.value })),
		),
	);
	// The longest first, so that "heavy work" is not taken for "heavy".
	values.sort((one, other) => other.said.length - one.said.length);

	const findValue = (text: string): { text: string; slot: HeardSlot } | undefined => {
		const value = values.find(({ said }) => ` ${text} `.includes(` ${said} `));
		if (!value) return undefined;
		const slot = { value: value.said, id: value.id, name: value.name, type: value.type };
		return { text: ` ${text} `.replace(` ${value.said} `, ` {${slotNameOf(value.type)}} `).trim(), slot };
	};

	const slotNameOf = (type: string): string =>
		intents.flatMap(({ slots = [] }) => slots).find((slot) => slot.type === type)?.name ?? type;

	/** The words as they are, and with what may be a slot's value taken out. */
	const variantsOf = (text: string, today: PlainDate): Variant[] => {
		const variants: Variant[] = [{ text, found: {} }];
		const words = text.split(' ');
		const spoken = dateWords[language] && findSpokenSlot(words, dateWords[language], today);
		if (spoken) {
			const slot = spoken.type === 'AMAZON.DATE' ? 'date' : 'duration';
			const replaced = [...words.slice(0, spoken.start), `{${slot}}`, ...words.slice(spoken.end)].join(' ');
			variants.push({ text: replaced, found: { [slot]: { value: spoken.value } } });
		}
		for (const variant of [...variants]) {
			const value = findValue(variant.text);
			if (value) {
				const slot = slotNameOf(value.slot.type as string);
				variants.push({ text: value.text, found: { ...variant.found, [slot]: value.slot } });
			}
		}
		return variants;
	};

	/** The slots that the nearest sample left open, filled with what stood there in the words. */
	const fill = (intent: Intent, { sample, found }: Candidate): Record<string, HeardSlot> => {
		const slots: Record<string, HeardSlot> = {};
		const planned = (originals.get(`${intent.name} ${sample}`) ?? '').includes('{plannedDate}');
		for (const [slot, value] of Object.entries(found)) {
			const name = planned && slot === 'date' ? 'plannedDate' : slot;
			if (intent.slots?.some((declared) => declared.name === name)) slots[name] = value;
		}
		return slots;
	};

	return (said, today, asked) => {
		const text = normalise(said);
		if (text === '') return FALLBACK;
		const byHeart = known.get(text);
		if (byHeart) return { intent: byHeart, slots: {} };
		const variants = variantsOf(text, today);
		const leading: Candidate[] = variants.flatMap(({ text: words, found }) =>
			understand(words)
				.slice(0, 1)
				.map((meaning) => ({ ...meaning, found })),
		);
		const [likeliest] = leading.toSorted((one, other) => other.score - one.score);
		const best = likeliest?.score === 1 ? likeliest : (leading.find(({ alarm }) => alarm) ?? likeliest);
		if (asked && !best?.alarm && best?.score !== 1) {
			const type = byName.get(asked.intent)?.slots?.find((slot) => slot.name === asked.slot)?.type;
			const value = findValue(text);
			if (value?.slot.type === type) return { intent: asked.intent, slots: { [asked.slot]: value?.slot as HeardSlot } };
		}
		if (!best || (!best.alarm && best.score < CONFIDENT)) return FALLBACK;
		const intent = byName.get(best.id) as Intent;
		return { intent: best.id, slots: fill(intent, best) };
	};
}
