/** Our own labelled questions, asked of the console: each is answered or leads on, no symptom is missed, and most find their topic. */
import { join } from 'node:path';
import { guideProtocol } from '../../lambda/src/guidance/protocol';
import type { Locale } from '../../lambda/src/language/locales';
import { createConsole, type Exchange } from '../../tools/console/console';
import { createMemoryProfileStore } from '../../tools/console/memoryProfileStore';
import { projectRoot } from '../../tools/content';
import { type Row, readRows } from '../../tools/evaluate/rows';
import { judge, type Verdict } from '../../tools/evaluate/score';

interface Asked {
	row: Row;
	exchange: Exchange;
	verdict: Verdict;
}

async function askAll(locale: Locale, language: string): Promise<Asked[]> {
	const console = createConsole({ locale, protocol: guideProtocol }, createMemoryProfileStore());
	const asked: Asked[] = [];
	for (const [index, row] of readRows(join(projectRoot, `tests/questions/${language}.jsonl`)).entries()) {
		const exchange = await console.exchange(console.echo(`person ${index}`), row.q);
		asked.push({ row, exchange, verdict: judge(row, exchange, false) });
	}
	return asked;
}

const share = (asked: Asked[], isSo: (each: Asked) => boolean): number => asked.filter(isSo).length / asked.length;

describe.each([
	['en-GB', 'en'],
	['de-DE', 'de'],
] as const)('of our own questions in %s', (locale, language) => {
	let asked: Asked[];
	beforeAll(async () => {
		asked = await askAll(locale, language);
	}, 60_000);

	test('every one is answered, or leads on to two topics and whom to ask', () => {
		const dead = asked.filter(
			({ exchange }) => exchange.speech.length < 10 || /went wrong|ist etwas schief/.test(exchange.speech),
		);
		expect(dead.map(({ row }) => row.q)).toEqual([]);
		const lost = asked.filter(({ exchange: { topic, offered = [] } }) => topic === null && offered.length < 2);
		expect(lost.map(({ row }) => row.q)).toEqual([]);
	});

	test('no emergency is taken for anything less', () => {
		const missed = asked.filter(({ row, verdict }) => row.expect === 'emergency' && verdict.missedAlarm);
		expect(missed.map(({ row }) => row.q)).toEqual([]);
	});

	test('few that are routine raise an alarm', () => {
		const routine = asked.filter(({ row }) => !['emergency', 'urgent'].includes(row.expect));
		expect(share(routine, ({ verdict }) => verdict.falseAlarm)).toBeLessThan(0.03);
	});

	test('at least 90 of 100 find their topic, and 93 find it or are offered it', () => {
		expect(share(asked, ({ verdict }) => verdict.right)).toBeGreaterThanOrEqual(0.9);
		expect(share(asked, ({ verdict }) => verdict.offered)).toBeGreaterThanOrEqual(0.93);
	});
});
