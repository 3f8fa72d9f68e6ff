/** A store as a turn uses it: each call within its budget and the turn's, and every failure counted. */
import { budgets, type Wait } from '../budgets';
import type { ProfileStore } from './ProfileStore';

export function boundedStore(store: ProfileStore, wait: Wait, onFailure: () => void): ProfileStore {
	const bounded = async <T>(budget: number, ask: (signal: AbortSignal) => Promise<T>): Promise<T> => {
		try {
			return await wait(budget, ask);
		} catch (error) {
			onFailure();
			throw error;
		}
	};
	return {
		keeps: store.keeps,
		load: (userId, now) => bounded(budgets.storeRead, (signal) => store.load(userId, now, signal)),
		save: (userId, profile, expected, now) =>
			bounded(budgets.storeWrite, (signal) => store.save(userId, profile, expected, now, signal)),
		forget: (userId, writtenBy) => bounded(budgets.storeWrite, (signal) => store.forget(userId, writtenBy, signal)),
	};
}
