/** What the tests hear in a response, and what can be wrong with one. */
import type { ResponseEnvelope } from 'ask-sdk-model';

const ssmlOf = (speech: unknown): string | undefined => (speech as { ssml?: string } | undefined)?.ssml;
const plain = (ssml = ''): string => ssml.replace(/<[^>]*>/g, '').trim();
export const speechOf = ({ response }: ResponseEnvelope): string => plain(ssmlOf(response.outputSpeech));

/** What is wrong with SSML: only `speak` around everything, `say-as` round digits, and nothing unescaped. */
function ssmlFaults(ssml: string): string[] {
	const [, inner] = /^<speak>(.+)<\/speak>$/s.exec(ssml) ?? [];
	if (inner === undefined) return [`not one speak: ${ssml}`];
	const text = inner
		.replace(/<prosody rate="slow">([^<]*(?:<say-as[^<]*<\/say-as>[^<]*)*)<\/prosody>/, '$1')
		.replace(/<say-as interpret-as="digits">\d+<\/say-as>/g, '')
		.replace(/&(amp|lt|gt);/g, '');
	return /[<>&⟦⟧]/.test(text) ? [`a sign or tag too much: ${ssml}`] : [];
}

/** What is wrong with a response: its shape, its speech, or a microphone that does not do what the speech says. */
export function responseFaults(envelope: ResponseEnvelope): string[] {
	const { response, version } = envelope;
	if (version !== '1.0' || typeof response !== 'object' || response === null) return ['no response'];
	const { shouldEndSession } = response;
	const speech = ssmlOf(response.outputSpeech);
	const reprompt = ssmlOf(response.reprompt?.outputSpeech);
	if (speech === undefined) return reprompt !== undefined || response.directives ? ['half an answer'] : [];
	const found = [speech, ...(reprompt === undefined ? [] : [reprompt])].flatMap(ssmlFaults);
	const asks = plain(speech).endsWith('?');
	if (typeof shouldEndSession !== 'boolean') found.push('the microphone is left to the device');
	if (asks === shouldEndSession) found.push(`microphone ${shouldEndSession ? 'closed' : 'open'} after: ${speech}`);
	if ((reprompt === undefined) !== shouldEndSession) found.push(`reprompt "${reprompt}" with ${shouldEndSession}`);
	if (reprompt !== undefined && !plain(reprompt).endsWith('?')) found.push(`reprompt asks nothing: ${reprompt}`);
	return found;
}
