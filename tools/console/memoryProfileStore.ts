/** A profile store in memory, for questions and tests that need no database. */
import { randomUUID } from 'node:crypto';
import { isExpired, type ProfileStore, type StoredProfile } from '../../lambda/src/profile/ProfileStore';

export function createMemoryProfileStore(): ProfileStore {
	const profiles = new Map<string, StoredProfile>();
	const current = (userId: string, now: Date): StoredProfile | undefined => {
		const profile = profiles.get(userId);
		return profile && !isExpired(profile.surgeryDate, now) ? profile : undefined;
	};
	return {
		keeps: true,
		load: async (userId, now) => current(userId, now),
		save: async (userId, profile, expected, now) => {
			if (current(userId, now)?.version !== expected) return 'stale';
			const version = randomUUID();
			profiles.set(userId, { ...profile, version });
			return { version };
		},
		forget: async (userId) => {
			profiles.delete(userId);
		},
	};
}
