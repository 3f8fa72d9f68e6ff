/** The calendar: dates that exist, arithmetic over leap years, and the day that an instant falls on in a zone. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import {
	addDays,
	addMonths,
	dayInZone,
	daysBetween,
	type PlainDate,
	parsePlainDate,
	weekdayOf,
} from '../../lambda/src/guidance/calendar';

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

describe('the day in a zone', () => {
	it.each<[string, PlainDate, string, string, string]>([
		['Europe/London', '2026-01-20', '2026-01-20T00:00Z', '2026-01-21T00:00Z', 'an ordinary winter day'],
		['Europe/London', '2026-06-30', '2026-06-29T23:00Z', '2026-06-30T23:00Z', 'an ordinary summer day'],
		['Europe/London', '2026-03-29', '2026-03-29T00:00Z', '2026-03-29T23:00Z', 'a day of 23 hours'],
		['Europe/London', '2026-10-25', '2026-10-24T23:00Z', '2026-10-26T00:00Z', 'a day of 25 hours'],
		['America/New_York', '2026-03-08', '2026-03-08T05:00Z', '2026-03-09T04:00Z', 'a day of 23 hours'],
		['America/New_York', '2026-11-01', '2026-11-01T04:00Z', '2026-11-02T05:00Z', 'a day of 25 hours'],
		['Pacific/Auckland', '2026-09-27', '2026-09-26T12:00Z', '2026-09-27T11:00Z', 'a day of 23 hours'],
		['Pacific/Auckland', '2026-04-05', '2026-04-04T11:00Z', '2026-04-05T12:00Z', 'a day of 25 hours'],
	])('changes at midnight in %s around %s (%s to %s, %s)', (zone, day, start, end) => {
		const at = (instant: string, shift: number) => dayInZone(new Date(Date.parse(instant) + shift), zone);
		expect([at(start, -1), at(start, 0), at(end, -1), at(end, 0)]).toEqual([
			addDays(day, -1),
			day,
			day,
			addDays(day, 1),
		]);
	});

	it('is the day that the zone’s own distance from UTC gives, for any instant and zone', () => {
		const instants = fc.date({ min: new Date('1975-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
		fc.assert(
			fc.property(instants, fc.constantFrom(...Intl.supportedValuesOf('timeZone')), (instant, timeZone) => {
				const text = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).format(instant);
				const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(text)!;
				const shift = Number(`${sign ?? '+'}1`) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
				expect(dayInZone(instant, timeZone)).toBe(new Date(instant.getTime() + shift).toISOString().slice(0, 10));
			}),
			{ numRuns: 500 },
		);
	});
});

/** A process of its own: jest gives tests a copy of process.env, so a TZ set here would change nothing. */
it('reckons the same whatever the time zone of the machine', () => {
	const script = `
		const calendar = require(${JSON.stringify(join(__dirname, '../../lambda/src/guidance/calendar.ts'))});
		const dates = ['2026-03-07', '2026-03-28', '2026-04-04', '2026-09-26', '2026-10-24', '2026-10-31', '2024-02-28'];
		const reckon = (date) => [calendar.parsePlainDate(date), calendar.addDays(date, 1), calendar.addMonths(date, 5),
			calendar.daysBetween(date, '2027-01-01'), calendar.weekdayOf(date), calendar.epochSeconds(date),
			calendar.dayInZone(new Date(date + 'T23:30:00Z'), 'Europe/London')];
		console.log(JSON.stringify(['UTC', 'America/New_York', 'Pacific/Auckland', 'Pacific/Kiritimati'].map((zone) => {
			process.env.TZ = zone;
			return { offset: new Date(2026, 0, 1).getTimezoneOffset(), results: JSON.stringify(dates.map(reckon)) };
		})));`;
	const output = execFileSync(process.execPath, ['--require', 'tsx/cjs', '--eval', script], {
		cwd: join(__dirname, '../..'),
		encoding: 'utf8',
	});
	const runs: { offset: number; results: string }[] = JSON.parse(output);
	expect(runs.map((run) => run.offset)).toEqual([0, 300, -780, -840]);
	expect(new Set(runs.map((run) => run.results)).size).toBe(1);
});
