/** A report of a symptom: one fixed answer, action and number first. It needs no state, no store and no network. */
import { type RedFlagId, redFlagIds } from '../../guidance/protocol';
import { safetyAnswer, urgencyOf } from '../safetyAnswer';
import type { Handler } from './Handler';

export const redFlagHandler: Handler = {
	handles: ({ intent }) => (redFlagIds as string[]).includes(intent ?? ''),
	reply: (turn) => {
		const { request, session, protocol } = turn;
		const topic = request.intent as RedFlagId;
		const open = session.offer;
		// What was being asked can be taken up again afterwards, but not after an emergency.
		if (open?.kind !== 'sayAgain') session.resume = open;
		else if (urgencyOf(turn, open.topic) === 'emergency') session.resume = undefined;
		const answer = safetyAnswer(turn, topic);
		return { ...answer, card: protocol.redFlags[topic].private ? undefined : answer.text };
	},
};
