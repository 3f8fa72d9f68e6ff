/** The free question: which words its carrier phrases leave over, as Alexa would put them into its slot. */
import type { v1 } from 'ask-smapi-model';
import { intentId, isFreeQuestion, slotNames } from '../../lambda/src/alexa/intents';
import { normalise } from '../../lambda/src/understanding/words';
import type { Heard } from './recognise';

export function createCarriers(
	model: v1.skill.interactionModel.InteractionModelData,
): (text: string) => Heard | undefined {
	const { intents = [] } = model.interactionModel?.languageModel ?? {};
	const slot = `{${slotNames.words}}`;
	const free = intents.filter(({ name = '' }) => isFreeQuestion(intentId(name)));
	const carriers = free
		.flatMap(({ name = '', samples = [] }) =>
			samples.map((sample) => ({ name, parts: sample.split(slot).map(normalise) })),
		)
		.map(({ name, parts: [before = '', after = ''] }) => ({
			name,
			before: before && `${before} `,
			after: after && ` ${after}`,
		}))
		// The carrier that leaves most over loses least.
		.sort((one, other) => (one.before + one.after).length - (other.before + other.after).length);
	return (text) => {
		const carrier = carriers.find(({ before, after }) => {
			const isLonger = text.length > before.length + after.length;
			return isLonger && text.startsWith(before) && text.endsWith(after);
		});
		if (!carrier) return undefined;
		const value = text.slice(carrier.before.length, text.length - carrier.after.length);
		return { intent: carrier.name, slots: { [slotNames.words]: { value, type: 'AMAZON.SearchQuery' } } };
	};
}
