/** `npm run conformance`: what the profile store promises, held against Amazon's own DynamoDB Local. Needs Java. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { run } from '../console/options';
import { projectRoot } from '../content';
import { startDynamoDbLocal } from './dynamoDbLocal';

void run(async () => {
	const { endpoint, stop } = await startDynamoDbLocal();
	console.log(
		'DynamoDB Local runs in memory. Its own licence counts, in build/dynamodb-local; it asks for an AWS account.\n',
	);
	try {
		const tests = spawn(join(projectRoot, 'node_modules/.bin/jest'), ['--runInBand', 'tests/profile'], {
			cwd: projectRoot,
			env: { ...process.env, PROFILE_ENDPOINT: endpoint },
			stdio: 'inherit',
		});
		const [code] = await once(tests, 'exit');
		process.exitCode = code ?? 1;
	} finally {
		await stop();
	}
});
