/** The red flags: what is reported that must not wait, read from content/protocol. */
import flags from '../../content/protocol/redFlags.json';

export type RedFlagId = keyof typeof flags;
export type Tier = 'emergency' | 'sameDay';

export interface RedFlag {
	tier: Tier;
	/** True for what should not be read on a screen in the living room: it has no card. */
	private?: boolean;
	/** True for a report that names no sign: pain, swelling, feeling ill. */
	vague?: boolean;
}

export const redFlags = flags as Record<RedFlagId, RedFlag>;

export const redFlagIds = Object.keys(flags) as RedFlagId[];
