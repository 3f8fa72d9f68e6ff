/** The skill: handlers in order around one turn each. It knows no AWS; what it needs is handed in. */
import { type HandlerInput, SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import { handlers } from './alexa/handlers';
import type { Handler } from './alexa/handlers/Handler';
import { render } from './alexa/render';
import type { Reply } from './alexa/reply';
import { readRequest } from './alexa/request';
import type { Session } from './alexa/session';
import { type Services, startTurn, type Turn } from './alexa/turn';
import { isLocale } from './language/locales';
import type { TurnLog } from './turnLog';

export interface Skill {
	invoke(envelope: RequestEnvelope): Promise<ResponseEnvelope>;
}

export function createSkill(services: Services & { log: TurnLog }): Skill {
	const note = (
		turn: Turn,
		reply: Reply | undefined,
		outcome: 'answered' | 'silent' | 'failed',
		since: number,
	): void => {
		const { requestId, type, intent, intentName } = turn.request;
		services.log({
			requestId,
			intent: intentName ?? type,
			topic: reply?.topic === undefined ? (reply && intent) || null : reply.topic,
			urgency: reply?.urgency ?? null,
			outcome,
			milliseconds: Math.round(performance.now() - since),
		});
	};

	const answer = async (input: HandlerInput, handler: Handler): Promise<Response> => {
		const since = performance.now();
		const turn = startTurn(services, readRequest(input.requestEnvelope));
		const reply = isLocale(turn.request.locale)
			? await handler.reply(turn)
			: { text: turn.words.say('unknownLocale'), topic: null, passing: true };
		const response = await render(input, turn, reply);
		remember(input, turn, reply);
		note(turn, reply, 'answered', since);
		return response;
	};

	const apologise = async (input: HandlerInput): Promise<Response> => {
		const turn = startTurn(services, { ...readRequest(input.requestEnvelope), attributes: undefined });
		note(turn, undefined, 'failed', performance.now());
		if (!speaks(turn.request.type)) return input.responseBuilder.getResponse();
		return render(input, turn, { text: turn.words.say('error') });
	};

	/** Session ends, events and callbacks: nothing is spoken in answer to them. */
	const listen = (input: HandlerInput): Response => {
		const turn = startTurn(services, readRequest(input.requestEnvelope));
		note(turn, undefined, 'silent', performance.now());
		return input.responseBuilder.getResponse();
	};

	return SkillBuilders.custom()
		.addRequestHandlers(
			...handlers.map((handler) => ({
				canHandle: (input: HandlerInput) => handler.handles(readRequest(input.requestEnvelope)),
				handle: (input: HandlerInput) => answer(input, handler),
			})),
			{ canHandle: () => true, handle: listen },
		)
		.addErrorHandlers({ canHandle: () => true, handle: apologise })
		.create();
}

const speaks = (requestType: string): boolean => requestType === 'LaunchRequest' || requestType === 'IntentRequest';

/** Keeps what the next turn needs in the session. */
function remember({ attributesManager }: HandlerInput, { request, session }: Turn, reply: Reply): void {
	if (!request.hasSession) return;
	const { intent } = request;
	const next: Session = { ...session, offer: reply.offer };
	if (!reply.passing && reply.text !== '') next.said = reply.text;
	if (intent !== 'fallback' && intent !== undefined) next.misses = 0;
	attributesManager.setSessionAttributes(next);
}
