/** Keeping, replacing and erasing the surgery date. What is said is what happened. */
import type { PlainDate } from '../guidance/calendar';
import { consentTextVersion, type Profile, type SaveResult } from '../profile/ProfileStore';
import type { Reply } from './reply';
import type { Offer, Session } from './session';
import type { Turn } from './turn';

type OfferOf<Kind extends Offer['kind']> = Extract<Offer, { kind: Kind }>;

/** A date is planned until the day after it: only then can the operation have taken place. */
export const isPlanned = async (turn: Turn, date: PlainDate): Promise<boolean> => date >= (await turn.today());

/** Yes to keeping it: consent is given now, for these words. */
export function keepDate(turn: Turn, { date }: OfferOf<'keepDate'>): Promise<Reply> {
	const consent = { textVersion: consentTextVersion, givenAt: turn.request.now.toISOString() };
	return saveAndSay(turn, date, consent, 'date.kept');
}

export const dontKeepDate = ({ words }: Turn): Reply => afterDate(words.say('date.notKept'));

/** Yes to replacing a kept date. Consent was given with the first one and covers it. */
export async function replaceDate(turn: Turn, { date }: OfferOf<'replaceDate'>): Promise<Reply> {
	return saveAndSay(turn, date, (await turn.kept())?.consent, 'date.replaced');
}

/** Writes the date and says what came of it; when another conversation was quicker, both dates are read out. */
async function saveAndSay(
	turn: Turn,
	date: PlainDate,
	consent: Profile['consent'] | undefined,
	done: string,
): Promise<Reply> {
	const outcome = await save(turn, date, consent);
	if (outcome === 'stale') return otherDateKept(turn, date);
	const text = [turn.words.say(outcome === 'done' ? done : 'date.saveFailed')];
	if (await turn.untimed()) text.push(turn.words.say('untimed.still'), turn.words.say('untimed.undo'));
	return afterDate(text.join(' '));
}

/** Another date is in the store, so the one just told replaces it only after a yes. */
export async function otherDateKept(turn: Turn, date: PlainDate): Promise<Reply> {
	const old = (await turn.kept())?.surgeryDate as PlainDate;
	return { text: turn.words.say('date.saveStale'), offer: { kind: 'replaceDate', date, old } };
}

/** Asked to forget. "Don't forget my date" sounds much the same, so it is confirmed first. */
export async function askToForget(turn: Turn): Promise<Reply> {
	const stored = await turn.storedNow();
	const surgery = await turn.known();
	if (stored === 'nothing' && !surgery) return { text: turn.words.say('date.isNone'), offer: { kind: 'open' } };
	const date = stored === 'unknown' ? undefined : ((await turn.kept())?.surgeryDate ?? surgery?.date);
	return { text: '', offer: { kind: 'forgetDate', ...(date && { date }) } };
}

/** Erasing is awaited, and only then called done. */
export async function forgetDate(turn: Turn): Promise<Reply> {
	const { session, request, store, words } = turn;
	// Why the days are not counted has not gone away with the date.
	const untimed = await turn.untimed();
	try {
		// Even when nothing was found: a write that was given up may have landed since.
		if (request.userId !== undefined) await store.forget(request.userId);
	} catch {
		// It may have been erased all the same.
		session.stored = 'unknown';
		return { text: words.say('date.forgetFailed'), offer: { kind: 'open' } };
	}
	session.stored = 'nothing';
	session.surgery = undefined;
	session.untimed = untimed;
	return { text: words.say('date.forgotten'), offer: { kind: 'open' } };
}

/** Notes with a kept date whether it is counted from; `nothing` when there is none to note it with. */
export async function noteCounting(turn: Turn): Promise<'noted' | 'nothing' | 'failed'> {
	if ((await turn.stored()) === 'unknown') return 'failed';
	const kept = await turn.kept();
	if (!kept) return 'nothing';
	if ((kept.untimed ?? false) === (await turn.untimed())) return 'noted';
	return (await save(turn, kept.surgeryDate, kept.consent, kept.planned)) === 'done' ? 'noted' : 'failed';
}

/** The end of the dialogue: the date is known, so there is something to tell. */
export const afterDate = (text: string): Reply => ({ text, offer: { kind: 'topic', question: { topic: 'stageNow' } } });

/**
 * Writes the date, whose day is confirmed by now, under the consent that was given. `stale` when another date is in the
 * store: that one stays. After `failed` this session uses the date all the same. `isAhead` tells whether the operation is
 * still to come; by default the calendar does.
 */
export async function save(
	turn: Turn,
	date: PlainDate,
	consent: Profile['consent'] | undefined,
	isAhead?: boolean,
): Promise<'done' | 'stale' | 'failed'> {
	const { session } = turn;
	const planned = isAhead ?? (await isPlanned(turn, date));
	const untimed = session.countingWanted ? false : await turn.untimed();
	const zone = session.zone ?? (await turn.kept())?.zone;
	const parts = { ...(untimed && { untimed }), ...(zone !== undefined && { zone }) };
	const outcome = consent ? await write(turn, { surgeryDate: date, planned, consent, ...parts }) : 'failed';
	session.surgery = outcome === 'failed' ? { date, planned } : undefined;
	// Another day than the confirmed one is not counted from anew.
	if (outcome !== 'stale') resumeCounting(session);
	return outcome;
}

/** If the days were wanted again, they count from now on: the day is confirmed. */
export function resumeCounting(session: Session): void {
	if (session.countingWanted) session.untimed = false;
	session.countingWanted = undefined;
}

/** A write that was lost on the way may have landed, so it is looked up. */
async function write(turn: Turn, profile: Profile): Promise<'done' | 'stale' | 'failed'> {
	const { session, request, store } = turn;
	const expected = (await turn.kept())?.version;
	let result: SaveResult | undefined;
	try {
		if (request.userId === undefined) return 'failed';
		result = await store.save(request.userId, profile, expected, request.now);
	} catch {}
	if (typeof result === 'object') {
		session.stored = { ...profile, version: result.version };
		return 'done';
	}
	session.stored = undefined;
	const found = await turn.kept();
	if (found && isSame(found, profile)) return 'done';
	if (result === 'stale' && found && found.surgeryDate !== profile.surgeryDate) return 'stale';
	// What was given up may land yet.
	session.stored = 'unknown';
	return 'failed';
}

const isSame = (found: Profile, profile: Profile): boolean =>
	found.surgeryDate === profile.surgeryDate &&
	found.planned === profile.planned &&
	(found.untimed ?? false) === (profile.untimed ?? false);
