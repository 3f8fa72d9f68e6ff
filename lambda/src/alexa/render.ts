/** A reply becomes an Alexa response: speech is escaped once, here, and the microphone is open exactly after a question. */
import { type ResponseBuilder, ResponseFactory } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import { replaceNumbers } from '../language/marks';
import { intentName } from './intents';
import { offerQuestion, offerReprompt, slotOf } from './offers';
import type { Reply } from './reply';
import type { Offer } from './session';
import type { Turn } from './turn';

export async function render(turn: Turn, { text, offer, card }: Reply): Promise<Response> {
	const responseBuilder = ResponseFactory.init();
	const question = offer && (await offerQuestion(turn, offer));
	const answer = text && turn.session.slow ? slowly(toSsml(text)) : toSsml(text);
	responseBuilder.speak([answer, question && toSsml(question)].filter(Boolean).join(' '));
	if (offer && question) responseBuilder.reprompt(toSsml(offerReprompt(turn, offer, question)));
	if (card)
		responseBuilder.withSimpleCard(
			turn.words.say('card.title'),
			replaceNumbers(card, (digits) => digits),
		);
	if (offer?.kind === 'slot') elicit(responseBuilder, offer);
	return responseBuilder.withShouldEndSession(!offer).getResponse();
}

/** Text as SSML, with marked numbers spoken digit by digit. */
const toSsml = (text: string): string =>
	replaceNumbers(
		text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
		(digits) => `<say-as interpret-as="digits">${digits}</say-as>`,
	);

const slowly = (ssml: string): string => `<prosody rate="slow">${ssml}</prosody>`;

/** Lets Alexa expect a value of the topic's slot, so that one word ("office") is enough. */
function elicit(responseBuilder: ResponseBuilder, { question }: Extract<Offer, { kind: 'slot' }>): void {
	const slot = slotOf(question);
	responseBuilder.addElicitSlotDirective(slot, {
		name: intentName(question.topic),
		confirmationStatus: 'NONE',
		slots: { [slot]: { name: slot, confirmationStatus: 'NONE' } },
	});
}
