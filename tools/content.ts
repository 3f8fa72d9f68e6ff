/** Reads content/locales for the tools: a language's base with the region's own on top, key by key. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, locales } from '../lambda/src/language/locales';
import type { Wording } from '../lambda/src/language/phrasebook';
import { byLanguage } from '../lambda/src/understanding/byLanguage';
import { createUnderstanding } from '../lambda/src/understanding/understand';

export const projectRoot = join(__dirname, '..');

const localesFolder = join(projectRoot, 'lambda/content/locales');

/** What people say in a language, as templates. */
export interface Utterances {
	invocationName: string;
	/** By slot name, then by the value's id. */
	slots: Record<string, Record<string, string[]>>;
	/** How a free question begins or ends, by its intent; `{words}` is what is left for the slot. */
	carriers: Record<string, string[]>;
	/** How a timed question is asked together with its date; `{question}` is the question. */
	dateFrames: string[];
	/** How it is asked together with a time that is not the surgery's: "can I drive on Monday". */
	otherTimeFrames: string[];
	/** Words that join what is told in one breath: "and", "but". */
	joins: string[];
	/** What people say before or after the point: no sample utterances, but understanding learns to see past it. */
	contexts: string[];
	/** Topics, red flags and the conversation's own intents, by id. */
	intents: Record<string, string[]>;
	builtIns: Record<string, string[]>;
}

/**
 * More of what people say in a language, by the same ids: understanding learns from it, but it is no part of the interaction
 * model, which has no room for it.
 */
export const phrasingsOf = (language: string): Record<string, string[]> =>
	(readContent(language, 'phrasings') ?? {}) as Record<string, string[]>;

/** How the skill is presented in the store. */
export interface Listing {
	/** Said first until a clinician has approved what is said. */
	draft: string;
	name: string;
	summary: string;
	description: string;
	examplePhrases: string[];
	keywords: string[];
}

/** One part of a folder's content (`en`, `en-GB`): a file, or a folder of files taken together; nothing when it has neither. */
export function readContent(folder: string, part: string): Record<string, unknown> | undefined {
	const place = join(localesFolder, folder, part);
	if (existsSync(`${place}.json`)) return readJson(`${place}.json`);
	if (!existsSync(place)) return undefined;
	const contents = readdirSync(place).map((file) => readJson(join(place, file)));
	return Object.assign({}, ...contents) as Record<string, unknown>;
}

/** Throws one line that names the file when it is no JSON. */
export function readJson(path: string): Record<string, unknown> {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
	} catch (error) {
		// What the parser says quotes the file, line breaks and all.
		throw new Error(`${path} is no JSON: ${(error as Error).message.replace(/\s+/g, ' ')}`);
	}
}

function localeContent<T>(locale: Locale, part: string): T {
	const base = readContent(locales[locale].language, part);
	if (!base) throw new Error(`lambda/content/locales/${locales[locale].language} has no ${part}.`);
	return overlay(base, readContent(locale, part) ?? {}) as T;
}

function overlay(base: unknown, top: unknown): unknown {
	const isObject = (value: unknown): value is Record<string, unknown> =>
		typeof value === 'object' && value !== null && !Array.isArray(value);
	if (!isObject(base) || !isObject(top)) return top;
	const merged = { ...base };
	for (const [key, value] of Object.entries(top)) merged[key] = key in base ? overlay(base[key], value) : value;
	return merged;
}

export const wordingOf = (locale: Locale): Wording => ({
	answers: localeContent(locale, 'answers'),
	redFlags: localeContent(locale, 'redFlags'),
	dialogue: localeContent(locale, 'dialogue'),
	calendar: localeContent(locale, 'calendar'),
});

export const utterancesOf = (locale: Locale): Utterances => ({
	...localeContent<Omit<Utterances, 'intents'>>(locale, 'model'),
	intents: localeContent(locale, 'utterances'),
});

export const listingOf = (locale: Locale): Listing => localeContent(locale, 'listing');

/** The words of the review pack and the handout, which nobody hears. */
export const reviewWordsOf = (locale: Locale): Record<string, unknown> => localeContent(locale, 'review');

/** The words of the privacy notices and the terms of use, which nobody hears either. */
export const pageWordsOf = (locale: Locale): Record<string, unknown> => localeContent(locale, 'pages');

/** All sentences of a content file by their path: `driving.more.0`. */
export function leaves(content: unknown, path = ''): Map<string, string> {
	if (typeof content === 'string') return new Map([[path, content]]);
	const found = new Map<string, string>();
	for (const [key, value] of Object.entries(content as Record<string, unknown>)) {
		for (const [inner, text] of leaves(value, path ? `${path}.${key}` : key)) found.set(inner, text);
	}
	return found;
}

/** What was learnt of each language: written by `npm run generate`, read on demand. */
export const understandingFolder = join(projectRoot, 'lambda/understanding');

export const understandingOf = byLanguage((language) =>
	createUnderstanding(readFileSync(join(understandingFolder, `${language}.bin`))),
);

export const clinicsFolder = join(projectRoot, 'lambda/content/protocol/clinics');

export const clinicIds = readdirSync(clinicsFolder).map((file) => file.replace(/\.json$/, ''));

/** The overlay of a clinic, unchecked. Throws when there is no such clinic. */
export function readClinic(id: string): unknown {
	if (!clinicIds.includes(id)) throw new Error(`Unknown clinic "${id}". Clinics: ${clinicIds.join(', ')}.`);
	return readJson(join(clinicsFolder, `${id}.json`));
}
