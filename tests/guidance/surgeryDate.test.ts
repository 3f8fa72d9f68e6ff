/** Spoken surgery dates: every form that Alexa sends, and which days they may mean. */
import fc from 'fast-check';
import { addDays, addMonths, type PlainDate, parsePlainDate } from '../../lambda/src/guidance/calendar';
import { readDate, readDuration, type SpokenDate } from '../../lambda/src/guidance/surgeryDate';

/** A Tuesday. */
const today: PlainDate = '2026-03-03';
const readings = (...dates: [PlainDate, ...PlainDate[]]): SpokenDate => ({ kind: 'readings', readings: dates });

describe('a spoken day', () => {
	it.each<PlainDate>(['2026-03-02', '2026-01-20', '2025-12-10', '2024-02-29', '2019-06-01'])(
		'in the past, %s, is that day and no other',
		(value) => {
			for (const planned of [true, false]) expect(readDate(value, today, planned)).toEqual(readings(value));
		},
	);

	it.each([today, 'PRESENT_REF'])('said as %s is today', (value) => {
		expect(readDate(value, today)).toEqual(readings(today));
	});

	it('that Alexa moved to next year is offered as last year’s first, and as said last', () => {
		expect(readDate('2027-02-10', today)).toEqual(readings('2026-02-10', '2027-02-10'));
		expect(readDate('2026-12-10', today)).toEqual(readings('2025-12-10', '2026-12-10'));
	});

	it('of a planned operation is offered as the coming one first', () => {
		expect(readDate('2026-12-10', today, true)).toEqual(readings('2026-12-10', '2025-12-10'));
	});

	it.each<[PlainDate, PlainDate, PlainDate]>([
		['2026-03-04', '2026-02-25', '2025-03-04'],
		['2026-03-09', '2026-03-02', '2025-03-09'],
		['2026-03-10', '2026-03-03', '2025-03-10'],
	])('within a week, %s, may have been the same weekday last, %s, before last year’s', (value, lastWeek, lastYear) => {
		expect(readDate(value, today)).toEqual(readings(lastWeek, lastYear, value));
		expect(readDate(value, today, true)).toEqual(readings(value, lastWeek, lastYear));
	});

	it('more than a week ahead is not taken for a weekday', () => {
		expect(readDate('2026-03-11', today)).toEqual(readings('2025-03-11', '2026-03-11'));
	});

	it('on 29 February has its past twin in the last leap year', () => {
		expect(readDate('2028-02-29', '2027-06-01')).toEqual(readings('2024-02-29', '2028-02-29'));
		expect(readDate('2028-02-29', '2028-02-25')).toEqual(readings('2028-02-22', '2024-02-29', '2028-02-29'));
	});

	it('on 29 February is read even when the next one is years ahead', () => {
		expect(readDate('2028-02-29', '2026-06-01')).toEqual(readings('2024-02-29'));
	});

	it('never turns into a past day that is yet to come', () => {
		expect(readDate('2025-03-01', '2024-02-29')).toEqual(readings('2025-03-01'));
	});

	it('up to a year ahead is read, and a day later is too far', () => {
		expect(readDate('2027-03-03', today)).toEqual(readings('2026-03-03', '2027-03-03'));
		expect(readDate('2027-03-04', today).kind).toBe('tooFarAhead');
		expect(readDate('2031-01-01', today, true).kind).toBe('tooFarAhead');
	});

	it('ten years back is read, and a day earlier is too long ago', () => {
		expect(readDate('2016-03-03', today)).toEqual(readings('2016-03-03'));
		expect(readDate('2016-03-02', today).kind).toBe('tooLongAgo');
	});
});

