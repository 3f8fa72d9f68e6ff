/** `npm run infrastructure`: judges the template offline and says on one screen what was found. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, UsageError } from '../../tools/console/options';
import { stackTemplatePath } from '../../tools/console/stackTemplate';
import { faultsOf, verdictsIn } from './account';
import { acknowledged } from './acknowledged';
import { parameterSets } from './parameterSets';

const read = (path: string): string => readFileSync(join(__dirname, '../..', path), 'utf8');

void run(async () => {
	if (!existsSync(join(__dirname, 'node_modules')))
		throw new UsageError(
			'The packages of this check are not installed: run "npm ci --prefix infrastructure/check", once.',
		);
	const { judge } = await import('./judge');
	const judgement = judge(read(stackTemplatePath), parameterSets());
	const verdicts = verdictsIn(read('docs/aws-security.md'));
	const faults = faultsOf(judgement, acknowledged, verdicts);

	console.log(stackTemplatePath);
	for (const [name, count] of Object.entries(judgement.resources)) console.log(`  ${name}: ${count} resources`);
	console.log(`AWS Solutions: ${acknowledged.length} acknowledged (infrastructure/check/acknowledged.ts)`);
	for (const { rule, resource } of acknowledged) console.log(`  ${rule} on ${resource}`);
	console.log(`HIPAA: ${verdicts.length} with a verdict (docs/aws-security.md)`);
	for (const { rule, resource } of verdicts) console.log(`  ${rule} on ${resource}`);
	for (const fault of faults) console.error(fault);
	console.log(faults.length === 0 ? 'In order.' : `Not in order: ${faults.length}.`);
	if (faults.length > 0) process.exitCode = 1;
});
