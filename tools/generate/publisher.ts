/** Who publishes the skill and where its pages live: one small file that the operator fills in. */
import type { Locale } from '../../lambda/src/language/locales';
import { UsageError } from '../console/options';
import { projectRoot, readJson } from '../content';

export interface Publisher {
	/** The organisation that answers for the skill and for what it keeps. */
	name: string;
	/** Its postal address, on one line. */
	address: string;
	/** An e-mail address for questions about privacy. */
	contact: string;
	/** Where `docs/pages` is published: an https address without a slash at its end. */
	pages: string;
}

const publisherPath = 'lambda/content/publisher.json';

/** Marks what nobody has filled in yet. */
const PLACEHOLDER = 'PLACEHOLDER';

/** Domains that nobody can own (RFC 2606, RFC 6761). */
const RESERVED = /(^|[.@])(example(\.(com|net|org))?|invalid|localhost|test)$/i;

const pageNames = ['privacy', 'privacy-session', 'terms'] as const;

export type PageName = (typeof pageNames)[number];

/** The file, checked. Throws a usage error that names what is missing or unusable. */
export function readPublisher(
	content: Record<string, unknown> = readJson(`${projectRoot}/${publisherPath}`),
): Publisher {
	const text = (key: keyof Publisher): string => {
		const value = content[key];
		if (typeof value !== 'string' || value.trim() === '')
			throw new UsageError(`${publisherPath}: "${key}" is missing.`);
		return value;
	};
	const publisher = { name: text('name'), address: text('address'), contact: text('contact'), pages: text('pages') };
	if (!/^[^\s@]+@[^\s@]+$/.test(publisher.contact))
		throw new UsageError(`${publisherPath}: "contact" is no e-mail address: ${publisher.contact}`);
	if (!/^https:\/\/[^\s/?#]+(\/[^\s?#]*)?$/.test(publisher.pages) || publisher.pages.endsWith('/'))
		throw new UsageError(`${publisherPath}: "pages" is an https address without a slash at its end.`);
	return publisher;
}

/** What is still a placeholder, one line each; empty when the skill can be published in somebody's name. */
export function publisherFaults({ name, address, contact, pages }: Publisher = readPublisher()): string[] {
	const open: [key: keyof Publisher, isPlaceholder: boolean][] = [
		['name', name.includes(PLACEHOLDER)],
		['address', address.includes(PLACEHOLDER)],
		['contact', RESERVED.test(contact)],
		['pages', RESERVED.test(new URL(pages).hostname)],
	];
	return open
		.filter(([, isPlaceholder]) => isPlaceholder)
		.map(([key]) => `${publisherPath}: "${key}" is still a placeholder.`);
}

/** Where a page is in the repository. */
export const pagePath = (locale: Locale, page: PageName): string => `docs/pages/${locale}/${page}.html`;

/** Where it is once published. */
export const pageUrl = (locale: Locale, page: PageName, { pages }: Publisher): string =>
	`${pages}/${locale}/${page}.html`;
