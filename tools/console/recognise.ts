/** Words become one intent with slots, from the generated interaction model alone. Alexa's own understanding differs. */
import type { v1 } from 'ask-smapi-model';
import { builtInIntents, intentName } from '../../lambda/src/alexa/intents';
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import type { Meaning, Understanding } from '../../lambda/src/understanding/understand';
import { normalise, wordsOf } from '../../lambda/src/understanding/words';
import { alexaPhrases } from './alexaPhrases';
import { createCarriers } from './carriers';
import { dateWords } from './dateWords';
import { createSlotValues, type HeardSlot } from './slotValues';

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

/** From this likelihood on Alexa is taken to know an intent by itself; below, the words go into the free question. */
const CERTAIN = 0.9;
/** Words that fit no carrier of the free question go to the nearest intent, if it is this likely. */
const LIKELY = 0.25;

const FALLBACK: Heard = { intent: 'AMAZON.FallbackIntent', slots: {} };

/** Samples hold no digits: "call 999" is "call nine nine nine", as Alexa hears it. */
function spellNumber(text: string, language: string): string {
	const digits = Object.entries(dateWords[language]?.numbers ?? {}).filter(
		([word]) => !/^(a|an|ein|eine[mnrs]?)$/.test(word),
	);
	const spell = (digit: string): string => digits.find(([, value]) => value === Number(digit))?.[0] ?? digit;
	return text.replace(/\b(999|911|112)\b/g, (number) => [...number].map(spell).join(' '));
}

/** `understanding` was learnt from the samples of models in this language. */
export function createRecognise(
	model: v1.skill.interactionModel.InteractionModelData,
	language: string,
	understanding: Understanding,
): Recognise {
	const { intents = [] } = model.interactionModel?.languageModel ?? {};
	const declared = new Map(intents.map(({ name = '', slots = [] }) => [name, slots]));
	const slotValues = createSlotValues(model, dateWords[language]);
	const carriers = createCarriers(model);
	const byHeart = new Map(
		Object.entries(alexaPhrases[language] ?? {}).flatMap(([intent, phrases]) =>
			phrases.map((phrase): [string, string] => [normalise(phrase), intent]),
		),
	);
	/** The likeliest meaning that this form of the skill has an intent for. */
	const bestOf = (text: string): Meaning | undefined =>
		understanding.meaningsOf(text).find(({ id }) => declared.has(nameOf(id)));

	/** The answer to a slot that was asked for: a value of its type, or what else was said, which Alexa then finds no match for. */
	const answerTo = ({ intent, slot }: AskedSlot, text: string, isAnswer: boolean): Heard | undefined => {
		const type = declared.get(intent)?.find(({ name }) => name === slot)?.type ?? '';
		const value = slotValues.valueOf(type, text);
		if (!value && !isAnswer) return undefined;
		return { intent, slots: { [slot]: value ?? { value: text, type } } };
	};

	return (said, today, asked) => {
		const text = spellNumber(normalise(said), language);
		if (wordsOf(text).length === 0) return FALLBACK;
		const native = byHeart.get(text);
		if (native) return { intent: native, slots: {} };
		const best = bestOf(slotValues.withoutTime(text, today));
		if (best === undefined) return FALLBACK;
		const { id, score, alarm } = best;
		const known = { intent: nameOf(id), slots: slotValues.slotsOf(nameOf(id), text, today) };
		if (alarm || score === 1) return known;
		const answer = asked && answerTo(asked, text, score < LIKELY);
		if (answer) return answer;
		// Free words hold no date: one that was heard speaks for the intent that takes it.
		if (score >= CERTAIN || (score >= LIKELY && hasTime(known.slots))) return known;
		return carriers(text) ?? (score >= LIKELY ? known : FALLBACK);
	};
}

const hasTime = (slots: Heard['slots']): boolean =>
	Object.values(slots).some(({ type }) => type === 'AMAZON.DATE' || type === 'AMAZON.DURATION');

/** The name of the intent with this id; Alexa's own keep theirs, and of several with one id the first stands for all. */
const nameOf = (id: string): string =>
	Object.entries(builtInIntents).find(([, own]) => own === id)?.[0] ?? intentName(id);
