/** Words become one intent with slots, from the generated interaction model alone. Alexa's own understanding differs. */
import type { v1 } from 'ask-smapi-model';
import { intentName } from '../../lambda/src/alexa/intents';
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import { guideProtocol, redFlagIds } from '../../lambda/src/guidance/protocol';
import { createUnderstand, type Meaning } from '../../lambda/src/understanding/understand';
import { normalise, wordsOf } from '../../lambda/src/understanding/words';
import { alexaPhrases } from './alexaPhrases';
import { dateWords } from './dateWords';
import { createSlotValues, type HeardSlot, type Variant } from './slotValues';
import { trainedModel } from './trainedModel';

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

/** Below this likelihood Alexa is taken to say that it did not understand. */
const CONFIDENT = 0.3;

const FALLBACK: Heard = { intent: 'AMAZON.FallbackIntent', slots: {} };

/** A meaning, with the slot values of the words that led to it. */
type Candidate = Meaning & Variant;

/** Samples hold no digits: "call 999" is "call nine nine nine", as Alexa hears it. */
function spellNumber(text: string, language: string): string {
	const digits = Object.entries(dateWords[language]?.numbers ?? {}).filter(([word]) => !/^(a|an|ein.+)$/.test(word));
	const spell = (digit: string): string => digits.find(([, value]) => value === Number(digit))?.[0] ?? digit;
	return text.replace(/\b(999|911|112)\b/g, (number) => [...number].map(spell).join(' '));
}

export function createRecognise(model: v1.skill.interactionModel.InteractionModelData, language: string): Recognise {
	const { intents = [] } = model.interactionModel?.languageModel ?? {};
	const slotValues = createSlotValues(model, dateWords[language]);
	// What stands in a slot has to be known as well: "and jogging" is about sport, however little else is said.
	const samples = intents.flatMap(({ name = '', samples: said = [] }) =>
		said.flatMap((sample, turn) => {
			const spelled = slotValues.spelledOut(sample, turn);
			const withSlot = { id: name, text: slotValues.byType(sample), sample };
			return spelled === undefined ? [withSlot] : [withSlot, { id: name, text: spelled, sample: spelled }];
		}),
	);
	const { redFlags } = guideProtocol;
	const urgency = new Map(redFlagIds.map((id) => [intentName(id), redFlags[id].tier === 'emergency' ? 2 : 1] as const));
	const understand = createUnderstand(samples, trainedModel(samples), (id) => urgency.get(id) ?? 0);
	const bySlots = samples.filter(({ sample }) => sample.includes('{'));
	const byHeart = new Map(
		Object.entries(alexaPhrases[language] ?? {}).flatMap(([intent, phrases]) =>
			phrases.map((phrase): [string, string] => [normalise(phrase), intent]),
		),
	);

	/** What the words most likely mean: a symptom, the most urgent first, else the nearest. */
	const bestOf = (text: string, today: PlainDate): Candidate | undefined => {
		const variants = slotValues.variants(text, today);
		const hasValue = variants.some(({ found }) => Object.keys(found).some((type) => !type.startsWith('AMAZON.')));
		const leading = variants.flatMap((variant) =>
			understand(variant.text, hasValue)
				.slice(0, 1)
				.map((meaning) => ({ ...meaning, ...variant })),
		);
		const [likeliest] = leading.toSorted((one, other) => other.score - one.score);
		const [alarm] = leading
			.filter((meaning) => meaning.alarm)
			.toSorted((one, other) => (urgency.get(other.id) ?? 0) - (urgency.get(one.id) ?? 0));
		return alarm ?? likeliest;
	};

	const slotsDeclared = new Map(intents.map(({ name = '', slots = [] }) => [name, slots]));

	/**
	 * Which slots the values belong to. A type of ours belongs to one slot of an intent; dates and durations to those of
	 * the intent's sample that is nearest and has no other.
	 */
	const slotsOf = ({ id, text, found }: Candidate, said: string): Heard['slots'] => {
		const words = new Set(wordsOf(text));
		const distance = (sample: string): number => {
			const own = wordsOf(sample);
			return own.filter((word) => !words.has(word)).length + [...words].filter((word) => !own.includes(word)).length;
		};
		const [nearest] = bySlots
			.filter((each) => each.id === id && wordsOf(each.text).every((word) => !word.startsWith('{') || words.has(word)))
			.map(({ text: known, sample }) => ({ sample, far: distance(known) }))
			.sort((one, other) => one.far - other.far);
		const ours = (slotsDeclared.get(id) ?? []).flatMap(({ name = '', type = '' }) => {
			const value = slotValues.valueOf(type, said);
			return value ? [[name, value] as const] : [];
		});
		return { ...slotValues.fill(nearest?.sample ?? '', found), ...Object.fromEntries(ours) };
	};

	/** The answer to a slot that was asked for: a value of its type, or what else was said, which Alexa then finds no match for. */
	const answerTo = ({ intent, slot }: AskedSlot, text: string, isAnswer: boolean): Heard | undefined => {
		const type = slotsDeclared.get(intent)?.find(({ name }) => name === slot)?.type ?? '';
		const value = slotValues.valueOf(type, text);
		if (!value && !isAnswer) return undefined;
		return { intent, slots: { [slot]: value ?? { value: text, type } } };
	};

	return (said, today, asked) => {
		const text = spellNumber(normalise(said), language);
		if (text === '') return FALLBACK;
		const native = byHeart.get(text);
		if (native) return { intent: native, slots: {} };
		const best = bestOf(text, today);
		const isKnown = best !== undefined && (best.alarm || best.score >= CONFIDENT);
		if (asked && !best?.alarm && best?.score !== 1) {
			const answer = answerTo(asked, text, !isKnown);
			if (answer) return answer;
		}
		if (!best || !isKnown) return FALLBACK;
		return { intent: best.id, slots: slotsOf(best, text) };
	};
}
