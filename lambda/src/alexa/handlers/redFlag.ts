/** A report of a symptom: one fixed answer, action and number first. It needs no state, no store and no network. */
import { type RedFlagId, redFlagIds, type Tier } from '../../guidance/protocol';
import type { Urgency } from '../session';
import type { Handler } from './Handler';

const urgencies: Record<Tier, Urgency> = { emergency: 'emergency', sameDay: 'urgent' };

export const redFlagHandler: Handler = {
	handles: ({ intent }) => (redFlagIds as string[]).includes(intent ?? ''),
	reply: ({ request, session, words, protocol }) => {
		const topic = request.intent as RedFlagId;
		const flag = protocol.redFlags[topic];
		const urgency = urgencies[flag.tier];
		const { first, rest } = words.alarm(topic);
		const text = `${first} ${rest}`;
		// What was being asked can be taken up again afterwards, but not after an emergency.
		const open = session.offer;
		const resume = open?.kind !== 'sayAgain' ? open : open.urgency === 'emergency' ? undefined : open.resume;
		return {
			text,
			offer: { kind: 'sayAgain', first, text, topic, urgency, resume },
			topic,
			urgency,
			card: flag.private ? undefined : text,
		};
	},
};
