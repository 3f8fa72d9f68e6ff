/** What a language's understanding is learnt from: the sample utterances of its interaction models, and more phrasings of the same. */
import { intentId, isFreeQuestion } from '../../lambda/src/alexa/intents';
import { redFlagIds } from '../../lambda/src/guidance/protocol';
import { type Locale, localeCodes, locales } from '../../lambda/src/language/locales';
import { dateWords } from '../console/dateWords';
import { phrasingsOf, utterancesOf } from '../content';
import { interactionModel } from '../generate/interactionModel';
import { personSlots } from '../generate/slots';

export interface Sample {
	/** A topic, a red flag or an intent of the conversation. */
	id: string;
	text: string;
	/** True when a value of the topic's own slot was filled in. */
	hasValue?: boolean;
	/** True when it is no sample of the model: what it teaches counts, not its very words. */
	isPhrasing?: boolean;
}

export const languages = [...new Set(Object.values(locales).map(({ language }) => language))];

export const localesOf = (language: string): Locale[] =>
	localeCodes.filter((locale) => locales[locale].language === language);

const isRedFlag = (id: string): boolean => (redFlagIds as string[]).includes(id);

/** Writes numbers as digits: samples hold none, but recognisers write "38 5" for "thirty eight point five". */
function inDigits(language: string): (text: string) => string {
	const { numbers = {}, decimal = '' } = dateWords[language] ?? {};
	const words = Object.keys(numbers).filter((word) => (numbers[word] as number) > 1 || /^(one|eins)$/.test(word));
	const longestFirst = words.sort((one, other) => other.length - one.length);
	const number = new RegExp(`(?<![\\p{L}'])(${longestFirst.join('|')})(?![\\p{L}'])`, 'gu');
	const point = new RegExp(`(?<=\\d) ${decimal} (?=\\d)`, 'g');
	const digitByDigit = /\b(\d) (\d) (\d)\b/g;
	return (text) =>
		text
			.replace(number, (word) => String(numbers[word]))
			.replace(point, ' ')
			.replace(digitByDigit, '$1$2$3');
}

/** Each slot is filled with one of its values, another one each time; times are named by their type. Phrasings have no slots. */
export function samplesOf(language: string): Sample[] {
	const samples = new Map<string, Sample>();
	const digits = inDigits(language);
	const add = (sample: Sample): void => {
		samples.set(sample.text, sample);
		// Temperatures and tablets are what matters in figures; elsewhere they only blur.
		const written = isRedFlag(sample.id) ? digits(sample.text) : sample.text;
		if (written !== sample.text) samples.set(written, { ...sample, text: written, hasValue: false });
	};
	for (const locale of localesOf(language)) {
		const { slots: values } = utterancesOf(locale);
		const { intents = [] } = interactionModel(locale, 'dynamodb').interactionModel?.languageModel ?? {};
		for (const { name = '', slots = [], samples: said = [] } of intents) {
			const id = intentId(name) as string;
			// The carriers of a free question mean nothing by themselves.
			if (isFreeQuestion(id)) continue;
			const typeOf = new Map(slots.map((slot) => [slot.name, slot.type ?? '']));
			said.forEach((sample, turn) => {
				let hasValue = false;
				const text = sample.replace(/\{(\w+)\}/g, (_, slot: string) => {
					const type = typeOf.get(slot) ?? '';
					if (type.startsWith('AMAZON.')) return `{${type.replace(/\W/g, '').toLowerCase()}}`;
					hasValue ||= !(personSlots as readonly string[]).includes(slot);
					const list = Object.values(values[slot] ?? {}).flat();
					return list[turn % list.length] ?? slot;
				});
				add({ id, text, hasValue });
			});
		}
	}
	for (const [id, said] of Object.entries(phrasingsOf(language))) {
		for (const text of said) if (!samples.has(text)) add({ id, text, isPhrasing: true });
	}
	return [...samples.values()];
}
