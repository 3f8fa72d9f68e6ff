/** Runs a script in a process of its own: jest gives tests a copy of process.env, where setting TZ changes nothing. */
import { execFileSync } from 'node:child_process';
import { projectRoot } from '../../tools/content';

/** What the script prints, read as JSON. `require` takes paths from the project's root, such as `./lambda/src/guidance/zone`. */
export const inOwnProcess = <T>(script: string): T =>
	JSON.parse(
		execFileSync(process.execPath, ['--require', 'tsx/cjs', '--eval', script], { cwd: projectRoot, encoding: 'utf8' }),
	);
