/** What is kept of a person, and the port through which it is kept. */
import privacy from '../../content/protocol/privacy.json';
import { addMonths, epochSeconds, type PlainDate } from '../guidance/calendar';

/** The version of the consent question's wording that a person said yes to. */
export const consentTextVersion = privacy.consentTextVersion;

/** Whole months after surgery for which a profile is kept. */
export const retentionMonths = privacy.retentionMonths;

export interface Profile {
	surgeryDate: PlainDate;
	/** True while the date was still ahead when it was told: the operation may have been put off. */
	planned: boolean;
	/** True when nothing is to be counted from the date any more; why is not kept. */
	untimed?: boolean;
	/** IANA zone of the device when the date was told, when it was known. */
	zone?: string;
	consent: { textVersion: number; givenAt: string };
}

export interface StoredProfile extends Profile {
	/** New with every write, and never used twice. */
	version: string;
}

/** The version that was written; or `stale`: somebody else wrote in the meantime, and nothing was changed. */
export type SaveResult = { version: string } | 'stale';

/**
 * A person is named by Alexa's user id; no form keeps or logs the id itself. Every method rejects when the store cannot
 * be reached, or when the signal says that nobody waits any longer. A write that was rejected may have landed all the same.
 */
export interface ProfileStore {
	/** False for the form that keeps nothing, and therefore asks for nothing. */
	readonly keeps: boolean;
	/** What is kept, or nothing when there is none or it has expired by `now`. Rejects when it cannot be made out. */
	load(userId: string, now: Date, signal?: AbortSignal): Promise<StoredProfile | undefined>;
	/** Writes only if the stored version is still `expected` (undefined: nothing is stored). */
	save(
		userId: string,
		profile: Profile,
		expected: string | undefined,
		now: Date,
		signal?: AbortSignal,
	): Promise<SaveResult>;
	/** Erases whatever is kept, or only what was written up to `writtenBy`; erasing nothing is no error. */
	forget(userId: string, writtenBy?: Date, signal?: AbortSignal): Promise<void>;
}

/** The day on which a profile expires, eighteen months after surgery. */
export const lastDay = (surgeryDate: PlainDate): PlainDate => addMonths(surgeryDate, retentionMonths);

/** When a profile expires, in whole seconds since 1970: midnight UTC of that day. */
export const expiryOf = (surgeryDate: PlainDate): number => epochSeconds(lastDay(surgeryDate));

/** True when a date is too long ago to be kept at all. */
export const isExpired = (surgeryDate: PlainDate, now: Date): boolean => expiryOf(surgeryDate) * 1000 <= now.getTime();
