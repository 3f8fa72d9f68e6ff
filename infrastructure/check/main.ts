/** `npm run infrastructure`: judges the template offline and says on one screen what was found. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stackTemplatePath } from '../../tools/console/stackTemplate';
import { faultsOf, verdictsIn } from './account';
import { acknowledged } from './acknowledged';
import { judge } from './judge';
import { parameterSets } from './parameterSets';

const read = (path: string): string => readFileSync(join(__dirname, '../..', path), 'utf8');

const judgement = judge(read(stackTemplatePath), parameterSets);
const verdicts = verdictsIn(read('docs/aws-security.md'));
const faults = faultsOf(judgement, acknowledged, verdicts);

console.log(stackTemplatePath);
for (const [name, count] of Object.entries(judgement.resources)) console.log(`  ${name}: ${count} resources`);
console.log(`AWS Solutions: ${acknowledged.length} acknowledged (infrastructure/check/acknowledged.ts)`);
for (const { rule, resource, reason } of acknowledged) console.log(`  ${rule} on ${resource}: ${reason}`);
console.log(`HIPAA: ${verdicts.length} with a verdict (docs/aws-security.md)`);
for (const { rule, resource } of verdicts) console.log(`  ${rule} on ${resource}`);
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'In order.' : `Not in order: ${faults.length}.`);
process.exitCode = faults.length === 0 ? 0 : 1;
