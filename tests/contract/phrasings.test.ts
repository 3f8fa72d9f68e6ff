/** More of what people say, which only understanding learns from: each means one thing, and none is a question it is measured by. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { topicIds } from '../../lambda/src/guidance/topics';
import { normalise } from '../../lambda/src/understanding/words';
import { phrasingsOf, projectRoot } from '../../tools/content';
import { readRows } from '../../tools/evaluate/rows';
import { languages, type Sample, samplesOf } from '../../tools/train/samples';

const inModel = new Map(
	languages.map((language) => [language, samplesOf(language).filter(({ isPhrasing }) => !isPhrasing)]),
);

const measuredBy = (language: string): Set<string> =>
	new Set(
		['questions', 'redFlags'].flatMap((folder) =>
			readdirSync(join(projectRoot, 'tests', folder))
				.filter((file) => file.startsWith(language))
				.flatMap((file) => readRows(join(projectRoot, 'tests', folder, file)))
				.map(({ q }) => normalise(q)),
		),
	);

function problemsOf(phrasings: Record<string, string[]>, samples: readonly Sample[], questions: Set<string>): string[] {
	const ids = new Set(samples.map(({ id }) => id));
	const meant = new Map(samples.map(({ id, text }) => [normalise(text), id]));
	return Object.entries(phrasings).flatMap(([id, said]) => [
		...(ids.has(id) ? [] : [`${id} means nothing`]),
		...said.flatMap((text) => {
			const plain = normalise(text);
			const other = meant.get(plain);
			meant.set(plain, id);
			return [
				...(/^[\p{Ll}\p{N}' -]+$/u.test(text) ? [] : [`"${text}" is not as a recogniser writes it`]),
				...(other === undefined ? [] : [`"${text}" is said already, of ${other}`]),
				...(questions.has(plain) ? [`"${text}" is a question that understanding is measured by`] : []),
			];
		}),
	]);
}

describe.each(languages)('the phrasings in %s', (language) => {
	const samples = inModel.get(language) ?? [];
	const questions = measuredBy(language);

	test('mean one thing each, and are no samples and no questions of a measurement', () => {
		expect(problemsOf(phrasingsOf(language), samples, questions)).toEqual([]);
	});

	test('are there for every topic that people ask about', () => {
		const phrased = phrasingsOf(language);
		expect(topicIds.filter((id) => (phrased[id] ?? []).length < 100)).toEqual([]);
	});

	test.each([
		['mean nothing', { sailing: ['when may i sail'] }],
		['are written with a slot', { driving: ['may {person} steer it'] }],
		['are said twice', { driving: ['is steering on', 'is steering on'] }],
		['are said of two topics', { driving: ['is steering on'], sex: ['is steering on'] }],
		['are samples', { sex: [samples.find(({ id }) => id === 'driving')?.text ?? ''] }],
		['are questions of a measurement', { driving: [[...questions][0] ?? ''] }],
	])('would be reported if they %s', (_, phrasings) => {
		expect(problemsOf(phrasings, samples, questions)).not.toEqual([]);
	});
});
