/** The skill manifest of both forms, and that everything generated on disk is what the sources say today. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localeCodes } from '../../lambda/src/language/locales';
import { listingOf, projectRoot } from '../../tools/content';
import { type Form, interactionModel } from '../../tools/generate/interactionModel';
import { generatedFiles, skillPackage, staleFiles } from '../../tools/generate/main';
import { manifest } from '../../tools/generate/manifest';
import { readPublisher } from '../../tools/generate/publisher';
import { type Approval, approvalOf } from '../../tools/review/approval';
import { schemaFaults } from '../support/smapiSchema';

interface Listing {
	name: string;
	summary: string;
	description: string;
	examplePhrases: string[];
	keywords: string[];
	smallIconUri: string;
	largeIconUri: string;
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
interface Envelope {
	manifest: Declared & {
		publishingInformation: { category: string; locales: Record<string, Listing> };
		privacyAndCompliance: Record<string, boolean> & { locales: Record<string, Pages> };
	};
}
/** What an example phrase may ask in a locale. */
interface Speakable {
	invocationName: string;
	samples: string[];
}

const manifestOf = (form: Form): Envelope => structuredClone(manifest(form)) as unknown as Envelope;

const manifestFaults = schemaFaults('v1.skill.Manifest.SkillManifestEnvelope');

/** What certification looks for in a description: no advice, no substitute for it, and what to do in an emergency. */
const MARKERS: Record<string, RegExp[]> = {
	en: [
		/does not (provide|give) medical advice/i,
		/not a substitute for professional medical advice/i,
		/emergency.*call.*emergency number/i,
	],
	de: [
		/kein\w* (medizinische|ärztliche)\w* (Rat|Beratung)|keine Beratung/i,
		/ersetzt|Ersatz/i,
		/Notfall.*(Notruf|112)/i,
	],
};

/** Three phrases; the first wakes the skill by its name; each question is one that the model knows. */
function phraseFaults(phrases: string[], { invocationName, samples }: Speakable): string[] {
	const found = phrases.length === 3 ? [] : [`${phrases.length} phrases`];
	if (!phrases[0]?.toLowerCase().startsWith('alexa, ') || !phrases[0].toLowerCase().includes(invocationName)) {
		found.push(`the first lacks wake word or name: ${phrases[0]}`);
	}
	for (const phrase of phrases) {
		const said = phrase.toLowerCase();
		const [, after = said] = said.split(invocationName);
		const question = after.replace(/^,? /, '').replace(/[?.!]$/, '');
		if (question !== '' && !samples.includes(question)) found.push(`no sample: ${question}`);
	}
	return found;
}

const listingFaults = ({ description }: Pick<Listing, 'description'>, language: string): string[] =>
	MARKERS[language]!.filter((marker) => !marker.test(description.replaceAll('\n', ' '))).map(String);

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

function speakable(locale: (typeof localeCodes)[number], form: Form): Speakable {
	const { invocationName = '', intents = [] } = interactionModel(locale, form).interactionModel?.languageModel ?? {};
	return { invocationName, samples: intents.flatMap(({ samples = [] }) => samples.map((said) => said.toLowerCase())) };
}

