/** Dates as a language writes them, from its own month names and patterns; no Intl, which is slow to start. */
import { type PlainDate, partsOf, weekdayOf } from '../guidance/calendar';

export interface CalendarWords {
	months: string[];
	/** Sunday first. */
	weekdays: string[];
	/** Patterns over {day}, {month} and {year}. */
	dayMonth: string;
	dayMonthYear: string;
	/** Patterns over {hour} (0 to 24) and {hour12}, before and from noon. */
	morningHour: string;
	afternoonHour: string;
}

/** The date formats that a sentence may ask for: `{{date, weekday}}`, `{{date, dayMonth}}`, `{{date, dayMonthYear}}`. */
export const dateFormats = ['weekday', 'dayMonth', 'dayMonthYear'] as const;

export type DateFormat = (typeof dateFormats)[number];

export const isDateFormat = (format: string): format is DateFormat =>
	(dateFormats as readonly string[]).includes(format);

/** `dayMonth` has the year as well when the day is not in the year it is heard in: "4 February" would be the next one. */
export function formatDate(date: PlainDate, format: DateFormat, words: CalendarWords, today?: PlainDate): string {
	if (format === 'weekday') return words.weekdays[weekdayOf(date)] ?? '';
	const { year, month, day } = partsOf(date);
	const isFar = format === 'dayMonth' && today !== undefined && partsOf(today).year !== year;
	return words[isFar ? 'dayMonthYear' : format]
		.replace('{day}', String(day))
		.replace('{month}', words.months[month - 1] ?? '')
		.replace('{year}', String(year));
}

/** A whole hour of the day, 0 to 24, as one says it: "8 am". */
export const formatHour = (hour: number, words: CalendarWords): string =>
	words[hour < 12 || hour === 24 ? 'morningHour' : 'afternoonHour']
		.replace('{hour}', String(hour))
		.replace('{hour12}', String(hour % 12 || 12));
