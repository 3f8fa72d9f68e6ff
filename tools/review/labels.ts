/** What the pack and the handout say themselves, in the locale's own language. */
import { replaceNumbers } from '../../lambda/src/language/marks';
import { reviewWordsOf } from '../content';
import { type Subject, wordsOf } from './subject';

export interface Labels {
	/** A label. Throws when it is missing or lacks a value. */
	say(key: string, params?: Record<string, unknown>): string;
	/** What a list calls an entry of a registry, such as a red flag; nothing when it has no name for it. */
	find(list: string, id: string): string | undefined;
	/** The same; what has no name goes by its id. */
	name(list: string, id: string): string;
	/** The labels of a list. */
	list(key: string): string[];
	/** A figure as the locale writes it: "5.2", "5,2". */
	figure(value: number): string;
	/** What the world calls a region or a language: "Germany", "British English". */
	world(type: 'region' | 'language', code: string): string;
}

export function labelsOf(subject: Subject): Labels {
	const words = wordsOf(subject);
	const content = reviewWordsOf(subject.locale);
	const say: Labels['say'] = (key, params) => replaceNumbers(words.say(`review.${key}`, params), (digits) => digits);
	const find: Labels['find'] = (list, id) =>
		Object.hasOwn(content[list] as object, id) ? say(`${list}.${id}`) : undefined;
	const figures = new Intl.NumberFormat(subject.locale, { maximumFractionDigits: 1 });
	return {
		say,
		find,
		name: (list, id) => find(list, id) ?? inWords(id),
		list: (key) => {
			const [first, ...path] = key.split('.') as [string, ...string[]];
			const list = path.reduce((at, step) => (at as Record<string, unknown>)[step], content[first]);
			return Object.keys(list as object).map((entry) => say(`${key}.${entry}`));
		},
		figure: (value) => figures.format(value),
		world: (type, code) => new Intl.DisplayNames([subject.locale], { type }).of(code) ?? code,
	};
}

/** `lungClot` -> "Lung clot". */
const inWords = (id: string): string => capital(id.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`));

/** With a capital letter at the beginning, as a heading has. */
export const capital = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
