/** What people hear in a response, and what can be wrong with one: by what Alexa takes, and by our own rules. */
import type { Directive, ResponseEnvelope } from 'ask-sdk-model';
import { SaxesParser } from 'saxes';
import { intentId } from '../../lambda/src/alexa/intents';
import { plainSpeech } from './echo';

/** What Alexa refuses: longer speech, a larger response. */
const LONGEST_SPEECH = 8000;
const LARGEST_RESPONSE = 120_000;
/** Asking everything three times over leads to 3,000; a damaged session may hold longer texts; what is larger has grown. */
const LARGEST_SESSION = 16_000;

/** The tags we use, with their attributes; Amazon knows more. */
const tags: Record<string, string> = {
	speak: '{}',
	prosody: '{"rate":"slow"}',
	'say-as': '{"interpret-as":"digits"}',
};

const ssmlOf = (speech: unknown): string | undefined => (speech as { ssml?: string } | undefined)?.ssml;
const plain = (ssml = ''): string => plainSpeech(ssml);
export const speechOf = ({ response }: ResponseEnvelope): string => plain(ssmlOf(response.outputSpeech));

/** What may neither be heard nor seen: characters that XML does not have, and what the phrasebook should have filled in. */
const textFaults = (text: string): string[] => [
	...(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text) ? [`no character: ${text}`] : []),
	...(/[⟦⟧]|\{\{|\bundefined\b|\bNaN\b|\[object/.test(text) ? [`a mark left over: ${text}`] : []),
];

/** What is wrong with SSML: it is one `speak` of well-formed XML with our own tags in it, and says something. */
function ssmlFaults(ssml: string): string[] {
	const found = textFaults(ssml);
	const open: string[] = [];
	const parser = new SaxesParser();
	parser.on('error', ({ message }) => found.push(`${message} in ${ssml}`));
	parser.on('opentag', ({ name, attributes }) => {
		if (tags[name] !== JSON.stringify(attributes)) found.push(`tag ${name} with ${JSON.stringify(attributes)}`);
		if ((name === 'speak') !== (open.length === 0)) found.push(`${name} within ${open.join()}`);
		open.push(name);
	});
	parser.on('text', (text) => {
		if (open.at(-1) === 'say-as' && !/^\d+$/.test(text)) found.push(`said as digits: ${text}`);
	});
	parser.on('closetag', () => open.pop());
	for (const other of ['doctype', 'cdata', 'comment', 'processinginstruction', 'xmldecl'] as const)
		parser.on(other, () => found.push(`${other} in ${ssml}`));
	parser.write(ssml).close();
	if (!ssml.startsWith('<speak>')) found.push(`no speak: ${ssml}`);
	if (plain(ssml) === '') found.push('nothing is said');
	if (ssml.length > LONGEST_SPEECH) found.push(`${ssml.length} characters of speech`);
	return found;
}

const strangers = (what: string, value: object, keys: string): string[] =>
	Object.keys(value)
		.filter((key) => !keys.split(' ').includes(key))
		.map((key) => `${what} has ${key}`);

function speechFaults(what: string, speech: object): string[] {
	const { type, ssml } = speech as { type?: string; ssml?: unknown };
	if (type !== 'SSML' || typeof ssml !== 'string') return [`${what} of type ${type}`];
	return [...strangers(what, speech, 'type ssml'), ...ssmlFaults(ssml)];
}

function cardFaults(card: object): string[] {
	const { type, title, content } = card as { type?: string; title?: unknown; content?: unknown };
	if (type !== 'Simple') return [`a card of type ${type}`];
	const texts = [title, content].map((text) => (typeof text === 'string' ? text : ''));
	return [
		...strangers('card', card, 'type title content'),
		...(texts.some((text) => text.trim() === '') ? ['an empty card'] : []),
		...texts.flatMap(textFaults),
	];
}

/** The one directive we send asks for a slot of an intent of ours. */
function directiveFaults(directive: Directive): string[] {
	if (directive.type !== 'Dialog.ElicitSlot') return [`directive ${directive.type}`];
	const { slotToElicit, updatedIntent } = directive;
	const isOurs =
		intentId(updatedIntent?.name ?? '') !== undefined && updatedIntent?.slots?.[slotToElicit] !== undefined;
	return isOurs ? [] : [`elicits ${slotToElicit} of ${updatedIntent?.name}`];
}

/** True for what JSON carries and gives back as it was. */
function isJson(value: unknown): boolean {
	if (typeof value === 'number') return Number.isFinite(value);
	if (typeof value !== 'object' || value === null) return !['function', 'bigint', 'symbol'].includes(typeof value);
	const kind = Object.prototype.toString.call(value);
	return (kind === '[object Object]' || kind === '[object Array]') && Object.values(value).every(isJson);
}

function sessionFaults(attributes: unknown): string[] {
	if (attributes === undefined) return [];
	if (typeof attributes !== 'object' || attributes === null || !isJson(attributes))
		return ['a session that is no JSON'];
	const size = Buffer.byteLength(JSON.stringify(attributes));
	return size > LARGEST_SESSION ? [`${size} bytes of session`] : [];
}

/** What is wrong with a response: its shape, its size, its speech, or a microphone that does not do what the speech says. */
export function responseFaults(envelope: ResponseEnvelope): string[] {
	const { response, version } = envelope;
	if (version !== '1.0' || typeof response !== 'object' || response === null) return ['no response'];
	const { shouldEndSession, outputSpeech, card, directives = [] } = response;
	const found = [
		...strangers('envelope', envelope, 'version response userAgent sessionAttributes'),
		...strangers('response', response, 'outputSpeech reprompt card directives shouldEndSession'),
		...sessionFaults(envelope.sessionAttributes),
	];
	const size = Buffer.byteLength(JSON.stringify(envelope));
	if (size > LARGEST_RESPONSE) found.push(`${size} bytes of response`);
	const reprompt = response.reprompt?.outputSpeech;
	if (outputSpeech === undefined) return reprompt || card || response.directives ? [...found, 'half an answer'] : found;
	found.push(...speechFaults('speech', outputSpeech), ...directives.flatMap(directiveFaults));
	if (card) found.push(...cardFaults(card));
	if (reprompt) found.push(...speechFaults('reprompt', reprompt));
	const [speech, again] = [outputSpeech, reprompt].map((each) => plain(ssmlOf(each)));
	if (typeof shouldEndSession !== 'boolean') found.push('the microphone is left to the device');
	if (speech?.endsWith('?') === shouldEndSession)
		found.push(`microphone ${shouldEndSession ? 'closed' : 'open'} after: ${speech}`);
	if ((reprompt === undefined) !== shouldEndSession) found.push(`reprompt "${again}" with ${shouldEndSession}`);
	if (reprompt !== undefined && !again?.endsWith('?')) found.push(`reprompt asks nothing: ${again}`);
	return found;
}
