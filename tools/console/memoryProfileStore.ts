/** A profile store in memory, for questions and tests that need no database. */
import { randomUUID } from 'node:crypto';
import { isExpired, type ProfileStore, type StoredProfile } from '../../lambda/src/profile/ProfileStore';

export function createMemoryProfileStore(): ProfileStore {
	const profiles = new Map<string, StoredProfile & { writtenAt: Date }>();
	const current = (userId: string, now: Date) => {
		const profile = profiles.get(userId);
		return profile && !isExpired(profile.surgeryDate, now) ? profile : undefined;
	};
	return {
		keeps: true,
		load: async (userId, now) => {
			const { writtenAt, ...profile } = current(userId, now) ?? {};
			return writtenAt && (profile as StoredProfile);
		},
		save: async (userId, profile, expected, now) => {
			if (current(userId, now)?.version !== expected) return 'stale';
			const version = randomUUID();
			profiles.set(userId, { ...profile, version, writtenAt: now });
			return { version };
		},
		forget: async (userId, writtenBy) => {
			const { writtenAt } = profiles.get(userId) ?? {};
			if (writtenAt && (!writtenBy || writtenAt <= writtenBy)) profiles.delete(userId);
		},
	};
}
