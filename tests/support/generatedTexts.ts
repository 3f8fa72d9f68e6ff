/** Texts, codes and other values such as may stand in a slot: what people say, and what nobody should be able to do harm with. */
import fc from 'fast-check';
import { localeCodes } from '../../lambda/src/language/locales';
import { markNumber } from '../../lambda/src/language/marks';
import { interactionModel } from '../../tools/generate/interactionModel';

/** Stands in every free text and id of a person, and in no sentence of ours: where it comes out, something was echoed. */
export const CANARY = 'xqcanaryqx';

const LARGEST = 20_000;

const one = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom<T>(...values);

/** Text that is no word of ours, by what is odd about it. */
const oddities: Record<string, fc.Arbitrary<string>> = {
	words: one(' walks the dog', ' and the cat', '?', ' really. really!'),
	markup: one(
		...[
			'<speak>',
			'</speak>',
			'<audio src="https://example.invalid/a.mp3"/>',
			'<break time="60s"/>',
			'&',
			'&amp;',
			'&#0;',
		],
		...[
			']]>',
			'<![CDATA[',
			'<!--',
			'<?xml version="1.1"?>',
			'<!DOCTYPE speak [',
			'"',
			"'",
			'</say-as>',
			'<prosody rate="5%">',
		],
	),
	'control characters': one('\u0000', '\u0007', '\u001b[31m', '\u0085', '\u2028', '\ufffe', '\uffff', '\r\n\t'),
	'lone surrogates': one('\ud83d', '\udc00', 'a\ud800b', '\udfff\ud800'),
	'right to left': one('\u202e', '\u200f', 'שלום', 'مرحبا', '\u2067abc\u2069'),
	emoji: one('🦴', '👨‍👩‍👧', '🏳️‍🌈', '1️⃣'),
	'zero width': one('\u200b', '\u200d', '\ufeff', '\u2060', 'e\u0301\u0301\u0301'),
	'marks of the phrasebook': one(
		...[markNumber('999'), '⟦', '⟧⟦12', '⟦<⟧', '[your|their] surgeon', '[|', '{{number}}', '{{date, weekday}}'],
		...['$t(dialogue.stop)', 'dialogue.stop', '{{'],
	),
	'names of the language': one('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
	'very long': fc
		.tuple(
			one('a', ' ', 'ab ', 'and my leg ', 'my mum had six weeks and ', '1', '🦴', '<', '&', "'s "),
			fc.integer({ min: 2000, max: LARGEST }),
		)
		.map(([piece, length]) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)),
};

/** What is odd alone; it may stand anywhere, since nothing in it would give an echo away. */
export const oddText = fc.oneof(
	...Object.entries(oddities).map(([kind, arbitrary]) => ({ weight: kind === 'very long' ? 1 : 4, arbitrary })),
);

/** Free text of a person by its kind, with the canary in it. */
export const personText = Object.fromEntries(
	Object.entries(oddities).map(([kind, texts]) => [
		kind,
		fc.tuple(texts, fc.boolean()).map(([text, first]) => (first ? `${CANARY}${text}` : `${text} ${CANARY}`)),
	]),
);

/** What is no text at all. */
export const noText: fc.Arbitrary<unknown> = one<unknown>(
	null,
	0,
	7,
	Number.MAX_SAFE_INTEGER,
	true,
	[],
	['a'],
	{},
	{ value: 'a' },
);

/** AMAZON.DATE by its form, and what is none. */
export const dateTexts: Record<string, fc.Arbitrary<string>> = {
	day: fc
		.date({ min: new Date('2014-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
		.map((date) => date.toISOString().slice(0, 10)),
	'day near by': one('2026-02-23', '2026-02-24', '2026-02-25', '2026-03-03', '2026-01-20', '2027-02-24', '2028-02-29'),
	'day far off': one('1000-01-01', '1899-12-31', '2999-12-31', '9999-12-31'),
	week: one('2026-W09', '2026-W01', '2026-W53'),
	weekend: one('2026-W09-WE', '2026-W53-WE'),
	month: one('2026-02', '2025-12', '2026-11-XX'),
	year: one('2025', '2026-XX', '2026-XX-XX'),
	'decade or century': one('202X', '20XX', 'XXXX'),
	season: one('2026-WI', '2026-SP', '2026-SU', '2025-FA'),
	quarter: one('2026-Q1', '2025-Q4', '2026-Q5'),
	now: one('PRESENT_REF'),
	'no such day': one('2026-02-30', '2026-13-01', '0000-00-00', '2026-00-10', '2027-02-29'),
	'no such week': one('2026-W54', '2025-W00', '2025-W53'),
	'no date': one(
		'',
		' ',
		'?',
		'2026-3-3',
		'2026-03-03T00:00:00Z',
		'next tuesday',
		'--',
		'٢٠٢٦-٠٢-٠٣',
		'２０２６-02-03',
		'P5W',
	),
};

/** AMAZON.DURATION by its form, and what is none. */
export const durationTexts: Record<string, fc.Arbitrary<string>> = {
	weeks: fc.integer({ min: 0, max: 120 }).map((weeks) => `P${weeks}W`),
	days: fc.integer({ min: 0, max: 4000 }).map((days) => `P${days}D`),
	months: fc.integer({ min: 0, max: 40 }).map((months) => `P${months}M`),
	mixed: one('P2Y4M7D', 'P1Y2W', 'P1M3W2D'),
	clock: one('PT5M', 'PT72H', 'P1DT12H'),
	'far too long': one('P999Y', 'P9999M', 'P9999W', 'P99999D', 'P999Y9999M9999W99999D'),
	'no duration': one('P', 'PT', 'P-5W', 'P5.5W', 'P99999999999W', '5W', 'p5w', '?', '2026-01-20'),
};

const models = localeCodes.map((locale) => interactionModel(locale, 'dynamodb').interactionModel!.languageModel!);

/** What people say, as the samples have it, in every language. */
export const sampleWords = one(
	...new Set(models.flatMap(({ intents = [] }) => intents.flatMap(({ samples = [] }) => samples))),
).map((sample) => sample.replace(/\{\w+\}/g, '').trim() || 'yes');

/** The values of our own slots in every language, with their ids. */
export const slotValues = one(
	...models.flatMap(({ types = [] }) =>
		types.flatMap(({ values = [] }) =>
			values.map(({ id, name }) => ({ id: id as string, value: name?.synonyms?.[0] ?? (name?.value as string) })),
		),
	),
);

/** The names of the slots of all intents. */
export const slotNamesOfModel = [
	...new Set(
		models.flatMap(({ intents = [] }) => intents.flatMap(({ slots = [] }) => slots.map(({ name }) => name as string))),
	),
];
