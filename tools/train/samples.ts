/** What a language's understanding is learnt from: the sample utterances of its interaction models, and nothing else. */
import { intentId, isFreeQuestion } from '../../lambda/src/alexa/intents';
import { type Locale, localeCodes, locales } from '../../lambda/src/language/locales';
import { utterancesOf } from '../content';
import { interactionModel } from '../generate/interactionModel';

export interface Sample {
	/** A topic, a red flag or an intent of the conversation. */
	id: string;
	text: string;
}

export const languages = [...new Set(Object.values(locales).map(({ language }) => language))];

export const localesOf = (language: string): Locale[] =>
	localeCodes.filter((locale) => locales[locale].language === language);

/** Each slot is filled with one of its values, another one each time; times are named by their type. */
export function samplesOf(language: string): Sample[] {
	const samples = new Map<string, Sample>();
	for (const locale of localesOf(language)) {
		const { slots: values } = utterancesOf(locale);
		const { intents = [] } = interactionModel(locale, 'dynamodb').interactionModel?.languageModel ?? {};
		for (const { name = '', slots = [], samples: said = [] } of intents) {
			const id = intentId(name) as string;
			// The carriers of a free question mean nothing by themselves.
			if (isFreeQuestion(id)) continue;
			const typeOf = new Map(slots.map((slot) => [slot.name, slot.type ?? '']));
			said.forEach((sample, turn) => {
				const text = sample.replace(/\{(\w+)\}/g, (_, slot: string) => {
					const type = typeOf.get(slot) ?? '';
					if (type.startsWith('AMAZON.')) return `{${type.replace(/\W/g, '').toLowerCase()}}`;
					const list = Object.values(values[slot] ?? {}).flat();
					return list[turn % list.length] ?? slot;
				});
				samples.set(text, { id, text });
			});
		}
	}
	return [...samples.values()];
}
