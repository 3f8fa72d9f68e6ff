/** Where a person is in recovery: the stage of every day, time since surgery across clock changes, and floors. */
import fc from 'fast-check';
import { addDays, type PlainDate, weekdayOf } from '../../lambda/src/guidance/calendar';
import { type Fact, guideProtocol, stageIds } from '../../lambda/src/guidance/protocol';
import { dateOf, daysSinceSurgery, sinceSurgery, stageOn } from '../../lambda/src/guidance/recovery';
import { dayInZone } from '../../lambda/src/guidance/zone';

const { stages } = guideProtocol;
const surgeryDate: PlainDate = '2026-01-20';
const stageOnDay = (day: number) => stageOn({ surgeryDate, today: addDays(surgeryDate, day) }, stages).id;

const anyDate = fc
	.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
	.map((instant) => instant.toISOString().slice(0, 10) as PlainDate);

describe('the stage of recovery', () => {
	it('is known on every day, and the stages come in their order', () => {
		const order: number[] = [];
		for (let day = -1000; day <= 4000; day++) {
			const place = stageIds.indexOf(stageOnDay(day));
			if (order.at(-1) !== place) order.push(place);
		}
		expect(order).toEqual(stageIds.map((_, index) => index));
	});

	it.each([
		['beforeSurgery', -1000, -1],
		['inHospital', 0, 3],
		['weeks0To2', 4, 13],
		['weeks2To6', 14, 41],
		['weeks6To12', 42, 83],
		['months3To6', 84, 182],
		['months6To12', 183, 365],
		['later', 366, 4000],
	])('is %s from day %i to day %i, both included', (id, first, last) => {
		expect([stageOnDay(first), stageOnDay(last)]).toEqual([id, id]);
	});

	it('names the missing day when a protocol leaves a gap', () => {
		const gapped = stages.filter((stage) => stage.id !== 'weeks2To6');
		expect(() => stageOn({ surgeryDate, today: addDays(surgeryDate, 20) }, gapped)).toThrow('20');
	});
});

describe('time since surgery', () => {
	it.each([
		[0, 0, 0],
		[6, 0, 0],
		[7, 1, 0],
		[30, 4, 1],
		[42, 6, 1],
		[84, 12, 3],
		[183, 26, 6],
		[365, 52, 12],
		[366, 52, 12],
	])('on day %i is %i whole weeks and about %i months', (days, weeks, months) => {
		expect(sinceSurgery({ surgeryDate, today: addDays(surgeryDate, days) })).toEqual({ days, weeks, months });
	});

	it('is negative before surgery', () => {
		expect(daysSinceSurgery({ surgeryDate, today: '2026-01-19' })).toBe(-1);
	});

	const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
	// From 2020 on, no zone drops a calendar day, as Samoa did in 2011.
	const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });

	it('is the difference of two calendar dates, and its weeks are whole, for any instant and zone', () => {
		fc.assert(
			fc.property(anyDate, instants, zones, (surgery, instant, zone) => {
				const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(instant);
				const days = (Date.parse(`${local}T00:00Z`) - Date.parse(`${surgery}T00:00Z`)) / 86_400_000;
				const since = sinceSurgery({ surgeryDate: surgery, today: dayInZone(instant, zone) });
				expect([since.days, since.weeks]).toEqual([days, Math.floor(days / 7)]);
			}),
			{ numRuns: 300 },
		);
	});

	/** Days since surgery, hour by hour. */
	const hourly = (surgery: PlainDate, start: Date, zone: string, hours: number): number[] =>
		Array.from({ length: hours }, (_, hour) =>
			daysSinceSurgery({ surgeryDate: surgery, today: dayInZone(new Date(start.getTime() + hour * 3_600_000), zone) }),
		);

	const stepsOf = (days: number[]): number[] => days.slice(1).map((day, index) => day - days[index]!);

	it('goes up by exactly one a day, hour by hour, in any zone', () => {
		fc.assert(
			fc.property(anyDate, instants, zones, (surgery, instant, zone) => {
				const days = hourly(surgery, instant, zone, 97);
				expect(stepsOf(days).every((step) => step === 0 || step === 1)).toBe(true);
				for (let day = days[0]! + 1; day < days.at(-1)!; day++) {
					const hours = days.filter((each) => each === day).length;
					expect(hours >= 22 && hours <= 26).toBe(true);
				}
			}),
			{ numRuns: 40 },
		);
	});

	it.each([
		['Europe/London', '2026-03-28T00:00Z', 23],
		['Europe/London', '2026-10-23T23:00Z', 25],
		['America/New_York', '2026-03-07T05:00Z', 23],
		['America/New_York', '2026-10-31T04:00Z', 25],
		['Pacific/Auckland', '2026-09-25T12:00Z', 23],
		['Pacific/Auckland', '2026-04-03T11:00Z', 25],
	])('goes up by one at midnight before and after the clocks change in %s', (zone, dayBefore, hoursOfTheDay) => {
		const days = hourly(surgeryDate, new Date(dayBefore), zone, 24 + hoursOfTheDay + 24);
		const changes = stepsOf(days).flatMap((step, index) => (step === 0 ? [] : [index + 1]));
		expect(changes).toEqual([24, 24 + hoursOfTheDay]);
	});
});

describe('the date of a fact', () => {
	it.each<[Fact, PlainDate, PlainDate]>([
		[{ kind: 'floor', value: 10, unit: 'day' }, '2026-02-20', '2026-03-02'],
		[{ kind: 'floor', value: 8, unit: 'week' }, '2026-01-20', '2026-03-17'],
		[{ kind: 'floor', value: 5, unit: 'month' }, '2026-01-20', '2026-06-20'],
		[{ kind: 'floor', value: 6, unit: 'month' }, '2026-08-31', '2027-03-01'],
		[{ kind: 'floor', value: 12, unit: 'month' }, '2024-02-29', '2025-03-01'],
		[{ kind: 'floor', value: { min: 10, max: 12 }, unit: 'week' }, '2026-01-20', '2026-03-31'],
		[{ kind: 'before', value: 6, unit: 'week' }, '2026-03-03', '2026-01-20'],
	])('counts %j from %s to %s', (fact, surgery, expected) => {
		expect(dateOf(fact, surgery)).toBe(expected);
	});

	it('in weeks falls on the weekday of the surgery', () => {
		fc.assert(
			fc.property(anyDate, fc.integer({ min: 2, max: 104 }), (surgery, value) => {
				const date = dateOf({ kind: 'floor', value, unit: 'week' }, surgery);
				expect(weekdayOf(date)).toBe(weekdayOf(surgery));
				expect(daysSinceSurgery({ surgeryDate: surgery, today: date })).toBe(value * 7);
			}),
		);
	});

	it.each<[string, Fact]>([
		['a usual time', { kind: 'usual', value: 8, unit: 'week' }],
		['an upper bound', { kind: 'upTo', value: 12, unit: 'month' }],
		['something that the team decides', { kind: 'teamDecides' }],
		['a temperature', { kind: 'threshold', value: 38, unit: 'celsius' }],
		['something to go on with', { kind: 'atLeast', value: 6, unit: 'week' }],
		['a floor in degrees', { kind: 'floor', value: 38, unit: 'celsius' }],
		['a floor without a unit', { kind: 'floor', value: 8 }],
	])('does not exist for %s', (_, fact) => expect(() => dateOf(fact, surgeryDate)).toThrow());
});
