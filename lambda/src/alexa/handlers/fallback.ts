/** What was not understood: the nearest topics are offered, with whom to ask; never a loop, and never a bare "I don't know". */
import { type TopicId, topicOf } from '../../guidance/topics';
import type { Guesses } from '../freeQuestion';
import type { Reply } from '../reply';
import { callFirst } from '../safetyAnswer';
import type { Turn } from '../turn';
import type { Handler } from './Handler';

/** What people ask most, for someone who has asked nothing yet. */
const MOST_ASKED: readonly TopicId[] = ['driving', 'painRelief', 'mobilityAids', 'infectionSigns'];

/** The free question was understood in part, or only so far that something is near. */
export const guessesHandler: Handler = {
	handles: ({ intent, guesses }) => intent === 'freeQuestion' && guesses !== undefined,
	reply: (turn) => {
		const { certainty, topics } = turn.request.guesses as Guesses;
		return certainty === 'doubtful' ? offerEither(turn, topics) : miss(turn, topics);
	},
};

/** Nothing is known of the words: what is near is what was talked about. */
export const fallbackHandler: Handler = {
	handles: ({ type }) => type === 'IntentRequest',
	reply: (turn) => {
		const { last, heard = [] } = turn.session;
		const near = [...((last ? topicOf(last.topic).related : []) as TopicId[]), ...MOST_ASKED];
		return miss(turn, [...near.filter((topic) => !heard.includes(topic)), ...near]);
	},
};

/** After a second miss in a row the person hears whom to call, and the session ends. */
function miss(turn: Turn, near: readonly TopicId[]): Reply {
	const { session, words } = turn;
	const { offer } = session;
	const misses = (session.misses ?? 0) + 1;
	session.misses = misses;
	if (misses > 1 && offer?.kind !== 'sayAgain')
		return { text: words.say('tooManyMisses'), topic: null, missed: true, passing: true };
	// Nothing hangs on "shall I go on": what was said was more likely a question of its own.
	const isFree = !offer || ['open', 'more', 'topic', 'either', 'sayAgain'].includes(offer.kind);
	if (isFree) return { ...offerEither(turn, near, words.say('fallback')), missed: true };
	return { text: words.say('misunderstood'), offer, topic: null, missed: true, passing: true };
}

/** The first two of what is near; `handOver` says whom to ask when it is merely near. */
function offerEither(turn: Turn, near: readonly TopicId[], handOver = ''): Reply {
	const { offer } = turn.session;
	// After a safety answer whatever is said next is answered with whom to call.
	if (offer?.kind === 'sayAgain') return { ...callFirst(turn, offer), offer };
	const [first, second] = [...new Set([...near, ...MOST_ASKED])] as [TopicId, TopicId];
	return {
		text: handOver,
		offer: { kind: 'either', questions: [{ topic: first }, { topic: second }], ...(handOver && { nearest: true }) },
		offered: [first, second],
		topic: null,
		passing: true,
	};
}
