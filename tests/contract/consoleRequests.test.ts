/** The console gives the skill only what Alexa gives: keys that real requests have, and never the words that were typed. */
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { type Locale, locales } from '../../lambda/src/language/locales';
import { Echo } from '../../tools/console/echo';
import { createRecognise } from '../../tools/console/recognise';
import { understandingOf } from '../../tools/content';
import { interactionModel } from '../../tools/generate/interactionModel';
import { differences, type Envelope, leaked, slotShape, slotsOf } from '../support/requestDifferences';
import { fixture } from '../support/requestFixtures';

const nothing = { extra: [], missing: [], slots: [] };

const sentences: Partial<Record<Locale, string[]>> = {
	'en-GB': [
		'how long will i be in hospital',
		'when can i drive',
		'my calf is hot and swollen',
		'my operation was on the tenth of march 2026',
		'i had my surgery five weeks ago',
		'when can i go back to work',
		'well it would be at a desk',
		'purple elephants sing loudly',
		'what on earth became of that lovely blue teapot',
		'yes please',
	],
	'de-DE': [
		'wie lange bleibe ich im krankenhaus',
		'wann darf ich wieder auto fahren',
		'meine wade ist heiß und geschwollen',
		'meine operation war am zehnten märz 2026',
		'ich wurde vor fünf wochen operiert',
		'wann kann ich wieder arbeiten',
		'na ja also am schreibtisch',
		'lila elefanten singen laut',
		'was wurde bloß aus dieser schönen blauen teekanne',
		'ja bitte',
	],
};

/** A skill that keeps what it is given, and asks for the kind of work when it was not said. */
function recorder() {
	const calls: { said: string; envelope: Envelope; given: number }[] = [];
	let said = '';
	const invoke = async (...given: [RequestEnvelope]): Promise<ResponseEnvelope> => {
		const envelope = JSON.parse(JSON.stringify(given[0])) as Envelope;
		calls.push({ said, envelope, given: given.length });
		const { intent } = envelope.request;
		const updatedIntent = { name: intent?.name, confirmationStatus: 'NONE', slots: {} };
		const elicit = { type: 'Dialog.ElicitSlot', slotToElicit: 'job', updatedIntent };
		const asks = intent?.slots?.job && intent.slots.job.value === undefined;
		const response = { shouldEndSession: false, ...(asks && { directives: [elicit] }) };
		return { version: '1.0', response, sessionAttributes: { turn: calls.length } } as unknown as ResponseEnvelope;
	};
	const hears = (words: string): void => {
		said = words;
	};
	return { calls, invoke, hears };
}

describe.each(Object.keys(sentences) as Locale[])('what the console sends in %s', (locale) => {
	const { calls, invoke, hears } = recorder();
	const model = interactionModel(locale, 'dynamodb');
	const { languageModel, dialog } = model.interactionModel!;
	const spoken = () => calls.filter(({ envelope }) => envelope.request.type === 'IntentRequest');
	const today = () => '2026-05-18' as const;

	beforeAll(async () => {
		const { language } = locales[locale];
		const recognise = createRecognise(model, language, understandingOf(language));
		const now = () => new Date('2026-05-18T08:42:07Z');
		const echo = new Echo({ skill: { invoke }, locale, recognise, model, userId: 'somebody', now, today });
		await echo.launch();
		for (const words of sentences[locale] ?? []) {
			hears(words);
			await echo.say(words);
		}
		hears('');
		await echo.leave();
	});

	test('comes in every kind that is compared', () => {
		expect(new Set(calls.map(({ envelope }) => envelope.request.type)).size).toBe(3);
		const shapes = new Set(spoken().flatMap(({ envelope }) => Object.values(slotsOf(envelope)).map(slotShape)));
		expect(shapes.size).toBe(3);
		const states = new Set(spoken().map(({ envelope }) => envelope.request.dialogState));
		expect(states).toEqual(new Set([undefined, 'STARTED', 'IN_PROGRESS']));
		expect(spoken().some(({ envelope }) => slotsOf(envelope).job?.value)).toBe(true);
		expect(spoken().some(({ envelope }) => slotsOf(envelope).words?.value)).toBe(true);
	});

	test('has the keys of a real request, level by level, and goes in as one argument', () => {
		for (const { said, envelope, given } of calls) {
			expect({ said, given, ...differences(envelope) }).toEqual({ said, given: 1, ...nothing });
		}
	});

	test('has the slots and the dialog state that the model gives the intent', () => {
		for (const { envelope } of spoken()) {
			const { intent, dialogState } = envelope.request;
			const declared = languageModel?.intents?.find(({ name }) => name === intent?.name)?.slots ?? [];
			expect(Object.keys(slotsOf(envelope)).sort()).toEqual(declared.map(({ name }) => name).sort());
			for (const [name, slot] of Object.entries(slotsOf(envelope))) expect(slot.name).toBe(name);
			expect(dialogState !== undefined).toBe(dialog?.intents?.some(({ name }) => name === intent?.name));
		}
	});

	test('never holds the words that were typed', () => {
		const ours = (languageModel?.types ?? []).flatMap(({ values = [] }) => values.map(({ name }) => name!));
		const values = ours.flatMap(({ value, synonyms = [] }) => [value, ...synonyms]);
		for (const { said, envelope } of spoken()) {
			expect(leaked(said, envelope)).toEqual([]);
			// A slot holds Alexa's code for a date or a span, or words that are a value of the model.
			for (const { name, value } of Object.values(slotsOf(envelope))) {
				// Free words are a part of what was typed, as Alexa hands it over; never the whole.
				if (name === 'words') expect(said.includes(String(value)) && said !== value).toBe(true);
				else if (value !== undefined && !/^(\d{4}-\d\d-\d\d|P\d+[DWMY])$/.test(value)) expect(values).toContain(value);
			}
		}
	});
});

test('the comparison can fail: on an extra key, a missing one, a strange slot, and leaked words', () => {
	const real = (): Envelope => fixture('IntentRequest.emptySlot') as unknown as Envelope;
	expect(differences(real())).toEqual(nothing);
	expect(differences(Object.assign(real(), { utterance: 'hm' })).extra).toEqual(['utterance: string']);
	const { request, ...rest } = real();
	const { intent, dialogState } = request;
	expect(differences({ ...rest, request: { type: request.type, intent, dialogState } }).missing).not.toEqual([]);
	const strange = real();
	Object.assign(slotsOf(strange).job!, { heard: 'hm' });
	expect(differences(strange).slots).toHaveLength(1);
	expect(leaked('may i drive', Object.assign(real(), { hint: 'May I drive' }))).toEqual([
		'may i',
		'i drive',
		'may i drive',
	]);
});
