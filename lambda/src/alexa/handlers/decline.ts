/** What the skill does not do, said kindly, and what it can do instead; good news and thanks, which are no question. */
import { instead } from '../answer';
import { declineIntentIds } from '../intents';
import { callFirst } from '../safetyAnswer';
import type { Handler } from './Handler';

export const declineHandler: Handler = {
	handles: ({ intent }) => (declineIntentIds as readonly string[]).includes(intent ?? ''),
	reply: (turn) => {
		const { session, request, words } = turn;
		const { offer } = session;
		const { intent, guesses } = request;
		// "Ring my wife", in an emergency, is answered with whom to call.
		if (offer?.kind === 'sayAgain') return { ...callFirst(turn, offer), offer };
		const text = words.say(`decline.${intent}`);
		const others = guesses?.topics ?? [];
		return others.length > 0 ? { text, offer: instead(others), offered: others } : { text, offer: { kind: 'open' } };
	},
};
