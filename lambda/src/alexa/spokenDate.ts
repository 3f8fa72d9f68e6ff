/** The surgery date that a request carries in its slots. */
import { daysBetween, type PlainDate } from '../guidance/calendar';
import { readDate, readDuration, type SpokenDate } from '../guidance/surgeryDate';
import { slotNames } from './intents';
import type { Turn } from './turn';

/** What was told as the surgery date, if anything was. */
export async function toldDate(turn: Turn): Promise<SpokenDate | undefined> {
	const { date, plannedDate, duration } = slotNames;
	const { slots } = turn.request;
	const today = await turn.today();
	if (slots[plannedDate]) return readDate(slots[plannedDate].value, today, true);
	if (slots[date]) return readDate(slots[date].value, today);
	return slots[duration] && readDuration(slots[duration].value, today);
}

/**
 * The surgery date given inside a question ("I had it five weeks ago, when can I drive"). A day that Alexa has moved
 * into the future counts only when nothing better is known and its past twin is the nearer one: "on Monday" may be the
 * day someone wants to drive.
 */
export async function mentionedDate(turn: Turn): Promise<PlainDate | undefined> {
	const { date, duration } = slotNames;
	const { slots } = turn.request;
	if (!slots[date] && !slots[duration]) return undefined;
	const spoken = await toldDate(turn);
	if (spoken?.kind !== 'readings') return undefined;
	const [first, ...others] = spoken.readings;
	const today = await turn.today();
	const ahead = others.find((reading) => reading > today);
	if (ahead === undefined) return first <= today ? first : undefined;
	const known = await turn.surgery();
	// Counting from the known date is then said aloud: a day was told, and this is what became of it.
	if (known) return known.planned ? undefined : known.date;
	return daysBetween(first, today) < daysBetween(today, ahead) ? first : undefined;
}
