/** The interaction model of every locale and form: Amazon's own schema, its rules for models, and what we ask besides. */
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import spec from 'ask-smapi-model/spec.json';
import { builtInIntents, dateIntentIds, intentIds, intentName } from '../../lambda/src/alexa/intents';
import { redFlagIds } from '../../lambda/src/guidance/protocol';
import { answerOf, isTimed, topicIds } from '../../lambda/src/guidance/topics';
import { localeCodes } from '../../lambda/src/language/locales';
import { type Form, interactionModel } from '../../tools/generate/interactionModel';

interface Slot {
	name: string;
	type: string;
}
interface Model {
	interactionModel: {
		languageModel: {
			invocationName: string;
			intents: { name: string; slots?: Slot[]; samples: string[] }[];
			types: { name: string; values: { id?: string; name: { value: string; synonyms?: string[] } }[] }[];
			modelConfiguration?: { fallbackIntentSensitivity?: { level: string } };
		};
		dialog: { intents: { name: string; slots: (Slot & { elicitationRequired: boolean; prompts: object })[] }[] };
	};
}
/** Where a model is from, and the English model of the same form to hold it against. */
interface Context {
	locale: string;
	form: Form;
	english: Model;
}

const modelOf = (locale: (typeof localeCodes)[number], form: Form): Model =>
	structuredClone(interactionModel(locale, form)) as unknown as Model;
const languageOf = (locale: string): string => locale.slice(0, 2);
const intentsOf = ({ interactionModel: { languageModel } }: Model) => languageModel.intents;
const typesOf = ({ interactionModel: { languageModel } }: Model) => languageModel.types;
const intentOf = (model: Model, id: string) => intentsOf(model).find(({ name }) => name === intentName(id))!;
const slotsIn = (sample: string): string[] => [...sample.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot as string);
const saidFor = ({ name: { value, synonyms = [] } }: { name: { value: string; synonyms?: string[] } }) =>
	[value, ...synonyms].map((said) => said.toLowerCase());
const twice = (list: string[]): string[] => list.filter((each, index) => list.indexOf(each) !== index);
const differences = (actual: string[], wanted: string[]): string[] => [
	...wanted.filter((each) => !actual.includes(each)).map((each) => `${each} is missing`),
	...actual.filter((each) => !wanted.includes(each)).map((each) => `${each} is too much`),
	...twice(actual).map((each) => `${each} stands twice`),
];

/** Amazon's definitions, closed: a key that they do not know is a slip, except where a subtype may add its own. */
const ajv = addFormats(new Ajv({ strict: false, allErrors: true, logger: false }));
ajv.addSchema({
	$id: 'smapi',
	definitions: Object.fromEntries(
		Object.entries(spec.definitions as Record<string, object>).map(([name, definition]) => {
			const isClosed = 'properties' in definition && !('discriminator' in definition);
			return [name, isClosed ? { ...definition, additionalProperties: false } : definition];
		}),
	),
});
const fitsSchema = ajv.compile({ $ref: 'smapi#/definitions/v1.skill.interactionModel.InteractionModelData' });

const LETTERS: Record<string, string> = { en: 'a-z', de: 'a-zäöüß' };
const LAUNCH =
	'launch|ask|tell|load|begin|enable|open|start|run|play|use|resume|starte?n?|öffne|frage?|sage?|lade|nutze';
const CONNECTORS = 'to|from|by|if|and|whether|about|with|zu|von|mit|ob|wenn|und|über|nach|dass';
const WAKE = 'alexa|amazon|echo|computer|ziggy|skill|app';
const FORBIDDEN = new RegExp(`(?<!\\p{L})(${LAUNCH}|${CONNECTORS}|${WAKE})(?!\\p{L})`, 'u');
const ARTICLES = /^(the|a|an|my|in|on|at|for|of|der|die|das|ein|eine|mein|meine|im|am|für) \S+$/;
const WANTED_BUILT_INS = 'Stop Cancel Help Fallback Yes No Repeat NavigateHome'
	.split(' ')
	.map((name) => `AMAZON.${name}Intent`);

interface Rule {
	problems(model: Model, context: Context): string[];
	/** Ways to break the model, each of which must be reported. */
	breaks: ((model: Model) => unknown)[];
	/** A place where a sound model of another place is wrong. */
	wrongIn?: Partial<Context>;
}

