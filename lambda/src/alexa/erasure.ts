/** Erases what is kept of someone who has disabled the skill. */
import type { SkillRequest } from './request';
import type { Turn } from './turn';

export const isDisabled = ({ type }: SkillRequest): boolean => type === 'AlexaSkillEvent.SkillDisabled';

/**
 * Alexa may send the event late or more than once: what was written after it happened belongs to someone who has enabled
 * the skill again, and stays. Rejects when it could not be erased.
 */
export async function eraseAll({ store, request: { userId, now } }: Turn): Promise<void> {
	if (userId !== undefined) await store.forget(userId, now);
}
