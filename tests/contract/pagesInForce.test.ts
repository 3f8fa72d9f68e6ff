/** The pages are drafts until somebody answers for them and had them reviewed; each says what is missing. */
import { type Locale, localeCodes } from '../../lambda/src/language/locales';
import { pageWordsOf } from '../../tools/content';
import { pages } from '../../tools/generate/pages';
import type { Publisher } from '../../tools/generate/publisher';
import { draftPage, nobody, publishedPage, somebody, textOf } from '../support/publicPages';

interface PageWords {
	draft: string;
	missing: Record<keyof Publisher, string>;
	privacy: Record<'officer', { title: string }>;
	terms: Record<'approved' | 'notApproved', { title: string }>;
}

const wordsFor = (locale: Locale): PageWords => pageWordsOf(locale) as unknown as PageWords;

describe.each(localeCodes)('the pages in %s', (locale) => {
	const words = wordsFor(locale);
	const names = [...pages(locale).keys()];
	const parts = Object.keys(words.missing) as (keyof Publisher)[];

	test('are drafts that say what is missing, as long as anything is', () => {
		for (const name of names) {
			const missing = textOf(draftPage(locale, name));
			expect(missing).toContain(words.draft);
			const open = parts.filter((part) => missing.includes(words.missing[part]));
			expect(open).toEqual(['name', 'address', 'contact', 'pages', 'legallyReviewed']);
		}
		for (const part of parts) {
			const value = { ...nobody, dataProtectionOfficer: 'a@b.example.com' }[part];
			const page = textOf(draftPage(locale, 'privacy', { [part]: value }));
			expect(page).toContain(`${words.draft}\n\n${words.missing[part]}\n\n`);
		}
	});

	test('are drafts again when their wording has changed since the legal review', () => {
		const page = textOf(draftPage(locale, 'privacy', { legallyReviewed: '2026-01-01' }));
		expect(page).toContain(words.missing.legallyReviewed);
	});

	test('are in force once somebody publishes them, in whose name they then speak', () => {
		for (const name of names) {
			const page = publishedPage(locale, name);
			expect(textOf(page)).not.toContain(words.draft);
			expect(textOf(page)).toContain(`${somebody.name}, ${somebody.address}.`);
			expect(page).toContain(`href="mailto:${somebody.contact}"`);
		}
	});

	test.each(['privacy', 'privacy-session'] as const)('name a data protection officer if there is one (%s)', (name) => {
		const [without, having] = [draftPage(locale, name), publishedPage(locale, name)];
		const { title } = words.privacy.officer;
		expect([textOf(without).includes(title), textOf(having).includes(title)]).toEqual([false, true]);
		expect(having).toContain(`<a href="mailto:${somebody.dataProtectionOfficer}">`);
	});

	test('say that the answers are not approved, until they are', () => {
		const [before, after] = [draftPage(locale, 'terms'), publishedPage(locale, 'terms')].map(textOf);
		const [yes = '', no = ''] = [words.terms.approved, words.terms.notApproved].map(({ title }) => title);
		expect([before!.includes(yes), before!.includes(no)]).toEqual([false, true]);
		expect([after!.includes(yes), after!.includes(no)]).toEqual([true, false]);
	});
});
