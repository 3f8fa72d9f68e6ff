/** One turn of the conversation: the request, the session, and what is read for it when a handler needs it. */
import { budgets, within } from '../budgets';
import { dayInZone, type PlainDate } from '../guidance/calendar';
import { type Country, contactsFor } from '../guidance/contacts';
import type { Protocol } from '../guidance/protocol';
import { defaultLocale, isLocale, locales } from '../language/locales';
import type { createPhrasebooks, Phrasebook } from '../language/phrasebook';
import type { ProfileStore } from '../profile/ProfileStore';
import type { DeviceZone } from './deviceZone';
import type { SkillRequest } from './request';
import { type Recovery, readSession, type Session } from './session';

export interface Services {
	protocol: Protocol;
	store: ProfileStore;
	deviceZone: DeviceZone;
	phrasebook: ReturnType<typeof createPhrasebooks>;
	/** The country, when the clinic states it. */
	country?: Country;
}

export interface Turn {
	request: SkillRequest;
	session: Session;
	words: Phrasebook;
	protocol: Protocol;
	store: ProfileStore;
	/** Today in the person's zone. */
	today(): Promise<PlainDate>;
	/** What is known of the surgery date; the store is read at most once a session, and only through here. */
	recovery(): Promise<Recovery>;
}

export function startTurn(services: Services, request: SkillRequest): Turn {
	const { protocol, store, phrasebook, country } = services;
	const session = readSession(request.attributes);
	const locale = isLocale(request.locale) ? request.locale : undefined;
	const { region, usualZone } = locales[locale ?? defaultLocale];
	const contacts = contactsFor({ said: country, zone: session.zone, region: locale && region });

	let asked: Promise<string | undefined> | undefined;
	const askZone = async (): Promise<string | undefined> => {
		if (session.zone || session.zoneAsked || !request.device) return session.zone;
		session.zoneAsked = true;
		session.zone = await within(budgets.deviceZone, services.deviceZone(request.device)).catch(() => undefined);
		return session.zone;
	};
	/** The device's zone, else the one kept with the date, else the locale's usual one. */
	const zone = async (): Promise<string> => {
		asked ??= askZone();
		return (await asked) ?? session.recovery?.zone ?? usualZone;
	};

	const load = async (): Promise<Recovery> => {
		if (!store.keeps || request.userId === undefined) return {};
		try {
			const kept = await within(budgets.storeRead, store.load(request.userId, request.now));
			return kept ? { ...kept, kept: true } : {};
		} catch {
			return { unknown: true };
		}
	};

	return {
		request,
		session,
		protocol,
		store,
		words: phrasebook(locale ?? defaultLocale, contacts),
		today: async () => dayInZone(request.now, await zone()),
		recovery: async () => {
			// The zone is asked for at the same time: whoever wants the date wants today as well.
			if (!session.recovery) [session.recovery] = await Promise.all([load(), zone()]);
			return session.recovery;
		},
	};
}
