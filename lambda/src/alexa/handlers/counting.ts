/** Something that makes the guide's times unfit was told, or the days are wanted again. */
import { isCircumstance } from '../../guidance/circumstances';
import { countAgain, stopCounting } from '../counting';
import { callFirst } from '../safetyAnswer';
import type { Handler } from './Handler';

export const countingHandler: Handler = {
	handles: ({ intent }) => intent !== undefined && (intent === 'countAgain' || isCircumstance(intent)),
	reply: (turn) => {
		const { offer } = turn.session;
		// After a safety answer whatever is said next is answered with whom to call.
		if (offer?.kind === 'sayAgain') return { ...callFirst(turn, offer), offer };
		const { intent } = turn.request;
		return intent !== undefined && isCircumstance(intent) ? stopCounting(turn, intent) : countAgain(turn);
	},
};
