/** Learns a language's understanding from its samples and packs it into less than two megabytes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { redFlagIds } from '../../lambda/src/guidance/protocol';
import type { Locale } from '../../lambda/src/language/locales';
import { ALARM, fingerprint, RARITY_STEPS, type Weights } from '../../lambda/src/understanding/weights';
import { createReader, isLetters, isWord, type Reader, type Vocabulary } from '../../lambda/src/understanding/words';
import { projectRoot, utterancesOf } from '../content';
import { compoundsOf, inContext } from './compounds';
import { type Example, learn } from './learn';
import { localesOf, type Sample, samplesOf } from './samples';
import { vocabularyOf } from './vocabulary';

/**
 * In a round a short sample is seen twice: by itself, and with what people say around it. As many weights are kept as two
 * megabytes hold; of those that tell a symptom nearly all, as few of them can be spared.
 */
const TOPICS = { rounds: 8, roundsAgain: 3, firstStep: 2, kept: 605_000 };
const SYMPTOMS = { rounds: 6, roundsAgain: 2, firstStep: 2, kept: 120_000 };

/** In how many samples a feature other than a word stands at least: what stands in fewer is a chance. */
const LEAST_SEEN = 4;

/** How much a group of letters counts beside a word: "bread" is not "breath". */
const LETTERS_COUNT = 0.7;

const sources = [
	'lambda/src/understanding/words.ts',
	'lambda/src/understanding/weights.ts',
	'tools/train/learn.ts',
	'tools/train/compounds.ts',
	'tools/train/train.ts',
];

/** Fingerprint of all that decides what is learnt: the words, and the way of learning. */
export function inputsOf(language: string): string {
	const hash = createHash('sha256');
	for (const source of sources) hash.update(readFileSync(join(projectRoot, source)));
	hash.update(JSON.stringify([vocabularyOfLanguage(language), samplesOf(language), contextsOf(language)]));
	return hash.digest('hex').slice(0, 32);
}

const contextsOf = (language: string): string[] => utterancesOf(localesOf(language)[0] as Locale).contexts;

const vocabularyOfLanguage = (language: string) =>
	vocabularyOf(language, utterancesOf(localesOf(language)[0] as Locale));

/** Longer ones bring what people say around the point themselves. */
const isShort = ({ text }: Sample): boolean => text.split(' ').length <= 8;

const isSymptom = ({ id }: Sample): boolean => (redFlagIds as string[]).includes(id);

export const train = (language: string): Weights => ({
	inputs: inputsOf(language),
	...learnFrom(samplesOf(language), vocabularyOfLanguage(language), contextsOf(language)),
});

/** What samples teach: which meaning words have, and whether a symptom is told. */
export function learnFrom(
	samples: readonly Sample[],
	vocabulary: Vocabulary,
	contexts: readonly string[] = [],
): Omit<Weights, 'inputs'> {
	const reader = createReader(vocabulary);
	const ids = [...new Set(samples.map(({ id }) => id))];
	const told = [...samples, ...inContext(samples.filter(isShort), contexts)];
	const { features, rarity, placesIn } = indexFeatures(samples, reader);
	const examples = told.map(({ id, text }) => ({ column: ids.indexOf(id), features: placesIn(text) }));
	const topics = learn(examples, rarity, ids.length, TOPICS);
	const joined = compoundsOf(samples, contexts, isSymptom).map(
		({ text, symptom }): Example => ({
			column: symptom ? 1 : 0,
			features: placesIn(text),
		}),
	);
	const symptoms = learn(joined, rarity, 2, SYMPTOMS);
	// Two columns that sum to one are one column: the difference.
	const columns = ids.length + 1;
	const weights = new Float32Array(features.length * columns);
	features.forEach((_, feature) => {
		for (let id = 0; id < ids.length; id++)
			weights[feature * columns + id] = topics.weights[feature * ids.length + id] as number;
		weights[feature * columns + ids.length] =
			(symptoms.weights[feature * 2 + 1] as number) - (symptoms.weights[feature * 2] as number);
	});
	const bias = [...topics.bias, (symptoms.bias[1] as number) - (symptoms.bias[0] as number)];
	return {
		vocabulary,
		ids: [...ids, ALARM],
		bias: bias.map((value) => Math.round(value * 1000) / 1000),
		...pack(features, rarity, weights, columns),
		...exactSamples(
			samples.filter(({ isPhrasing }) => !isPhrasing),
			ids,
			reader,
		),
	};
}

