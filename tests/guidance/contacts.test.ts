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
		['Europe/Dublin', '112'],
		['Pacific/Auckland', '111'],
		['Australia/Sydney', '000'],
		['America/Toronto', '911'],
		['Europe/Vienna', '144'],
		['Europe/Zurich', '144'],
		['Asia/Kolkata', '112'],
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

	it.each(['Europe/Paris', 'Asia/Tokyo', 'America/Puerto_Rico', 'America/Mexico_City'])(
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

	it('is never a number that means an emergency in another country', () => {
		expect(contactsFor({ zone: 'Pacific/Auckland', region: 'GB' })).toMatchObject({
			emergency: '111',
			urgentLine: { number: '0800611116', country: 'NZ' },
		});
		expect(contactsFor({ zone: 'Europe/Dublin', region: 'GB' })).not.toHaveProperty('urgentLine');
	});

	it('is absent in the United States, however the country is known', () => {
		for (const place of [{ said: 'US' }, { zone: 'America/Chicago' }, { region: 'US' }] as const)
			expect(contactsFor(place)).not.toHaveProperty('urgentLine');
	});
});

describe('the line for someone who thinks of ending their life', () => {
	it('is that of the country, by the same rule', () => {
		expect(contactsFor({ said: 'GB' }).crisisLine).toEqual({ number: '116123', country: 'GB' });
		expect(contactsFor({ zone: 'America/Chicago', region: 'GB' }).crisisLine).toEqual({ number: '988', country: 'US' });
	});

	it('is absent where no public source for one was found', () => {
		expect(contactsFor({ zone: 'Asia/Kolkata' })).not.toHaveProperty('crisisLine');
		expect(contactsFor({ zone: 'Asia/Tokyo', region: 'GB' })).not.toHaveProperty('crisisLine');
	});
});

it('knows its own country codes and no other words', () => {
	expect(countryCodes.every(isCountry)).toBe(true);
	expect(['FR', 'gb', '', 'toString', 'constructor'].filter(isCountry)).toEqual([]);
});
