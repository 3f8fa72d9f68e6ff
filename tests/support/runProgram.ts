/** Runs a program of the tools as its users do, in a process and a folder of its own. */
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../tools/content';

export interface ProgramRun {
	/** The exit code. */
	status: number | null;
	out: string;
	err: string;
}

/** Runs a program below `tools` to its end. */
export function runProgram(program: string, args: string[], input = ''): ProgramRun {
	const tsx = join(projectRoot, 'node_modules/.bin/tsx');
	const { status, stdout, stderr } = spawnSync(tsx, [join(projectRoot, 'tools', program), ...args], {
		input,
		encoding: 'utf8',
		cwd: tmpdir(),
	});
	return { status, out: stdout, err: stderr };
}

/** Holds that what was asked for is refused: one line on standard error, exit code 2, and nothing else. */
export function expectRefusal({ status, out, err }: ProgramRun, line: RegExp): void {
	expect({ status, out, lines: err.trim().split('\n').length }).toEqual({ status: 2, out: '', lines: 1 });
	expect(err).toMatch(line);
}
