/** The fixed answer to a symptom. It is made anew each time it is said: nothing of it has to survive the session. */
import type { RedFlagId, Tier } from '../guidance/protocol';
import type { Reply } from './reply';
import type { Urgency } from './session';
import type { Turn } from './turn';

const urgencies: Record<Tier, Urgency> = { emergency: 'emergency', sameDay: 'urgent' };

export const urgencyOf = ({ protocol }: Turn, topic: RedFlagId): Urgency => urgencies[protocol.redFlags[topic].tier];

export function safetyAnswer(turn: Turn, topic: RedFlagId): Reply {
	const { first, rest } = turn.words.alarm(topic);
	return { text: `${first} ${rest}`, offer: { kind: 'sayAgain', topic }, topic, urgency: urgencyOf(turn, topic) };
}

/** Whom to call, once more: what a safety answer comes back to when something else is said than yes. */
export const callFirst = (turn: Turn, { topic }: { topic: RedFlagId }): Reply => ({
	text: turn.words.alarm(topic).first,
	topic,
	urgency: urgencyOf(turn, topic),
});
