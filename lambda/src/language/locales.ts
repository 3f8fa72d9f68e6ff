/** THE registry of locales: which language each speaks, and the region and zone to assume when nothing better is known. */
import type { Country } from '../guidance/contacts';

interface LocaleEntry {
	language: string;
	region: Country;
	/** IANA zone used when the device does not tell its own. */
	usualZone: string;
}

export const locales = {
	'en-GB': { language: 'en', region: 'GB', usualZone: 'Europe/London' },
	'en-US': { language: 'en', region: 'US', usualZone: 'America/New_York' },
	'de-DE': { language: 'de', region: 'DE', usualZone: 'Europe/Berlin' },
} as const satisfies Record<string, LocaleEntry>;

export type Locale = keyof typeof locales;

export const localeCodes = Object.keys(locales) as Locale[];

export const isLocale = (code: unknown): code is Locale => typeof code === 'string' && Object.hasOwn(locales, code);

/** Heard when a request comes in a locale that the skill does not speak. */
export const defaultLocale: Locale = 'en-GB';
