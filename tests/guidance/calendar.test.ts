/** The calendar: dates that exist, arithmetic over leap years, and the day that an instant falls on in a zone. */
import fc from 'fast-check';
import {
	addDays,
	addMonths,
	daysBetween,
	type PlainDate,
	parsePlainDate,
	weekdayOf,
} from '../../lambda/src/guidance/calendar';
import { inOwnProcess } from '../support/inOwnProcess';

const anyDate = fc
	.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
	.map((instant) => instant.toISOString().slice(0, 10) as PlainDate);

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number =>
	month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Every date from 1900 to 2199, counted by hand. */
const allDates: PlainDate[] = [];
for (let year = 1900; year < 2200; year++)
	for (let month = 1; month <= 12; month++)
		for (let day = 1; day <= lengthOf(year, month); day++)
			allDates.push(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate);

describe('reading a date', () => {
	it.each(['2026-01-20', '2024-02-29', '2000-02-29', '1999-12-31'])('reads %s', (text) => {
		expect(parsePlainDate(text)).toBe(text);
	});

	it.each(['2026-02-30', '2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'])(
		'knows that %s is no day',
		(text) => expect(parsePlainDate(text)).toBeUndefined(),
	);

	it.each(['2026-1-20', '26-01-20', '0000-00-00', '0926-01-20', '2026-01-20T00:00:00Z', ' 2026-01-20', '2026-01-20\n'])(
		'does not read %j, which has another form',
		(text) => expect(parsePlainDate(text)).toBeUndefined(),
	);

	it.each(['', 'next tuesday', 'PRESENT_REF', '2026-W09', '٢٠٢٦-٠١-٢٠'])('does not read the text %j', (text) => {
		expect(parsePlainDate(text)).toBeUndefined();
	});
});

describe('counting days', () => {
	it('goes through every day of three centuries, one by one and weekday by weekday', () => {
		const stepsWrong = allDates.filter((date, index) => index > 0 && addDays(allDates[index - 1]!, 1) !== date);
		// 1 January 1900 was a Monday.
		const weekdaysWrong = allDates.filter((date, index) => weekdayOf(date) !== (index + 1) % 7);
		expect({ stepsWrong, weekdaysWrong }).toEqual({ stepsWrong: [], weekdaysWrong: [] });
	});

	it('comes back to the same number of days, forwards and backwards', () => {
		fc.assert(
			fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
				expect(daysBetween(date, addDays(date, days))).toBe(days);
				expect(addDays(addDays(date, days), -days)).toBe(date);
			}),
		);
	});

	it('finds the second date again from the first and the days between', () => {
		fc.assert(
			fc.property(anyDate, anyDate, (from, to) => {
				expect(addDays(from, daysBetween(from, to))).toBe(to);
				expect(daysBetween(to, from) + daysBetween(from, to)).toBe(0);
			}),
		);
	});
});

describe('counting months', () => {
	it.each<[PlainDate, number, PlainDate]>([
		['2026-01-20', 5, '2026-06-20'],
		['2026-11-22', 2, '2027-01-22'],
		['2026-03-31', 0, '2026-03-31'],
		['2026-01-20', -1, '2025-12-20'],
		['2024-02-29', 48, '2028-02-29'],
	])('counts from %s over %i months to the same day, %s', (date, months, expected) => {
		expect(addMonths(date, months)).toBe(expected);
	});

	it.each<[PlainDate, number, PlainDate]>([
		['2026-08-31', 6, '2027-03-01'],
		['2026-01-29', 1, '2026-03-01'],
		['2026-10-31', 1, '2026-12-01'],
		['2024-02-29', 12, '2025-03-01'],
		['2026-03-31', -1, '2026-03-01'],
	])('from %s over %i months takes the first of the next month, %s', (date, months, expected) => {
		expect(addMonths(date, months)).toBe(expected);
	});

	it('lands on the same day of the month, or on a first when that month is too short', () => {
		fc.assert(
			fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
				const [year, month, day] = date.split('-').map(Number) as [number, number, number];
				const target = year * 12 + month - 1 + months;
				const fits = day <= lengthOf(Math.floor(target / 12), (((target % 12) + 12) % 12) + 1);
				const [toYear, toMonth, toDay] = addMonths(date, months).split('-').map(Number) as [number, number, number];
				expect([toYear * 12 + toMonth - 1, toDay]).toEqual(fits ? [target, day] : [target + 1, 1]);
			}),
		);
	});
});

it('reckons the same whatever the time zone of the machine', () => {
	const runs = inOwnProcess<{ offset: number; results: string }[]>(`
		const calendar = require('./lambda/src/guidance/calendar.ts');
		const dates = ['2026-03-07', '2026-03-28', '2026-04-04', '2026-09-26', '2026-10-24', '2026-10-31', '2024-02-28'];
		const reckon = (date) => [calendar.parsePlainDate(date), calendar.addDays(date, 1), calendar.addMonths(date, 5),
			calendar.daysBetween(date, '2027-01-01'), calendar.weekdayOf(date), calendar.epochSeconds(date)];
		console.log(JSON.stringify(['UTC', 'America/New_York', 'Pacific/Auckland', 'Pacific/Kiritimati'].map((zone) => {
			process.env.TZ = zone;
			return { offset: new Date(2026, 0, 1).getTimezoneOffset(), results: JSON.stringify(dates.map(reckon)) };
		})));`);
	expect(runs.map((run) => run.offset)).toEqual([0, 300, -780, -840]);
	expect(new Set(runs.map((run) => run.results)).size).toBe(1);
});