describe('a spoken time that is no day', () => {
	it.each([
		['week', '2026-W10'],
		['week 53', '2026-W53'],
		['weekend', '2026-W10-WE'],
		['month', '2026-04'],
		['month with an open day', '2026-04-XX'],
		['year', '2024'],
		['year with an open month', '2024-XX'],
		['year with an open month and day', '2024-XX-XX'],
		['decade', '201X'],
		['winter', '2025-WI'],
		['spring', '2026-SP'],
		['summer', '2025-SU'],
		['autumn', '2025-FA'],
		['quarter', '2026-Q2'],
	])('such as a %s, %s, is too imprecise', (_, value) => expect(readDate(value, today).kind).toBe('imprecise'));

	const impossible = ['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-00', '0000-00-00'];
	it.each(impossible)('such as %s does not exist', (value) => expect(readDate(value, today).kind).toBe('unclear'));

	const malformed = ['', ' ', '?', '2026-3-3', '2026-03-03T00:00:00Z', 'next tuesday', 'present_ref', '2026-Q5', 'P5W'];
	it.each(malformed)('such as %j is unclear', (value) => expect(readDate(value, today).kind).toBe('unclear'));
});

describe('a spoken length of time', () => {
	it.each<[string, PlainDate]>([
		['P5W', '2026-01-27'],
		['P10D', '2026-02-21'],
		['P3M', '2025-12-03'],
		['P1Y', '2025-03-03'],
		['P1Y2M', '2025-01-03'],
		['P2Y4M7D', '2023-10-27'],
		['P1W3D', '2026-02-21'],
		['P0D', '2026-03-03'],
		['P10Y', '2016-03-03'],
	])('%s is that long before today, %s', (value, date) => {
		expect(readDuration(value, today)).toEqual(readings(date));
	});

	it('never lands on a day that the month lacks', () => {
		expect(readDuration('P1M', '2026-03-31')).toEqual(readings('2026-03-01'));
	});

	it.each(['P11Y', 'P121M', 'P10Y1D', 'P99999D'])('%s is too long ago', (value) => {
		expect(readDuration(value, today).kind).toBe('tooLongAgo');
	});

	it.each(['PT5M', 'P1DT2H', 'P', '', '?', 'P5', '5W', 'p5w', 'P-5W', 'P1.5M', 'five weeks', '2026-01-20'])(
		'%j is unclear',
		(value) => expect(readDuration(value, today).kind).toBe('unclear'),
	);
});

describe('whatever is said', () => {
	const days = fc
		.date({ min: new Date('2015-01-01'), max: new Date('2045-12-31'), noInvalidDate: true })
		.map((instant) => instant.toISOString().slice(0, 10) as PlainDate);
	const planned = fc.boolean();
	const duration = fc.stringMatching(/^P(\d{1,3}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$/);

	it('gives at least one day, each only once, and only days that exist', () => {
		const values = fc.oneof(days, fc.constant('PRESENT_REF'), fc.string());
		fc.assert(
			fc.property(values, duration, days, planned, (value, length, now, isPlanned) => {
				for (const spoken of [readDate(value, now, isPlanned), readDuration(length, now), readDuration(value, now)]) {
					if (spoken.kind !== 'readings') continue;
					expect(spoken.readings.length).toBeGreaterThan(0);
					expect(new Set(spoken.readings).size).toBe(spoken.readings.length);
					expect(spoken.readings.map(parsePlainDate)).toEqual(spoken.readings);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('reads a past day as itself, and keeps a coming day beside past ones only', () => {
		fc.assert(
			fc.property(days, fc.integer({ min: -3600, max: 365 }), planned, (now, distance, isPlanned) => {
				const date = addDays(now, distance);
				const spoken = readDate(date, now, isPlanned);
				if (date <= now) return expect(spoken).toEqual(readings(date));
				const found = spoken.kind === 'readings' ? spoken.readings : [];
				expect(found.at(isPlanned ? 0 : -1)).toBe(date);
				expect(found.filter((each) => each > now)).toEqual([date]);
			}),
			{ numRuns: 500 },
		);
	});

	it('never reads a length of time as a coming day or one more than ten years back', () => {
		fc.assert(
			fc.property(duration, days, (value, now) => {
				const spoken = readDuration(value, now);
				for (const date of spoken.kind === 'readings' ? spoken.readings : [])
					expect(date <= now && date >= addMonths(now, -120)).toBe(true);
			}),
		);
	});
});
