/** Whether days are counted for this person: switched off when the guide's times no longer fit, and on again when asked. */
import type { Circumstance } from '../guidance/circumstances';
import { retentionMonths } from '../profile/ProfileStore';
import { answerQuestion } from './answer';
import { noteCounting } from './keeping';
import type { Reply } from './reply';
import type { Offer } from './session';
import type { Turn } from './turn';

/** Says why the days are no longer counted and who to ask instead. Only that they are not is noted, never why. */
export async function stopCounting(turn: Turn, circumstance: Circumstance): Promise<Reply> {
	const { session, words } = turn;
	session.untimed = true;
	session.untimedSaid = true;
	session.countingWanted = undefined;
	const outcome = await noteCounting(turn);
	const text = [words.say(`untimed.${circumstance}`, { months: retentionMonths })];
	if (outcome !== 'nothing') text.push(words.say(`untimed.${outcome}`));
	if (circumstance !== 'longAgo') text.push(words.say('untimed.undo'));
	if (circumstance !== 'pregnantNow') return { text: text.join(' '), offer: { kind: 'open' } };
	// There is a topic about it, whose answer says more than why the days do not fit.
	const answer = await answerQuestion(turn, { topic: 'pregnancy' });
	return { ...answer, text: [answer.text, ...text].join(' '), offer: answer.offer ?? { kind: 'open' } };
}

/** Counts again, once the day is confirmed: after another operation the kept one is the wrong one. */
export async function countAgain(turn: Turn): Promise<Reply> {
	const { session, words, store } = turn;
	const known = await turn.known();
	if (known || store.keeps) {
		session.countingWanted = true;
		const offer: Offer = known ? { kind: 'checkDate', readings: [known.date] } : { kind: 'whichDate' };
		return { text: words.say('untimed.once'), offer };
	}
	session.untimed = false;
	return { text: words.say('untimed.on'), offer: { kind: 'open' } };
}
