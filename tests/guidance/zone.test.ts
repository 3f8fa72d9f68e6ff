/** The day that an instant falls on in a zone: asked of the process's clock, or of Intl where the clock cannot be set. */
import fc from 'fast-check';
import { addDays, type PlainDate } from '../../lambda/src/guidance/calendar';
import { dayInZone, isKnownZone } from '../../lambda/src/guidance/zone';
import { inOwnProcess } from '../support/inOwnProcess';

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

	it("is the day that the zone's own distance from UTC gives, for any instant and zone", () => {
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

const real = ['Europe/London', 'UTC', 'Etc/GMT+5', 'EST5EDT', 'Atlantic/Reykjavik', 'Asia/Calcutta', 'Eire'];
const unreal = [
	'',
	'posixrules',
	'right/Europe/London',
	'posix/Asia/Tokyo',
	'/usr/share/zoneinfo/Asia/Tokyo',
	'Europe/Atlantis',
	'Nonsense',
	'Foo3Bar',
	':Europe/London',
	'../etc/passwd',
	'Europe/London\n',
];

describe('which zones are known', () => {
	it.each(real)('%s is', (zone) => {
		expect(isKnownZone(zone)).toBe(true);
	});

	it.each(unreal)('%j is not', (zone) => {
		expect(isKnownZone(zone)).toBe(false);
		expect(() => dayInZone(new Date(), zone)).toThrow(RangeError);
	});
});

describe("asked of the process's clock", () => {
	const days = inOwnProcess<{
		wrong: string[];
		asked: number;
		byIntl: string[];
		known: string[];
		zoneAfter: (string | null)[];
	}>(`
		const { DateTimeFormat, supportedValuesOf } = Intl;
		const askedOfIntl = [];
		globalThis.Intl = { DateTimeFormat: function (locale, options) {
			askedOfIntl.push(options.timeZone);
			return new DateTimeFormat(locale, options);
		} };
		const { dayInZone, isKnownZone } = require('./lambda/src/guidance/zone.ts');
		const zones = supportedValuesOf('timeZone');
		const hour = 3_600_000;
		const instants = [2024, 2026, 2031].flatMap((year) =>
			Array.from({ length: 90 }, (_, index) => new Date(Date.UTC(year, 0, 1) + index * 97 * hour - 1)));
		const wrong = [];
		process.env.TZ = 'Pacific/Auckland';
		for (const zone of zones) {
			const form = new DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
			for (const instant of instants)
				if (dayInZone(instant, zone) !== form.format(instant)) wrong.push(zone + ' ' + instant.toISOString());
		}
		const byIntl = [...new Set(askedOfIntl)];
		const known = ${JSON.stringify([...real, ...unreal])}.filter(isKnownZone);
		const set = process.env.TZ;
		delete process.env.TZ;
		dayInZone(new Date(), 'Europe/London');
		const zoneAfter = [set, process.env.TZ ?? null];
		console.log(JSON.stringify({ wrong, asked: zones.length * instants.length, byIntl, known, zoneAfter }));
	`);

	it('it is the day that Intl gives, in every zone, over three years', () => {
		expect(days.asked).toBeGreaterThan(100_000);
		expect(days.wrong).toEqual([]);
	});

	it('Intl is asked only for zones that keep to UTC all year', () => {
		expect(days.byIntl).toContain('Africa/Abidjan');
		for (const zone of days.byIntl) {
			const text = (month: number): string =>
				new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).format(new Date(2026, month));
			expect([text(0), text(6)]).toEqual([
				expect.stringMatching(/GMT(\+00:00)?$/),
				expect.stringMatching(/GMT(\+00:00)?$/),
			]);
		}
	});

	it('the same zones are known', () => {
		expect(days.known).toEqual(real);
	});

	it("the machine's own zone is left as it was, set or not", () => {
		expect(days.zoneAfter).toEqual(['Pacific/Auckland', null]);
	});
});
