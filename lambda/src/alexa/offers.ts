/** What each offer asks, and what a yes or a no to it does. */
import { type TopicQuestion, topicOf } from '../guidance/topics';
import { retentionMonths } from '../profile/ProfileStore';
import { answerMore, answerQuestion } from './answer';
import { acceptDate, checkDateQuestion, itDidNot, itWentAhead, refuseDate } from './dateDialogue';
import { dontKeepDate, forgetDate, keepDate, replaceDate } from './keeping';
import { callFirst, type Reply } from './reply';
import type { Offer } from './session';
import type { Turn } from './turn';

type Answer = Reply | Promise<Reply>;

interface Behaviour<O extends Offer> {
	question(turn: Turn, offer: O): string | Promise<string>;
	/** Heard when the person stays silent; the question itself unless something must come first. */
	reprompt?(turn: Turn, offer: O): string;
	yes(turn: Turn, offer: O): Answer;
	no(turn: Turn, offer: O): Answer;
}

const goodbye = ({ words }: Turn): Reply => ({ text: words.say('noMore'), passing: true });
const again = (offer: Offer): Reply => ({ text: '', offer, passing: true });
const whatElse = ({ words }: Turn): Reply => ({
	text: words.say('offer.goAhead'),
	offer: { kind: 'open', first: true },
	passing: true,
});

const behaviours: { [Kind in Offer['kind']]: Behaviour<Extract<Offer, { kind: Kind }>> } = {
	open: {
		question: ({ words }, { first }) => words.say(first ? 'offer.first' : 'offer.anythingElse'),
		yes: whatElse,
		no: goodbye,
	},
	more: {
		question: ({ words }) => words.say('offer.more'),
		yes: answerMore,
		no: () => again({ kind: 'open' }),
	},
	topic: {
		question: ({ words }, { question }) => words.say('offer.topic', { topic: words.name(question.topic) }),
		yes: (turn, { question }) => answerQuestion(turn, question),
		no: () => again({ kind: 'open' }),
	},
	slot: {
		question: ({ words }, { question }) => words.say(`offer.${slotOf(question)}`),
		yes: (_, offer) => again(offer),
		no: () => again({ kind: 'open' }),
	},
	sayAgain: {
		question: ({ words }) => words.say('offer.sayAgain'),
		reprompt: (_, { first }) => first,
		yes: (_, offer) => ({ text: offer.text, offer, topic: offer.topic, urgency: offer.urgency }),
		// In an emergency nothing else is asked any more; otherwise what was open is taken up again.
		no: (turn, offer) =>
			offer.urgency === 'emergency' ? callFirst(offer) : offer.resume ? again(offer.resume) : goodbye(turn),
	},
	whichDate: {
		question: ({ words }) => words.say('date.which'),
		yes: (_, offer) => again(offer),
		no: whatElse,
	},
	checkDate: { question: checkDateQuestion, yes: acceptDate, no: (_, offer) => refuseDate(offer) },
	keepDate: {
		question: ({ words }) => words.say('date.keep', { months: retentionMonths }),
		yes: keepDate,
		no: dontKeepDate,
	},
	replaceDate: {
		question: ({ words }, { date, old }) => words.say('date.replace', { date, old }),
		yes: replaceDate,
		no: ({ words }) => ({ text: words.say('date.left'), offer: { kind: 'open' } }),
	},
	forgetDate: {
		question: ({ words }, { date }) => words.say(date ? 'date.forget' : 'date.forgetAny', { date }),
		yes: forgetDate,
		no: ({ words }) => ({ text: words.say('date.left'), offer: { kind: 'open' } }),
	},
	wentAhead: {
		question: ({ words }, { date }) => words.say('date.wentAhead', { date }),
		yes: itWentAhead,
		no: itDidNot,
	},
};

// Each row fits its own kind; the type system cannot follow that through the table.
const behaviourOf = (offer: Offer): Behaviour<Offer> => behaviours[offer.kind] as unknown as Behaviour<Offer>;

export const slotOf = ({ topic }: TopicQuestion): string => topicOf(topic).slot ?? '';

export const offerQuestion = (turn: Turn, offer: Offer): Promise<string> =>
	Promise.resolve(behaviourOf(offer).question(turn, offer));

export const offerReprompt = (turn: Turn, offer: Offer, question: string): string => {
	const first = behaviourOf(offer).reprompt?.(turn, offer);
	return first === undefined ? question : `${first} ${question}`;
};

/** A yes or a no, bound to whatever was offered; without an offer it opens the floor. */
export function answerOffer(turn: Turn, said: 'yes' | 'no'): Answer {
	const { offer } = turn.session;
	if (!offer) return said === 'yes' ? whatElse(turn) : goodbye(turn);
	return behaviourOf(offer)[said](turn, offer);
}
