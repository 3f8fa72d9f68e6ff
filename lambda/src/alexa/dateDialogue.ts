/** The dialogue about the surgery date: which day it was, whether to keep it, whether a planned operation went ahead. */
import { budgets, within } from '../budgets';
import type { PlainDate } from '../guidance/calendar';
import { consentTextVersion, isExpired, type Profile } from '../profile/ProfileStore';
import { answerQuestion } from './answer';
import type { Reply } from './reply';
import type { Offer } from './session';
import { toldDate } from './spokenDate';
import type { Turn } from './turn';

type OfferOf<Kind extends Offer['kind']> = Extract<Offer, { kind: Kind }>;

/** A date was told, or an attempt at one: it is read back, never taken in silence. */
export async function tellDate(turn: Turn): Promise<Reply> {
	const told = await toldDate(turn);
	if (!told) return { text: '', offer: { kind: 'whichDate' } };
	if (told.kind !== 'readings') return { text: turn.words.say(`date.${told.kind}`), offer: { kind: 'whichDate' } };
	const offer: OfferOf<'checkDate'> = { kind: 'checkDate', readings: told.readings };
	// Asking whether to replace the stored date reads the new one out as well: that is check enough.
	const [date, ...others] = told.readings as [PlainDate, ...PlainDate[]];
	const isReadOut =
		others.length === 0 && !isExpired(date, turn.request.now) && typeof (await turn.stored()) === 'object';
	return isReadOut ? acceptDate(turn, offer) : { text: '', offer };
}

export async function checkDateQuestion(turn: Turn, { readings }: OfferOf<'checkDate'>): Promise<string> {
	const today = await turn.today();
	const date = readings[0] as PlainDate;
	if (date > today) return turn.words.say('date.checkPlanned', { date });
	const mayBePlanned = readings.some((reading) => reading > today);
	return turn.words.say(mayBePlanned ? 'date.checkPastOrPlanned' : 'date.checkPast', { date });
}

/** The day is right. Whether it is kept is a question of its own. */
export async function acceptDate(turn: Turn, { readings }: OfferOf<'checkDate'>): Promise<Reply> {
	const { words, session, request, store } = turn;
	const date = readings[0] as PlainDate;
	const stored = await turn.stored();
	const surgery = { date, planned: date >= (await turn.today()) };
	if (store.keeps && !isExpired(date, request.now)) {
		if (typeof stored !== 'object') {
			session.surgery = surgery;
			return { text: '', offer: { kind: 'keepDate', date } };
		}
		if (stored.surgeryDate !== date) return { text: '', offer: { kind: 'replaceDate', date, old: stored.surgeryDate } };
		// Telling a planned day again once it has come says that the operation took place.
		if (stored.planned && !surgery.planned) await save(turn, date, stored.consent);
		return { text: words.say('date.same', { date }), offer: { kind: 'open' } };
	}
	session.surgery = surgery;
	return afterDate(words.say(store.keeps ? 'date.sessionOnly' : 'date.notKept'));
}

/** The day is wrong: the next reading, or the question once more. */
export const refuseDate = ({ readings }: OfferOf<'checkDate'>): Reply =>
	readings.length > 1
		? { text: '', offer: { kind: 'checkDate', readings: readings.slice(1) } }
		: { text: '', offer: { kind: 'whichDate' } };

/** "It is still to come", as the answer to a day that was offered in the past, or to whether the operation went ahead. */
export async function stillAhead(turn: Turn): Promise<Reply> {
	const { offer } = turn.session;
	if (offer?.kind === 'wentAhead') return { ...(await itDidNot(turn)), offer: { kind: 'whichDate' } };
	const today = await turn.today();
	const ahead = offer?.kind === 'checkDate' ? offer.readings.filter((reading) => reading > today) : [];
	return { text: '', offer: ahead.length > 0 ? { kind: 'checkDate', readings: ahead } : { kind: 'whichDate' } };
}

/** Yes to keeping it. What is said is what happened: never "kept" when it was not. */
export async function keepDate(turn: Turn, { date }: OfferOf<'keepDate'>): Promise<Reply> {
	const consent = { textVersion: consentTextVersion, givenAt: turn.request.now.toISOString() };
	return afterDate(turn.words.say(`date.${await save(turn, date, consent, 'kept')}`));
}

export const dontKeepDate = ({ words }: Turn): Reply => afterDate(words.say('date.notKept'));

