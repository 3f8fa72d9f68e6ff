/** `npm run evaluate -- FILE.jsonl [options]`: how well labelled questions are understood, by group and style. */
import { fingerprint } from '../../lambda/src/understanding/weights';
import { normalise } from '../../lambda/src/understanding/words';
import { createConsole } from '../console/console';
import { createMemoryProfileStore } from '../console/memoryProfileStore';
import { type questionParts, readOptions, run } from '../console/options';
import { interactionModel } from '../generate/interactionModel';
import { readRows } from './rows';
import { judge, line, table, type Verdict } from './score';

/** A third of our own questions is kept apart from what anybody tunes on, drawn by this seed. */
const partOf = (question: string): (typeof questionParts)[number] =>
	fingerprint(`seed ${question}`) % 3 === 0 ? 'held-out' : 'tuning';

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
	const { words, part, ...options } = readOptions(process.argv.slice(2));
	const rows = readRows(words[0]).filter(({ q }) => !part || partOf(q) === part);
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
