/** The rules for slots and their types: declared where they are used, with dialogs that fit, and equal in all languages. */
import { dateIntentIds } from '../../lambda/src/alexa/intents';
import { isTimed } from '../../lambda/src/guidance/topicKinds';
import { answerOf, topicIds } from '../../lambda/src/guidance/topics';
import {
	differences,
	intentOf,
	intentsOf,
	type Model,
	type Rule,
	type Slot,
	saidFor,
	slotsIn,
	twice,
	typesOf,
} from './modelParts';

export const slotRules: Record<string, Rule> = {
	'declares every slot it uses, with one type everywhere': {
		problems: (model) => {
			const all = intentsOf(model).flatMap(({ slots = [] }) => slots);
			const known = typesOf(model).map(({ name }) => name);
			const named = [...new Set(all.map(({ name, type }) => `${name} ${type}`))].map((pair) => pair.split(' ')[0]!);
			return [
				...intentsOf(model).flatMap(({ name, slots = [], samples }) => {
					const used = [...new Set(samples.flatMap(slotsIn))];
					return differences(
						slots.map((slot) => slot.name),
						used,
					).map((difference) => `${name}: ${difference}`);
				}),
				...all
					.map(({ type }) => type)
					.filter((type) => !/^AMAZON\.(DATE|DURATION|SearchQuery)$/.test(type) && !known.includes(type)),
				...twice(named).map((slot) => `${slot} has two types`),
				...known.filter((type) => !all.some((slot) => slot.type === type)).map((type) => `${type} is never used`),
			];
		},
		breaks: [
			(model) => intentOf(model, 'stitches').samples.push('stitches on {moon}'),
			(model) => intentOf(model, 'driving').slots!.push({ name: 'car', type: 'Job' }),
			(model) => Object.assign(intentOf(model, 'driving').slots![0]!, { type: 'AMAZON.TIME' }),
			(model) => Object.assign(intentOf(model, 'workGeneral').slots![0]!, { type: 'Work' }),
		],
	},
	'keeps free words to intents that have nothing else, after or before words of their own': {
		problems: (model) =>
			intentsOf(model).flatMap(({ name, slots = [], samples }) => {
				if (!slots.some(({ type }) => type === 'AMAZON.SearchQuery')) return [];
				const bare = samples.filter(
					(sample) => !/^([^{}]+ )?\{words\}( [^{}]+)?$/.test(sample) || sample === '{words}',
				);
				return [
					...(slots.length > 1 ? [`${name} has other slots`] : []),
					...bare.map((sample) => `${name}: ${sample}`),
				];
			}),
		breaks: [
			(model) => intentOf(model, 'freeQuestion').samples.push('{words}'),
			(model) => intentOf(model, 'freeQuestion').samples.push('on {day} {words}'),
			(model) => intentOf(model, 'freeQuestion').slots!.push({ name: 'day', type: 'AMAZON.DATE' }),
		],
	},
	'has dialogs for intents and slots as the language model has them': {
		problems: (model) =>
			model.interactionModel.dialog.intents.flatMap(({ name, slots }) => {
				const declared = intentsOf(model).find((intent) => intent.name === name)?.slots ?? [];
				const pairs = (list: Slot[]): string[] => list.map((slot) => `${name}.${slot.name}: ${slot.type}`);
				const unprompted = slots.filter(({ elicitationRequired, prompts }) => {
					return elicitationRequired && !('elicitation' in prompts);
				});
				return [...differences(pairs(slots), pairs(declared)), ...pairs(unprompted)];
			}),
		breaks: [
			(model) => Object.assign(model.interactionModel.dialog.intents[0]!.slots[0]!, { type: 'AMAZON.TIME' }),
			(model) => Object.assign(model.interactionModel.dialog.intents[0]!, { name: 'NowhereIntent' }),
			(model) => Object.assign(model.interactionModel.dialog.intents[0]!.slots[0]!, { elicitationRequired: true }),
		],
	},
	'has types with values, ids of no language, and no word under two ids': {
		problems: (model) =>
			typesOf(model).flatMap(({ name, values }) => {
				const words = values.flatMap(saidFor);
				return [
					...(values.length === 0 ? [`${name} has no value`] : []),
					...twice(values.map(({ id }) => `${id}`)).map((id) => `${name}: ${id} stands twice`),
					...values.filter(({ id }) => !/^[a-z][a-zA-Z]*$/.test(id ?? '')).map(({ id }) => `${name}: id ${id}`),
					...words.filter((said) => said.length > 140 || said.trim() === '').map((said) => `${name}: "${said}"`),
					...twice(words).map((said) => `${name}: "${said}" stands twice`),
				];
			}),
		breaks: [
			(model) => typesOf(model)[0]!.values.splice(0),
			(model) => typesOf(model)[0]!.values.push({ id: 'office', name: { value: 'bureau' } }),
			(model) => typesOf(model)[0]!.values.push({ name: { value: 'bureau' } }),
			(model) => typesOf(model)[0]!.values.push({ id: 'büro', name: { value: 'bureau' } }),
			(model) => typesOf(model)[0]!.values.push({ id: 'other', name: { value: 'Office' } }),
			(model) => typesOf(model)[0]!.values[0]!.name.synonyms!.push('long '.repeat(30)),
		],
	},
	'has the same slot values as English': {
		problems: (model, { english }) => {
			const ids = (each: Model) => typesOf(each).flatMap(({ name, values }) => values.map(({ id }) => `${name}.${id}`));
			return differences(ids(model), ids(english));
		},
		breaks: [(model) => typesOf(model)[0]!.values.pop()],
	},
	'takes weeks inside every timed question, but dates and date intents only in the form that keeps one': {
		problems: (model, { form }) => [
			...topicIds
				.filter((topic) => isTimed(answerOf({ topic })))
				.flatMap((topic) => {
					const types = intentOf(model, topic).slots?.map(({ type }) => type) ?? [];
					const wanted = form === 'session' ? ['AMAZON.DURATION'] : ['AMAZON.DATE', 'AMAZON.DURATION'];
					return wanted.filter((type) => !types.includes(type)).map((type) => topic + type);
				}),
			...dateIntentIds.filter((id) => form === 'session' && intentOf(model, id)),
			...intentsOf(model)
				.flatMap(({ slots = [] }) => slots)
				.filter(({ type }) => form === 'session' && type === 'AMAZON.DATE')
				.map(({ name }) => name),
		],
		breaks: [(model) => intentOf(model, 'driving').slots!.splice(0)],
		wrongIn: { form: 'session' },
	},
};
