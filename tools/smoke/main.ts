/** `npm run smoke`: the built skill, alone in an empty folder, in a conversation as AWS Lambda would run it. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSkill } from '../build/build';
import { parseOptions, run, UsageError } from '../console/options';
import { projectRoot } from '../content';
import { lambdaNode } from './lambdaNode';
import { smoke } from './smoke';

/** The built skill that `--dist` names, else nothing: then it is built. */
function readDist(args: string[]): string | undefined {
	const { dist } = parseOptions({ args, options: { dist: { type: 'string' } } }).values;
	if (dist !== undefined && !existsSync(dist)) throw new UsageError(`--dist ${dist}: there is no such folder.`);
	return dist;
}

void run(async () => {
	const dist = readDist(process.argv.slice(2));
	if (dist === undefined) await buildSkill();
	const folder = mkdtempSync(join(tmpdir(), 'smoke-'));
	try {
		cpSync(dist ?? join(projectRoot, 'lambda/dist'), folder, { recursive: true });
		const { binary, note } = lambdaNode();
		console.log(`${dist ?? 'lambda/dist'} in an empty folder, over Lambda's runtime API, with ${note}.\n`);
		const faults = await smoke({ folder, node: binary }, console.log);
		if (faults.length === 0) return console.log('All as it should be.');
		console.error(`${faults.length} faults:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
		process.exitCode = 1;
	} finally {
		rmSync(folder, { recursive: true });
	}
});
