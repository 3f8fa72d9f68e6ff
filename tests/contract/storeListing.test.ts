/** What the store shows and asks on the skill's behalf: icons of the right sizes, pages that exist, and nothing unused. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, localeCodes } from '../../lambda/src/language/locales';
import { projectRoot } from '../../tools/content';
import type { Form } from '../../tools/generate/interactionModel';
import { skillPackage } from '../../tools/generate/main';
import { manifest } from '../../tools/generate/manifest';
import { readPublisher } from '../../tools/generate/publisher';

interface Listing {
	smallIconUri: string;
	largeIconUri: string;
	[text: string]: string | string[];
}
interface Pages {
	privacyPolicyUrl: string;
	termsOfUseUrl: string;
}
/** What a manifest asks of Alexa. */
interface Declared {
	permissions?: { name: string }[];
	apis: { custom: { interfaces?: { type: string }[] } };
	events?: { subscriptions: { eventName: string }[] };
}
interface Manifest extends Declared {
	publishingInformation: { locales: Record<Locale, Listing> };
	privacyAndCompliance: { locales: Record<Locale, Pages> };
}

const manifestOf = (form: Form): Manifest => manifest(form).manifest as unknown as Manifest;

/** Width and height of a PNG, from its header. Throws for what is none. */
function pngSize(bytes: Buffer): [width: number, height: number] {
	if (!bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) throw new Error('This is no PNG.');
	return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const everySource = readdirSync(join(projectRoot, 'lambda/src'), { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.ts'))
	.map((file) => readFileSync(join(projectRoot, 'lambda/src', file), 'utf8'))
	.join('\n');

/** What is declared without a word of it in the code; SKILL_DISABLED is SkillDisabled there. */
function unusedDeclarations({ permissions = [], apis, events }: Declared, code: string): string[] {
	const letters = (text: string): string => text.replace(/[^a-z]/gi, '').toLowerCase();
	const declared = [
		...permissions.map(({ name }) => name),
		...(apis.custom.interfaces ?? []).map(({ type }) => type),
		...(events?.subscriptions ?? []).map(({ eventName }) => eventName),
	];
	return declared.filter((each) => !letters(code).includes(letters(each)));
}

describe.each<Form>(['dynamodb', 'session'])('the manifest of the %s form', (form) => {
	const packaged = skillPackage(form, 'package');

	test('declares nothing that the code does not use', () => {
		const declared = manifestOf(form);
		expect(Object.keys(declared.apis)).toEqual(['custom']);
		expect(unusedDeclarations(declared, everySource)).toEqual([]);
	});

	describe.each(localeCodes)('in %s', (locale) => {
		test('has everything that the store shows, with icons of the right sizes in the package', async () => {
			const { smallIconUri, largeIconUri, ...texts } = manifestOf(form).publishingInformation.locales[locale];
			expect(Object.keys(texts).sort()).toEqual(['description', 'examplePhrases', 'keywords', 'name', 'summary']);
			for (const text of Object.values(texts)) expect(text.length).toBeGreaterThan(0);
			const files = await packaged;
			const sizeOf = (uri: string): unknown =>
				pngSize(Buffer.from(files.get(join('package', uri.replace('file://', ''))) ?? ''));
			expect(smallIconUri).toMatch(/^file:\/\/assets\/images\//);
			expect([sizeOf(smallIconUri), sizeOf(largeIconUri)]).toEqual([
				[108, 108],
				[512, 512],
			]);
		});

		test('leads to its own pages, which exist', () => {
			const { privacyPolicyUrl, termsOfUseUrl } = manifestOf(form).privacyAndCompliance.locales[locale];
			const notice = form === 'dynamodb' ? 'privacy' : 'privacy-session';
			const [base, files] = [`${readPublisher().pages}/`, [notice, 'terms'].map((name) => `${locale}/${name}.html`)];
			expect(base).toMatch(/^https:\/\//);
			expect([privacyPolicyUrl, termsOfUseUrl]).toEqual(files.map((file) => base + file));
			for (const file of files) expect(existsSync(join(projectRoot, 'docs/pages', file))).toBe(true);
		});
	});
});

describe('the checks can fail:', () => {
	test('on pictures', () => expect(() => pngSize(Buffer.from('no picture'))).toThrow('no PNG'));

	test('on what is declared', () => {
		const declared: Declared = {
			permissions: [{ name: 'alexa::devices:all:geolocation:read' }],
			apis: { custom: { interfaces: [{ type: 'ALEXA_PRESENTATION_APL' }] } },
			events: { subscriptions: [{ eventName: 'SKILL_DISABLED' }] },
		};
		expect(unusedDeclarations(declared, "'Alexa.Presentation.APL' 'AlexaSkillEvent.SkillDisabled'")).toEqual([
			'alexa::devices:all:geolocation:read',
		]);
		expect(unusedDeclarations(declared, '')).toHaveLength(3);
	});
});