/** The features worth learning: every word, and what else stands in several samples. */
function indexFeatures(samples: readonly Sample[], { read }: Reader) {
	const seenIn = new Map<string, number>();
	for (const { text } of samples) for (const feature of read(text)) seenIn.set(feature, (seenIn.get(feature) ?? 0) + 1);
	const features = [...seenIn].filter(([feature, count]) => count >= LEAST_SEEN || isWord(feature));
	const places = new Map(features.map(([feature], place) => [feature, place]));
	return {
		features: [...places.keys()],
		rarity: Float32Array.from(
			features,
			([feature, count]) => Math.log(1 + samples.length / count) * (isLetters(feature) ? LETTERS_COUNT : 1),
		),
		placesIn: (text: string): number[] => read(text).flatMap((feature) => places.get(feature) ?? []),
	};
}

/** Rounds the weights to one of 127 steps each way and drops those of none; words are kept to be known, whatever they weigh. */
function pack(features: readonly string[], rarity: Float32Array, weights: Float32Array, columns: number) {
	const sizes = weights.map(Math.abs).sort();
	const step = (sizes[Math.floor(sizes.length * 0.99998)] as number) / 127;
	const rows = features
		.map((feature, place) => {
			const row = [...weights.subarray(place * columns, (place + 1) * columns)];
			const kept = row.flatMap((weight, column) => {
				const size = Math.max(-127, Math.min(127, Math.round(weight / step)));
				return size === 0 ? [] : [[column, size] as const];
			});
			return {
				print: fingerprint(feature),
				rarity: Math.round((rarity[place] as number) * RARITY_STEPS),
				kept,
				word: isWord(feature),
			};
		})
		.filter(({ kept, word }) => kept.length > 0 || word)
		.sort((one, other) => one.print - other.print);
	const starts = [0];
	for (const { kept } of rows) starts.push((starts.at(-1) as number) + kept.length);
	return {
		step,
		features: Uint32Array.from(rows, ({ print }) => print),
		rarity: Uint8Array.from(rows, (row) => row.rarity),
		starts: Uint32Array.from(starts),
		columns: Uint8Array.from(rows.flatMap(({ kept }) => kept.map(([column]) => column))),
		sizes: Int8Array.from(rows.flatMap(({ kept }) => kept.map(([, size]) => size))),
	};
}

/**
 * What stands word for word in the samples, whoever it is said of. Words that mean one thing of oneself and another of
 * somebody else stand there as they were said; a sample with a slot stands for all of its values.
 */
function exactSamples(
	samples: readonly Sample[],
	ids: readonly string[],
	{ canonical, asSaid, withoutValues }: Reader,
) {
	const columnsBy = (read: (text: string) => string, of = samples): Map<number, Set<number>> => {
		const columns = new Map<number, Set<number>>();
		for (const { id, text } of of) {
			const print = fingerprint(read(text));
			columns.set(print, (columns.get(print) ?? new Set()).add(ids.indexOf(id)));
		}
		return columns;
	};
	const byCanonical = columnsBy(canonical);
	const isUnclear = ({ text }: Sample): boolean => byCanonical.get(fingerprint(canonical(text)))?.size !== 1;
	const withValue = samples.filter(({ hasValue }) => hasValue);
	const others = [...columnsBy(asSaid, samples.filter(isUnclear)), ...columnsBy(withoutValues, withValue)];
	const all = [...byCanonical, ...others.filter(([print]) => !byCanonical.has(print))];
	const sorted = all.filter(([, meant]) => meant.size === 1).sort(([one], [other]) => one - other);
	return {
		samples: Uint32Array.from(sorted, ([print]) => print),
		sampleColumns: Uint8Array.from(sorted.flatMap(([, meant]) => [...meant])),
	};
}
