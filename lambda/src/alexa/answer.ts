/** Answers a question about a topic: finds the timing, plans, and puts the plan into words. */
import { type AnswerPlan, isReferred, planAnswer } from '../guidance/answerPlan';
import { addDays, type PlainDate } from '../guidance/calendar';
import { isFactId, type Protocol } from '../guidance/protocol';
import type { Timing } from '../guidance/recovery';
import { isTimed } from '../guidance/topicKinds';
import { answerOf, hasVariant, type TopicId, topicOf } from '../guidance/topics';
import { isExpired, retentionMonths } from '../profile/ProfileStore';
import type { Reply } from './reply';
import type { Offer, Question } from './session';
import type { Turn } from './turn';

/** The answer, timed by a date given in the question itself, else by the one in use. */
export async function answerQuestion(turn: Turn, question: Question): Promise<Reply> {
	const { session, words, protocol, store } = turn;
	const answer = answerOf(question);
	const { timing, unconfirmed, longAgo } = await timingOf(turn, question);
	if (unconfirmed && !session.wentAheadAsked) return askWhetherItWentAhead(turn, unconfirmed, question);
	const plan = planAnswer(question, protocol, timing);
	session.caveat = answer.caveat ?? session.caveat;
	session.before = session.last?.topic === question.topic ? session.before : session.last;
	session.last = question;
	session.heard = [...new Set([...(session.heard ?? []), question.topic])];
	const text = [spokenPoint(turn, plan, 0)];
	if (question.from && timing) text.push(words.say('date.countedFrom', { date: question.from }));
	if (isTimed(answer) && !timing && plan.state !== 'referred' && plan.state !== 'overdue')
		text.push(...(await withoutDate(turn, ['floor', 'before', 'phase'].includes(answer.kind), longAgo)));
	session.more = plan.points.length > 1 ? { question, next: 1 } : undefined;
	// Without a store nothing personal goes where others may read it: the card then holds the general answer.
	const card = topicOf(question.topic).private
		? undefined
		: cardOf(turn, store.keeps || !timing ? plan : planAnswer(question, protocol));
	const others = turn.request.guesses?.topics ?? [];
	if (others.length === 0 || question.topic !== turn.request.intent)
		return { text: text.join(' '), offer: nextOffer(turn, question), topic: question.topic, card };
	// Not certain: what was understood is named first, and the next likeliest offered.
	return {
		text: [words.say('offer.about', { topic: words.name(question.topic) }), ...text].join(' '),
		offer: instead(others),
		offered: others,
		topic: question.topic,
		card,
	};
}

/** One point, with what the clinic or the person's own operation adds to it. */
function spokenPoint({ words, session, protocol }: Turn, plan: AnswerPlan, index: number): string {
	const text = pointWithClinic(words, plan, index);
	const needsCaveat = session.caveat && index === 0 && hasTimes(plan, protocol);
	return needsCaveat ? `${text} ${words.say(`caveat.${session.caveat}`)}` : text;
}

/** One point, with what the clinic adds to it. */
export function pointWithClinic(words: Turn['words'], plan: AnswerPlan, index: number): string {
	const { clinicTime, fromClinic } = plan.points[index] ?? {};
	const text = [words.point(plan, index)];
	if (clinicTime) text.push(words.say(`clinic.about.${clinicTime.unit}`, { count: clinicTime.count }));
	else if (fromClinic) text.push(words.say('clinic.says'));
	return text.join(' ');
}

/** True when an answer rests on times after surgery, which differ between operations. */
const hasTimes = ({ points }: AnswerPlan, { facts }: Protocol): boolean =>
	(points[0]?.basis ?? []).some((id) => isFactId(id) && ['night', 'week', 'month'].includes(facts[id].unit ?? ''));

function cardOf({ words, protocol }: Turn, plan: AnswerPlan): string {
	const { name } = (plan.points[0]?.fromClinic && protocol.clinic) || {};
	const source = name ? 'clinicSource' : plan.kind === 'beyondGuide' ? 'publicSource' : 'source';
	return `${words.card(plan)}\n\n${words.say(`card.${source}`, { clinic: name })}`;
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
	// Since the answer its review may have fallen due: then all that is left to say is just that.
	const point = spokenPoint(turn, plan, Math.min(next, plan.points.length - 1));
	if (!isLast) return { text: point, offer: { kind: 'more' }, topic: question.topic };
	const others = topicOf(question.topic).related as readonly TopicId[];
	const related = others.find((topic) => !session.heard?.includes(topic));
	const offer: Offer = related ? { kind: 'topic', question: { topic: related } } : { kind: 'open' };
	const end = plan.kind === 'beyondGuide' ? 'endBeyond' : session.sourceSaid ? 'endAgain' : 'end';
	session.sourceSaid = true;
	return { text: `${point} ${words.say(`more.${end}`)}`, offer, topic: question.topic };
}

/**
 * When to answer from. A planned date that has passed times nothing until the person has said whether the operation
 * went ahead: it comes back as `unconfirmed`. One that is `longAgo` times nothing either.
 */
export async function timingOf(
	turn: Turn,
	question: Question,
): Promise<{ timing?: Timing; unconfirmed?: PlainDate; longAgo?: true }> {
	if (!isTimed(answerOf(question)) || isReferred(question, turn.protocol) || (await turn.untimed())) return {};
	if (question.from && isExpired(question.from, turn.request.now)) return { longAgo: true };
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
async function withoutDate(turn: Turn, wantsDate: boolean, longAgo?: true): Promise<string[]> {
	const { session, words, store } = turn;
	if (longAgo) return [words.say('untimed.longAgo', { months: retentionMonths })];
	if (await turn.untimed()) {
		if (session.untimedSaid) return [];
		session.untimedSaid = true;
		return [words.say('untimed.still'), words.say('untimed.undo')];
	}
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
	return moreOrOpen({ session });
}

/** The other topics that the question may have been about: one or two. */
export function instead([first, second]: readonly TopicId[]): Offer {
	if (second) return { kind: 'either', questions: [{ topic: first as TopicId }, { topic: second }], instead: true };
	return { kind: 'topic', question: { topic: first as TopicId }, instead: true };
}

/** What there is to offer after an answer in a conversation. */
export const moreOrOpen = ({ session }: Pick<Turn, 'session'>): Offer =>
	session.more ? { kind: 'more' } : { kind: 'open' };
