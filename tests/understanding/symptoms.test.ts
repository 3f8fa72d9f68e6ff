/**
 * Symptoms as people report them at home, in sentences of our own that are no samples: none is missed, by the intent that
 * the console finds from the generated model, nor by the skill. Written by people who had not seen the samples.
 */
import { join } from 'node:path';
import { intentId } from '../../lambda/src/alexa/intents';
import { guideProtocol, type RedFlagId, redFlagIds } from '../../lambda/src/guidance/protocol';
import type { Locale } from '../../lambda/src/language/locales';
import { urgencyOf } from '../../lambda/src/understanding/alarm';
import { createReader } from '../../lambda/src/understanding/words';
import { createConsole, type Exchange } from '../../tools/console/console';
import { createMemoryProfileStore } from '../../tools/console/memoryProfileStore';
import { projectRoot, utterancesOf } from '../../tools/content';
import { readRows } from '../../tools/evaluate/rows';
import { samplesOf } from '../../tools/train/samples';
import { vocabularyOf } from '../../tools/train/vocabulary';
import { contentOf } from '../support/contentWords';

interface Report {
	q: string;
	flag: RedFlagId;
	exchange: Exchange;
}

const strictness: Record<string, number> = { emergency: 2, urgent: 1 };
const named = redFlagIds.filter((id) => !guideProtocol.redFlags[id].vague);

async function reportAll(locale: Locale, language: string): Promise<Report[]> {
	const console = createConsole({ locale, protocol: guideProtocol }, createMemoryProfileStore());
	const rows = readRows(join(projectRoot, `tests/redFlags/${language}.jsonl`));
	const reports: Report[] = [];
	for (const [index, { q, topic }] of rows.entries()) {
		reports.push({ q, flag: topic as RedFlagId, exchange: await console.exchange(console.echo(`person ${index}`), q) });
	}
	return reports;
}

describe.each([
	['en-GB', 'en', 20],
	['de-DE', 'de', 12],
] as const)('of symptoms reported in %s', (locale, language, atLeast) => {
	let reports: Report[];
	beforeAll(async () => {
		reports = await reportAll(locale, language);
	}, 120_000);

	test('none is missed, and none is taken for anything milder, by the intent', () => {
		const milder = reports.filter(({ flag, exchange }) => urgencyOf(intentId(exchange.intent) ?? '') < urgencyOf(flag));
		expect(milder.map(({ q }) => q)).toEqual([]);
	});

	test('none is missed, and none is taken for anything milder, by the skill', () => {
		const milder = reports.filter(({ flag, exchange }) => (strictness[exchange.urgency ?? ''] ?? 0) < urgencyOf(flag));
		expect(milder.map(({ q }) => q)).toEqual([]);
	});

	test(`each red flag is reached by ${atLeast} at least`, () => {
		const reached = (id: RedFlagId): number =>
			reports.filter(({ flag, exchange }) => flag === id && exchange.topic === id).length;
		expect(named.filter((id) => reached(id) < atLeast).map((id) => `${id}: ${reached(id)}`)).toEqual([]);
	});

	test('none is a sample of the model, nor one with only its opener or person changed', () => {
		const { canonical } = createReader(vocabularyOf(language, utterancesOf(locale)));
		const core = (text: string): string => contentOf(canonical(text), language);
		const samples = new Set(samplesOf(language).flatMap(({ text }) => [canonical(text), core(text)]));
		expect(reports.filter(({ q }) => samples.has(canonical(q)) || samples.has(core(q))).map(({ q }) => q)).toEqual([]);
	});
});
