/** The check can fail: on each kind of broken template, on a finding without an answer and on an answer without a finding. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readStackTemplate, stackTemplatePath } from '../../tools/console/stackTemplate';
import { readProfiles } from '../../tools/deploy/profiles';
import { faultsOf, verdictsIn } from './account';
import { acknowledged } from './acknowledged';
import { type Finding, judge } from './judge';
import { parameterSets } from './parameterSets';
import { resolved } from './resolved';

const read = (path: string): string => readFileSync(join(__dirname, '../..', path), 'utf8');
const template = read(stackTemplatePath);
const verdicts = verdictsIn(read('docs/aws-security.md'));

/** The faults of the template with one text in place of another, which must be there. */
function faultsWith(text: string, other: string, answers: Finding[] = acknowledged): string[] {
	assert.ok(template.includes(text), `The template has no ${text}`);
	return faultsOf(judge(template.replace(text, other), parameterSets()), answers, verdicts);
}

test('the template as it is has no fault', () => {
	assert.deepEqual(faultsOf(judge(template, parameterSets()), acknowledged, verdicts), []);
});

/** The profiles, with more set in each. */
function profilesWith(parameters: Record<string, string>) {
	const profiles = readProfiles();
	for (const { skillInfrastructure } of Object.values(profiles))
		Object.assign(skillInfrastructure.userConfig.cfn.parameters, parameters);
	return profiles;
}

test('what a profile may set is no fault', () => {
	const set = { PointInTimeRecovery: 'true', ReservedConcurrency: '5', AlarmEmail: 'a@example.org' };
	const judgement = judge(template, parameterSets(profilesWith(set)));
	assert.deepEqual(faultsOf(judgement, acknowledged, verdicts), []);
});

test('what a profile may not set is refused', () => {
	assert.throws(() => parameterSets(profilesWith({ ClinicId: 'nowhere' })), /ClinicId is "nowhere"/);
});

const broken: [what: string, text: string, other: string, fault: RegExp][] = [
	['a wildcard in the role', 'dynamodb:GetItem', 'dynamodb:*', /AwsSolutions-IAM5\[Action::dynamodb:\*\] on SkillRole/],
	['a misspelt property', 'MemorySize:', 'MemorySizze:', /MemorySizze: .*not allowed/],
	['a misspelt property of what is there on request only', 'Endpoint: !Ref', 'Endpont: !Ref', /Endpont: .*not allowed/],
	['a reference to nothing', '!Ref SkillLogGroup', '!Ref Tabel', /'Tabel' not found/],
	['a wrong type', 'Timeout: 7', 'Timeout: seven', /Timeout: 'seven' is not of type/],
	['an outdated runtime', '!Ref LambdaRuntime', 'nodejs20.x', /AwsSolutions-L1 on SkillFunction/],
	['a topic that takes what is not encrypted on the way', 'Effect: Deny', 'Effect: Allow', /AwsSolutions-SNS3/],
	['a log that is kept for ever', 'RetentionInDays: !Ref LogRetentionDays', '', /CloudWatchLogGroupRetentionPeriod/],
];

for (const [what, text, other, fault] of broken) {
	test(`${what} is a fault`, () => assert.match(faultsWith(text, other).join('\n'), fault));
}

test('an answer without a finding is a fault', () => {
	const idle = { rule: 'AwsSolutions-IAM4', resource: 'SkillRole' };
	assert.deepEqual(faultsWith('', '', [...acknowledged, idle]), [
		'AwsSolutions-IAM4 on SkillRole is found no more: take its answer out.',
	]);
});

test('a finding without an answer is a fault', () => {
	assert.match(faultsWith('', '', []).join('\n'), /^AwsSolutions-DDB3 on ProfileTable: mend it, or acknowledge it/);
});

test('a row without a verdict is none', () => {
	assert.deepEqual(verdictsIn('| `HIPAA.Security-LambdaDLQ` | `SkillFunction` | a queue |  |'), []);
	assert.equal(verdictsIn('| `HIPAA.Security-LambdaDLQ` | `SkillFunction` | a queue | no |').length, 1);
});

test('every condition of the template is met by one set of parameters and missed by another', () => {
	const { Conditions, ...rest } = readStackTemplate(template);
	const asked = Object.keys(Conditions).map((name) => [name, { 'Fn::If': [name, 'met', 'missed'] }]);
	const askedOf = { ...rest, Conditions, Outputs: Object.fromEntries(asked) };
	const answers = Object.values(parameterSets()).map((set) =>
		Object.entries(resolved(askedOf, set).Outputs).map(String),
	);
	const expected = Object.keys(Conditions).flatMap((name) => [`${name},met`, `${name},missed`]);
	assert.deepEqual([...new Set(answers.flat())].sort(), expected.sort());
});
