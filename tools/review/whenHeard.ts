/** When an answer is heard, in words: its state, the days on which it holds, and the day of its example. */
import { addDays } from '../../lambda/src/guidance/calendar';
import { exampleSurgery } from '../answers';
import type { HeardAnswer } from './heardTopics';
import type { Labels } from './labels';

export function titleOf({ part, state, on, key }: HeardAnswer, labels: Labels): string {
	if (part === 'why') return labels.say('parts.why');
	if (part === 'more') return labels.say('parts.more', { count: Number(key.split('.').at(-1)) + 1 });
	const holdsAlways = state === 'general' && on && on.from === undefined && on.to === undefined;
	return labels.say(`states.${holdsAlways ? 'always' : state}`);
}

export function noteOf({ on, state }: HeardAnswer, labels: Labels): string | undefined {
	if (!on) return undefined;
	const { day } = on;
	const stretch = stretchName(on, labels);
	const parts = [
		stretch && labels.say(state === 'general' ? 'when.holdsToo' : 'when.holds', { stretch }),
		day !== undefined &&
			labels.say('when.example', { day: dayInWeeks(day, labels), date: addDays(exampleSurgery, day) }),
	];
	return parts.filter(Boolean).join('; ') || undefined;
}

/** "from day 4 to day 13", open at an end that is missing; nothing when both are. */
export function stretchName({ from, to }: { from?: number; to?: number }, labels: Labels): string | undefined {
	const [first, last] = [from, to].map((day) => day !== undefined && dayName(day, labels));
	if (first && last) return labels.say('when.between', { from: first, to: last });
	if (first) return labels.say('when.since', { from: first });
	return last ? labels.say('when.until', { to: last }) : undefined;
}

const dayName = (day: number, labels: Labels): string =>
	day < 0 ? labels.say('when.before', { count: -day }) : labels.say('when.after', { count: day });

const dayInWeeks = (day: number, labels: Labels): string =>
	day < 7 ? dayName(day, labels) : labels.say('when.afterWeeks', { day, count: Math.floor(day / 7) });
