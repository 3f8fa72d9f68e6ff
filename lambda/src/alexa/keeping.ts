/** Keeping, replacing and erasing the surgery date. What is said is what happened. */
import type { PlainDate } from '../guidance/calendar';
import { consentTextVersion, type Profile, type SaveResult } from '../profile/ProfileStore';
import type { Reply } from './reply';
import type { Offer } from './session';
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
	const { session } = turn;
	const before = session.untimed;
	if (session.countingWanted) session.untimed = false;
	const reply = await saveAndSay(turn, date, (await turn.kept())?.consent, 'date.replaced');
	// Another day is kept, which nobody has confirmed: it is not counted from.
	if (reply.offer?.kind === 'replaceDate') session.untimed = before;
	else session.countingWanted = undefined;
	return reply;
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
	const stored = await turn.stored();
	const surgery = await turn.surgery();
	if (stored === 'nothing' && !surgery) return { text: turn.words.say('date.isNone'), offer: { kind: 'open' } };
	const date = stored === 'unknown' ? undefined : ((await turn.kept())?.surgeryDate ?? surgery?.date);
	return { text: '', offer: { kind: 'forgetDate', ...(date && { date }) } };
}

/** Erasing is awaited, and only then called done. */
export async function forgetDate({ session, request, store, words }: Turn): Promise<Reply> {
	try {
		// Even when nothing was found: a write that was given up may have landed since.
		if (request.userId !== undefined) await store.forget(request.userId);
	} catch {
		// It may have been erased all the same: whoever asks next reads it again.
		session.stored = undefined;
		return { text: words.say('date.forgetFailed'), offer: { kind: 'open' } };
	}
	session.stored = 'nothing';
	session.surgery = undefined;
	session.untimed = undefined;
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
 * Writes the date under the consent that was given. `stale` when another date is in the store: that one stays. After
 * `failed` this session uses the date all the same. A write that was lost on the way may have landed, so it is looked up.
 * `isAhead` tells whether the operation is still to come; by default the calendar does.
 */
export async function save(
	turn: Turn,
	date: PlainDate,
	consent: Profile['consent'] | undefined,
	isAhead?: boolean,
): Promise<'done' | 'stale' | 'failed'> {
	const { session } = turn;
	const planned = isAhead ?? (await isPlanned(turn, date));
	const kept = await turn.kept();
	const untimed = await turn.untimed();
	const zone = session.zone ?? kept?.zone;
	const profile = consent && {
		surgeryDate: date,
		planned,
		consent,
		...(untimed && { untimed }),
		...(zone !== undefined && { zone }),
	};
	const result = profile && (await write(turn, profile, kept?.version));
	if (profile && typeof result === 'object') {
		session.stored = { ...profile, version: result.version };
		session.surgery = undefined;
		return 'done';
	}
	session.stored = undefined;
	session.surgery = { date, planned };
	const found = await turn.kept();
	const isWritten = found?.surgeryDate === date && found.planned === planned && (found.untimed ?? false) === untimed;
	const isOther = result === 'stale' && found !== undefined && found.surgeryDate !== date;
	if (isWritten || isOther) session.surgery = undefined;
	// What was given up may land yet: whoever asks next reads it again.
	else session.stored = undefined;
	return isWritten ? 'done' : isOther ? 'stale' : 'failed';
}

/** Nothing when the store could not be reached in time. */
async function write({ request, store }: Turn, profile: Profile, expected?: string): Promise<SaveResult | undefined> {
	try {
		if (request.userId === undefined) return undefined;
		return await store.save(request.userId, profile, expected, request.now);
	} catch {
		return undefined;
	}
}
