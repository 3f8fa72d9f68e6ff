/** Whatever Alexa sends, the skill answers well: real requests of every kind, and requests with a piece missing. */
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { localeCodes } from '../../lambda/src/language/locales';
import { responseFaults, speechOf } from '../../tools/console/responseFaults';
import { fixture, fixtureNames } from '../support/requestFixtures';
import { testSkill } from '../support/testSkill';

/** What a skill answers that knows nobody. */
const answer = (envelope: unknown): Promise<ResponseEnvelope> => testSkill().invoke(envelope as RequestEnvelope);

const isSpokenTo = (name: string): boolean => /^(Launch|Intent)Request/.test(name);

describe.each(localeCodes)('in %s', (locale) => {
	const inLocale = (name: string): RequestEnvelope => {
		const envelope = fixture(name) as unknown as { request: { locale?: string } };
		if (envelope.request.locale !== undefined && name !== 'IntentRequest.unknownLocale')
			envelope.request.locale = locale;
		return envelope as unknown as RequestEnvelope;
	};

	test.each(fixtureNames.filter(isSpokenTo))('%s hears something', async (name) => {
		const response = await answer(inLocale(name));
		expect(responseFaults(response)).toEqual([]);
		expect(speechOf(response)).not.toBe('');
	});

	test.each(fixtureNames.filter((name) => !isSpokenTo(name)))('%s is not answered aloud', async (name) => {
		const response = await answer(inLocale(name));
		expect(responseFaults(response)).toEqual([]);
		expect(response.response).not.toHaveProperty('outputSpeech');
	});

	test.each(['context', 'session', 'device', 'user', 'session and context'])(
		'without %s there is still an answer',
		async (part) => {
			for (const name of fixtureNames.filter(isSpokenTo)) {
				const bare = inLocale(name) as unknown as Record<string, Record<string, Record<string, unknown>>>;
				if (part.includes('context')) delete bare.context;
				if (part.includes('session')) delete bare.session;
				if (part === 'device') delete bare.context?.System?.device;
				if (part === 'user') {
					delete bare.context?.System?.user;
					delete bare.session?.user;
				}
				const response = await answer(bare);
				expect({ name, faults: responseFaults(response), speech: speechOf(response) }).toEqual({
					name,
					faults: [],
					speech: expect.stringMatching(/\S/),
				});
			}
		},
	);

	test.each(['WorkGeneralIntent', 'DrivingIntent', 'DateSetIntent'])(
		'%s takes an unheard slot for none',
		async (name) => {
			const said = async (slots: object | undefined): Promise<string> => {
				const envelope = inLocale('IntentRequest.slotless') as unknown as { request: { intent: object } };
				envelope.request.intent = { name, confirmationStatus: 'NONE', ...(slots && { slots }) };
				return JSON.stringify((await answer(envelope)).response);
			};
			const all = (rest: object): object =>
				Object.fromEntries(['job', 'date', 'plannedDate', 'duration'].map((slot) => [slot, { name: slot, ...rest }]));
			const missing = await said(undefined);
			for (const unheard of [{}, { value: '?' }, { value: '' }, { value: ' ' }, { value: null }]) {
				expect(await said(all({ confirmationStatus: 'NONE', ...unheard }))).toBe(missing);
			}
		},
	);
});

const SYMPTOM = 'IntentRequest.symptom';

test('an unknown locale hears a sentence that is safe anywhere, and the session ends', async () => {
	for (const name of fixtureNames.filter((each) => isSpokenTo(each) && each !== SYMPTOM)) {
		const envelope = fixture(name) as unknown as { request: { locale: string } };
		envelope.request.locale = 'it-IT';
		const response = await answer(envelope);
		expect(speechOf(response)).toMatch(/your local emergency number/i);
		expect(speechOf(response)).not.toMatch(/\d/);
		expect(response.response.shouldEndSession).toBe(true);
	}
});

test('a symptom is answered in any locale, with a number that is right anywhere', async () => {
	const envelope = fixture(SYMPTOM) as unknown as { request: { locale: string } };
	envelope.request.locale = 'it-IT';
	const response = await answer(envelope);
	expect(speechOf(response)).toMatch(/^(Call your surgical team today|Call your local emergency number now)/);
	expect(response.response.shouldEndSession).toBe(false);
});

test('a missing kind of job is asked for; one that Alexa could not match is not, for that would never end', async () => {
	const match = await answer(fixture('IntentRequest.slotMatch'));
	const noMatch = await answer(fixture('IntentRequest.slotNoMatch'));
	const missing = await answer(fixture('IntentRequest.emptySlot'));
	expect(speechOf(match)).not.toBe(speechOf(noMatch));
	expect(noMatch.response.directives).toBeUndefined();
	expect(missing.response.directives).toEqual([
		expect.objectContaining({ type: 'Dialog.ElicitSlot', slotToElicit: 'job' }),
	]);
	expect(match.response.directives).toBeUndefined();
});
