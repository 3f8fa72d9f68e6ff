/** What the skill reads of an Alexa request. Anything may be missing or of the wrong type: nothing here throws. */
import type { RequestEnvelope } from 'ask-sdk-model';
import type { Guesses } from './freeQuestion';
import { intentId } from './intents';

interface SlotReading {
	/** The words, or for dates and durations Alexa's own code. */
	value: string;
	/** The id of the slot value that Alexa recognised, the same in every language. */
	id?: string;
}

export interface SkillRequest {
	/** `LaunchRequest`, `IntentRequest`, … */
	type: string;
	requestId: string;
	/** The skill that Alexa means. */
	skillId?: string;
	locale: string;
	/** The request's own time, or when the event it tells of happened: the skill's only clock. */
	now: Date;
	hasSession: boolean;
	/** True for the first turn of a session; with an intent, a question asked in one breath from outside. */
	isNew: boolean;
	attributes: unknown;
	userId?: string;
	device?: { id: string; endpoint: string; token: string };
	/** The name Alexa sent, and our id for it. */
	intentName?: string;
	intent?: string;
	slots: Record<string, SlotReading>;
	/** Of a free question that is not certain: what it may be about. */
	guesses?: Guesses;
	/** What went wrong at Alexa with an earlier answer, in its own words: `INVALID_RESPONSE`, `ENDPOINT_TIMEOUT`, … */
	alexaError?: string;
	/** Why a free question could not be read at all. */
	unreadable?: Error;
}

/** Years that a request can be of; in others a date has not the four digits that everything else counts on. */
const [FIRST_YEAR, LAST_YEAR] = [2000, 2999];

type Loose = { [key: string]: Loose } | undefined;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function readRequest(envelope: RequestEnvelope): SkillRequest {
	const { request, session, context } = envelope as unknown as { request: Loose; session: Loose; context: Loose };
	const system = context?.System;
	const intent = request?.intent;
	// A CanFulfillIntentRequest has an intent too, and wants no spoken answer.
	const name = request?.type === ('IntentRequest' as unknown) ? text(intent?.name) : undefined;
	const device = {
		id: text(system?.device?.deviceId),
		endpoint: text(system?.apiEndpoint),
		token: text(system?.apiAccessToken),
	};
	return {
		type: text(request?.type) ?? '',
		requestId: text(request?.requestId) ?? '',
		skillId: text(system?.application?.applicationId) ?? text(session?.application?.applicationId),
		locale: text(request?.locale) ?? '',
		now: momentOf(request?.eventCreationTime) ?? momentOf(request?.timestamp) ?? new Date(),
		hasSession: typeof session === 'object' && session !== null,
		isNew: (session?.new as unknown) === true,
		attributes: session?.attributes,
		userId: text(system?.user?.userId) ?? text(session?.user?.userId),
		device: device.id && device.endpoint && device.token ? (device as SkillRequest['device']) : undefined,
		intentName: name,
		intent: name === undefined ? undefined : intentId(name),
		slots: readSlots(intent?.slots),
		alexaError: text(request?.error?.type),
	};
}

function momentOf(written: unknown): Date | undefined {
	const moment = new Date(text(written) ?? Number.NaN);
	const year = moment.getUTCFullYear();
	return year >= FIRST_YEAR && year <= LAST_YEAR ? moment : undefined;
}

/** Slots that were really said: a slot without a value, or with Alexa's "?" for something it could not type, is left out. */
function readSlots(slots: Loose): Record<string, SlotReading> {
	const readings = Object.entries(slots ?? {}).flatMap(([name, slot]): [string, SlotReading][] => {
		const value = text(slot?.value)?.trim();
		if (value === undefined || value === '' || value === '?') return [];
		const id = recognisedId(slot);
		return [[name, id === undefined ? { value } : { value, id }]];
	});
	// A slot may be called anything, `__proto__` too: it is never set, only entered.
	return Object.fromEntries(readings);
}

/** The recognised value's id. None when Alexa left `values` out (no match), or when it names several: then we ask. */
function recognisedId(slot: Loose): string | undefined {
	const authorities = slot?.resolutions?.resolutionsPerAuthority as unknown;
	if (!Array.isArray(authorities)) return undefined;
	for (const authority of authorities as Loose[]) {
		const values = authority?.values as unknown;
		if (!Array.isArray(values) || values.length === 0) continue;
		return values.length === 1 ? text((values[0] as Loose)?.value?.id) : undefined;
	}
	return undefined;
}
