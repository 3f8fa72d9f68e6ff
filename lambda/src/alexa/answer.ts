/** Answers a question about a topic: finds the timing, plans, and puts the plan into words. */
import { planAnswer } from '../guidance/answerPlan';
import { addDays, type PlainDate } from '../guidance/calendar';
import type { Timing } from '../guidance/recovery';
import { isTimed } from '../guidance/topicKinds';
import { answerOf, hasVariant, type TopicId, topicOf } from '../guidance/topics';
import type { Reply } from './reply';
import type { Offer, Question } from './session';
import type { Turn } from './turn';

/** The answer, timed by a date given in the question itself, else by the one in use. */
export async function answerQuestion(turn: Turn, question: Question): Promise<Reply> {
	const { session, words, protocol } = turn;
	const { kind } = answerOf(question);
	const { timing, unconfirmed } = await timingOf(turn, question);
	if (unconfirmed && !session.wentAheadAsked) return askWhetherItWentAhead(turn, unconfirmed, question);
	const plan = planAnswer(question, protocol, timing);
	const text = [words.point(plan, 0)];
	if (question.from && isTimed(kind)) text.push(words.say('date.countedFrom', { date: question.from }));
	if (isTimed(kind) && !timing) text.push(...withoutDate(turn, kind === 'floor' || kind === 'phase'));
	session.more = plan.points.length > 1 ? { question, next: 1 } : undefined;
	return { text: text.join(' '), offer: nextOffer(turn, question), topic: question.topic };
}

/** Asked once a session; the question that made us ask is answered after a yes. */
export function askWhetherItWentAhead({ session }: Turn, date: PlainDate, question?: Question): Reply {
	session.wentAheadAsked = true;
	session.more = undefined;
	return { text: '', offer: { kind: 'wentAhead', date, ...(question && { question }) }, topic: question?.topic };
}

/** The next point of the last answer, or what there is instead. */
export async function answerMore(turn: Turn): Promise<Reply> {
	const { session, words, protocol } = turn;
	if (!session.more) return { text: words.say('more.nothing'), offer: { kind: 'open' }, passing: true };
	const { question, next } = session.more;
	const { timing } = await timingOf(turn, question);
	const plan = planAnswer(question, protocol, timing);
	const isLast = next + 1 >= plan.points.length;
	session.more = isLast ? undefined : { question, next: next + 1 };
	const point = words.point(plan, next);
	if (!isLast) return { text: point, offer: { kind: 'more' }, topic: question.topic };
	const [related] = topicOf(question.topic).related as readonly TopicId[];
	const offer: Offer = related ? { kind: 'topic', question: { topic: related } } : { kind: 'open' };
	return { text: `${point} ${words.say('more.end')}`, offer, topic: question.topic };
}

/**
 * When to answer from. A planned date that has passed times nothing until the person has said whether the operation
 * went ahead: it comes back as `unconfirmed`.
 */
async function timingOf(turn: Turn, question: Question): Promise<{ timing?: Timing; unconfirmed?: PlainDate }> {
	if (!isTimed(answerOf(question).kind)) return {};
	if (question.from) return { timing: { surgeryDate: question.from, today: await turn.today() } };
	const surgery = await turn.surgery();
	if (!surgery) return {};
	const today = await turn.today();
	if (!surgery.planned || surgery.date > today) return { timing: { surgeryDate: surgery.date, today } };
	if (surgery.date < today) return { unconfirmed: surgery.date };
	// On the planned day itself the operation still lies ahead.
	return { timing: { surgeryDate: surgery.date, today: addDays(today, -1) } };
}

/** What to add when an answer had no date: why, or how to give one; each once a session. */
function withoutDate({ session, words, store }: Turn, wantsDate: boolean): string[] {
	if (session.stored === 'unknown') {
		if (session.storeDownSaid) return [];
		session.storeDownSaid = true;
		return [words.say('date.storeDown')];
	}
	if (!store.keeps || !wantsDate || session.hinted) return [];
	session.hinted = true;
	return [words.say('date.hint')];
}

/** A missing slot is asked for; a question asked in one breath ends there; in a conversation there is more to offer. */
function nextOffer({ session, request }: Turn, question: Question): Offer | undefined {
	const { slot } = topicOf(question.topic);
	// A value that Alexa heard but we do not know is not asked for again: that would never end.
	if (slot && !hasVariant(question) && !request.slots[slot]) return { kind: 'slot', question };
	if (request.isNew && request.type === 'IntentRequest') return undefined;
	return session.more ? { kind: 'more' } : { kind: 'open' };
}