const rules: Record<string, Rule> = {
	"fits Amazon's schema": {
		problems: (model) => (fitsSchema(model) ? [] : (fitsSchema.errors ?? []).map((error) => ajv.errorsText([error]))),
		breaks: [
			(model) => Object.assign(model.interactionModel.languageModel, { intents: 'none' }),
			(model) => delete typesOf(model)[0]!.values[0]!.name.synonyms,
			(model) => Object.assign(intentsOf(model)[0]!, { sample: [] }),
		],
	},
	'has only characters that Alexa takes in a sample, and no digits': {
		problems: (model, { locale }) => {
			const letters = LETTERS[languageOf(locale)];
			// A full stop belongs to a single letter ("p. a. o."), an apostrophe to a word, a slot stands free.
			const word = `([${letters}]\\.|[${letters}]['${letters}_-]*|\\{[a-zA-Z]+\\}('s)?)`;
			const sound = new RegExp(`^${word}( ${word})*$`, 'i');
			return intentsOf(model).flatMap(({ name, samples }) =>
				samples.filter((sample) => !sound.test(sample)).map((sample) => `${name}: "${sample}"`),
			);
		},
		breaks: ['am i ok?', '6 weeks', 'driving, walking', 'straße', 'two  spaces', 'on {date', 'done.', '', 'a/b'].map(
			(sample) => (model) => intentsOf(model)[9]!.samples.push(sample),
		),
	},
	'says nothing twice, in one intent or in two': {
		problems: (model) => {
			const seen = new Map<string, string>();
			return intentsOf(model).flatMap(({ name, slots = [], samples }) =>
				samples.flatMap((sample) => {
					const typed = sample.replace(
						/\{(\w+)\}/g,
						(_, slot) => `{${slots.find((each) => each.name === slot)?.type}}`,
					);
					const key = typed.toLowerCase();
					const other = seen.get(key);
					seen.set(key, name);
					return other ? [`"${sample}" in ${other} and ${name}`] : [];
				}),
			);
		},
		breaks: [
			(model) => intentOf(model, 'driving').samples.push('When Can I Drive'),
			(model) => intentOf(model, 'stitches').samples.push('when can i drive'),
			(model) => {
				const { slots = [], samples } = intentOf(model, 'dateChange');
				slots.push({ name: 'day', type: 'AMAZON.DATE' });
				samples.push('i was operated on {day}');
			},
		],
	},
	'leaves no sample that is just the value of a slot': {
		problems: (model) => {
			const values = new Set(typesOf(model).flatMap((type) => type.values.flatMap(saidFor)));
			return intentsOf(model).flatMap(({ samples }) => samples.filter((sample) => values.has(sample.toLowerCase())));
		},
		breaks: [(model) => intentOf(model, 'stitches').samples.push('lifting')],
	},
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
					.filter((type) => !/^AMAZON\.(DATE|DURATION)$/.test(type) && !known.includes(type)),
				...twice(named).map((slot) => `${slot} has two types`),
				...known.filter((type) => !all.some((slot) => slot.type === type)).map((type) => `${type} is never used`),
			];
		},
		breaks: [
			(model) => intentOf(model, 'stitches').samples.push('stitches on {day}'),
			(model) => intentOf(model, 'driving').slots!.push({ name: 'car', type: 'Job' }),
			(model) => Object.assign(intentOf(model, 'driving').slots![0]!, { type: 'AMAZON.TIME' }),
			(model) => Object.assign(intentOf(model, 'workGeneral').slots![0]!, { type: 'Work' }),
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
	'has exactly the intents of the registry': {
		problems: (model, { form }) =>
			differences(
				intentsOf(model).map(({ name }) => name),
				[...Object.keys(builtInIntents), ...intentIds(form === 'dynamodb').map(intentName)],
			),
		breaks: [
			(model) => intentsOf(model).pop(),
			(model) => intentsOf(model).push({ name: 'SpareIntent', samples: [] }),
			(model) => intentsOf(model).push(intentsOf(model)[0]!),
		],
		wrongIn: { form: 'session' },
	},
	'has the built-in intents that certification asks for': {
		problems: (model) =>
			WANTED_BUILT_INS.filter((wanted) => !intentsOf(model).some(({ name }) => name === wanted)).map(String),
		breaks: WANTED_BUILT_INS.map((wanted) => (model) => {
			const intents = intentsOf(model);
			intents.splice(
				intents.findIndex(({ name }) => name === wanted),
				1,
			);
		}),
	},
	'sets the sensitivity of the fallback only where Alexa takes it': {
		problems: (model, { locale }) =>
			/^(en-..|de-DE)$/.test(locale) || !model.interactionModel.languageModel.modelConfiguration ? [] : [locale],
		breaks: [],
		wrongIn: { locale: 'fr-FR' },
	},
	'has an invocation name that Alexa takes': {
		problems: (model, { locale }) => {
			const { invocationName: name } = model.interactionModel.languageModel;
			const letters = LETTERS[languageOf(locale)];
			const isCompound = languageOf(locale) === 'de' && name.length >= 8;
			const faults = {
				length: name.length < 2 || name.length > 50,
				characters: !new RegExp(`^[${letters}]([${letters} '.]*[${letters}.])?$`).test(name) || name.includes('  '),
				'too few words': !name.includes(' ') && !isCompound,
				'a forbidden word': FORBIDDEN.test(name),
				'an article and a noun': ARTICLES.test(name),
			};
			return Object.entries(faults).flatMap(([fault, found]) => (found ? [`${name}: ${fault}`] : []));
		},
		breaks: ['hip', 'Hip Guide', 'hip guide 2', 'ask hip guide', 'hip and thigh', 'echo hip guide', 'the hip'].map(
			(invocationName) => (model) => Object.assign(model.interactionModel.languageModel, { invocationName }),
		),
	},
	'takes a date inside every timed question, and date intents only in the form that keeps one': {
		problems: (model, { form }) => [
			...topicIds
				.filter((topic) => isTimed(answerOf({ topic }).kind))
				.flatMap((topic) => {
					const types = intentOf(model, topic).slots?.map(({ type }) => type) ?? [];
					return ['AMAZON.DATE', 'AMAZON.DURATION'].filter((type) => !types.includes(type)).map((type) => topic + type);
				}),
			...dateIntentIds.filter((id) => form === 'session' && intentOf(model, id)),
		],
		breaks: [(model) => intentOf(model, 'driving').slots!.splice(0)],
		wrongIn: { form: 'session' },
	},
	'is small enough': {
		problems: (model) => {
			const size = { bytes: Buffer.byteLength(JSON.stringify(model)), intents: intentsOf(model).length };
			const all = size.intents + typesOf(model).length;
			return size.bytes < 1_500_000 && size.intents <= 250 && all <= 350 ? [] : [JSON.stringify(size)];
		},
		breaks: [
			(model) => intentsOf(model)[0]!.samples.push('long '.repeat(300_000)),
			(model) => intentsOf(model).push(...Array(240).fill({ name: 'SpareIntent', samples: [] })),
		],
	},
	'has enough ways to ask: twelve a topic, twenty a red flag, and nearly as many as English': {
		problems: (model, { english }) => [
			...topicIds.filter((id) => intentOf(model, id).samples.length < 12),
			...redFlagIds.filter((id) => intentOf(model, id).samples.length < 20),
			...intentsOf(english).flatMap(({ name, samples: theirs }) => {
				const ours = intentsOf(model).find((intent) => intent.name === name)?.samples.length ?? 0;
				return ours < Math.min(12, 0.8 * theirs.length) ? [`${name}: ${ours} of ${theirs.length}`] : [];
			}),
		],
		breaks: [
			(model) => intentOf(model, 'stitches').samples.splice(11),
			(model) => intentOf(model, 'legClot').samples.splice(19),
			(model) => intentOf(model, 'dateAsk').samples.splice(2),
		],
	},
};

