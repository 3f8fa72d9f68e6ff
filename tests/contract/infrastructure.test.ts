/** What is deployed grants no more than the skill uses, keeps what people asked it to keep, and fits together. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { budgets } from '../../lambda/src/budgets';
import { stackTemplatePath } from '../../tools/console/stackTemplate';
import { noValue, objectsIn, resourcesOfType, template } from '../support/stack';
import { storeInUse } from '../support/storeInUse';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { Parameters, Conditions, Resources, Outputs } = template;
const table = Resources.ProfileTable!;
const skillFunction = Resources.SkillFunction!.Properties!;

const statements = [...objectsIn(Resources.SkillRole!.Properties!.Policies)].filter((each) => 'Effect' in each);
const actionsOn = (resource: string): unknown[] =>
	statements
		.filter((each) => JSON.stringify(each.Resource) === JSON.stringify({ 'Fn::GetAtt': [resource, 'Arn'] }))
		.flatMap((each) => each.Action);
const ownKeyStatements = statements.filter((each) => JSON.stringify(each.Resource).includes('CustomerManagedKey'));

describe('what the function may do', () => {
	test('has no wildcard, and neither has anything else that is allowed', () => {
		expect(statements.length).toBeGreaterThan(0);
		const allowed = JSON.stringify(Resources, (_, value) => (value?.Effect === 'Deny' ? undefined : value));
		expect(allowed).not.toContain('*');
		expect([...objectsIn(Resources)].filter((each) => each.Effect === 'Deny')).toHaveLength(1);
	});

	test('is exactly what the store does, on exactly its table', async () => {
		const { commands } = await storeInUse();
		expect(actionsOn('ProfileTable').sort()).toEqual([...commands].map((name) => `dynamodb:${name}`).sort());
		expect(actionsOn('ProfileTable')).toHaveLength(3);
	});

	test('is to write its own log, and nothing else', () => {
		expect(actionsOn('SkillLogGroup').sort()).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents']);
		expect(skillFunction.LoggingConfig).toEqual({ LogGroup: { Ref: 'SkillLogGroup' } });
		expect(statements.flatMap((each) => each.Action)).toHaveLength(
			actionsOn('ProfileTable').length + actionsOn('SkillLogGroup').length + ownKeyStatements.length,
		);
		expect(Resources.SkillRole!.Properties).not.toHaveProperty('ManagedPolicyArns');
		expect(Object.values(Resources).filter(({ Type }) => Type.startsWith('AWS::IAM::'))).toHaveLength(1);
	});

	test('with a key of your own is to decrypt with it, through DynamoDB alone, and only where there is a table', () => {
		expect(ownKeyStatements).toEqual([
			{
				Effect: 'Allow',
				Action: 'kms:Decrypt',
				Resource: { Ref: 'CustomerManagedKey' },
				Condition: { StringEquals: { 'kms:ViaService': { 'Fn::Sub': `dynamodb.\${AWS::Region}.amazonaws.com` } } },
			},
		]);
		const [, , choice] = Resources.SkillRole!.Properties!.Policies;
		expect(choice['Fn::If'][0]).toBe('KeepsProfilesUnderOwnKey');
		expect(choice['Fn::If'][1].PolicyDocument.Statement).toEqual(ownKeyStatements);
		expect(choice['Fn::If'][2]).toEqual(noValue);
		expect(Conditions.KeepsProfilesUnderOwnKey).toEqual({
			'Fn::And': [{ Condition: 'KeepsProfiles' }, { Condition: 'HasOwnKey' }],
		});
	});

	test('is started by this skill alone', () => {
		const permissions = resourcesOfType('AWS::Lambda::Permission');
		expect(permissions.map(([, { Properties }]) => Properties)).toEqual([
			{
				Action: 'lambda:InvokeFunction',
				FunctionName: { 'Fn::GetAtt': ['SkillFunction', 'Arn'] },
				Principal: 'alexa-appkit.amazon.com',
				EventSourceToken: { Ref: 'SkillId' },
			},
		]);
		expect(Object.values(Resources).map(({ Type }) => Type)).not.toContain('AWS::Lambda::Url');
	});
});

describe('the table', () => {
	test('outlives the stack, is encrypted, and is paid by use', () => {
		expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
		expect(table.Properties).toMatchObject({
			BillingMode: 'PAY_PER_REQUEST',
			DeletionProtectionEnabled: true,
			SSESpecification: { SSEEnabled: true },
		});
	});

	test('keeps nothing of what was erased, unless asked to', () => {
		expect(table.Properties!.PointInTimeRecoverySpecification).toEqual({
			PointInTimeRecoveryEnabled: { 'Fn::If': ['IsRecoverable', true, false] },
		});
		expect(Conditions.IsRecoverable).toEqual({ 'Fn::Equals': [{ Ref: 'PointInTimeRecovery' }, 'true'] });
		expect(Parameters.PointInTimeRecovery).toMatchObject({ AllowedValues: ['true', 'false'], Default: 'false' });
	});

	test('expires by the attribute that the store writes, as whole seconds', async () => {
		const { AttributeName, Enabled } = table.Properties!.TimeToLiveSpecification;
		const { item } = await storeInUse();
		expect(Enabled).toBe(true);
		expect(item[AttributeName]).toEqual({ N: expect.stringMatching(/^\d{10}$/) });
	});

	test('has the key that the store writes', async () => {
		const { item } = await storeInUse();
		expect(table.Properties!.KeySchema).toEqual([{ AttributeName: 'person', KeyType: 'HASH' }]);
		expect(table.Properties!.AttributeDefinitions).toEqual([{ AttributeName: 'person', AttributeType: 'S' }]);
		expect(item.person).toEqual({ S: expect.any(String) });
	});

	test('is there in the dynamodb form only, which is the default', () => {
		expect(table.Condition).toBe('KeepsProfiles');
		expect(Conditions.KeepsProfiles).toEqual({ 'Fn::Equals': [{ Ref: 'ProfileStore' }, 'dynamodb'] });
		expect(Parameters.ProfileStore).toMatchObject({ AllowedValues: ['dynamodb', 'session'], Default: 'dynamodb' });
	});
});

describe('the function', () => {
	test('ends before Alexa gives up, and after all its budgets', () => {
		expect(skillFunction.Timeout).toBeLessThan(8);
		expect(skillFunction.Timeout * 1000).toBeGreaterThan(Math.max(...Object.values(budgets)));
	});

	test('has a whole processor to start with', () => {
		expect(skillFunction).toMatchObject({ MemorySize: 1769, Architectures: ['arm64'] });
	});

	test('shares the concurrency of the account, unless told otherwise', () => {
		const { Default, MinValue, Type } = Parameters.ReservedConcurrency!;
		expect({ Default, MinValue, Type }).toEqual({ Default: -1, MinValue: -1, Type: 'Number' });
		expect(Conditions.HasConcurrencyLimit).toEqual({
			'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'ReservedConcurrency' }, -1] }],
		});
		expect(skillFunction.ReservedConcurrentExecutions).toEqual({
			'Fn::If': ['HasConcurrencyLimit', { Ref: 'ReservedConcurrency' }, noValue],
		});
	});

	test('is given exactly the settings that its entry reads', () => {
		const [, settings = ''] = /const \{ (.+) \} = process\.env/.exec(read('lambda/src/index.ts')) ?? [];
		expect(Object.keys(skillFunction.Environment.Variables).sort()).toEqual(settings.split(', ').sort());
	});

	test("is the skill's endpoint", () => {
		expect(Outputs.SkillEndpoint!.Value).toEqual({ 'Fn::GetAtt': ['SkillFunction', 'Arn'] });
	});
});

describe('the template', () => {
	const pseudo = ['AWS::NoValue', 'AWS::AccountId'];

	test('refers only to what it has', () => {
		const names = [...Object.keys(Parameters), ...Object.keys(Resources), ...pseudo];
		for (const each of objectsIn(template)) {
			if ('Ref' in each) expect(names).toContain(each.Ref);
			if ('Fn::GetAtt' in each) expect(Object.keys(Resources)).toContain((each['Fn::GetAtt'] as string[])[0]);
			if ('Fn::If' in each) expect(Object.keys(Conditions)).toContain((each['Fn::If'] as unknown[])[0]);
			if (typeof each.Condition === 'string') expect(Object.keys(Conditions)).toContain(each.Condition);
		}
	});

	test('uses every parameter', () => {
		const used = [...objectsIn(template)].map((each) => each.Ref);
		for (const name of Object.keys(Parameters)) expect(used).toContain(name);
	});

	test('speaks of the table in the form that has none nowhere but under its condition', () => {
		const kept = JSON.stringify([Resources, Outputs], (_, value) => {
			if (value?.Condition === 'KeepsProfiles') return undefined;
			const choice: unknown[] | undefined = value?.['Fn::If'];
			return choice?.[0] === 'KeepsProfiles' ? choice[2] : value;
		});
		expect(kept).not.toContain('ProfileTable');
	});

	test('does not ask the ASK CLI for the credentials of the skill', () => {
		// The CLI looks for the bare words, even in a comment.
		expect(read(stackTemplatePath)).not.toMatch(/SkillClient(Id|Secret)/);
	});
});
