/** The handout promises nothing that the skill does not keep, and says nothing clinical that is not in the content. */
import { guideProtocol, type RedFlagId, redFlagIds, type Tier } from '../../lambda/src/guidance/protocol';
import { type Locale, localeCodes } from '../../lambda/src/language/locales';
import { replaceNumbers } from '../../lambda/src/language/marks';
import { retentionMonths } from '../../lambda/src/profile/ProfileStore';
import { listingOf, reviewWordsOf } from '../../tools/content';
import { interactionModel } from '../../tools/generate/interactionModel';
import { contactsOf, subjectOf, wordsOf } from '../../tools/review/subject';
import { handoutOf } from '../support/reviewPages';

interface HandoutWords {
	ask: string[];
	forget: string;
	signs: Record<Tier, Record<RedFlagId, string>>;
}

const wordsFor = (locale: Locale): HandoutWords => reviewWordsOf(locale).handout as HandoutWords;
const spoken = (text: string): string => text.toLowerCase().replace(/[.?!]$/, '');

describe.each(localeCodes)('the handout in %s', (locale) => {
	const subject = subjectOf(locale);
	const page = handoutOf(subject);
	const { invocationName, intents = [] } = interactionModel(locale, 'dynamodb').interactionModel?.languageModel ?? {};
	const samplesOf = (name?: string): string[] =>
		intents.filter((intent) => name === undefined || intent.name === name).flatMap(({ samples = [] }) => samples);

	test('opens the skill by the name that wakes it', () => {
		expect(listingOf(locale).name.toLowerCase()).toBe(invocationName);
		expect(page).toContain(`Alexa, ${locale === 'de-DE' ? 'öffne' : 'open'} ${listingOf(locale).name}`);
	});

	test('names six things to ask, each a sample utterance', () => {
		const { ask } = wordsFor(locale);
		expect(ask).toHaveLength(6);
		const samples = samplesOf().map((sample) => sample.toLowerCase());
		expect(ask.map(spoken).filter((question) => !samples.includes(question))).toEqual([]);
		for (const question of ask) expect(page).toContain(question);
	});

	test('has the date forgotten by words that do so', () => {
		expect(samplesOf('DateDeleteIntent').map((sample) => sample.toLowerCase())).toContain(
			spoken(wordsFor(locale).forget),
		);
		expect(page).toContain(` ${retentionMonths} `);
	});

	test("gives the signs in the red flags' own words, and each under its own tier", () => {
		const alarm = (id: RedFlagId): string =>
			replaceNumbers(wordsOf(subject).alarm(id).rest, (digits) => digits).toLowerCase();
		for (const [tier, signs] of Object.entries(wordsFor(locale).signs)) {
			for (const [id, sign] of Object.entries(signs)) {
				expect(redFlagIds).toContain(id);
				expect(guideProtocol.redFlags[id as RedFlagId].tier).toBe(tier);
				expect(alarm(id as RedFlagId)).toContain(sign.toLowerCase());
			}
		}
	});

	test('gives the emergency number of the country, and a line for the number of the ward', () => {
		expect(page).toContain(`<span class="number">${contactsOf(subject).emergency}</span>`);
		expect(page).toContain('class="write"');
	});

	test("gives the clinic's own line and hours instead, where there is one", () => {
		const clinics = handoutOf(subjectOf(locale, 'example-clinic'));
		expect(clinics).toMatch(/Example Hip Clinic.*<span class="number">01632960017<\/span>.*8 (am|Uhr).*(6 pm|18 Uhr)/);
		expect(clinics).not.toContain('class="write"');
	});
});
