/** Something that makes the guide's times unfit was told, or the days are wanted again. */
import { isCircumstance } from '../../guidance/circumstances';
import { countAgain, stopCounting } from '../counting';
import { callFirst, urgencyOf } from '../safetyAnswer';
import type { Handler } from './Handler';

export const countingHandler: Handler = {
	handles: ({ intent }) => intent !== undefined && (intent === 'countAgain' || isCircumstance(intent)),
	reply: async (turn) => {
		const { session, request } = turn;
		const { offer } = session;
		const told = request.intent !== undefined && isCircumstance(request.intent) ? request.intent : undefined;
		if (offer?.kind !== 'sayAgain') return told ? stopCounting(turn, told) : countAgain(turn);
		// After a safety answer whom to call comes first, whatever is said; what it says of the days is not lost for that.
		const call = { ...callFirst(turn, offer), offer };
		if (!told) return call;
		if (urgencyOf(turn, offer.topic) !== 'emergency')
			return { ...call, text: `${call.text} ${(await stopCounting(turn, told)).text}` };
		// An emergency waits for no store: it holds for this session.
		session.untimed = true;
		return call;
	},
};
