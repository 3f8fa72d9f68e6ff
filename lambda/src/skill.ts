/** The skill: one turn a request, answered by the first handler that takes it. It knows no AWS; what it needs is handed in. */
import { type HandlerInput, SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import { eraseAll, isDisabled } from './alexa/erasure';
import { understood } from './alexa/freeQuestion';
import { handlers } from './alexa/handlers';
import { redFlagHandler } from './alexa/handlers/redFlag';
import { render } from './alexa/render';
import type { Reply } from './alexa/reply';
import { readRequest, type SkillRequest } from './alexa/request';
import { readSession, type Session } from './alexa/session';
import { type Services, startTurn, type Turn } from './alexa/turn';
import { isLocale } from './language/locales';
import { startNote, type TurnLog, type TurnNote, troubleOf } from './turnLog';

export interface Skill {
	invoke(envelope: RequestEnvelope): Promise<ResponseEnvelope>;
}

/** Said when not even the apology can be found in the wording. */
const LAST_WORDS = 'Sorry, something went wrong. In an emergency, call your local emergency number.';

export interface SkillSettings extends Services {
	log: TurnLog;
	/** The only skill that is answered; without it, any. */
	skillId?: string;
}

export function createSkill(services: SkillSettings): Skill {
	const { log, skillId } = services;

	const handle = async (input: HandlerInput): Promise<Response> => {
		const asked = readRequest(input.requestEnvelope);
		const note = startNote(log, asked.requestId, asked.intentName ?? asked.type);
		const saying = (outcome: 'refused' | 'erased' | 'silent', trouble?: Partial<TurnNote>): Response => {
			note(outcome, trouble);
			return input.responseBuilder.getResponse();
		};
		// Whatever becomes of the turn, the session goes on whole.
		if (asked.hasSession) input.attributesManager.setSessionAttributes(readSession(asked.attributes));
		if (skillId !== undefined && asked.skillId !== skillId) return saying('refused');
		const request = understood(asked, services.understandingOf);
		const turn = startTurn(services, request);
		const noteFailure = (error: unknown): void =>
			note('failed', { ...troubleOf(error), storeFailures: turn.storeFailures });
		if (isDisabled(request)) {
			try {
				await eraseAll(turn);
			} catch (error) {
				noteFailure(error);
				// What could not be erased must not look as if it had been: Lambda counts the error, and may try again.
				throw new Error('What is kept could not be erased.');
			}
			return saying('erased');
		}
		const handler = handlers.find((each) => each.handles(request));
		// Session ends, other events and callbacks: nothing is spoken in answer to them.
		if (!handler) return saying('silent', alexaTrouble(request));
		try {
			const isSafety = handler === redFlagHandler || turn.session.offer?.kind === 'sayAgain';
			const isSpoken = isLocale(request.locale) || isSafety;
			const reply = isSpoken ? await handler.reply(turn) : inNoLanguage(turn);
			const response = await render(input, turn, reply);
			remember(input, turn, reply);
			note(reply.missed ? 'missed' : 'answered', notable(turn, reply));
			return response;
		} catch (error) {
			noteFailure(error);
			return apologise(input, request);
		}
	};

	const apologise = async (input: HandlerInput, request: SkillRequest): Promise<Response> => {
		const turn = startTurn(services, { ...request, attributes: undefined });
		try {
			return await render(input, turn, { text: turn.words.say('error') });
		} catch {
			return input.responseBuilder.speak(LAST_WORDS).withShouldEndSession(true).getResponse();
		}
	};

	return SkillBuilders.custom()
		.addRequestHandlers({ canHandle: () => true, handle })
		.create();
}

/** What of an answer is noted. */
const notable = ({ request, storeFailures }: Turn, { topic, offered, urgency }: Reply): Partial<TurnNote> => ({
	topic: topic === undefined ? (request.intent ?? null) : topic,
	...(offered && { offered }),
	...(urgency && { urgency }),
	...(request.unreadable && troubleOf(request.unreadable)),
	storeFailures,
});

/** Alexa says when it could not use an answer, or waited for it in vain. What fails at the device or at Alexa is not ours. */
const alexaTrouble = ({ alexaError = '' }: SkillRequest): Partial<TurnNote> =>
	['INVALID_RESPONSE', 'ENDPOINT_TIMEOUT'].includes(alexaError) ? { error: alexaError } : {};

/** A locale that the skill does not speak; a symptom is answered all the same, in the default one. */
const inNoLanguage = ({ words }: Turn): Reply => ({ text: words.say('unknownLocale'), topic: null, passing: true });

/** Keeps what the next turn needs in the session. */
function remember({ attributesManager }: HandlerInput, { request, session }: Turn, reply: Reply): void {
	if (!request.hasSession) return;
	const next: Session = { ...session, offer: reply.offer };
	if (!reply.passing) next.said = reply.text;
	if (!reply.missed) next.misses = 0;
	attributesManager.setSessionAttributes(next);
}
