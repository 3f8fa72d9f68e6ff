/** `npm run deploy`: puts the skill into a clinic's own Amazon and AWS accounts. */
import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { run } from '../console/options';
import { projectRoot } from '../content';
import { check } from '../review/check';
import { today } from '../review/today';
import { deploy, Stopped } from './deploy';
import { readDeployOptions } from './options';

/** Nothing but the deployment itself goes to Amazon: no report of use, and no question whether the CLI is the newest. */
const QUIET = { ASK_SHARE_USAGE: 'false', ASK_SKIP_NEW_VERSION_REMINDER: 'true' };

function runCommand([program = '', ...args]: string[], folder: string): Promise<number> {
	const child = spawn(program, args, {
		cwd: folder,
		stdio: 'inherit',
		env: { ...process.env, ...QUIET },
		// On Windows npm is a script, which only a shell runs.
		shell: process.platform === 'win32' && program === 'npm',
	});
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => resolve(code ?? 1));
	});
}

void run(async () => {
	try {
		await deploy(readDeployOptions(process.argv.slice(2)), {
			root: projectRoot,
			home: homedir(),
			run: runCommand,
			say: console.log,
			review: () => check(today()).lines,
		});
	} catch (error) {
		if (!(error instanceof Stopped)) throw error;
		console.error(error.message);
		process.exitCode = 1;
	}
});
