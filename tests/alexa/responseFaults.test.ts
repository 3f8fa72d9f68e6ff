/** The checks on a response can fail: each fault that a response may have is found, and a sound one has none. */
import type { ResponseEnvelope } from 'ask-sdk-model';
import { responseFaults } from '../../tools/console/responseFaults';

const [statement, question] = ['<speak>Goodbye.</speak>', '<speak>What else?</speak>'];
const speech = (ssml: string) => ({ type: 'SSML', ssml });

/** A response that speaks; the rest stands in it as it is. */
const spoken = (ssml: string, shouldEndSession?: boolean, reprompt?: string, rest: object = {}): ResponseEnvelope =>
	({
		version: '1.0',
		response: {
			outputSpeech: speech(ssml),
			shouldEndSession,
			...(reprompt && { reprompt: { outputSpeech: speech(reprompt) } }),
			...rest,
		},
	}) as unknown as ResponseEnvelope;
const said = (ssml: string): ResponseEnvelope => spoken(ssml, true);
const beside = (rest: object): ResponseEnvelope => ({ ...said(statement), ...rest });
const silent = (rest: object): ResponseEnvelope => ({ version: '1.0', response: rest }) as unknown as ResponseEnvelope;
const card = { type: 'Simple', title: 'Hip', content: 'Not yet.' };
const slots = { job: { name: 'job', confirmationStatus: 'NONE' } };
const elicit = { type: 'Dialog.ElicitSlot', slotToElicit: 'job', updatedIntent: { name: 'WorkGeneralIntent', slots } };

test.each([
	['a statement', said(statement)],
	['a question', spoken(question, false, question)],
	['nothing', silent({})],
	['signs that are escaped', said('<speak>Fish &amp; chips, &lt;3.</speak>')],
	['a number', said('<speak>Call <say-as interpret-as="digits">999</say-as> now.</speak>')],
	[
		'slow speech',
		said('<speak><prosody rate="slow">Call <say-as interpret-as="digits">999</say-as>.</prosody> Goodbye.</speak>'),
	],
	['a card', spoken(statement, true, undefined, { card })],
	['a slot that is asked for', spoken(question, false, question, { directives: [elicit] })],
	['a session', beside({ sessionAttributes: { form: 1, heard: ['driving'], offer: undefined } })],
])('%s is sound', (_, response) => {
	expect(responseFaults(response)).toEqual([]);
});

test.each([
	['no response', { version: '1.0' } as ResponseEnvelope],
	['another version', beside({ version: '2.0' })],
	['an open microphone after a statement', spoken(statement, false, question)],
	['a closed one after a question', spoken(question, true)],
	['an open one without a reprompt', spoken(question, false)],
	['a reprompt that asks nothing', spoken(question, false, statement)],
	['a reprompt for nobody', spoken(statement, true, question)],
	['a microphone left to the device', spoken(statement)],
	['a bare sign', said('<speak>Fish & chips.</speak>')],
	['a sign by its number', said('<speak>Fish &#0; chips.</speak>')],
	['an unknown tag', said('<speak><audio src="https://example.invalid/a.mp3"/>Goodbye.</speak>')],
	['a tag with another attribute', said('<speak><prosody rate="fast">Goodbye.</prosody></speak>')],
	['an open tag', said('<speak>Good <say-as interpret-as="digits">9.</speak>')],
	['words said as digits', said('<speak><say-as interpret-as="digits">nine</say-as>.</speak>')],
	['a speak within a speak', said('<speak><speak>Goodbye.</speak></speak>')],
	['two of them', said('<speak>Goodbye.</speak><speak>Goodbye.</speak>')],
	['none', said('Goodbye.')],
	['a comment', said('<speak><!-- nothing -->Goodbye.</speak>')],
	['raw text', said('<speak><![CDATA[Goodbye.]]></speak>')],
	['an empty speak', said('<speak> </speak>')],
	['a control character', said('<speak>Good\u0007bye.</speak>')],
	['half a character', said('<speak>Good\ud83dbye.</speak>')],
	['a mark of a number', said('<speak>Call ⟦999⟧.</speak>')],
	['a value that is missing', said('<speak>Not before {{weeks}} weeks.</speak>')],
	['a value that is none', said('<speak>Not before undefined.</speak>')],
	['too much speech', said(`<speak>${'Good. '.repeat(1400)}</speak>`)],
	['too long a reprompt', spoken(question, false, `<speak>${'Good. '.repeat(1400)}What?</speak>`)],
	['plain text', spoken(statement, true, undefined, { outputSpeech: { type: 'PlainText', text: 'Goodbye.' } })],
	['a part that nobody knows', spoken(statement, true, undefined, { speech: 'Goodbye.' })],
	['a card of another type', spoken(statement, true, undefined, { card: { type: 'LinkAccount' } })],
	['an empty card', spoken(statement, true, undefined, { card: { ...card, content: ' ' } })],
	['a card with a mark', spoken(statement, true, undefined, { card: { ...card, content: 'Call ⟦999⟧.' } })],
	['another directive', spoken(statement, true, undefined, { directives: [{ type: 'AudioPlayer.Stop' }] })],
	[
		'a slot that the intent does not have',
		spoken(question, false, question, { directives: [{ ...elicit, slotToElicit: 'colour' }] }),
	],
	[
		'a slot of an intent that is none',
		spoken(question, false, question, { directives: [{ ...elicit, updatedIntent: { name: 'CookingIntent', slots } }] }),
	],
	['a card without a word', silent({ card })],
	['a directive without a word', silent({ directives: [elicit] })],
	['a session that is text', beside({ sessionAttributes: 'form 1' })],
	['a session that JSON cannot carry', beside({ sessionAttributes: { form: 1, told: new Date(0) } })],
	['a session with half a number', beside({ sessionAttributes: { form: 1, misses: Number.NaN } })],
	['too large a session', beside({ sessionAttributes: { form: 1, said: 'Good. '.repeat(3000) } })],
	['too large a response', beside({ userAgent: 'a'.repeat(120_000) })],
])('%s is found', (_, response) => {
	expect(responseFaults(response)).not.toEqual([]);
});
