/** The rules for an interaction model as a whole: Amazon's schema and limits, its intents, and its invocation name. */
import { builtInIntents, intentIds, intentName } from '../../lambda/src/alexa/intents';
import { differences, intentsOf, LETTERS, languageOf, type Rule, typesOf } from './modelParts';
import { schemaFaults } from './smapiSchema';

const LAUNCH =
	'launch|ask|tell|load|begin|enable|open|start|run|play|use|resume|starte?n?|öffne|frage?|sage?|lade|nutze';
const CONNECTORS = 'to|from|by|if|and|whether|about|with|zu|von|mit|ob|wenn|und|über|nach|dass';
const WAKE = 'alexa|amazon|echo|computer|ziggy|skill|app';
const FORBIDDEN = new RegExp(`(?<!\\p{L})(${LAUNCH}|${CONNECTORS}|${WAKE})(?!\\p{L})`, 'u');
const ARTICLES = /^(the|a|an|my|in|on|at|for|of|der|die|das|ein|eine|mein|meine|im|am|für) \S+$/;
const WANTED_BUILT_INS = 'Stop Cancel Help Fallback Yes No Repeat NavigateHome'
	.split(' ')
	.map((name) => `AMAZON.${name}Intent`);

export const modelRules: Record<string, Rule> = {
	"fits Amazon's schema": {
		problems: schemaFaults('v1.skill.interactionModel.InteractionModelData'),
		breaks: [
			(model) => Object.assign(model.interactionModel.languageModel, { intents: 'none' }),
			(model) => delete typesOf(model)[0]!.values[0]!.name.synonyms,
			(model) => Object.assign(intentsOf(model)[0]!, { sample: [] }),
		],
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
	'is small enough': {
		problems: (model) => {
			const size = { bytes: Buffer.byteLength(JSON.stringify(model)), intents: intentsOf(model).length };
			const all = size.intents + typesOf(model).length;
			return size.bytes < 1_200_000 && size.intents <= 250 && all <= 350 ? [] : [JSON.stringify(size)];
		},
		breaks: [
			(model) => intentsOf(model)[0]!.samples.push('long '.repeat(300_000)),
			(model) => intentsOf(model).push(...Array(240).fill({ name: 'SpareIntent', samples: [] })),
		],
	},
};
