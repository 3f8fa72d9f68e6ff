/** Stores for one person as a request may find them: empty, with a date in every state, failing, and one that returns nonsense. */
import fc from 'fast-check';
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import { isExpired, type Profile, type ProfileStore, type StoredProfile } from '../../lambda/src/profile/ProfileStore';
import { sessionProfileStore } from '../../lambda/src/profile/sessionProfileStore';
import { oneKind } from './labelled';

/** Whoever asks is the one person: an id that is missing or odd keeps nothing from being asked for. */
function storeFor(kept?: Profile): ProfileStore {
	let writes = 0;
	let profile: StoredProfile | undefined = kept && { ...kept, version: 'version 0' };
	return {
		keeps: true,
		load: async (_, now) => (profile && !isExpired(profile.surgeryDate, now) ? profile : undefined),
		save: async (_, next, expected, now) => {
			const current = profile && !isExpired(profile.surgeryDate, now) ? profile.version : undefined;
			if (current !== expected) return 'stale';
			writes += 1;
			profile = { ...next, version: `version ${writes}` };
			return { version: profile.version };
		},
		forget: async () => {
			profile = undefined;
		},
	};
}

/** The store with some of its methods, or all, answering otherwise. */
const answering = (store: ProfileStore, answer: (method: string) => unknown): ProfileStore =>
	new Proxy(store, {
		get: (target, key) => {
			const own = Reflect.get(target, key);
			const other = typeof own === 'function' ? answer(String(key)) : undefined;
			return other === undefined ? own : async () => (other instanceof Error ? Promise.reject(other) : other);
		},
	});

const consent = { textVersion: 1, givenAt: '2026-01-21T09:00:00.000Z' };
const days = (...dates: string[]): fc.Arbitrary<PlainDate> => fc.constantFrom(...(dates as PlainDate[]));
const down = new Error('The store is down.');

const nonsense: readonly unknown[] = [
	...[null, 'nothing', 7, [], {}],
	{ surgeryDate: 7, planned: false, consent, version: 'a' },
	{ surgeryDate: '2026-02-30', planned: false, consent, version: 'a' },
	{ surgeryDate: '2026-01-20', planned: 'yes' },
	{ surgeryDate: '2026-01-20', planned: false, consent: null, version: 7, zone: 'Mars/Base' },
];

/** Each makes a store of its own, so that a failing scenario can be played again. */
export const stores = oneKind<() => ProfileStore>(
	'store',
	{
		empty: fc.constant(() => storeFor()),
		'a date kept': days('2026-01-20', '2026-02-24', '2025-09-01', '2024-12-01').map(
			(surgeryDate) => () => storeFor({ surgeryDate, planned: false, consent, zone: 'Europe/London' }),
		),
		'a planned date': days('2026-02-24', '2026-03-10', '2027-01-15').map(
			(surgeryDate) => () => storeFor({ surgeryDate, planned: true, consent }),
		),
		'a planned date gone by': days('2026-02-23', '2026-01-05').map(
			(surgeryDate) => () => storeFor({ surgeryDate, planned: true, consent }),
		),
		'days not counted': days('2026-01-20').map(
			(surgeryDate) => () => storeFor({ surgeryDate, planned: false, untimed: true, consent }),
		),
		'keeps nothing': fc.constant(() => sessionProfileStore),
		down: fc.constant(() => answering(storeFor(), () => down)),
		'down for writing': days('2026-01-20').map(
			(surgeryDate) => () =>
				answering(storeFor({ surgeryDate, planned: false, consent }), (method) =>
					method === 'load' ? undefined : down,
				),
		),
		'written by another': days('2026-01-20').map(
			(surgeryDate) => () =>
				answering(storeFor({ surgeryDate, planned: false, consent }), (method) =>
					method === 'save' ? 'stale' : undefined,
				),
		),
		nonsense: fc
			.constantFrom(...nonsense)
			.map((value) => () => answering(storeFor(), (method) => (method === 'load' ? value : undefined))),
	},
	{ empty: 3, 'a date kept': 3 },
);
