/** An interaction model as the rules for it see it: its shape, its parts, and what a rule is. */
import { intentName } from '../../lambda/src/alexa/intents';
import type { localeCodes } from '../../lambda/src/language/locales';
import { type Form, interactionModel } from '../../tools/generate/interactionModel';

export interface Slot {
	name: string;
	type: string;
}
export interface Model {
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
export interface Context {
	locale: string;
	form: Form;
	english: Model;
}
/** What must hold for a model, with proof that it can fail. */
export interface Rule {
	problems(model: Model, context: Context): string[];
	/** Ways to break the model, each of which must be reported. */
	breaks: ((model: Model) => unknown)[];
	/** A place where a sound model of another place is wrong. */
	wrongIn?: Partial<Context>;
}

export const modelOf = (locale: (typeof localeCodes)[number], form: Form): Model =>
	structuredClone(interactionModel(locale, form)) as unknown as Model;
export const languageOf = (locale: string): string => locale.slice(0, 2);
export const intentsOf = ({ interactionModel: { languageModel } }: Model) => languageModel.intents;
export const typesOf = ({ interactionModel: { languageModel } }: Model) => languageModel.types;
export const intentOf = (model: Model, id: string) => intentsOf(model).find(({ name }) => name === intentName(id))!;
export const slotsIn = (sample: string): string[] =>
	[...sample.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot as string);
export const saidFor = ({ name: { value, synonyms = [] } }: { name: { value: string; synonyms?: string[] } }) =>
	[value, ...synonyms].map((said) => said.toLowerCase());
export const twice = (list: string[]): string[] => list.filter((each, index) => list.indexOf(each) !== index);
export const differences = (actual: string[], wanted: string[]): string[] => [
	...wanted.filter((each) => !actual.includes(each)).map((each) => `${each} is missing`),
	...actual.filter((each) => !wanted.includes(each)).map((each) => `${each} is too much`),
	...twice(actual).map((each) => `${each} stands twice`),
];

/** The letters of each language, as a range in a regular expression. */
export const LETTERS: Record<string, string> = { en: 'a-z', de: 'a-zäöüß' };
