/** Whom to call, by country. A number without a source is never given, so it is not in the content. */
import countries from '../../content/protocol/contacts.json';
import type { ClinicContact } from './protocol';

export type Country = keyof typeof countries;

/** How the country is known: said by the clinic or by the device's zone, or only guessed from the locale. */
export interface Contacts {
	emergency?: string;
	/** True when the number is right only if the locale's region is where the person is. */
	guessed: boolean;
	/** The out-of-hours advice line and the country it works in; some countries have none. */
	urgentLine?: { number: string; country: Country };
	/** Where someone answers who thinks of ending their life; some countries' lines have no source yet. */
	crisisLine?: { number: string; country: Country };
	/** The clinic's own line, when it has one. */
	clinic?: ClinicContact;
}

export const isCountry = (code: string): code is Country => Object.hasOwn(countries, code);

export const countryCodes = Object.keys(countries) as Country[];

interface Entry {
	emergency: { number: string };
	urgent?: { number: string };
	crisis?: { number: string };
	zones: readonly string[];
}

const entryOf = (country: Country): Entry => countries[country];

/**
 * The numbers to speak. `said` is what the clinic or the person stated, `zone` the device's own when it is already
 * known (an emergency never waits for it), `region` the locale's. A known zone outside these countries gives no number.
 */
export function contactsFor(place: { said?: Country; zone?: string; region?: Country }): Contacts {
	const byZone = place.zone && countryCodes.find((code) => entryOf(code).zones.includes(place.zone as string));
	const country = place.said ?? (byZone || undefined) ?? (place.zone ? undefined : place.region);
	if (!country) return { guessed: false };
	const { emergency, urgent, crisis } = entryOf(country);
	return {
		emergency: emergency.number,
		guessed: !place.said && !byZone,
		...(urgent && { urgentLine: { number: urgent.number, country } }),
		...(crisis && { crisisLine: { number: crisis.number, country } }),
	};
}
