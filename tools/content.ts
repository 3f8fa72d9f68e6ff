/** Reads content/locales for the tools: a language's base with the region's own on top, key by key. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, locales } from '../lambda/src/language/locales';
import type { Wording } from '../lambda/src/language/phrasebook';

export const projectRoot = join(__dirname, '..');

const localesFolder = join(projectRoot, 'lambda/content/locales');

/** What people say in a language, as templates. */
export interface Utterances {
	invocationName: string;
	/** By slot name, then by the value's id. */
	slots: Record<string, Record<string, string[]>>;
	/** How a timed question is asked together with its date; `{question}` is the question. */
	dateFrames: string[];
	/** How it is asked together with a time that is not the surgery's: "can I drive on Monday". */
	otherTimeFrames: string[];
	topics: Record<string, string[]>;
	redFlags: Record<string, string[]>;
	intents: Record<string, string[]>;
	builtIns: Record<string, string[]>;
}

/** How the skill is presented in the store. */
export interface Listing {
	name: string;
	summary: string;
	description: string;
	examplePhrases: string[];
	keywords: string[];
}

/** One content file of a folder (`en`, `en-GB`), or nothing when the folder does not have it. */
export function readContent(folder: string, file: string): Record<string, unknown> | undefined {
	const path = join(localesFolder, folder, `${file}.json`);
	if (!existsSync(path)) return undefined;
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
	} catch (error) {
		throw new Error(`${path} is no JSON: ${(error as Error).message}`);
	}
}

function localeContent<T>(locale: Locale, file: string): T {
	const base = readContent(locales[locale].language, file);
	if (!base) throw new Error(`lambda/content/locales/${locales[locale].language}/${file}.json is missing.`);
	return overlay(base, readContent(locale, file) ?? {}) as T;
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
	dialogue: localeContent(locale, 'dialogue'),
	calendar: localeContent(locale, 'calendar'),
});

export const utterancesOf = (locale: Locale): Utterances => localeContent(locale, 'utterances');

export const listingOf = (locale: Locale): Listing => localeContent(locale, 'listing');
