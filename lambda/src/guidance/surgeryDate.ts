/** What a spoken surgery date may mean. Alexa reads a day without a year as today or later, so its past twin is offered. */
import { addDays, addMonths, daysBetween, type PlainDate, parsePlainDate, partsOf } from './calendar';

/** One day or more. */
export type Readings = [PlainDate, ...PlainDate[]];

/**
 * `readings`: the days it may be, likeliest first; `imprecise`: a week, a month or a season; `tooFarAhead`: more than a
 * year away; `tooLongAgo`: more than ten years; `unclear`: no date at all.
 */
export type SpokenDate =
	| { kind: 'readings'; readings: Readings }
	| { kind: 'imprecise' | 'tooFarAhead' | 'tooLongAgo' | 'unclear' };

const YEARS_BACK = 10;
const IMPRECISE =
	/^(\d{4}-W(0[1-9]|[1-4]\d|5[0-3])(-WE)?|\d{4}-(0[1-9]|1[0-2])(-XX)?|\d{4}(-XX){0,2}|\d{3}X|\d{4}-(WI|SP|SU|FA)|\d{4}-Q[1-4])$/;

/**
 * Reads an AMAZON.DATE value, such as `2026-12-10`, `2026-W09` or `PRESENT_REF`, as seen on `today`. `planned` when the
 * person spoke of an operation to come: then the coming day is the likelier one.
 */
export function readDate(value: string, today: PlainDate, planned = false): SpokenDate {
	if (value === 'PRESENT_REF') return { kind: 'readings', readings: [today] };
	const date = parsePlainDate(value);
	if (!date) return { kind: IMPRECISE.test(value) ? 'imprecise' : 'unclear' };
	if (date <= today) return pastReading(date, today);
	const twins = pastTwins(date, today);
	const isNear = date <= addMonths(today, 12);
	const [first, ...others] = isNear ? (planned ? [date, ...twins] : [...twins, date]) : twins;
	return first ? { kind: 'readings', readings: [first, ...others] } : { kind: 'tooFarAhead' };
}

/** Reads an AMAZON.DURATION value, such as `P5W`, as that long before `today`. */
export function readDuration(value: string, today: PlainDate): SpokenDate {
	const parts = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/.exec(value);
	if (!parts || value === 'P') return { kind: 'unclear' };
	const [years, months, weeks, days] = parts.slice(1).map((part) => Number(part ?? 0)) as [
		number,
		number,
		number,
		number,
	];
	return pastReading(addDays(addMonths(today, -12 * years - months), -7 * weeks - days), today);
}

function pastReading(date: PlainDate, today: PlainDate): SpokenDate {
	if (date < addMonths(today, -12 * YEARS_BACK)) return { kind: 'tooLongAgo' };
	return { kind: 'readings', readings: [date] };
}

/**
 * The latest past days that the same words could mean: last week's day when the date is within a week (it may have been
 * a weekday), and the same day of the last year that had it (for 29 February that is years back).
 */
function pastTwins(date: PlainDate, today: PlainDate): PlainDate[] {
	const { year } = partsOf(date);
	const sameDay = Array.from({ length: YEARS_BACK }, (_, back) => parsePlainDate(`${year - 1 - back}${date.slice(4)}`));
	const latest = sameDay.find((twin) => twin !== undefined);
	const twins = daysBetween(today, date) <= 7 ? [addDays(date, -7), latest] : [latest];
	return twins.filter((twin): twin is PlainDate => twin !== undefined && twin <= today);
}
