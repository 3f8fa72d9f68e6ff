/** The skill: one turn a request, answered by the first handler that takes it. It knows no AWS; what it needs is handed in. */
import { type HandlerInput, SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import { understood } from './alexa/freeQuestion';
import { handlers } from './alexa/handlers';
import { redFlagHandler } from './alexa/handlers/redFlag';
import { render } from './alexa/render';
import type { Reply } from './alexa/reply';
import { readRequest, type SkillRequest } from './alexa/request';
import { readSession, type Session } from './alexa/session';
import { type Services, startTurn, type Turn } from './alexa/turn';
import { isLocale } from './language/locales';
import type { TurnLog, TurnNote } from './turnLog';

export interface Skill {
	invoke(envelope: RequestEnvelope): Promise<ResponseEnvelope>;
}

/** Said when not even the apology can be found in the wording. */
const LAST_WORDS = 'Sorry, something went wrong. In an emergency, call your local emergency number.';

export function createSkill(services: Services & { log: TurnLog }): Skill {
	const note = (
		request: SkillRequest,
		outcome: TurnNote['outcome'],
		since: number,
		reply?: Reply,
		error?: Error,
	): void =>
		services.log({
			requestId: request.requestId,
			intent: request.intentName ?? request.type,
			topic: reply?.topic === undefined ? ((reply && request.intent) ?? null) : reply.topic,
			...(reply?.offered && { offered: reply.offered }),
			urgency: reply?.urgency ?? null,
			outcome,
			milliseconds: Math.round(performance.now() - since),
			...(error && { error: error.name }),
		});

	const handle = async (input: HandlerInput): Promise<Response> => {
		const since = performance.now();
		const request = understood(readRequest(input.requestEnvelope), services.understandingOf);
		// Whatever becomes of the turn, the session goes on whole.
		if (request.hasSession) input.attributesManager.setSessionAttributes(readSession(request.attributes));
		const handler = handlers.find((each) => each.handles(request));
		if (!handler) {
			// Session ends, events and callbacks: nothing is spoken in answer to them.
			note(request, 'silent', since);
			return input.responseBuilder.getResponse();
		}
		try {
			const turn = startTurn(services, request);
			const isSpoken = isLocale(request.locale) || handler === redFlagHandler;
			const reply = isSpoken ? await handler.reply(turn) : inNoLanguage(turn);
			const response = await render(input, turn, reply);
			remember(input, turn, reply);
			note(request, 'answered', since, reply);
			return response;
		} catch (error) {
			note(request, 'failed', since, undefined, error as Error);
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
