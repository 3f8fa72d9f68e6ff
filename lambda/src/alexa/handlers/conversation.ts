/** Launch, help, repeat, more, yes, no, the first and the second, pace, who listens, what is kept, stop. */
import { answerMore } from '../answer';
import { answerOffer, choose } from '../offers';
import type { Reply } from '../reply';
import { safetyAnswer } from '../safetyAnswer';
import type { Turn } from '../turn';
import { tellWhatIsKept } from '../whatIsKept';
import type { Handler } from './Handler';

const HELP_EXAMPLES = 6;

/** Someone who has told a date has heard what this is; nothing private is said before it is asked for. */
async function launch(turn: Turn): Promise<Reply> {
	const { words } = turn;
	if (!(await turn.surgery()) && !(await turn.kept()))
		return { text: words.say('launch.first'), offer: { kind: 'open', first: true }, topic: null };
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

function repeat(turn: Turn): Reply {
	const { session, words } = turn;
	const { offer = { kind: 'open' }, said = words.say('repeatNothing') } = session;
	return offer.kind === 'sayAgain' ? safetyAnswer(turn, offer.topic) : { text: said, offer, passing: true };
}

/** The last answer once more at another pace, which is kept. */
const atPace =
	(slow: boolean) =>
	(turn: Turn): Reply => {
		turn.session.slow = slow;
		return repeat(turn);
	};

/** From now on the patient is spoken of, or spoken to. */
const speakingTo =
	(carer: boolean) =>
	({ session, words }: Turn): Reply => {
		session.carer = carer;
		const { offer } = session;
		return {
			text: words.say(carer ? 'listener.carer' : 'listener.patient'),
			offer: !offer || offer.kind === 'open' ? { kind: 'open', first: true } : offer,
			passing: true,
		};
	};

const louder = ({ session, words }: Turn): Reply => ({
	text: words.say('louder'),
	offer: session.offer ?? { kind: 'open' },
	passing: true,
});

/** "More" goes on with the last answer; while something else is offered, it means yes to that, or that it is asked again. */
function more(turn: Turn): Reply | Promise<Reply> {
	const { offer } = turn.session;
	if (!offer || offer.kind === 'more' || offer.kind === 'open') return answerMore(turn);
	// "More", when it was doubtful which topic was meant, is more of the one that was answered.
	if ('instead' in offer && offer.instead) return answerMore(turn);
	if (offer.kind === 'topic' || offer.kind === 'sayAgain') return answerOffer(turn, 'yes');
	return { text: '', offer, passing: true };
}

const replies: Record<string, (turn: Turn) => Reply | Promise<Reply>> = {
	controlStop: ({ words }) => ({ text: words.say('stop'), passing: true }),
	controlHelp: help,
	controlRepeat: repeat,
	controlSlower: atPace(true),
	controlNormal: atPace(false),
	controlLouder: louder,
	controlMore: more,
	controlYes: (turn) => answerOffer(turn, 'yes'),
	controlNo: (turn) => answerOffer(turn, 'no'),
	controlFirst: (turn) => choose(turn, 0),
	controlSecond: (turn) => choose(turn, 1),
	carerSpeaking: speakingTo(true),
	patientSpeaking: speakingTo(false),
	whatIsKept: tellWhatIsKept,
};

export const launchHandler: Handler = { handles: ({ type }) => type === 'LaunchRequest', reply: launch };

export const conversationHandler: Handler = {
	handles: ({ intent }) => intent !== undefined && Object.hasOwn(replies, intent),
	reply: (turn) => (replies[turn.request.intent as string] as (turn: Turn) => Reply | Promise<Reply>)(turn),
};
