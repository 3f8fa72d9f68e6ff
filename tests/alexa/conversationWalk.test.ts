/** Random conversations: whatever is said in whatever order, the answer is whole, and a symptom always comes first. */
import fc from 'fast-check';
import { intentName } from '../../lambda/src/alexa/intents';
import { guideProtocol, redFlagIds } from '../../lambda/src/guidance/protocol';
import { type Locale, localeCodes } from '../../lambda/src/language/locales';
import { createConsole, type Exchange } from '../../tools/console/console';
import { createMemoryProfileStore } from '../../tools/console/memoryProfileStore';
import { interactionModel } from '../../tools/generate/interactionModel';

const dates: Record<string, string[]> = {
	en: ['the tenth of december', 'the twentieth of january 2026', 'yesterday', 'next week', 'monday'],
	de: ['zehnten dezember', 'zwanzigsten januar 2026', 'gestern', 'nächste woche', 'montag'],
};
const spans: Record<string, string[]> = { en: ['five weeks', 'three months'], de: ['fünf wochen', 'drei monaten'] };
const persons: Record<string, Record<string, string>> = {
	en: { person: 'my mum', personOf: 'her' },
	de: { person: 'meine mutter', personOf: 'ihr' },
};
const yesAndNo: Record<string, string[]> = {
	en: ['yes', 'no', 'stop', 'repeat', 'help'],
	de: ['ja', 'nein', 'stopp', 'wiederholen', 'hilfe'],
};

function sayings(locale: Locale) {
	const language = locale.slice(0, 2);
	const intents = interactionModel(locale, 'dynamodb').interactionModel?.languageModel?.intents ?? [];
	const alarms = new Set(redFlagIds.map(intentName));
	const samples = (wanted: boolean): string[] =>
		intents.filter(({ name }) => alarms.has(name as string) === wanted).flatMap((intent) => intent.samples ?? []);
	const filled = fc.tuple(fc.constantFrom(...samples(false)), fc.nat(), fc.nat()).map(([sample, one, two]) =>
		sample
			.replace(/\{(date|plannedDate)\}/, (dates[language] as string[])[one % 5] as string)
			.replace('{duration}', (spans[language] as string[])[two % 2] as string)
			.replace(/\{job\}/, language === 'en' ? 'office' : 'büro')
			.replace(/\{(\w+)\}/g, (slot, name: string) => persons[language]?.[name] ?? slot),
	);
	const routine = fc.oneof(filled, fc.constantFrom(...(yesAndNo[language] as string[])), fc.string());
	const reports = samples(true).map((sample) =>
		sample.replace(/\{(\w+)\}/g, (slot, name: string) => persons[language]?.[name] ?? slot),
	);
	return { routine, symptom: fc.constantFrom(...reports) };
}

/** How the question that an answer ends with begins: a carer who has shown up meanwhile hears the rest in other words. */
const questionIn = (speech: string): string =>
	(speech.split(/(?<=[.!?])\s+(?=\p{Lu})/u).at(-1) ?? '').split(' ').slice(0, 2).join(' ');

describe.each(localeCodes)('any conversation in %s', (locale) => {
	const { routine, symptom } = sayings(locale);
	const skill = () =>
		createConsole({ locale, protocol: guideProtocol, today: '2026-02-24' }, createMemoryProfileStore());
	const shared = skill();

	test('is answered whole, with the microphone open exactly after a question', async () => {
		let person = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(routine, { maxLength: 8 }), async (lines) => {
				person += 1;
				const echo = shared.echo(`walker ${person}`);
				if (person % 2) await echo.launch();
				for (const line of lines) {
					const { speech, reprompt, ended } = await shared.exchange(echo, line);
					expect({ line, speech, open: speech.endsWith('?') }).toEqual({ line, speech, open: !ended });
					expect(reprompt === null).toBe(ended);
					expect(speech).not.toMatch(/\{\{|undefined|dialogue\.|answers\.|[<>]/);
					expect(speech.length).toBeLessThan(8000);
				}
			}),
			{ numRuns: 120 },
		);
	});

	test('stops for a symptom in any state, and can be taken up again', async () => {
		let person = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(routine, { maxLength: 5 }), symptom, async (lines, report) => {
				person += 1;
				const echo = shared.echo(`patient ${person}`);
				let before: Exchange | undefined;
				for (const line of lines) before = await shared.exchange(echo, line);
				const { urgency, speech, reprompt, ended } = await shared.exchange(echo, report);
				expect({ report, urgency }).toEqual({ report, urgency: expect.stringMatching(/^(emergency|urgent)$/) });
				expect(ended).toBe(false);
				expect(reprompt?.slice(0, 12)).toBe(speech.slice(0, 12));
				const after = await shared.exchange(echo, locale === 'de-DE' ? 'nein' : 'no');
				// After an emergency only its number is said again; otherwise what was being asked is asked again.
				if (urgency === 'emergency') expect(after.speech.slice(0, 12)).toBe(speech.slice(0, 12));
				else if (before && !before.ended && !before.urgency)
					expect(questionIn(after.speech)).toBe(questionIn(before.speech));
				else expect(after.speech.length).toBeGreaterThan(5);
			}),
			{ numRuns: 120 },
		);
	});
});
