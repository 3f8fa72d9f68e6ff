/** The dialogue about the surgery date: which day it was, and whether a planned operation went ahead. */
import { isExpired } from '../profile/ProfileStore';
import { answerQuestion, askWhetherItWentAhead } from './answer';
import { stopCounting } from './counting';
import { afterDate, isPlanned, otherDateKept, resumeCounting, save } from './keeping';
import type { Reply } from './reply';
import { callFirst } from './safetyAnswer';
import type { Offer } from './session';
import { toldDate } from './spokenDate';
import type { Turn } from './turn';

type OfferOf<Kind extends Offer['kind']> = Extract<Offer, { kind: Kind }>;

/** A date was told, or an attempt at one: it is read back, never taken in silence. */
export async function tellDate(turn: Turn): Promise<Reply> {
	const { session, words, request } = turn;
	const told = await toldDate(turn);
	// "Yes, it was" may be heard as an attempt at a date: what was being checked stays.
	// After an emergency a word mistaken for a date brings the number again, not a question.
	if (!told && session.offer?.kind === 'sayAgain') return { ...callFirst(turn, session.offer), offer: session.offer };
	if (!told) return { text: '', offer: session.offer?.kind === 'checkDate' ? session.offer : { kind: 'whichDate' } };
	if (told.kind === 'tooLongAgo') return stopCounting(turn, 'longAgo');
	if (told.kind !== 'readings') return { text: words.say(`date.${told.kind}`), offer: { kind: 'whichDate' } };
	const offer: OfferOf<'checkDate'> = { kind: 'checkDate', readings: told.readings };
	// Asking whether to replace the kept date reads the new one out as well: that is check enough.
	const [date, ...others] = told.readings;
	const isReadOut = others.length === 0 && !isExpired(date, request.now) && (await turn.kept());
	return isReadOut ? acceptDate(turn, offer) : { text: '', offer };
}

export async function checkDateQuestion(turn: Turn, { readings }: OfferOf<'checkDate'>): Promise<string> {
	const today = await turn.today();
	const [date] = readings;
	if (date > today) return turn.words.say('date.checkPlanned', { date });
	const mayBePlanned = readings.some((reading) => reading > today);
	return turn.words.say(mayBePlanned ? 'date.checkPastOrPlanned' : 'date.checkPast', { date });
}

/** The day is right. Whether it is kept is a question of its own. */
export async function acceptDate(turn: Turn, { readings: [date] }: OfferOf<'checkDate'>): Promise<Reply> {
	const { words, session, request, store } = turn;
	// Later on in the session it is said once more that the days are not counted.
	session.untimedSaid = false;
	const resumes = session.countingWanted === true;
	const kept = await turn.kept();
	const planned = await isPlanned(turn, date);
	if (kept?.surgeryDate === date) {
		session.surgery = undefined;
		// Telling a planned day again once it has passed says that the operation took place.
		const isNews = resumes || (kept.planned && !planned);
		const outcome = isNews ? await save(turn, date, kept.consent, kept.planned && planned) : 'done';
		if (outcome === 'stale') return otherDateKept(turn, date);
		const text = resumes ? [words.say('untimed.on')] : [];
		if (outcome === 'failed') text.push(words.say('date.saveFailed'));
		return { text: text.join(' ') || words.say('date.same', { date }), offer: { kind: 'open' } };
	}
	if (isExpired(date, request.now)) {
		session.surgery = { date, planned };
		return stopCounting(turn, 'longAgo');
	}
	if (kept) return { text: '', offer: { kind: 'replaceDate', date, old: kept.surgeryDate } };
	session.surgery = { date, planned };
	resumeCounting(session);
	if (store.keeps) return { text: resumes ? words.say('untimed.on') : '', offer: { kind: 'keepDate', date } };
	return afterDate(words.say('date.notKept'));
}

/** The day is wrong: the next reading, or the question once more. */
export function refuseDate({ readings: [, next, ...others] }: OfferOf<'checkDate'>): Reply {
	return { text: '', offer: next ? { kind: 'checkDate', readings: [next, ...others] } : { kind: 'whichDate' } };
}

/** "It is still to come", as the answer to a day that was offered in the past, or to whether the operation went ahead. */
export async function stillAhead(turn: Turn): Promise<Reply> {
	const { offer } = turn.session;
	if (offer?.kind === 'wentAhead') return { ...itDidNot(turn), offer: { kind: 'whichDate' } };
	if (offer?.kind === 'sayAgain') return { ...callFirst(turn, offer), offer };
	if (offer?.kind !== 'checkDate') return { text: '', offer: { kind: 'whichDate' } };
	const today = await turn.today();
	const [next, ...others] = offer.readings.filter((reading) => reading > today);
	return { text: '', offer: next ? { kind: 'checkDate', readings: [next, ...others] } : { kind: 'whichDate' } };
}

/** The planned operation went ahead: the date counts from now on, and the question that was asked gets its answer. */
export async function itWentAhead(turn: Turn, { date, question }: OfferOf<'wentAhead'>): Promise<Reply> {
	if ((await save(turn, date, (await turn.kept())?.consent)) === 'stale') return otherDateKept(turn, date);
	return question ? answerQuestion(turn, question) : readOutDate(turn);
}

/** It did not: the day counts for nothing in this session. It stays kept until a new one replaces it. */
export function itDidNot({ session, words }: Turn): Reply {
	session.surgery = 'none';
	return { text: words.say('date.didNot'), offer: { kind: 'open' } };
}

export async function readOutDate(turn: Turn): Promise<Reply> {
	const { words, request, session } = turn;
	const offer: Offer | undefined = request.isNew ? undefined : { kind: 'open' };
	const surgery = await turn.surgery();
	const kept = await turn.kept();
	if (!surgery) {
		const told = session.surgery === 'none' ? undefined : session.surgery;
		const date = kept?.surgeryDate ?? told?.date;
		if (date) return { text: words.say('date.isSetAside', { date }), offer };
		return { text: words.say(session.stored === 'unknown' ? 'date.isUnknown' : 'date.isNone'), offer };
	}
	const { date, planned } = surgery;
	const isOver = planned && date < (await turn.today());
	if (isOver && !session.wentAheadAsked) return askWhetherItWentAhead(turn, date);
	const text = [words.say(isOver ? 'date.wasPlanned' : planned ? 'date.isPlanned' : 'date.isPast', { date })];
	if (kept?.surgeryDate !== date) text.push(words.say('date.isUsed'));
	return { text: text.join(' '), offer };
}
