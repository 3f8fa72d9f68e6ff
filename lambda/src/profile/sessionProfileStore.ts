/** The form that keeps nothing: for a public skill, which may not collect a surgery date. */
import type { ProfileStore } from './ProfileStore';

export const sessionProfileStore: ProfileStore = {
	keeps: false,
	load: async () => undefined,
	save: async () => {
		throw new Error('This form keeps nothing.');
	},
	forget: async () => {},
};