/** Yes to replacing a kept date. Consent was given with the first one and covers it. */
export async function replaceDate(turn: Turn, { date }: OfferOf<'replaceDate'>): Promise<Reply> {
	const stored = await turn.stored();
	const consent = typeof stored === 'object' ? stored.consent : undefined;
	return afterDate(turn.words.say(`date.${await save(turn, date, consent, 'replaced')}`));
}

/** The planned operation went ahead: the date counts from now on, and the question that was asked gets its answer. */
export async function itWentAhead(turn: Turn, { date, question }: OfferOf<'wentAhead'>): Promise<Reply> {
	const stored = await turn.stored();
	turn.session.surgery = { date, planned: false };
	if (typeof stored === 'object') await save(turn, date, stored.consent);
	return question ? answerQuestion(turn, question) : readOutDate(turn);
}

/** It did not: the day means nothing any more, so it is not kept either. */
export async function itDidNot(turn: Turn): Promise<Reply> {
	await erase(turn);
	turn.session.surgery = 'none';
	return { text: turn.words.say('date.didNot'), offer: { kind: 'open' } };
}

export async function readOutDate(turn: Turn): Promise<Reply> {
	const { words, request } = turn;
	const offer: Offer | undefined = request.isNew ? undefined : { kind: 'open' };
	const surgery = await turn.surgery();
	const stored = await turn.stored();
	if (!surgery) return { text: words.say(stored === 'nothing' ? 'date.isNone' : 'date.isUnknown'), offer };
	const { date, planned } = surgery;
	if (planned && date < (await turn.today())) return { text: '', offer: { kind: 'wentAhead', date } };
	const text = [words.say(planned ? 'date.isPlanned' : 'date.isPast', { date })];
	if (typeof stored !== 'object' || stored.surgeryDate !== date) text.push(words.say('date.isUsed'));
	return { text: text.join(' '), offer };
}

/** Asked to forget. "Don't forget my date" sounds much the same, so it is confirmed first. */
export async function askToForget(turn: Turn): Promise<Reply> {
	const stored = await turn.stored();
	const date = typeof stored === 'object' ? stored.surgeryDate : (await turn.surgery())?.date;
	if (date) return { text: '', offer: { kind: 'forgetDate', date } };
	return stored === 'unknown' ? forgetDate(turn) : readOutDate(turn);
}

/** Erasing is awaited, and only then called done. */
export async function forgetDate(turn: Turn): Promise<Reply> {
	const offer: Offer = { kind: 'open' };
	if (!(await erase(turn))) return { text: turn.words.say('date.forgetFailed'), offer };
	turn.session.surgery = undefined;
	return { text: turn.words.say('date.forgotten'), offer };
}

async function erase({ session, request, store }: Turn): Promise<boolean> {
	try {
		if (request.userId !== undefined) await within(budgets.storeWrite, store.forget(request.userId));
		session.stored = 'nothing';
		return true;
	} catch {
		return false;
	}
}

const afterDate = (text: string): Reply => ({ text, offer: { kind: 'topic', question: { topic: 'stageNow' } } });

/**
 * Writes the date under the consent that was given, and tells what came of it: `done`, `saveStale` when another
 * conversation has stored a date meanwhile (that one counts), or `saveFailed` (this session uses the date all the same).
 */
async function save(turn: Turn, date: PlainDate, consent?: Profile['consent'], done = 'kept'): Promise<string> {
	const { session, request, store } = turn;
	const stored = await turn.stored();
	const before = typeof stored === 'object' ? stored : undefined;
	const zone = session.zone ?? before?.zone;
	const surgery = { date, planned: date >= (await turn.today()) };
	try {
		if (request.userId === undefined || consent === undefined) throw new Error('Nothing may be kept.');
		const profile = { surgeryDate: date, planned: surgery.planned, consent, ...(zone !== undefined && { zone }) };
		const written = store.save(request.userId, profile, before?.version, request.now);
		const result = await within(budgets.storeWrite, written);
		session.surgery = undefined;
		session.stored = result === 'stale' ? undefined : { ...profile, version: result.version };
		if (result !== 'stale') return done;
		// Somebody else's date counts, if there is one: an item that cannot be read may not be written over either.
		if (typeof (await turn.stored()) === 'object') return 'saveStale';
	} catch {
		// Said below.
	}
	session.surgery = surgery;
	return 'saveFailed';
}
