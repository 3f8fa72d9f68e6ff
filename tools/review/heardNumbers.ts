/** Whom to call: each country's numbers with where they come from, and the sentences that give them. */
import contacts from '../../lambda/content/protocol/contacts.json';
import { type Contacts, type Country, contactsFor, countryCodes } from '../../lambda/src/guidance/contacts';
import { locales } from '../../lambda/src/language/locales';
import { leaves, reviewWordsOf } from '../content';
import { type Heard, listenTo } from './heard';
import { contactsOf, type Subject } from './subject';

export interface ContactNumber {
	/** What kind of line it is: `emergency`, `urgent`. */
	line: string;
	number: string;
	source: string;
	reviewed: string;
}

/** Where somebody is: in a country, where the language is at home, or nobody knows. */
export interface HeardPlace {
	place: Country | 'guessed' | 'unknown';
	numbers: ContactNumber[];
	sentences: Heard[];
}

/** The numbers of a country, of whatever kind, as the content lists them. */
export function numbersOf(country: Country): ContactNumber[] {
	const entries = Object.entries(contacts[country] as Record<string, object>);
	return entries.flatMap(([line, entry]) =>
		'number' in entry ? [{ line, ...(entry as Omit<ContactNumber, 'line'>) }] : [],
	);
}

export function heardNumbers(subject: Subject): HeardPlace[] {
	const { clinic } = subject.protocol;
	const heardIn = (place: HeardPlace['place'], found: Contacts, numbers: ContactNumber[] = []): HeardPlace => {
		const hear = listenTo(subject, { ...found, clinic: clinic?.contact });
		// Where no crisis line is known there is no sentence about it.
		const sentences = [...leaves(reviewWordsOf(subject.locale).called)]
			.filter(([name]) => name !== 'crisisLine' || found.crisisLine)
			.map(([name]) => hear(`numbers.${place}.${name}`, (words) => words.say(`review.called.${name}`)));
		return { place, numbers, sentences };
	};
	// A clinic that says where it is speaks for one country only.
	if (clinic?.country) return [heardIn(clinic.country, contactsOf(subject), numbersOf(clinic.country))];
	const region = contactsFor({ region: locales[subject.locale].region });
	return [
		heardIn('guessed', region),
		...countryCodes.map((country) => heardIn(country, contactsFor({ said: country }), numbersOf(country))),
		heardIn('unknown', contactsFor({})),
	];
}