const titles = Object.keys(rules);
const forms: Form[] = ['dynamodb', 'session'];
const places = localeCodes.flatMap((locale) => forms.map((form) => ({ locale, form })));

describe.each(places)('the model of $locale in the $form form', ({ locale, form }) => {
	test.each(titles)('%s', (title) => {
		expect(rules[title]!.problems(modelOf(locale, form), { locale, form, english: modelOf('en-GB', form) })).toEqual(
			[],
		);
	});
});

describe('a model that is broken, or in the wrong place, is reported by the rule that it', () => {
	const context: Context = { locale: 'en-GB', form: 'dynamodb', english: modelOf('en-GB', 'dynamodb') };
	const controls = titles.flatMap((title): [string, number, (model: Model) => unknown, Partial<Context>][] => {
		const { breaks, wrongIn } = rules[title]!;
		const misplaced = wrongIn ? [{ change: () => {}, place: wrongIn }] : [];
		return [...breaks.map((change) => ({ change, place: {} })), ...misplaced].map(({ change, place }, index) => [
			title,
			index,
			change,
			place,
		]);
	});

	test.each(controls)('%s (%i)', (title, _, change, place) => {
		const model = modelOf('en-GB', 'dynamodb');
		change(model);
		expect(rules[title]!.problems(model, { ...context, ...place })).not.toEqual([]);
	});

	test('and every rule has such a control', () => {
		expect(new Set(controls.map(([title]) => title)).size).toBe(titles.length);
	});
});
