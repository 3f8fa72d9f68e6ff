/** Words become one intent with slots, from the generated interaction model alone. Alexa's own understanding differs. */
import type { v1 } from 'ask-smapi-model';
import { intentName } from '../../lambda/src/alexa/intents';
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import { loadProtocol, redFlagIds } from '../../lambda/src/guidance/protocol';
import { createUnderstand, type Meaning } from '../../lambda/src/understanding/understand';
import { normalise } from '../../lambda/src/understanding/words';
import { alexaPhrases } from './alexaPhrases';
import { dateWords } from './dateWords';
import { createSlotValues, type HeardSlot, type Variant } from './slotValues';

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

/** Below this likeness Alexa is taken to say that it did not understand. */
const CONFIDENT = 0.45;

const FALLBACK: Heard = { intent: 'AMAZON.FallbackIntent', slots: {} };

/** A meaning, with the slot values of the words that led to it. */
type Candidate = Meaning & Pick<Variant, 'found'>;

/** Samples hold no digits: "call 999" is "call nine nine nine", as Alexa hears it. */
function spellNumber(text: string, language: string): string {
	const digits = Object.entries(dateWords[language]?.numbers ?? {}).filter(([word]) => !/^(a|an|ein.+)$/.test(word));
	const spell = (digit: string): string => digits.find(([, value]) => value === Number(digit))?.[0] ?? digit;
	return text.replace(/\b(999|911|112)\b/g, (number) => [...number].map(spell).join(' '));
}

export function createRecognise(model: v1.skill.interactionModel.InteractionModelData, language: string): Recognise {
	const { intents = [] } = model.interactionModel?.languageModel ?? {};
	const slotValues = createSlotValues(model, dateWords[language]);
	const samples = intents.flatMap(({ name = '', samples: said = [] }) =>
		said.map((sample) => ({ id: name, text: slotValues.byType(sample), sample })),
	);
	const sampleOf = new Map(samples.map(({ id, text, sample }) => [`${id} ${text}`, sample]));
	const { redFlags } = loadProtocol();
	const urgency = new Map(redFlagIds.map((id) => [intentName(id), redFlags[id].tier === 'emergency' ? 2 : 1] as const));
	const understand = createUnderstand(samples, (id) => urgency.get(id) ?? 0);
	const byHeart = new Map(
		Object.entries(alexaPhrases[language] ?? {}).flatMap(([intent, phrases]) =>
			phrases.map((phrase): [string, string] => [normalise(phrase), intent]),
		),
	);

	/** What the words most likely mean: a symptom, the most urgent first, else the nearest. */
	const bestOf = (text: string, today: PlainDate): Candidate | undefined => {
		const leading = slotValues.variants(text, today).flatMap(({ text: words, found }) =>
			understand(words)
				.slice(0, 1)
				.map((meaning) => ({ ...meaning, found })),
		);
		const [likeliest] = leading.toSorted((one, other) => other.score - one.score);
		const [alarm] = leading
			.filter((meaning) => meaning.alarm)
			.toSorted((one, other) => (urgency.get(other.id) ?? 0) - (urgency.get(one.id) ?? 0));
		return alarm ?? likeliest;
	};

	/** The answer to a slot that was asked for: a value of its type, or what else was said, which Alexa then finds no match for. */
	const answerTo = ({ intent, slot }: AskedSlot, text: string, isAnswer: boolean): Heard | undefined => {
		const declared = intents.find(({ name }) => name === intent)?.slots ?? [];
		const type = declared.find(({ name }) => name === slot)?.type ?? '';
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
		return { intent: best.id, slots: slotValues.fill(sampleOf.get(`${best.id} ${best.sample}`) ?? '', best.found) };
	};
}
