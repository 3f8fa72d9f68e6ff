/** "What do you know about me": everything that is kept, until when, and how to have it erased. */
import { dayInZone } from '../guidance/zone';
import { lastDay, type StoredProfile } from '../profile/ProfileStore';
import type { Reply } from './reply';
import type { Offer } from './session';
import type { Turn } from './turn';

export async function tellWhatIsKept(turn: Turn): Promise<Reply> {
	const { words, session, request } = turn;
	const offer: Offer | undefined = request.isNew ? undefined : { kind: 'open' };
	const found = await turn.storedNow();
	if (found === 'unknown') return { text: words.say('date.isUnknown'), offer };
	const text = found === 'nothing' ? [words.say('kept.nothing')] : await everythingOf(turn, found);
	if (typeof session.surgery === 'object') text.push(words.say('kept.told', { date: session.surgery.date }));
	text.push(words.say('kept.notice'));
	return { text: text.join(' '), offer };
}

async function everythingOf({ words, zone }: Turn, profile: StoredProfile): Promise<string[]> {
	const { surgeryDate, planned, untimed, consent } = profile;
	const text = [words.say(planned ? 'kept.planned' : 'kept.date', { date: surgeryDate })];
	if (profile.zone) text.push(words.say('kept.zone'));
	if (untimed) text.push(words.say('kept.untimed'));
	const agreed = new Date(consent.givenAt);
	if (!Number.isNaN(agreed.getTime())) text.push(words.say('kept.agreed', { date: dayInZone(agreed, await zone()) }));
	text.push(words.say('kept.until', { date: lastDay(surgeryDate) }));
	return text;
}
