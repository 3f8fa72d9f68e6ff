/** `npm run load`: hundreds of people at once, each with a date of their own, while the store fails and comes back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSkill } from '../build/build';
import { run } from '../console/options';
import { lambdaNode } from '../smoke/lambdaNode';
import { runLoad } from './load';
import { readLoadOptions } from './options';

/** An answer takes about ten seconds to hear; two on average make five times the traffic of as many people. */
const PAUSE = [1000, 3000] as const;

/** More would not answer sooner on two cores. */
const INSTANCES = 8;

void run(async () => {
	const { conversations, seconds } = readLoadOptions(process.argv.slice(2));
	const folder = mkdtempSync(join(tmpdir(), 'load-skill-'));
	try {
		await buildSkill(folder);
		const { binary, note } = lambdaNode();
		console.log(
			`${conversations} conversations at once for ${seconds} s, ${PAUSE[0] / 1000} to ${PAUSE[1] / 1000} s between turns; ` +
				`${INSTANCES} instances of the function, ${note}; the store is ended in the middle.\n`,
		);
		const parts = [0.4 * seconds, 0.1 * seconds, 0.5 * seconds] as const;
		const place = { folder, node: binary };
		const ledger = await runLoad({ ...place, conversations, seconds: parts, pause: PAUSE, instances: INSTANCES });
		console.log(ledger.lines().join('\n'));
		if (ledger.errors.length > 0) process.exitCode = 1;
	} finally {
		rmSync(folder, { recursive: true });
	}
});
