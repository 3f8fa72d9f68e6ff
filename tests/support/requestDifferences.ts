/** How a request of the console differs from the real ones, and which typed words it lets through. */
import { fixture, fixtureNames } from './requestFixtures';

type Slots = Record<string, { name: string; value?: string }>;
export type Envelope = { request: { type: string; dialogState?: string; intent?: { name: string; slots?: Slots } } };

const fixtures = fixtureNames.map((name) => ({ name, envelope: fixture(name) as unknown as Envelope }));

/** What differs from device to device and from skill to skill, or is compared on its own. */
const OPAQUE = ['session.attributes', 'context.System.device.supportedInterfaces', 'request.intent.slots'];

/** Every key of a value by its path, with the type of what stands there. */
function keysOf(value: unknown, path = ''): string[] {
	const type = Array.isArray(value) ? 'array' : typeof value;
	const here = path === '' ? [] : [`${path}: ${type}`];
	if (type === 'array') return [...here, ...(value as unknown[]).flatMap((each) => keysOf(each, `${path}[]`))];
	if (type !== 'object' || value === null || OPAQUE.includes(path)) return here;
	return [
		...here,
		...Object.entries(value as object).flatMap(([key, each]) => keysOf(each, path ? `${path}.${key}` : key)),
	];
}

export const slotsOf = ({ request }: Envelope): Slots => request.intent?.slots ?? {};
export const slotShape = (slot: object): string => [...new Set(keysOf(slot))].sort().join(', ');

/** What a request has that no real one has, what it lacks that every real one has, and slots of an unknown shape. */
export function differences(envelope: Envelope): { extra: string[]; missing: string[]; slots: string[] } {
	const real = fixtures.filter((each) => each.envelope.request.type === envelope.request.type);
	const whole = real.filter(({ name }) => !name.includes('without')).map((each) => keysOf(each.envelope));
	const keys = keysOf(envelope);
	const shapes = real.flatMap((each) => Object.values(slotsOf(each.envelope)).map(slotShape));
	return {
		extra: keys.filter((key) => !whole.some((other) => other.includes(key))),
		missing: (whole[0] ?? []).filter((key) => whole.every((other) => other.includes(key)) && !keys.includes(key)),
		slots: Object.values(slotsOf(envelope))
			.map(slotShape)
			.filter((shape) => !shapes.includes(shape)),
	};
}

/** Runs of two typed words that stand anywhere outside the slots, and the whole sentence wherever it stands. */
export function leaked(said: string, envelope: Envelope): string[] {
	const words = said.split(' ');
	const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
	const outside = JSON.stringify(envelope, (key, value) => (key === 'slots' ? undefined : value)).toLowerCase();
	const whole = JSON.stringify(envelope).toLowerCase().includes(said) ? [said] : [];
	return [...pairs.filter((pair) => outside.includes(pair)), ...whole];
}
