/** The interaction model of a locale, from the registries and what its people say. */
import type { v1 } from 'ask-smapi-model';
import { builtInIntents, intentIds, intentName, isFreeQuestion } from '../../lambda/src/alexa/intents';
import { isTimed } from '../../lambda/src/guidance/topicKinds';
import { answerOf, isTopicId, topicIds, topicOf } from '../../lambda/src/guidance/topics';
import type { Locale } from '../../lambda/src/language/locales';
import { type Utterances, utterancesOf } from '../content';
import { expandTemplate } from './expand';
import { slotTypeName } from './slots';

type Model = v1.skill.interactionModel.InteractionModelData;
type Intent = v1.skill.interactionModel.Intent;

/** The two forms of the skill: one keeps a surgery date, the other has no date intents at all. */
export type Form = 'dynamodb' | 'session';

/** A question is asked together with a time in as many ways as there are frames, for its first sample. */
const SAMPLES_IN_FRAMES = 1;

export function interactionModel(locale: Locale, form: Form): Model {
	const said = utterancesOf(locale);
	const slots = Object.keys(said.slots);
	const dialogIntents = topicIds.filter((id) => topicOf(id).slot !== undefined);
	return {
		interactionModel: {
			languageModel: {
				invocationName: said.invocationName,
				intents: [
					...Object.keys(builtInIntents).map((name) => ({ name, samples: expandAll(said.builtIns[name] ?? []) })),
					...intentIds(form === 'dynamodb').map((id) => customIntent(id, said, form)),
				],
				types: slots.map((slot) => slotType(slot, said)),
				...sensitivity(locale),
			},
			dialog: {
				intents: dialogIntents.map((id) => {
					const { name, slots: declared = [] } = customIntent(id, said, form);
					return {
						name: name as string,
						delegationStrategy: 'SKILL_RESPONSE' as const,
						confirmationRequired: false,
						prompts: {},
						slots: declared.map((slot) => ({
							name: slot.name as string,
							type: slot.type as string,
							confirmationRequired: false,
							elicitationRequired: false,
							prompts: {},
						})),
					};
				}),
				delegationStrategy: 'SKILL_RESPONSE' as const,
			},
		},
	};
}

/** Only English and German models may set it. Low: a guess at the wrong topic is worse than asking again. */
function sensitivity(
	locale: Locale,
): Pick<NonNullable<NonNullable<Model['interactionModel']>['languageModel']>, 'modelConfiguration'> {
	return /^(en|de)-/.test(locale) ? { modelConfiguration: { fallbackIntentSensitivity: { level: 'LOW' } } } : {};
}

function slotType(slot: string, said: Utterances): v1.skill.interactionModel.SlotType {
	const values = Object.entries(said.slots[slot] ?? {}).map(([id, [value = '', ...synonyms]]) => ({
		id,
		name: { value, ...(synonyms.length > 0 ? { synonyms } : ({} as { synonyms: string[] })) },
	}));
	return { name: slotTypeName(slot), values };
}

function customIntent(id: string, said: Utterances, form: Form): Intent {
	const samples = samplesOf(id, said, form);
	const used = [
		...new Set(samples.flatMap((sample) => [...sample.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot as string))),
	];
	return {
		name: intentName(id),
		...(used.length > 0 && { slots: used.map((name) => ({ name, type: slotTypeName(name) })) }),
		samples,
	};
}

function samplesOf(id: string, said: Utterances, form: Form): string[] {
	const templates = isFreeQuestion(id) ? said.carriers[id] : said.intents[id];
	if (!templates) throw new Error(`No utterances for "${id}" (${said.invocationName}).`);
	const samples = [...new Set(expandAll(templates).map((sample) => withSlot(sample, id, said)))];
	if (!isTopicId(id) || !isTimed(answerOf({ topic: id }))) return samples;
	const questions = samples.filter((sample) => !sample.includes('{')).slice(0, SAMPLES_IN_FRAMES);
	// The form that keeps nothing takes weeks, never a date.
	const frames = expandAll([...said.dateFrames, ...said.otherTimeFrames]).filter(
		(frame) => form === 'dynamodb' || !/\{(date|day)\}/.test(frame),
	);
	const framed = questions.flatMap((question) => frames.map((frame) => frame.replace('{question}', question)));
	return [...new Set([...samples, ...framed])];
}

/** A value that a topic's sample names becomes the topic's slot, so that Alexa tells us which one it was. */
function withSlot(sample: string, id: string, said: Utterances): string {
	const slot = isTopicId(id) ? topicOf(id).slot : undefined;
	if (slot === undefined || sample.includes(`{${slot}}`)) return sample;
	const values = Object.values(said.slots[slot] ?? {}).flat();
	const [named] = values
		.filter((value) => ` ${sample} `.includes(` ${value} `) && value !== sample)
		.sort((one, other) => other.length - one.length);
	return named === undefined ? sample : ` ${sample} `.replace(` ${named} `, ` {${slot}} `).trim();
}

const expandAll = (templates: string[]): string[] => [...new Set(templates.flatMap(expandTemplate))];
