/** What was learnt of a language, as one compact file: both ends of its layout. */
import type { Vocabulary } from './words';

export interface Weights {
	/** Fingerprint of what it was learnt from. */
	inputs: string;
	vocabulary: Vocabulary;
	/** The meanings, by column; the last column is none of them but "a symptom is told". */
	ids: string[];
	bias: number[];
	/** What one step of a weight counts. */
	step: number;
	/** The features by fingerprint, ascending, how rare each is (in tenths), and where its weights begin. */
	features: Uint32Array;
	rarity: Uint8Array;
	starts: Uint32Array;
	/** Column and size of every weight that was worth keeping. */
	columns: Uint8Array;
	sizes: Int8Array;
	/** The samples by fingerprint, ascending, and the meaning of each. */
	samples: Uint32Array;
	sampleColumns: Uint8Array;
}

/** The name of the column that tells a symptom from everything else. */
export const ALARM = 'alarm';

export const RARITY_STEPS = 10;

/** As they are packed: how many weights a feature has says where the next one's begin. */
const arrays = {
	features: Uint32Array,
	samples: Uint32Array,
	rarity: Uint8Array,
	counts: Uint8Array,
	columns: Uint8Array,
	sizes: Int8Array,
	sampleColumns: Uint8Array,
} as const;

type ArrayName = keyof typeof arrays;
const arrayNames = Object.keys(arrays) as ArrayName[];

/** Four bytes for the length of the head, the head as JSON, then the arrays; whatever holds four bytes each comes first. */
export function encodeWeights(weights: Weights): Uint8Array {
	const { inputs, vocabulary, ids, bias, step, starts } = weights;
	// A column is a byte, and so is how many of them a feature has.
	if (ids.length > 255) throw new Error(`${ids.length} meanings are more than a byte can tell apart.`);
	const counts = Uint8Array.from(
		weights.features,
		(_, place) => (starts[place + 1] as number) - (starts[place] as number),
	);
	const packed = { ...weights, counts };
	const lengths = Object.fromEntries(arrayNames.map((name) => [name, packed[name].length]));
	const head = JSON.stringify({ inputs, vocabulary, ids, bias, step, lengths });
	// Padded with spaces, so that what follows lies on a multiple of four.
	const bytes = new TextEncoder().encode(head.padEnd(head.length + ((4 - (Buffer.byteLength(head) % 4)) % 4)));
	const parts = arrayNames.map((name) => new Uint8Array(packed[name].slice().buffer));
	const length = new Uint8Array(new Uint32Array([bytes.length]).buffer);
	return Buffer.concat([length, bytes, ...parts]);
}

/** Throws for bytes of another layout. */
export function decodeWeights(bytes: Uint8Array): Weights {
	// A copy of its own lies on a multiple of four, as numbers of four bytes must.
	const own = new Uint8Array(bytes).buffer;
	const headLength = new Uint32Array(own, 0, 1)[0] as number;
	const head = JSON.parse(new TextDecoder().decode(new Uint8Array(own, 4, headLength))) as Omit<Weights, ArrayName> & {
		lengths: Record<ArrayName, number>;
	};
	const { lengths, ...rest } = head;
	let offset = 4 + headLength;
	const parts = arrayNames.map((name) => {
		const part = new arrays[name](own, offset, lengths[name]);
		offset += part.byteLength;
		return [name, part];
	});
	const { counts, ...unpacked } = Object.fromEntries(parts) as unknown as Omit<Weights, 'starts'> & {
		counts: Uint8Array;
	};
	const starts = new Uint32Array(counts.length + 1);
	counts.forEach((count, place) => {
		starts[place + 1] = (starts[place] as number) + count;
	});
	return { ...rest, ...unpacked, starts };
}

/** A text as a number of 32 bits (FNV-1a): two of ours meeting in one is rarer than a mishearing. */
export function fingerprint(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	return hash >>> 0;
}

/** Where a number stands in an ascending list, or -1. */
export function placeOf(list: Uint32Array, wanted: number): number {
	let low = 0;
	let high = list.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const found = list[middle] as number;
		if (found === wanted) return middle;
		if (found < wanted) low = middle + 1;
		else high = middle - 1;
	}
	return -1;
}
