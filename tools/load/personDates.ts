/** The surgery dates of the people in the load test: two a person, and no date is anybody else's. */
import { addDays, addMonths, type PlainDate } from '../../lambda/src/guidance/calendar';
import { guideProtocol } from '../../lambda/src/guidance/protocol';
import { TODAY } from '../smoke/echoOf';

/** More people would have to share dates. */
export const MOST_PEOPLE = 200;

/** Days from today: so few that driving and running are still ahead, or planned, and no more than a year. */
const days = [...range(-50, -3), ...range(3, 354)];

function range(from: number, to: number): number[] {
	return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

export const datesOf = (person: number): [PlainDate, PlainDate] => [
	addDays(TODAY, days[person]!),
	addDays(TODAY, days[person + MOST_PEOPLE]!),
];

/** What is asked, and the day before which the answer says that it is not. */
export const questions = { 'when can i drive': 'drivingFloor', 'when can i run': 'highImpactFloor' } as const;
export type TimedQuestion = keyof typeof questions;

export function floorOf(question: TimedQuestion, surgery: PlainDate): PlainDate {
	const { value, unit } = guideProtocol.facts[questions[question]];
	if (typeof value !== 'number') throw new Error(`${questions[question]} has no single value.`);
	return unit === 'month' ? addMonths(surgery, value) : addDays(surgery, value * (unit === 'week' ? 7 : 1));
}

const written = (date: PlainDate, options: Intl.DateTimeFormatOptions): string =>
	new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(new Date(date));

/** As a person says it: "20 January 2026". */
export const spoken = (date: PlainDate): string => written(date, { day: 'numeric', month: 'long', year: 'numeric' });

const months = Array.from({ length: 12 }, (_, month) =>
	written(`2026-${String(month + 1).padStart(2, '0')}-01` as PlainDate, { month: 'long' }),
);
const anyDate = new RegExp(`\\b(\\d{1,2}) (${months.join('|')})(?: (\\d{4}))?`, 'g');

/** The dates in an answer, in the order of hearing them; one without a year is of this one. */
export const datesIn = (speech: string): PlainDate[] =>
	[...speech.matchAll(anyDate)].map(([, day = '', month = '', year = TODAY.slice(0, 4)]) => {
		const number = months.indexOf(month) + 1;
		return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` as PlainDate;
	});
