/** The dialogue about the surgery date: which day it was, whether to keep it, whether a planned operation went ahead. */
import { budgets, within } from '../budgets';
import type { PlainDate } from '../guidance/calendar';
import { readDate, readDuration, type SpokenDate } from '../guidance/surgeryDate';
import { consentTextVersion, isExpired, type Profile, type SaveResult } from '../profile/ProfileStore';
import { answerQuestion } from './answer';
import { slotNames } from './intents';
import type { Reply } from './reply';
import type { Offer } from './session';
import type { Turn } from './turn';

type OfferOf<Kind extends Offer['kind']> = Extract<Offer, { kind: Kind }>;

/** The date that the request's slots carry, if any was said. */
export async function spokenDate(turn: Turn): Promise<SpokenDate | undefined> {
	const { date, plannedDate, duration } = slotNames;
	const { slots } = turn.request;
	const planned = slots[plannedDate]?.value;
	const past = slots[date]?.value;
	const ago = slots[duration]?.value;
	if (planned === undefined && past === undefined && ago === undefined) return undefined;
	const today = await turn.today();
	if (planned !== undefined) return readDate(planned, today, 'planned');
	return past !== undefined ? readDate(past, today, 'past') : readDuration(ago as string, today);
}

/** A date was told, or an attempt at one: it is read back, never taken in silence. */
export async function tellDate(turn: Turn): Promise<Reply> {
	const spoken = await spokenDate(turn);
	if (!spoken) return { text: '', offer: { kind: 'whichDate' } };
	if (spoken.kind !== 'readings') return { text: turn.words.say(`date.${spoken.kind}`), offer: { kind: 'whichDate' } };
	const offer: OfferOf<'checkDate'> = { kind: 'checkDate', readings: spoken.readings };
	// Reading out the old date and the new one checks the new one as well.
	const { kept } = await turn.recovery();
	return kept && spoken.readings.length === 1 ? acceptDate(turn, offer) : { text: '', offer };
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
	const { surgeryDate: old, kept, ...stored } = await turn.recovery();
	if (kept && old === date) return { text: words.say('date.same', { date }), offer: { kind: 'open' } };
	if (kept && old) return { text: '', offer: { kind: 'replaceDate', date, old } };
	session.recovery = { ...stored, surgeryDate: date, planned: date > (await turn.today()), unknown: false };
	if (!store.keeps) return afterDate(words.say('date.notKept'));
	if (isExpired(date, request.now)) return afterDate(words.say('date.sessionOnly'));
	return { text: '', offer: { kind: 'keepDate', date } };
}

/** The day is wrong: the next reading, or the question once more. */
export const refuseDate = ({ readings }: OfferOf<'checkDate'>): Reply =>
	readings.length > 1
		? { text: '', offer: { kind: 'checkDate', readings: readings.slice(1) } }
		: { text: '', offer: { kind: 'whichDate' } };

/** "It is still to come", as the answer to a day that was offered in the past. */
export async function stillAhead(turn: Turn): Promise<Reply> {
	const { offer } = turn.session;
	const today = await turn.today();
	const ahead = offer?.kind === 'checkDate' ? offer.readings.filter((reading) => reading > today) : [];
	return { text: '', offer: ahead.length > 0 ? { kind: 'checkDate', readings: ahead } : { kind: 'whichDate' } };
}

/** Yes to keeping it. What is said is what happened: never "kept" when it was not. */
export async function keepDate(turn: Turn, { date }: OfferOf<'keepDate'>): Promise<Reply> {
	const consent = { textVersion: consentTextVersion, givenAt: turn.request.now.toISOString() };
	return afterDate(turn.words.say(`date.${savedAs(await save(turn, date, consent), 'kept')}`));
}

export const dontKeepDate = ({ words }: Turn): Reply => afterDate(words.say('date.notKept'));

/** Yes to replacing a kept date. Consent was given with the first one and covers it. */
export async function replaceDate(turn: Turn, { date }: OfferOf<'replaceDate'>): Promise<Reply> {
	const outcome = await save(turn, date, turn.session.recovery?.consent);
	return afterDate(turn.words.say(`date.${savedAs(outcome, 'replaced')}`));
}

/** The planned operation went ahead: the date counts from now on, and the question that was asked gets its answer. */
export async function itWentAhead(turn: Turn, { date, question }: OfferOf<'wentAhead'>): Promise<Reply> {
	await save(turn, date, turn.session.recovery?.consent);
	turn.session.recovery = { ...turn.session.recovery, surgeryDate: date, planned: false };
	return answerQuestion(turn, question);
}

export function itDidNot({ session, words }: Turn): Reply {
	session.recovery = { ...session.recovery, surgeryDate: undefined, planned: false, kept: false };
	return { text: words.say('date.didNot'), offer: { kind: 'open' } };
}

export async function readOutDate(turn: Turn): Promise<Reply> {
	const { words, session } = turn;
	const { surgeryDate, kept, unknown } = await turn.recovery();
	const offer: Offer | undefined = turn.request.isNew ? undefined : { kind: 'open' };
	const date = surgeryDate ?? session.mentioned;
	if (!date) return { text: words.say(unknown ? 'date.isUnknown' : 'date.isNone'), offer };
	const text = [words.say(date > (await turn.today()) ? 'date.isPlanned' : 'date.isPast', { date })];
	if (!kept) text.push(words.say('date.isUsed'));
	return { text: text.join(' '), offer };
}

/** Erasing is awaited, and only then called done. */
export async function forgetDate(turn: Turn): Promise<Reply> {
	const { words, session, request, store } = turn;
	const offer: Offer | undefined = request.isNew ? undefined : { kind: 'open' };
	try {
		if (request.userId !== undefined) await within(budgets.storeWrite, store.forget(request.userId));
	} catch {
		return { text: words.say('date.forgetFailed'), offer };
	}
	session.recovery = {};
	session.mentioned = undefined;
	session.zone = undefined;
	return { text: words.say('date.forgotten'), offer };
}

const afterDate = (text: string): Reply => ({ text, offer: { kind: 'topic', question: { topic: 'stageNow' } } });

type Outcome = SaveResult | 'failed';

function savedAs(outcome: Outcome, done: string): string {
	if (outcome === 'stale') return 'saveStale';
	return outcome === 'failed' ? 'saveFailed' : done;
}

/** Writes the date under the consent that was given, and takes it over into the session even when the store failed. */
async function save(turn: Turn, date: PlainDate, consent: Profile['consent'] | undefined): Promise<Outcome> {
	const { session, request, store } = turn;
	const { version: expected, zone: keptZone } = session.recovery ?? {};
	const zone = session.zone ?? keptZone;
	const planned = date > (await turn.today());
	const profile = { surgeryDate: date, planned, ...(zone !== undefined && { zone }), consent };
	try {
		if (request.userId === undefined || consent === undefined) throw new Error('Nothing may be kept.');
		const written = store.save(request.userId, { ...profile, consent }, expected, request.now);
		const result = await within(budgets.storeWrite, written);
		// After a stale write the store knows better: it is read again when it is needed.
		session.recovery = result === 'stale' ? undefined : { ...profile, kept: true, version: result.version };
		return result;
	} catch {
		session.recovery = { ...session.recovery, surgeryDate: date, planned, kept: false };
		return 'failed';
	}
}
