/** Labelled questions, one JSON object a line, checked as they are read. */
import { existsSync, readFileSync } from 'node:fs';
import { UsageError } from '../console/options';

export interface Row {
	q: string;
	topic: string;
	also_topic?: string[];
	expect: string;
	style?: string;
}

/** What a row may expect of the answer. */
const expectations = ['answer', 'defer', 'timing', 'control', 'decline', 'urgent', 'emergency'];

export function readRows(file: string | undefined): Row[] {
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
