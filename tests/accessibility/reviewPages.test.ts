/** The pages for clinicians, patients and the public in a real browser: no barrier that axe knows of, and a handout of one sheet. */
import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { publicPages, publishedPage } from '../support/publicPages';
import { allPages } from '../support/reviewPages';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const hasBrowser = existsSync(executablePath);
if (!hasBrowser)
	console.log(`No browser at ${executablePath}: the pages are not looked at. CHROMIUM_PATH names another.`);

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
// Only what is amiss comes back from the page: all that axe has looked at would take longer than the looking.
const barriers = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
	violations.map(({ id, nodes }) => [id, nodes[0].html]))`;
const PHONE = { width: 375, height: 667 };

const publics = [...publicPages(), ['a published notice', publishedPage('de-DE', 'privacy')] as const];
const pages = [...allPages(), ...publics];
const handouts = pages.filter(([name]) => name.includes('handout'));

(hasBrowser ? describe : describe.skip)('in a browser', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	}, 60_000);
	afterAll(() => browser?.close());

	/** Opens a page on a phone, without a network; whatever it asks for all the same is noted. */
	async function open(html: string, colorScheme?: 'dark'): Promise<{ page: Page; asked: string[] }> {
		const page = await browser.newPage({ viewport: PHONE, offline: true, colorScheme });
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.setContent(html);
		return { page, asked };
	}

	test.each(pages)(
		'%s has no barrier, fits a phone, and asks nobody for anything',
		async (_, html) => {
			const { page, asked } = await open(html);
			await page.evaluate(axe);
			expect(await page.evaluate(barriers)).toEqual([]);
			expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
			expect(asked).toEqual([]);
			await page.close();
		},
		120_000,
	);

	test.each(publics)(
		'%s has no barrier by night either',
		async (_, html) => {
			const { page } = await open(html, 'dark');
			const ground = await page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
			expect(ground).toBe('rgb(18, 25, 29)');
			await page.evaluate(axe);
			expect(await page.evaluate(barriers)).toEqual([]);
			await page.close();
		},
		120_000,
	);

	test.each(handouts)(
		'%s is one sheet of A4',
		async (_, html) => {
			const { page } = await open(html);
			const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
			expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
			expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12]/);
			await page.close();
		},
		60_000,
	);
});
