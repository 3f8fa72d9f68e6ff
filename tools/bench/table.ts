/** What the bench found, as tables for the README. */
import { cpus } from 'node:os';
import type { WarmCost } from './Case';
import type { Row } from './rounds';
import { zippedSize } from './zipped';

export const heading = (version: string, rounds: number): string =>
	`Node ${version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`}; × bare: of each round's ratio`;

export const coldTable = (rows: readonly Row[]): string =>
	[
		'| cold start | | CPU | × bare | wall | × bare | memory | × bare |',
		'|---|---|--:|--:|--:|--:|--:|--:|',
		...rows.map(({ name, what, cost, ratio }) => {
			const cpu = `${cost.cpu.toFixed(0)} ms | ${ratio.cpu.toFixed(2)}`;
			const wall = `${cost.wall.toFixed(0)} ms | ${ratio.wall.toFixed(2)}`;
			return `| ${name} | ${what} | ${cpu} | ${wall} | ${cost.memory.toFixed(0)} MiB | ${ratio.memory.toFixed(2)} |`;
		}),
	].join('\n');

export const warmTable = (rows: readonly (WarmCost & { name: string })[]): string =>
	[
		'| warm, one process | answers a second | half within | 99 % within |',
		'|---|--:|--:|--:|',
		...rows.map(
			({ name, perSecond, p50, p99 }) =>
				`| ${name} | ${Math.round(perSecond).toLocaleString('en')} | ${p50.toFixed(3)} ms | ${p99.toFixed(2)} ms |`,
		),
	].join('\n');

export const sizeTable = (rows: readonly { name: string; files: readonly string[] }[]): string =>
	[
		'| deployed | zipped | files |',
		'|---|--:|--:|',
		...rows.map(
			({ name, files }) => `| ${name} | ${zippedSize(files).toFixed(0)} KiB | ${files.length.toLocaleString('en')} |`,
		),
	].join('\n');
