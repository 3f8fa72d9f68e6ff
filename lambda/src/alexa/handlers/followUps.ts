/** What follows from the last answer: how far off it is, why, what if it cannot be done, and the answer before it. */
import { planAnswer, planReason } from '../../guidance/answerPlan';
import { answerOf } from '../../guidance/topics';
import { answerQuestion, moreOrOpen, timingOf } from '../answer';
import type { followUpIntentIds } from '../intents';
import type { Reply } from '../reply';
import { callFirst } from '../safetyAnswer';
import type { Question } from '../session';
import type { Turn } from '../turn';
import type { Handler } from './Handler';

type FollowUp = (turn: Turn, last: Question) => Reply | Promise<Reply>;

/** Only what has a day of its own is counted down to; for the rest it is the team that says when. */
async function countdown(turn: Turn, last: Question): Promise<Reply> {
	const { kind } = answerOf(last);
	if (kind === 'floor' || kind === 'before') {
		const { timing } = await timingOf(turn, last);
		const plan = planAnswer(last, turn.protocol, timing);
		const date = Object.values(plan.figures).find((figure) => figure.date)?.date;
		if (plan.state !== 'notYet' || plan.countdown === undefined || !date) return answerQuestion(turn, last);
		const text = turn.words.say('followUp.countdown', { count: plan.countdown, date, today: plan.today });
		return { text, offer: moreOrOpen(turn) };
	}
	return { text: turn.words.say('followUp.noDay'), offer: moreOrOpen(turn) };
}

function why(turn: Turn, last: Question): Reply {
	const { words, protocol } = turn;
	const reason = planReason(last, protocol);
	return { text: reason ? words.point(reason, 0) : words.say('followUp.noReason'), offer: moreOrOpen(turn) };
}

const replies: Record<(typeof followUpIntentIds)[number], FollowUp> = {
	countdown,
	controlWhy: why,
	controlWhatIfNot: (turn) => ({ text: turn.words.say('followUp.ifNot'), offer: moreOrOpen(turn) }),
	controlBack: (turn) => {
		const { before } = turn.session;
		if (before) return answerQuestion(turn, before);
		return { text: turn.words.say('followUp.noEarlier'), offer: turn.session.offer ?? { kind: 'open' }, passing: true };
	},
};

export const followUpHandler: Handler = {
	handles: ({ intent }) => intent !== undefined && Object.hasOwn(replies, intent),
	reply: (turn) => {
		const { session, words, request } = turn;
		// After a safety answer whatever is said next is answered with whom to call.
		if (session.offer?.kind === 'sayAgain') return { ...callFirst(turn, session.offer), offer: session.offer };
		if (!session.last)
			return { text: words.say('followUp.ofWhat'), offer: { kind: 'open', first: true }, passing: true };
		return replies[request.intent as keyof typeof replies](turn, session.last);
	},
};
