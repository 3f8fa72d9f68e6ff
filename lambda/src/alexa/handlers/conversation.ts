/** Launch, help, repeat, more, yes, no, stop, and what the skill does not do. */
import { answerMore } from '../answer';
import { answerOffer } from '../offers';
import { callFirst, type Reply } from '../reply';
import type { Turn } from '../turn';
import type { Handler } from './Handler';

const HELP_EXAMPLES = 6;

/** Someone who has told a date has heard what this is; nothing private is said before it is asked for. */
async function launch(turn: Turn): Promise<Reply> {
	const { words } = turn;
	const surgery = await turn.surgery();
	if (!surgery) return { text: words.say('launch.first'), offer: { kind: 'open', first: true }, topic: null };
	return { text: words.say('launch.again'), offer: { kind: 'topic', question: { topic: 'whatsNext' } }, topic: null };
}

/** The emergency line comes first: some people say "help" because they need it. */
function help({ words, session, store }: Turn): Reply {
	const helps = session.helps ?? 0;
	session.helps = helps + 1;
	const text = [words.say('help.emergency')];
	if (helps === 0) text.push(words.say('help.about'));
	text.push(words.say(`help.examples.${helps % HELP_EXAMPLES}`));
	if (store.keeps && helps === 0) text.push(words.say('date.hint'));
	return { text: text.join(' '), offer: { kind: 'open', first: true }, passing: true };
}

const repeat = ({ session, words }: Turn): Reply => ({
	text: session.said ?? words.say('repeatNothing'),
	offer: session.offer ?? { kind: 'open' },
	passing: true,
});

/** The last answer once more, slowly; the next one is at the usual pace again. */
const slower = (turn: Turn): Reply => ({ ...repeat(turn), slow: true });

const louder = ({ session, words }: Turn): Reply => ({
	text: words.say('louder'),
	offer: session.offer ?? { kind: 'open' },
	passing: true,
});

/** "More" goes on with the last answer; while something else is offered, it means yes to that, or that it is asked again. */
function more(turn: Turn): Reply | Promise<Reply> {
	const { offer } = turn.session;
	if (!offer || offer.kind === 'more' || offer.kind === 'open') return answerMore(turn);
	if (offer.kind === 'topic' || offer.kind === 'sayAgain') return answerOffer(turn, 'yes');
	return { text: '', offer, passing: true };
}

const replies: Record<string, (turn: Turn) => Reply | Promise<Reply>> = {
	controlStop: ({ words }) => ({ text: words.say('stop'), passing: true }),
	controlHelp: help,
	controlRepeat: repeat,
	controlSlower: slower,
	controlLouder: louder,
	controlMore: more,
	controlYes: (turn) => answerOffer(turn, 'yes'),
	controlNo: (turn) => answerOffer(turn, 'no'),
	oosOtherSurgery: ({ words }) => ({ text: words.say('decline.otherSurgery'), offer: { kind: 'open' } }),
	oosRequest: ({ words }) => ({ text: words.say('decline.request'), offer: { kind: 'open' } }),
};

export const launchHandler: Handler = { handles: ({ type }) => type === 'LaunchRequest', reply: launch };

export const conversationHandler: Handler = {
	handles: ({ intent }) => intent !== undefined && Object.hasOwn(replies, intent),
	reply: (turn) => (replies[turn.request.intent as string] as (turn: Turn) => Reply | Promise<Reply>)(turn),
};

/** Nothing else fitted. After a second miss in a row the person hears whom to call, and the session ends: never a loop. */
export const fallbackHandler: Handler = {
	handles: ({ type }) => type === 'IntentRequest',
	reply: ({ session, words }) => {
		const { offer } = session;
		// After a safety answer whatever is said next is answered with whom to call.
		if (offer?.kind === 'sayAgain') return { ...callFirst(offer), offer };
		const misses = (session.misses ?? 0) + 1;
		session.misses = misses;
		if (misses > 1) return { text: words.say('tooManyMisses'), topic: null, passing: true };
		// Nothing hangs on "shall I go on": what was said was more likely a question of its own.
		if (!offer || offer.kind === 'open' || offer.kind === 'more' || offer.kind === 'topic') {
			return { text: words.say('fallback'), offer: { kind: 'open' }, topic: null, passing: true };
		}
		return { text: words.say('misunderstood'), offer, topic: null, passing: true };
	},
};
