/** Slots as Alexa fills them, with values and resolutions of every shape, and such as it never should. */
import fc from 'fast-check';
import {
	CANARY,
	dateTexts,
	durationTexts,
	noText,
	oddText,
	personText,
	sampleWords,
	slotNamesOfModel,
	slotValues,
} from './generatedTexts';
import { type Labelled, oneKind } from './labelled';

const AUTHORITY = 'amzn1.er-authority.echo-sdk.amzn1.ask.skill.generated.Type';
const DYNAMIC = AUTHORITY.replace('sdk.', 'sdk.dynamic.');

const authority = (name: string, code: string, values?: unknown): object => ({
	authority: name,
	status: { code: `ER_${code}` },
	...(values !== undefined && { values }),
});
const found = (...ids: unknown[]): object[] => ids.map((id) => ({ value: { name: String(id), id } }));

/** What Alexa may say of a value, by the kind of its saying. `id` and `other` are ids of values of ours. */
const resolutionKinds: Record<string, (id: string, other: string) => unknown> = {
	none: () => undefined,
	match: (id) => [authority(AUTHORITY, 'SUCCESS_MATCH', found(id))],
	'no match': () => [authority(AUTHORITY, 'SUCCESS_NO_MATCH')],
	'no match with an empty list': () => [authority(AUTHORITY, 'SUCCESS_NO_MATCH', [])],
	'two values': (id, other) => [authority(AUTHORITY, 'SUCCESS_MATCH', found(id, other))],
	'dynamic without, static with': (id) => [
		authority(DYNAMIC, 'SUCCESS_NO_MATCH'),
		authority(AUTHORITY, 'SUCCESS_MATCH', found(id)),
	],
	'dynamic and static': (id, other) => [
		authority(DYNAMIC, 'SUCCESS_MATCH', found(other)),
		authority(AUTHORITY, 'SUCCESS_MATCH', found(id)),
	],
	'an error': () => [authority(AUTHORITY, 'ERROR_TIMEOUT'), authority(DYNAMIC, 'ERROR_EXCEPTION')],
	'an unknown id': () => [authority(AUTHORITY, 'SUCCESS_MATCH', found('gone'))],
	'a strange id': () => [authority(AUTHORITY, 'SUCCESS_MATCH', found('__proto__'))],
	'an id that is no text': () => [authority(AUTHORITY, 'SUCCESS_MATCH', found({ id: 1 }))],
	'a value that is none': () => [authority(AUTHORITY, 'SUCCESS_MATCH', [null])],
	'values that are no list': () => [null, authority(AUTHORITY, 'SUCCESS_MATCH', 'office'), 7],
	'no list': () => ({ authority: AUTHORITY }),
};

const resolutions = oneKind(
	'resolutions',
	Object.fromEntries(
		Object.entries(resolutionKinds).map(([kind, write]) => [
			kind,
			fc.tuple(slotValues, slotValues).map(([one, other]) => write(one.id, other.id)),
		]),
	),
	{ none: 4, match: 4 },
);

const inWords = (texts: Record<string, fc.Arbitrary<unknown>>, what: string): Record<string, fc.Arbitrary<unknown>> =>
	Object.fromEntries(Object.entries(texts).map(([kind, arbitrary]) => [`${what}: ${kind}`, arbitrary]));

/** What nobody said, or nobody should: the same for every slot. Long texts are costly and few. */
const anyValue = {
	...inWords(personText, 'text'),
	'not said': fc.constant(undefined),
	'heard and not typed': fc.constant('?'),
	'no text': noText,
};
const seldom = { 'text: very long': 0.3 };
const scaled = (weights: Record<string, number>) =>
	Object.fromEntries(Object.entries(weights).map(([kind, weight]) => [kind, Math.round(weight * 10)]));

const valueFor = (usual: Record<string, fc.Arbitrary<unknown>>, weight: number): fc.Arbitrary<Labelled<unknown>> =>
	oneKind(
		'slot value',
		{ ...usual, ...anyValue },
		{
			...Object.fromEntries(Object.keys(anyValue).map((kind) => [kind, 10])),
			...Object.fromEntries(Object.keys(usual).map((kind) => [kind, weight * 10])),
			...scaled(seldom),
		},
	);

/** Which slot, and what stands in it. */
const filled = fc.oneof(
	fc.tuple(fc.constantFrom('date', 'plannedDate', 'day'), valueFor(inWords(dateTexts, 'date'), 2)),
	fc.tuple(fc.constantFrom('duration', 'span'), valueFor(inWords(durationTexts, 'duration'), 3)),
	fc.tuple(fc.constantFrom('words'), valueFor({ 'sample words': sampleWords }, 14)),
	fc.tuple(
		fc.constantFrom(...slotNamesOfModel),
		valueFor({ 'a value of ours': slotValues.map(({ value }) => value) }, 14),
	),
	fc.tuple(fc.constantFrom('__proto__', 'constructor', 'toString', 'Date', 'unknownSlot', ''), valueFor({}, 1)),
);

/** One slot as it stands in a request. */
const slotOf = (name: string, value: unknown, resolved: unknown, isList: boolean): object => {
	const of = resolved === undefined ? {} : { resolutions: { resolutionsPerAuthority: resolved } };
	const simple = { type: 'Simple', value, ...of };
	const empty = { name, confirmationStatus: 'NONE' };
	if (value === undefined) return empty;
	if (isList) return { ...empty, source: 'USER', slotValue: { type: 'List', values: [simple, simple] } };
	return { ...empty, value, ...of, source: 'USER', slotValue: simple };
};

const slot = fc
	.record({ filled, resolutions, isList: fc.integer({ min: 0, max: 19 }).map((dice) => dice === 0) })
	.map(({ filled: [name, { value, labels }], resolutions: resolved, isList }) => ({
		value: [name, slotOf(name, value, resolved.value, isList)] as const,
		labels: [...labels, ...resolved.labels],
	}));

const severalSlots = fc.array(slot, { minLength: 1, maxLength: 4 }).map((all) => ({
	value: Object.fromEntries(all.map(({ value }) => value)) as unknown,
	labels: all.flatMap(({ labels }) => labels),
}));

/** What stands for the slots of an intent: mostly slots. */
export const slots: fc.Arbitrary<Labelled<unknown>> = fc.oneof(
	{ weight: 10, arbitrary: severalSlots },
	{
		weight: 2,
		arbitrary: oneKind('slots', {
			none: fc.constant(undefined as unknown),
			'no slot in them': fc.constant({}),
			'slots that are none': fc.constantFrom<unknown>(...[null, 'words', 7, [], [null]], { date: null }, { date: [] }),
			'odd text for a slot': oddText.map((text) => ({ date: text, words: text })),
			'one for another': fc.constant({ date: { name: 'duration', value: `P5W ${CANARY}` } }),
		}),
	},
);
