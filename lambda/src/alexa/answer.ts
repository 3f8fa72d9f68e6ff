/** Answers a question about a topic: finds the timing, plans, and puts the plan into words. */
import { planAnswer } from '../guidance/answerPlan';
import type { PlainDate } from '../guidance/calendar';
import type { Timing } from '../guidance/recovery';
import { answerOf, isTimed, type TopicId, type TopicQuestion, topicOf } from '../guidance/topics';
import type { Reply } from './reply';
import type { Offer } from './session';
import type { Turn } from './turn';

/** The answer, timed by a date mentioned in the question itself, else by what is known. */
export async function answerQuestion(turn: Turn, question: TopicQuestion, mentioned?: PlainDate): Promise<Reply> {
	const { session, words, protocol } = turn;
	const { kind } = answerOf(question);
	if (mentioned) session.mentioned = mentioned;
	const timing = isTimed(kind) ? await timingOf(turn, mentioned) : undefined;
	if (timing === 'didItGoAhead') {
		session.wentAheadAsked = true;
		const date = session.recovery?.surgeryDate as PlainDate;
		return { text: '', offer: { kind: 'wentAhead', date, question }, topic: question.topic };
	}
	const plan = planAnswer(question, protocol, timing);
	const text = [words.point(plan, 0)];
	if (mentioned) text.push(words.say('date.countedFrom', { date: mentioned }));
	if (isTimed(kind) && !timing) text.push(...withoutDate(turn, kind === 'floor' || kind === 'phase'));
	session.more = plan.points.length > 1 ? { question, next: 1 } : undefined;
	return { text: text.join(' '), offer: nextOffer(turn, question), topic: question.topic };
}

/** The next point of the last answer, or what there is instead. */
export async function answerMore(turn: Turn): Promise<Reply> {
	const { session, words, protocol } = turn;
	if (!session.more) return { text: words.say('more.nothing'), offer: { kind: 'open' }, passing: true };
	const { question, next } = session.more;
	const timing = isTimed(answerOf(question).kind) ? await timingOf(turn) : undefined;
	const plan = planAnswer(question, protocol, timing === 'didItGoAhead' ? undefined : timing);
	const isLast = next + 1 >= plan.points.length;
	session.more = isLast ? undefined : { question, next: next + 1 };
	const text = isLast ? `${words.point(plan, next)} ${words.say('more.end')}` : words.point(plan, next);
	const [related] = topicOf(question.topic).related as readonly TopicId[];
	const offer: Offer = isLast && related ? { kind: 'topic', question: { topic: related } } : { kind: 'more' };
	return { text, offer, topic: question.topic };
}

/**
 * When to answer from: a mentioned date, the known one, or one mentioned earlier. A planned date that has passed says
 * nothing until the person has told whether the operation went ahead; that is asked once.
 */
async function timingOf(turn: Turn, mentioned?: PlainDate): Promise<Timing | 'didItGoAhead' | undefined> {
	const { session } = turn;
	if (mentioned) return { surgeryDate: mentioned, today: await turn.today() };
	const recovery = await turn.recovery();
	const today = await turn.today();
	if (recovery.surgeryDate && recovery.planned && recovery.surgeryDate < today) {
		return session.wentAheadAsked ? undefined : 'didItGoAhead';
	}
	const surgeryDate = recovery.surgeryDate ?? session.mentioned;
	return surgeryDate && { surgeryDate, today };
}

/** What to add when an answer had no date: why, or how to give one; each once a session. */
function withoutDate({ session, words, store }: Turn, wantsDate: boolean): string[] {
	if (session.recovery?.unknown) {
		if (session.storeDownSaid) return [];
		session.storeDownSaid = true;
		return [words.say('date.storeDown')];
	}
	if (!store.keeps || !wantsDate || session.hinted) return [];
	session.hinted = true;
	return [words.say('date.hint')];
}

/** A missing slot is asked for; a question asked in one breath ends there; in a conversation there is more to offer. */
function nextOffer({ session, request }: Turn, question: TopicQuestion): Offer | undefined {
	if (topicOf(question.topic).slot && question.variant === undefined) return { kind: 'slot', question };
	if (request.isNew && request.type === 'IntentRequest') return undefined;
	return session.more ? { kind: 'more' } : { kind: 'open' };
}
