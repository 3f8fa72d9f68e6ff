/** Plain calendar dates: no clock, no zone. */

/** A calendar date in ISO form, such as `2026-01-20`. Never an instant. */
export type PlainDate = `${number}-${number}-${number}`;

const DAY = 86_400_000;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const fromUtc = (instant: Date): PlainDate =>
	`${pad(instant.getUTCFullYear(), 4)}-${pad(instant.getUTCMonth() + 1, 2)}-${pad(instant.getUTCDate(), 2)}` as PlainDate;

/** Year, month (1 to 12) and day of a date. */
export function partsOf(date: PlainDate): { year: number; month: number; day: number } {
	const [year, month, day] = date.split('-').map(Number) as [number, number, number];
	return { year, month, day };
}

function utc(date: PlainDate): number {
	const { year, month, day } = partsOf(date);
	return Date.UTC(year, month - 1, day);
}

/** The date that a text names, or nothing when its form is wrong or the day does not exist (30 February). */
export function parsePlainDate(text: string): PlainDate | undefined {
	if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return undefined;
	const date = text as PlainDate;
	return fromUtc(new Date(utc(date))) === date ? date : undefined;
}

/** The date a number of days later, or earlier when negative. */
export const addDays = (date: PlainDate, days: number): PlainDate => fromUtc(new Date(utc(date) + days * DAY));

/**
 * The date a number of calendar months later, or earlier when negative. A day that the month lacks becomes the first
 * of the next month: for a "not before", the later day is the strict one.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
	const { year, month, day } = partsOf(date);
	const first = new Date(Date.UTC(year, month - 1 + months, 1));
	const wanted = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), day));
	if (wanted.getUTCMonth() === first.getUTCMonth()) return fromUtc(wanted);
	return fromUtc(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1)));
}

/** Whole days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => Math.round((utc(to) - utc(from)) / DAY);

/** Day of the week, 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (date: PlainDate): number => new Date(utc(date)).getUTCDay();

/** Midnight UTC of a date in whole seconds, for the expiry that DynamoDB reads. */
export const epochSeconds = (date: PlainDate): number => utc(date) / 1000;
