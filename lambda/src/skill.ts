/** The skill: one turn a request, answered by the first handler that takes it. It knows no AWS; what it needs is handed in. */
import { ResponseFactory } from 'ask-sdk-core';
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

	const answer = async (asked: SkillRequest): Promise<{ response: Response; session: Session }> => {
		const note = startNote(log, asked.requestId, asked.intentName ?? asked.type);
		// Whatever becomes of the turn, the session goes on whole.
		const before = readSession(asked.attributes);
		const nothing = (outcome: 'refused' | 'erased' | 'silent', trouble?: Partial<TurnNote>) => {
			note(outcome, trouble);
			return { response: {}, session: before };
		};
		if (skillId !== undefined && asked.skillId !== skillId) return nothing('refused');
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
			return nothing('erased');
		}
		const handler = handlers.find((each) => each.handles(request));
		// Session ends, other events and callbacks: nothing is spoken in answer to them.
		if (!handler) return nothing('silent', alexaTrouble(request));
		try {
			const isSafety = handler === redFlagHandler || turn.session.offer?.kind === 'sayAgain';
			const isSpoken = isLocale(request.locale) || isSafety;
			const reply = isSpoken ? await handler.reply(turn) : inNoLanguage(turn);
			const response = await render(turn, reply);
			note(reply.missed ? 'missed' : 'answered', notable(turn, reply));
			return { response, session: nextSession(turn, reply) };
		} catch (error) {
			noteFailure(error);
			return { response: await apologise(request), session: before };
		}
	};

	const apologise = async (request: SkillRequest): Promise<Response> => {
		const turn = startTurn(services, { ...request, attributes: undefined });
		try {
			return await render(turn, { text: turn.words.say('error') });
		} catch {
			return ResponseFactory.init().speak(LAST_WORDS).withShouldEndSession(true).getResponse();
		}
	};

	return {
		invoke: async (envelope) => {
			const asked = readRequest(envelope);
			const { response, session } = await answer(asked);
			return { version: '1.0', response, ...(asked.hasSession && { sessionAttributes: session }) };
		},
	};
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

/** What the next turn needs to know. */
function nextSession({ session }: Turn, reply: Reply): Session {
	const next: Session = { ...session, offer: reply.offer };
	if (!reply.passing) next.said = reply.text;
	if (!reply.missed) next.misses = 0;
	return next;
}
