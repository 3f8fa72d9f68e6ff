/** What each offer asks, and what a yes or a no to it does. */
import { type TopicQuestion, topicOf } from '../guidance/topics';
import { retentionMonths } from '../profile/ProfileStore';
import { answerMore, answerQuestion } from './answer';
import { acceptDate, checkDateQuestion, itDidNot, itWentAhead, refuseDate } from './dateDialogue';
import { dontKeepDate, forgetDate, keepDate, replaceDate } from './keeping';
import type { Reply } from './reply';
import { callFirst, safetyAnswer, urgencyOf } from './safetyAnswer';
import type { Offer, Question } from './session';
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
/** What an alarm interrupted; by then nobody remembers what "go on" goes on with. */
const takeUp = ({ words, session: { more } }: Turn, offer: Offer): Reply => ({
	...again(offer),
	text: offer.kind === 'more' && more ? words.say('offer.backTo', { topic: words.name(more.question.topic) }) : '',
});
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
		question: ({ words }, { question, instead }) =>
			words.say(instead ? 'offer.instead' : 'offer.topic', { topic: words.name(question.topic) }),
		yes: (turn, { question }) => answerQuestion(turn, question),
		no: () => again({ kind: 'open' }),
	},
	either: {
		question: ({ words }, { questions: [first, second], nearest, instead }) =>
			words.say(instead ? 'offer.insteadEither' : nearest ? 'offer.nearest' : 'offer.either', {
				first: words.name(first.topic),
				second: words.name(second.topic),
			}),
		yes: (turn, { questions: [first] }) => answerChosen(turn, first),
		no: ({ words }) => ({ text: words.say('offer.neither'), offer: { kind: 'open', first: true }, passing: true }),
	},
	slot: {
		question: ({ words }, { question }) => words.say(`offer.${slotOf(question)}`),
		yes: (_, offer) => again(offer),
		no: () => again({ kind: 'open' }),
	},
	sayAgain: {
		question: ({ words }) => words.say('offer.sayAgain'),
		reprompt: ({ words }, { topic }) => words.alarm(topic).first,
		yes: (turn, { topic }) => safetyAnswer(turn, topic),
		// In an emergency nothing else is asked any more; otherwise what was open is taken up again.
		no: (turn, offer) =>
			urgencyOf(turn, offer.topic) === 'emergency'
				? callFirst(turn, offer)
				: turn.session.resume
					? takeUp(turn, turn.session.resume)
					: goodbye(turn),
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

/** One of two that were offered, named first so that a mishearing shows. */
async function answerChosen(turn: Turn, question: Question): Promise<Reply> {
	const reply = await answerQuestion(turn, question);
	return {
		...reply,
		text: `${turn.words.say('offer.about', { topic: turn.words.name(question.topic) })} ${reply.text}`,
	};
}

/** "The first one", "the second": of two topics that were offered, or of the values that a slot was asked for. */
export function choose(turn: Turn, place: 0 | 1): Answer {
	const { offer } = turn.session;
	if (offer?.kind === 'either') return answerChosen(turn, offer.questions[place]);
	if (offer?.kind === 'slot') {
		const variant = Object.keys(topicOf(offer.question.topic).variants ?? {})[place];
		return answerQuestion(turn, { ...offer.question, ...(variant && { variant }) });
	}
	// Of an answer and what else it may have been, the second is the other one.
	if (offer?.kind === 'topic' && offer.instead) return place === 1 ? answerOffer(turn, 'yes') : answerMore(turn);
	if (offer?.kind === 'sayAgain') return { ...callFirst(turn, offer), offer };
	return { text: turn.words.say('misunderstood'), offer: offer ?? { kind: 'open' }, passing: true };
}

/** A yes or a no, bound to whatever was offered; without an offer it opens the floor. */
export function answerOffer(turn: Turn, said: 'yes' | 'no'): Answer {
	const { offer } = turn.session;
	if (!offer) return said === 'yes' ? whatElse(turn) : goodbye(turn);
	return behaviourOf(offer)[said](turn, offer);
}
