/** Who publishes the skill and where its pages live: one small file that the operator fills in. */
import { join } from 'node:path';
import { parsePlainDate } from '../../lambda/src/guidance/calendar';
import { type Locale, localeCodes } from '../../lambda/src/language/locales';
import { UsageError } from '../console/options';
import { pageWordsOf, projectRoot, readJson } from '../content';

export interface Publisher {
	/** The organisation that answers for the skill and for what it keeps. */
	name: string;
	/** Its postal address, on one line. */
	address: string;
	/** An e-mail address for questions about privacy. */
	contact: string;
	/** Where `docs/pages` is published: an https address without a slash at its end. */
	pages: string;
	/** The e-mail address of the data protection officer; empty when there is none to name. */
	dataProtectionOfficer: string;
	/** The day on which somebody with legal training reviewed the pages; empty until then. */
	legallyReviewed: string;
}

const publisherPath = 'lambda/content/publisher.json';

/** Marks what nobody has filled in yet. */
const PLACEHOLDER = 'PLACEHOLDER';

/** Domains that nobody can own (RFC 2606, RFC 6761). */
const RESERVED = /(^|[.@])(example(\.(com|net|org))?|invalid|localhost|test)$/i;

/** An e-mail address, as one is found in a text too: what ends the sentence is no part of it. */
export const emailAddress = /[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu;

export type PageName = 'privacy' | 'privacy-session' | 'terms';

/** The file, checked. Throws a usage error that names what is missing or unusable. */
export function readPublisher(path = join(projectRoot, publisherPath)): Publisher {
	try {
		return checkPublisher(readJson(path));
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}

/** What is in the file, checked. Throws a usage error that names what is missing or unusable. */
export function checkPublisher(content: Record<string, unknown>): Publisher {
	const refuse = (what: string): never => {
		throw new UsageError(`${publisherPath}: ${what}`);
	};
	const optional = (key: keyof Publisher): string => {
		const value = content[key] ?? '';
		return typeof value === 'string' ? value.trim() : refuse(`"${key}" is no text.`);
	};
	const text = (key: keyof Publisher): string => optional(key) || refuse(`"${key}" is missing.`);
	const email = (key: keyof Publisher, value: string): string =>
		value.replace(emailAddress, '') === '' ? value : refuse(`"${key}" is no e-mail address: ${value}`);
	const publisher = {
		name: text('name'),
		address: text('address'),
		contact: email('contact', text('contact')),
		pages: text('pages'),
		dataProtectionOfficer: email('dataProtectionOfficer', optional('dataProtectionOfficer')),
		legallyReviewed: optional('legallyReviewed'),
	};
	if (!/^https:\/\/[^\s/?#]+(\/[^\s?#]*)?$/.test(publisher.pages) || publisher.pages.endsWith('/'))
		refuse('"pages" is an https address without a slash at its end.');
	if (publisher.legallyReviewed !== '' && !parsePlainDate(publisher.legallyReviewed))
		refuse(`"legallyReviewed" is no date: write it as 2026-11-27, or leave it empty.`);
	return publisher;
}

/** What keeps a page from being in force: what is still a placeholder, and a legal review older than its wording. */
export function missingParts(
	{ name, address, contact, pages, dataProtectionOfficer, legallyReviewed }: Publisher,
	worded: string,
): (keyof Publisher)[] {
	const parts: [key: keyof Publisher, isMissing: boolean][] = [
		['name', name.includes(PLACEHOLDER)],
		['address', address.includes(PLACEHOLDER)],
		['contact', RESERVED.test(contact)],
		['pages', RESERVED.test(new URL(pages).hostname)],
		['dataProtectionOfficer', RESERVED.test(dataProtectionOfficer)],
		['legallyReviewed', legallyReviewed < worded],
	];
	return parts.filter(([, isMissing]) => isMissing).map(([key]) => key);
}

/** The same in words, one line each, for the pages of all locales; empty when they can be published in somebody's name. */
export function publisherFaults(publisher: Publisher = readPublisher(), worded = lastWorded()): string[] {
	return missingParts(publisher, worded).map((key) =>
		key === 'legallyReviewed'
			? `${publisherPath}: "legallyReviewed" names no day since the pages were last worded, ${worded}.`
			: `${publisherPath}: "${key}" is still a placeholder.`,
	);
}

/** The day on which the wording of a page last changed, in any language. */
const lastWorded = (): string =>
	localeCodes
		.map((locale) => String(pageWordsOf(locale).worded))
		.sort()
		.at(-1)!;

/** Where a page is in the repository. */
export const pagePath = (locale: Locale, page: PageName): string => `docs/pages/${locale}/${page}.html`;

/** Where it is once published. */
export const pageUrl = (locale: Locale, page: PageName, { pages }: Publisher): string =>
	`${pages}/${locale}/${page}.html`;
