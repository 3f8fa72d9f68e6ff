/** Starts what is deployed in a process of its own, asks it once, and counts what it took: files, bytes and Node's own modules. */
import { execFileSync } from 'node:child_process';

export interface ColdStart {
	speech: string;
	/** The files of the folder that were read, in the order of their names. */
	files: string[];
	/** Their sizes together. */
	bytes: number;
	/** Node's own modules that were loaded for it. */
	builtIns: string[];
	/** How many formatters of Intl were made, each first one of which takes 20 ms. */
	formatters: number;
}

const program = (folder: string, envelope: object): string => `
	const fs = require('node:fs');
	const path = require('node:path');
	const { readFileSync } = fs;
	const read = new Set();
	fs.readFileSync = (file, ...rest) => {
		read.add(file);
		return readFileSync(file, ...rest);
	};
	let formatters = 0;
	for (const kind of ['DateTimeFormat', 'NumberFormat']) {
		Intl[kind] = class extends Intl[kind] {
			constructor(...settings) {
				super(...settings);
				formatters += 1;
			}
		};
	}
	const folder = ${JSON.stringify(folder)};
	const before = new Set(process.moduleLoadList);
	require(path.join(folder, 'index.js')).handler(${JSON.stringify(envelope)}, {}).then(({ response }) => {
		const builtIns = process.moduleLoadList.filter((name) => !before.has(name) && name.startsWith('NativeModule '));
		const all = new Set([...read, ...Object.keys(require.cache)]);
		const files = [...all].filter((file) => String(file).startsWith(folder)).sort();
		console.log('\\n' + JSON.stringify({
			speech: response.outputSpeech.ssml,
			files: files.map((file) => path.relative(folder, file)),
			bytes: files.reduce((sum, file) => sum + fs.statSync(file).size, 0),
			builtIns: builtIns.map((name) => name.slice('NativeModule '.length)),
			formatters,
		}));
		process.exit();
	});
`;

export function coldStart(folder: string, envelope: object, env: Record<string, string>): ColdStart {
	const output = execFileSync(process.execPath, ['-e', program(folder, envelope)], {
		env: { PATH: '', ...env },
		encoding: 'utf8',
	});
	// Its log comes first.
	return JSON.parse(output.trim().split('\n').at(-1) as string);
}
