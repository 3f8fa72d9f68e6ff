/** `npm run evaluate -- FILE.jsonl [options]`: how well labelled questions are understood, by group and style. */
import { existsSync, readFileSync } from 'node:fs';
import { normalise } from '../../lambda/src/understanding/words';
import { createConsole } from '../console/console';
import { createMemoryProfileStore } from '../console/memoryProfileStore';
import { readOptions, run, UsageError } from '../console/options';
import { interactionModel } from '../generate/interactionModel';
import { judge, line, type Row, table, type Verdict } from './score';

/** What a row may expect of the answer. */
const expectations = ['answer', 'defer', 'timing', 'control', 'decline', 'urgent', 'emergency'];

function readRows(file: string | undefined): Row[] {
	if (!file) throw new UsageError('Which file? Use: npm run evaluate -- FILE.jsonl [--locale de-DE]');
	if (!existsSync(file)) throw new UsageError(`There is no file "${file}".`);
	const rows = readFileSync(file, 'utf8')
		.split('\n')
		.map((text, index) => ({ text: text.trim(), place: `${file}, line ${index + 1}` }))
		.filter(({ text }) => text !== '')
		.map(({ text, place }) => readRow(text, place));
	if (rows.length === 0) throw new UsageError(`"${file}" has no questions.`);
	return rows;
}

function readRow(text: string, place: string): Row {
	let row: Partial<Row>;
	try {
		row = JSON.parse(text) as Partial<Row>;
	} catch {
		throw new UsageError(`${place} is no JSON.`);
	}
	for (const field of ['q', 'topic', 'expect'] as const) {
		if (typeof row[field] !== 'string') throw new UsageError(`${place} has no "${field}".`);
	}
	if (!expectations.includes(row.expect as string)) {
		throw new UsageError(`${place} expects "${row.expect}": it is one of ${expectations.join(', ')}.`);
	}
	return row as Row;
}

function report(verdicts: Verdict[]): void {
	const heading = (title: string): void => console.log(`\n${title.padEnd(18)} rows    right  offered`);
	const verbatim = verdicts.filter((verdict) => verdict.verbatim);
	heading('All');
	console.log(line('all rows', verdicts));
	console.log(
		line(
			'without verbatim',
			verdicts.filter((verdict) => !verdict.verbatim),
		),
	);
	heading('By group');
	for (const row of table(verdicts, ({ group }) => group)) console.log(row);
	heading('By style');
	for (const row of table(verdicts, ({ style }) => style)) console.log(row);
	heading('By expectation');
	for (const row of table(verdicts, ({ row: { expect } }) => expect)) console.log(row);
	list('Rows that stand word for word in the model', verbatim);
	list(
		'Missed red flags',
		verdicts.filter((verdict) => verdict.missedAlarm),
	);
	list(
		'False alarms',
		verdicts.filter((verdict) => verdict.falseAlarm),
	);
	console.log('\nConfusions (wanted -> got)');
	const counts = new Map<string, number>();
	for (const { wanted, got, right } of verdicts) {
		if (!right) counts.set(`${wanted} -> ${got}`, (counts.get(`${wanted} -> ${got}`) ?? 0) + 1);
	}
	for (const [pair, count] of [...counts].sort(([, one], [, other]) => other - one)) console.log(`  ${count}  ${pair}`);
}

function list(title: string, verdicts: Verdict[]): void {
	console.log(`\n${title}: ${verdicts.length}`);
	for (const { row, wanted, got } of verdicts) console.log(`  ${row.q}  [${wanted} -> ${got}]`);
}

void run(async () => {
	const { words, ...options } = readOptions(process.argv.slice(2));
	const rows = readRows(words[0]);
	const intents = interactionModel(options.locale, 'dynamodb').interactionModel?.languageModel?.intents ?? [];
	const samples = new Set(intents.flatMap((intent) => intent.samples ?? []).map(normalise));
	const skill = createConsole(options, createMemoryProfileStore());
	const verdicts: Verdict[] = [];
	for (const [index, row] of rows.entries()) {
		const person = `person ${index}`;
		await skill.remember(person);
		verdicts.push(judge(row, await skill.exchange(skill.echo(person), row.q), samples.has(normalise(row.q))));
	}
	report(verdicts);
});
