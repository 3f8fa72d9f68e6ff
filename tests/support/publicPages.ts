/** The privacy notices and terms of use, as they are and as they would be, for tests of what is in them and how they look. */
import { type Locale, localeCodes } from '../../lambda/src/language/locales';
import type { Deployment } from '../../tools/generate/deployment';
import { pages } from '../../tools/generate/pages';
import type { PageName, Publisher } from '../../tools/generate/publisher';

/** A publisher that nobody is. */
export const somebody: Publisher = {
	name: 'A Clinic & Partners',
	address: '1 Any Street, Any Town',
	contact: 'privacy@clinic.health',
	pages: 'https://clinic.health/hip',
	dataProtectionOfficer: 'officer@clinic.health',
	legallyReviewed: '2999-12-31',
};

/** What nobody has filled in or reviewed. */
export const nobody: Publisher = {
	name: 'PLACEHOLDER',
	address: 'PLACEHOLDER',
	contact: 'a@b.example.com',
	pages: 'https://x.example',
	dataProtectionOfficer: '',
	legallyReviewed: '',
};

/** Two deployments that differ in everything. */
const here: Deployment = {
	region: 'eu-west-1',
	country: 'IE',
	logRetentionDays: 30,
	pointInTimeRecovery: false,
};

export const elsewhere: Deployment = {
	region: 'eu-central-1',
	country: 'DE',
	logRetentionDays: 1,
	pointInTimeRecovery: true,
};

/** A page of a locale once the publisher is known, all is approved, and it is deployed elsewhere. */
export const publishedPage = (locale: Locale, name: PageName): string =>
	pages(locale, {
		publisher: somebody,
		deploymentIn: () => elsewhere,
		approvalIn: () => ({ state: 'approved', role: 'surgeon', date: '2026-11-27' }),
	}).get(name)!;

/** The same before anybody publishes or approves it, and deployed here. */
export const draftPage = (locale: Locale, name: PageName, change: Partial<Publisher> = nobody): string =>
	pages(locale, {
		publisher: { ...somebody, ...change },
		deploymentIn: () => here,
		approvalIn: () => ({ state: 'none' }),
	}).get(name)!;

/** The text of a page, without its marks and its style. */
export const textOf = (page: string): string =>
	page
		.replace(/<style>[\s\S]*<\/style>/, '')
		.replace(/<[^>]*>/g, '')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');

export const publicPages = (): [name: string, page: string][] =>
	localeCodes.flatMap((locale) =>
		[...pages(locale)].map(([name, page]): [string, string] => [`the page ${locale}/${name}`, page]),
	);
