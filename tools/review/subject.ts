/** What is reviewed and signed: one locale, with the guide's own protocol or with a clinic's on top. */
import { withClinic } from '../../lambda/src/guidance/clinic';
import { type Contacts, contactsFor } from '../../lambda/src/guidance/contacts';
import { guideProtocol, type Protocol } from '../../lambda/src/guidance/protocol';
import { type Locale, localeCodes, locales } from '../../lambda/src/language/locales';
import type { Listener } from '../../lambda/src/language/marks';
import { createPhrasebooks, type Phrasebook } from '../../lambda/src/language/phrasebook';
import { clinicIds, readClinic, reviewWordsOf, wordingOf } from '../content';

/** Where an entry of a clinic comes from; `withClinic` has checked it. */
export interface ClinicEvidence {
	source: string;
	approvedBy: string;
	approvedOn: string;
}

/** What a clinic wrote, evidence included. */
interface ClinicOverlay {
	contact?: ClinicEvidence;
	facts?: Record<string, ClinicEvidence>;
	refers?: Record<string, ClinicEvidence>;
}

export interface Subject {
	locale: Locale;
	protocol: Protocol;
	clinic?: { id: string; overlay: ClinicOverlay };
}

/** Throws when there is no such clinic, or when its file asks for what is not a clinic's to set. */
export function subjectOf(locale: Locale, clinic?: string): Subject {
	if (clinic === undefined) return { locale, protocol: guideProtocol };
	const overlay = readClinic(clinic);
	return { locale, protocol: withClinic(overlay), clinic: { id: clinic, overlay: overlay as ClinicOverlay } };
}

/** Each locale, first with the guide's own protocol, then with each clinic's. */
export const allSubjects = (): Subject[] =>
	[undefined, ...clinicIds].flatMap((clinic) => localeCodes.map((locale) => subjectOf(locale, clinic)));

/** `en-GB` or `en-GB.example-clinic`, as files are named. */
export const nameOf = ({ locale, clinic }: Subject): string => [locale, clinic?.id].filter(Boolean).join('.');

// What the page itself says stands beside the dialogue, so that it has the same plural forms and dates.
const phrasebooks = createPhrasebooks((locale) => {
	const wording = wordingOf(locale);
	return { ...wording, dialogue: { ...wording.dialogue, review: reviewWordsOf(locale) } };
});

/** Where the listener is taken to be: at the clinic, or where the locale is at home. */
export const contactsOf = ({ locale, protocol: { clinic } }: Subject): Contacts => ({
	...contactsFor({ said: clinic?.country, region: locales[locale].region }),
	clinic: clinic?.contact,
});

/** The sentences of a locale as somebody hears them, and what the page says itself, under `review`. */
export const wordsOf = (
	subject: Subject,
	listener: Listener = 'patient',
	contacts: Contacts = contactsOf(subject),
): Phrasebook => phrasebooks(subject.locale, contacts, listener);
