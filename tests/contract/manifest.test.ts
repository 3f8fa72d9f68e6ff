/** The skill manifest of both forms, and that everything generated on disk is what the sources say today. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localeCodes } from '../../lambda/src/language/locales';
import { listingOf, projectRoot } from '../../tools/content';
import { type Form, interactionModel } from '../../tools/generate/interactionModel';
import { generatedFiles, skillPackage, staleFiles } from '../../tools/generate/main';
import { manifest } from '../../tools/generate/manifest';
import { type Approval, approvalOf } from '../../tools/review/approval';
import { schemaFaults } from '../support/smapiSchema';

interface Listing {
	name: string;
	summary: string;
	description: string;
	examplePhrases: string[];
	keywords: string[];
}
interface Envelope {
	manifest: {
		permissions?: unknown[];
		publishingInformation: { category: string; locales: Record<string, Listing> };
		privacyAndCompliance: Record<string, boolean> & { locales: object };
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

	describe.each(localeCodes)('in %s', (locale) => {
		const listing = (): Listing => manifestOf(form).manifest.publishingInformation.locales[locale]!;

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