describe.each<Form>(['dynamodb', 'session'])('the manifest of the %s form', (form) => {
	test("fits Amazon's schema", () => expect(manifestFaults(manifestOf(form))).toEqual([]));

	test('has the locales of the registry, each with its model beside it, and the icons', async () => {
		const { publishingInformation, privacyAndCompliance } = manifestOf(form).manifest;
		expect(Object.keys(publishingInformation.locales)).toEqual(localeCodes);
		expect(Object.keys(privacyAndCompliance.locales)).toEqual(localeCodes);
		const models = localeCodes.map((locale) => `interactionModels/custom/${locale}.json`);
		const files = ['skill.json', 'assets/images/icon-108.png', 'assets/images/icon-512.png', ...models];
		expect([...(await skillPackage(form, 'package')).keys()].sort()).toEqual(
			files.map((file) => join('package', file)).sort(),
		);
	});

	test('says that it uses personal information exactly when a date is kept, and never more than that', () => {
		const { privacyAndCompliance: privacy } = manifestOf(form).manifest;
		expect(privacy.usesPersonalInfo).toBe(form === 'dynamodb');
		expect([privacy.allowsPurchases, privacy.containsAds, privacy.isChildDirected]).toEqual([false, false, false]);
		expect(privacy.usesHealthInfo ?? false).toBe(false);
	});

	test('asks for no permission', () => expect(manifestOf(form).manifest.permissions ?? []).toEqual([]));

	test('declares nothing that the code does not use', () => {
		const { manifest: declared } = manifestOf(form);
		expect(Object.keys(declared.apis)).toEqual(['custom']);
		expect(unusedDeclarations(declared, everySource)).toEqual([]);
	});

	describe.each(localeCodes)('in %s', (locale) => {
		const listing = (): Listing => manifestOf(form).manifest.publishingInformation.locales[locale]!;

		test('has everything that the store shows, with icons of the right sizes in the package', async () => {
			const { smallIconUri, largeIconUri, ...texts } = listing();
			expect(Object.keys(texts).sort()).toEqual(['description', 'examplePhrases', 'keywords', 'name', 'summary']);
			for (const text of Object.values(texts)) expect(text.length).toBeGreaterThan(0);
			const files = await skillPackage(form, 'package');
			const sizeOf = (uri: string): unknown =>
				pngSize(Buffer.from(files.get(join('package', uri.replace('file://', ''))) ?? ''));
			expect(smallIconUri).toMatch(/^file:\/\/assets\/images\//);
			expect([sizeOf(smallIconUri), sizeOf(largeIconUri)]).toEqual([
				[108, 108],
				[512, 512],
			]);
		});

		test('leads to its own pages, which exist', () => {
			const { privacyPolicyUrl, termsOfUseUrl } = manifestOf(form).manifest.privacyAndCompliance.locales[locale]!;
			const notice = form === 'dynamodb' ? 'privacy' : 'privacy-session';
			const [base, files] = [`${readPublisher().pages}/`, [notice, 'terms'].map((name) => `${locale}/${name}.html`)];
			expect(base).toMatch(/^https:\/\//);
			expect([privacyPolicyUrl, termsOfUseUrl]).toEqual(files.map((file) => base + file));
			for (const file of files) expect(existsSync(join(projectRoot, 'docs/pages', file))).toBe(true);
		});

		test('has three example phrases that work', () => {
			expect(phraseFaults(listing().examplePhrases, speakable(locale, form))).toEqual([]);
		});

		test('says first that it is not approved, until it is', () => {
			const { draft } = listingOf(locale);
			const textsOf = (approval: Approval): string[] => {
				const { publishingInformation } = manifest(form, () => approval).manifest!;
				const { testingInstructions = '', locales } = publishingInformation!;
				return [testingInstructions, locales![locale]!.description!];
			};
			const signed = { role: 'surgeon', date: '2026-11-26' } as const;
			const [instructions, description] = textsOf({ state: 'none' });
			expect(instructions).toContain(draft);
			expect(description?.startsWith(`${draft}\n\n`)).toBe(true);
			expect(textsOf({ state: 'changed', ...signed, changes: [] })).toEqual([instructions, description]);
			for (const text of textsOf({ state: 'approved', ...signed })) expect(text).not.toContain(draft);
		});

		test('carries the disclaimer and the emergency line', () => {
			expect(listingFaults(listing(), locale.slice(0, 2))).toEqual([]);
		});
	});
});

test('everything generated that is on disk is fresh', async () => {
	const message = 'Run "npm run generate" and read the difference.';
	expect(staleFiles(await generatedFiles()).map((path) => `${path} is stale. ${message}`)).toEqual([]);
});

test('the README says so while any locale is not approved, and no longer', () => {
	const approved = localeCodes.every((locale) => approvalOf(locale).state === 'approved');
	const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
	expect(readme.includes('**Draft. Not clinically approved.**')).toBe(!approved);
});

describe('the checks can fail:', () => {
	test('on the schema', () => {
		for (const broken of [
			{ manifest: { manifestVersion: '9.9' } },
			{ manifest: { publishingInformation: { locales: { 'en-GB': { name: 'x' } } } } },
			{ manifest: { privacyAndCompliance: { usesPersonalInformation: true } } },
		]) {
			expect(manifestFaults(broken)).not.toEqual([]);
		}
	});

	test('on what is fresh: a word or a byte is enough', async () => {
		const files = await generatedFiles();
		const [picture, page] = ['skill-package/assets/images/icon-108.png', 'docs/pages/de-DE/terms.html'];
		const bytes = Uint8Array.from(files.get(picture) as Uint8Array);
		bytes[bytes.length - 1]! ^= 1;
		const changed = new Map([...files, [picture, bytes], [page, `${files.get(page)} `], ['docs/none.html', '']]);
		expect(staleFiles(changed)).toEqual([picture, page, 'docs/none.html']);
	});

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

	test('on example phrases', () => {
		const model = { invocationName: 'hip guide', samples: ['when can i drive'] };
		const [open, ask] = ['Alexa, open hip guide', 'Alexa, ask hip guide when can I drive?'];
		expect(phraseFaults([open, ask, 'When can I drive?'], model)).toEqual([]);
		expect(phraseFaults([open, ask], model)).toHaveLength(1);
		expect(phraseFaults(['Open hip guide', ask, ask], model)).toHaveLength(1);
		expect(phraseFaults(['Alexa, open the guide', ask, ask], model)).not.toEqual([]);
		expect(phraseFaults([open, ask, 'Alexa, ask hip guide when can I fly'], model)).toEqual([
			'no sample: when can i fly',
		]);
	});

	test('on descriptions', () => {
		expect(listingFaults({ description: 'Ask me anything about your hip.' }, 'en')).toHaveLength(3);
		expect(listingFaults({ description: 'Fragen Sie mich alles über Ihre Hüfte.' }, 'de')).toHaveLength(3);
	});
});
