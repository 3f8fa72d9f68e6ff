/**
 * The day on which an instant falls in a zone. Asked of the process's own clock, which can be set to any zone: the first
 * formatter of Intl costs 20 ms, more than all the rest of a short answer.
 */
import type { PlainDate } from './calendar';

/** Names that the clock takes for nothing else: one with digits could be an offset, one in small letters a file (`posixrules`). */
const PLAIN_NAME = /^[A-Z][A-Za-z_/-]+$/;

const known = new Set<string>();

/**
 * What the clock says in a zone. An unknown one is taken for UTC, without a word. Nobody else sees the clock set: `ask` ends
 * before anything else runs, and the TZ that Lambda has is put back.
 */
function inZone<T>(zone: string, ask: () => T): T {
	const { TZ: before } = process.env;
	process.env.TZ = zone;
	try {
		return ask();
	} finally {
		if (before === undefined) delete process.env.TZ;
		else process.env.TZ = before;
	}
}

/**
 * True when the clock is ahead of UTC or behind it, in winter or summer (London is so in summer alone): then it does know
 * the zone. One that keeps to UTC all year looks just like an unknown one.
 */
const isOffUtc = (): boolean => [0, 6].some((month) => new Date(2026, month).getTimezoneOffset() !== 0);

let canSet: boolean | undefined;

/** In a thread of its own, and in jest, the environment is a copy, and setting the clock does nothing. */
function canSetClock(): boolean {
	const offsetIn = (zone: string): number => inZone(zone, () => new Date(0).getTimezoneOffset());
	canSet ??= offsetIn('Asia/Tokyo') !== offsetIn('Asia/Kolkata');
	return canSet;
}

/** True for a zone that the clock knows and that is not UTC by another name; of any other, only Intl can tell. */
function isOnClock(zone: string): boolean {
	if (!known.has(zone) && PLAIN_NAME.test(zone) && canSetClock() && inZone(zone, isOffUtc)) known.add(zone);
	return known.has(zone);
}

/** True when this process knows the IANA zone, such as `Europe/London`. */
export function isKnownZone(zone: string): boolean {
	if (isOnClock(zone)) return true;
	try {
		new Intl.DateTimeFormat('en', { timeZone: zone });
		return true;
	} catch {
		return false;
	}
}

const written = (year: number, month: number, day: number): PlainDate =>
	[String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-') as PlainDate;

/** The calendar date on which an instant falls in a zone. Throws RangeError for an unknown zone. */
export function dayInZone(instant: Date, zone: string): PlainDate {
	if (isOnClock(zone))
		return inZone(zone, () => written(instant.getFullYear(), instant.getMonth() + 1, instant.getDate()));
	const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
		timeZone: zone,
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
	}).formatToParts(instant);
	const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
	return written(part('year'), part('month'), part('day'));
}
