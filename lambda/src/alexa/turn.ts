/** One turn of the conversation: the request, the session, and what is read for it when a handler needs it. */
import { budgets, waiting } from '../budgets';
import type { PlainDate } from '../guidance/calendar';
import { type Country, contactsFor } from '../guidance/contacts';
import type { Protocol } from '../guidance/protocol';
import { dayInZone } from '../guidance/zone';
import { defaultLocale, isLocale, locales } from '../language/locales';
import type { createPhrasebooks, Phrasebook } from '../language/phrasebook';
import { boundedStore } from '../profile/boundedStore';
import type { ProfileStore, StoredProfile } from '../profile/ProfileStore';
import type { DeviceZone } from './deviceZone';
import type { UnderstandingByLanguage } from './freeQuestion';
import { slotNames } from './intents';
import type { SkillRequest } from './request';
import { readSession, type Session, type Surgery } from './session';
import { isProfile } from './sessionParts';

export interface Services {
	protocol: Protocol;
	store: ProfileStore;
	deviceZone: DeviceZone;
	phrasebook: ReturnType<typeof createPhrasebooks>;
	understandingOf: UnderstandingByLanguage;
	/** The country, when it is known from elsewhere than the clinic, the device or the locale. */
	country?: Country;
}

export interface Turn {
	request: SkillRequest;
	session: Session;
	words: Phrasebook;
	protocol: Protocol;
	/** Each call waits no longer than its budget and the turn's. */
	store: ProfileStore;
	/** Calls to the store that failed so far. */
	storeFailures: number;
	/** The person's IANA zone: the device's, else the one kept with the date, else the locale's usual one. */
	zone(): Promise<string>;
	/** Today in the person's zone. */
	today(): Promise<PlainDate>;
	/** What the store has; it is read at most once a session, and only through here. */
	stored(): Promise<NonNullable<Session['stored']>>;
	/** The same, asked again if it could not be read before: for whoever wants to know what is kept. */
	storedNow(): Promise<NonNullable<Session['stored']>>;
	/** The profile in the store, if one could be read. */
	kept(): Promise<StoredProfile | undefined>;
	/** True when days are not counted for this person. */
	untimed(): Promise<boolean>;
	/** The surgery date in use, whether days are counted from it or not: this session's own, else the stored one. */
	known(): Promise<Surgery | undefined>;
	/** The same, if days are counted. */
	surgery(): Promise<Surgery | undefined>;
}

export function startTurn(services: Services, request: SkillRequest): Turn {
	const { phrasebook, country } = services;
	const wait = waiting(budgets.turn);
	const store = boundedStore(services.store, wait, () => {
		turn.storeFailures += 1;
	});
	// A day more or less in the person's zone is nothing to a review date.
	const protocol = { ...services.protocol, on: request.now.toISOString().slice(0, 10) as PlainDate };
	const session = readSession(request.attributes);
	// Whoever asks about somebody else is a carer, and stays one.
	if (request.slots[slotNames.person] || request.slots[slotNames.personOf]) session.carer = true;
	const locale = isLocale(request.locale) ? request.locale : undefined;
	const { region, usualZone } = locales[locale ?? defaultLocale];
	const { clinic } = protocol;
	const place = { said: country ?? clinic?.country, zone: session.zone, region: locale && region };
	const contacts = { ...contactsFor(place), clinic: clinic?.contact };

	let asked: Promise<string | undefined> | undefined;
	const askZone = async (): Promise<string | undefined> => {
		const { device } = request;
		if (session.zone || session.zoneAsked || !device) return session.zone;
		session.zoneAsked = true;
		session.zone = await wait(budgets.deviceZone, (signal) => services.deviceZone(device, signal)).catch(
			() => undefined,
		);
		return session.zone;
	};
	const zone = async (): Promise<string> => {
		asked ??= askZone();
		const keptZone = typeof session.stored === 'object' ? session.stored.zone : undefined;
		return (await asked) ?? keptZone ?? usualZone;
	};

	const load = async (): Promise<NonNullable<Session['stored']>> => {
		if (!store.keeps || request.userId === undefined) return 'nothing';
		try {
			const found = (await store.load(request.userId, request.now)) ?? 'nothing';
			return found === 'nothing' || isProfile(found) ? found : 'unknown';
		} catch {
			return 'unknown';
		}
	};
	const stored = async (): Promise<NonNullable<Session['stored']>> => {
		// The zone is asked for at the same time: whoever wants the date wants today as well.
		if (!session.stored) [session.stored] = await Promise.all([load(), zone()]);
		return session.stored;
	};

	const kept = async (): Promise<StoredProfile | undefined> => {
		const found = await stored();
		return typeof found === 'object' ? found : undefined;
	};

	const untimed = async (): Promise<boolean> => session.untimed ?? (await kept())?.untimed === true;

	const known = async (): Promise<Surgery | undefined> => {
		if (session.surgery) return session.surgery === 'none' ? undefined : session.surgery;
		const profile = await kept();
		return profile && { date: profile.surgeryDate, planned: profile.planned };
	};

	const turn: Turn = {
		request,
		session,
		protocol,
		store,
		storeFailures: 0,
		get words() {
			return phrasebook(locale ?? defaultLocale, contacts, session.carer ? 'carer' : 'patient');
		},
		zone,
		today: async () => dayInZone(request.now, await zone()),
		stored,
		storedNow: () => {
			if (session.stored === 'unknown') session.stored = undefined;
			return stored();
		},
		kept,
		untimed,
		known,
		surgery: async () => ((await untimed()) ? undefined : known()),
	};
	return turn;
}
