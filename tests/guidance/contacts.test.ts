/** Whom to call: which country's numbers are given, and when they are only a guess. */
import { contactsFor, countryCodes, isCountry } from '../../lambda/src/guidance/contacts';

describe('the country of a number', () => {
	it('is what was said, before the device’s zone and the locale’s region', () => {
		const contacts = contactsFor({ said: 'DE', zone: 'America/New_York', region: 'GB' });
		expect(contacts).toMatchObject({ emergency: '112', guessed: false });
	});

	it('is what was said, even in a zone that belongs to none of the countries', () => {
		expect(contactsFor({ said: 'GB', zone: 'Asia/Tokyo' })).toMatchObject({ emergency: '999', guessed: false });
	});

	it.each([
		['Europe/London', '999'],
		['Europe/Belfast', '999'],
		['America/Los_Angeles', '911'],
		['Pacific/Honolulu', '911'],
		['Europe/Berlin', '112'],
	])('is that of the device’s zone %s, before the locale’s region', (zone, number) => {
		for (const region of countryCodes)
			expect(contactsFor({ zone, region })).toMatchObject({ emergency: number, guessed: false });
	});

	it.each([
		['GB', '999'],
		['US', '911'],
		['DE', '112'],
	] as const)('is guessed when only the locale’s region, %s, is known', (region, number) => {
		expect(contactsFor({ region })).toMatchObject({ emergency: number, guessed: true });
	});

	it.each(['Europe/Paris', 'Europe/Dublin', 'America/Toronto', 'America/Puerto_Rico', 'Australia/Sydney'])(
		'is unknown in the zone %s, whatever the locale, and no number is given',
		(zone) => {
			for (const region of countryCodes) expect(contactsFor({ zone, region })).toEqual({ guessed: false });
		},
	);

	it('is unknown when nothing is known, and no number is given', () => {
		expect(contactsFor({})).toEqual({ guessed: false });
	});
});

describe('the urgent line', () => {
	it('is given with the country that it works in', () => {
		expect(contactsFor({ zone: 'Europe/London' }).urgentLine).toEqual({ number: '111', country: 'GB' });
		expect(contactsFor({ region: 'DE' }).urgentLine).toEqual({ number: '116117', country: 'DE' });
	});

	it('is absent in the United States, however the country is known', () => {
		for (const place of [{ said: 'US' }, { zone: 'America/Chicago' }, { region: 'US' }] as const)
			expect(contactsFor(place)).not.toHaveProperty('urgentLine');
	});
});

it('knows its own country codes and no other words', () => {
	expect(countryCodes.every(isCountry)).toBe(true);
	expect(['FR', 'gb', '', 'toString', 'constructor'].filter(isCountry)).toEqual([]);
});
