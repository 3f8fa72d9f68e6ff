/** Scenarios: a store, a device zone and one to six requests, some with pieces missing or wrong, and what becomes of the session. */
import fc from 'fast-check';
import type { DeviceZone } from '../../lambda/src/alexa/deviceZone';
import type { ProfileStore } from '../../lambda/src/profile/ProfileStore';
import { wholeEnvelopes } from './generatedRequests';
import { stores } from './generatedStores';
import { noText, oddText } from './generatedTexts';
import { declare, type Labelled, oneKind } from './labelled';
import { damaged, fixture, fixtureNames } from './requestFixtures';

/** The session attributes that a request brings along: those of the last answer, these with a piece damaged, or others. */
export type Attributes =
	| { kind: 'carried' }
	| { kind: 'damaged'; at: number; by: unknown }
	| { kind: 'other'; by: unknown };

interface GeneratedTurn {
	/** Without its session attributes, which only the turn before it can give. */
	envelope: unknown;
	attributes: Attributes;
	labels: string[];
}

export interface Scenario {
	store: () => ProfileStore;
	zone: DeviceZone;
	turns: GeneratedTurn[];
	labels: string[];
}

const wrong: fc.Arbitrary<unknown> = fc.oneof(
	fc.constant(undefined),
	fc.jsonValue({ maxDepth: 2 }),
	noText,
	oddText,
	fc.constantFrom('AMAZON.YesIntent', 'de-DE', '2026-02-30', '9999-12-31', 'P99999D', -1, 0.5, 1e9),
);
const damage = fc.record({ at: fc.nat(), by: wrong });

const fixtures = fc
	.constantFrom(...fixtureNames)
	.map((name) => ({ value: fixture(name) as unknown, labels: [`fixture: ${name}`] }));
for (const name of fixtureNames) declare('fixture', name);

/** Parts that may be missing from a request, by the path to each. */
const parts = [
	...['context', 'context.System', 'context.System.device', 'context.System.user', 'context.System.application'],
	...['session', 'session.user', 'request', 'request.timestamp', 'request.locale', 'request.requestId'],
	...['request.intent', 'request.intent.name', 'request.type', 'version'],
];
for (const part of parts) for (const how of ['missing', 'wrong']) declare(how, part);

type Node = Record<string, unknown> | undefined;

/** The envelope without a part, or with something else in its place. */
function without(envelope: unknown, path: string, by: unknown): unknown {
	const keys = path.split('.');
	const last = keys.pop() as string;
	const parent = keys.reduce<Node>((node, key) => node?.[key] as Node, envelope as Node);
	if (typeof parent !== 'object' || parent === null) return envelope;
	if (by === undefined) delete parent[last];
	else parent[last] = by;
	return envelope;
}

const incomplete = fc.tuple(wholeEnvelopes, fc.constantFrom(...parts), fc.oneof(fc.constant(undefined), noText));

const envelopes: fc.Arbitrary<Labelled<unknown>> = fc.oneof(
	{ weight: 14, arbitrary: wholeEnvelopes },
	{
		weight: 2,
		arbitrary: incomplete.map(([{ value, labels }, part, by]) => ({
			value: without(value, part, by),
			labels: [...labels, `${by === undefined ? 'missing' : 'wrong'}: ${part}`],
		})),
	},
	{
		weight: 2,
		arbitrary: fc.tuple(fixtures, fc.array(damage, { maxLength: 4 })).map(([{ value, labels }, pieces]) => ({
			value: pieces.reduce((broken, { at, by }) => damaged(broken, at, by), value),
			labels,
		})),
	},
);

const HUGE = 'a piece of a session that is far too large '.repeat(4000);

const attributes = oneKind<Attributes>(
	'session',
	{
		carried: fc.constant({ kind: 'carried' }),
		damaged: damage.map((piece) => ({ kind: 'damaged', ...piece })),
		'of another form': fc
			.constantFrom<unknown>({ form: 0, offer: { kind: 'more' } }, { form: 2 }, { form: '1' })
			.map((by) => ({ kind: 'other', by })),
		huge: fc
			.constantFrom<unknown>({ form: 1, said: HUGE }, { form: 1, old: [HUGE] }, { form: 0, HUGE }, HUGE)
			.map((by) => ({ kind: 'other', by })),
		'names of the language': fc
			.constantFrom(
				'{"form":1,"__proto__":{"offer":{"kind":"more"}}}',
				'{"form":1,"constructor":7,"toString":7,"helps":1}',
			)
			.map((text) => ({ kind: 'other', by: JSON.parse(text) as unknown })),
		'no object': noText.map((by) => ({ kind: 'other', by })),
		none: fc.constant({ kind: 'other', by: undefined }),
	},
	{ carried: 30, damaged: 8 },
);

const turns = fc.record({ envelope: envelopes, attributes }).map(({ envelope, attributes: session }) => ({
	envelope: envelope.value,
	attributes: session.value,
	labels: [...envelope.labels, ...session.labels],
}));

const zones = oneKind<DeviceZone>('zone', {
	'not known': fc.constant(async () => undefined),
	known: fc
		.constantFrom('Europe/London', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu')
		.map((zone) => async () => zone),
	'out of reach': fc.constant(async () => Promise.reject(new Error('The settings service is down.'))),
});

export const scenarios: fc.Arbitrary<Scenario> = fc
	.record({
		store: stores,
		zone: zones,
		turns: fc.oneof(
			oneKind('turns', { alone: fc.array(turns, { minLength: 1, maxLength: 1 }) }),
			oneKind('turns', { 'one after another': fc.array(turns, { minLength: 2, maxLength: 6, size: 'max' }) }),
		),
	})
	.map(({ store, zone, turns: { value, labels } }) => ({
		store: store.value,
		zone: zone.value,
		turns: value,
		labels: [...store.labels, ...zone.labels, ...labels],
	}));
