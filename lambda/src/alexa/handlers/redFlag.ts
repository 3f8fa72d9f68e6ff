/** A report of a symptom: one fixed answer, action and number first. It needs no state, no store and no network. */
import { redFlagIds, type Tier } from '../../guidance/protocol';
import type { Handler } from './Handler';

const urgencies = { emergency: 'emergency', sameDay: 'urgent' } as const satisfies Record<Tier, string>;

/** "Call an ambulance" is no symptom, but it is answered like one. */
const CALL_FOR_HELP = 'callForHelp';

export const redFlagHandler: Handler = {
	handles: ({ intent }) => intent === CALL_FOR_HELP || (redFlagIds as string[]).includes(intent ?? ''),
	reply: ({ request, session, words, protocol }) => {
		const topic = request.intent as string;
		const tier = topic === CALL_FOR_HELP ? 'emergency' : protocol.redFlags[topic as (typeof redFlagIds)[number]].tier;
		const urgency = urgencies[tier];
		const first = words.say(`redFlags.${topic}.first`);
		const text = `${first} ${words.say(`redFlags.${topic}.rest`)}`;
		const open = session.offer;
		const resume = open?.kind === 'sayAgain' ? open.resume : open;
		return { text, offer: { kind: 'sayAgain', first, text, topic, urgency, resume }, topic, urgency };
	},
};
