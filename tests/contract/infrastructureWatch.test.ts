/** What watches over the stack and protects what it keeps: alarms and whom they reach, the log, a key of the clinic's own. */
import { budgets } from '../../lambda/src/budgets';
import { noValue, objectsIn, resourcesOfType, template } from '../support/stack';

const { Parameters, Conditions, Resources } = template;

describe('a key of your own', () => {
	const ownKey = { 'Fn::If': ['HasOwnKey', { Ref: 'CustomerManagedKey' }, noValue] };

	test('encrypts the table, the log and the topic, and nothing has another', () => {
		expect(Resources.ProfileTable!.Properties!.SSESpecification.KMSMasterKeyId).toEqual(ownKey);
		expect(Resources.SkillLogGroup!.Properties!.KmsKeyId).toEqual(ownKey);
		expect(Resources.AlarmTopic!.Properties!.KmsMasterKeyId).toEqual(ownKey);
		expect([...objectsIn(Resources)].flatMap(Object.keys).filter((name) => /^kms.*key/i.test(name))).toHaveLength(3);
	});

	test('is an ARN, or none', () => {
		const pattern = new RegExp(Parameters.CustomerManagedKey!.AllowedPattern!);
		const arn = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
		expect(['', arn].filter((each) => !pattern.test(each))).toEqual([]);
		expect(['alias/aws/sns', `${arn} `, 'key', `${arn},${arn}`].filter((each) => pattern.test(each))).toEqual([]);
		expect(Parameters.CustomerManagedKey!.Default).toBe('');
	});
});

describe('the log', () => {
	test('is kept for as many days as asked, thirty unless said, and never for ever', () => {
		expect(Resources.SkillLogGroup!.Properties!.RetentionInDays).toEqual({ Ref: 'LogRetentionDays' });
		const { Default, AllowedValues } = Parameters.LogRetentionDays!;
		expect(Default).toBe(30);
		expect(AllowedValues).toContain(30);
		expect(Math.min(...(AllowedValues as number[]))).toBeGreaterThan(0);
	});
});

describe('the alarms', () => {
	const alarms = resourcesOfType('AWS::CloudWatch::Alarm');

	test('watch errors, throttles, duration, failed turns and the table', () => {
		const watched = alarms.map(([, { Properties }]) => `${Properties!.Namespace} ${Properties!.MetricName}`);
		expect(watched.sort()).toEqual([
			'AWS/Lambda Duration',
			'AWS/Lambda Errors',
			'AWS/Lambda Throttles',
			'HipRecoveryGuide Failures',
			'HipRecoveryGuide StoreFailures',
		]);
	});

	test.each(alarms)('%s watches this function, says what happened, and is quiet where nobody talks', (_, alarm) => {
		expect(alarm.Properties).toMatchObject({
			AlarmDescription: expect.stringMatching(/\w\.$/),
			Dimensions: [{ Name: 'FunctionName', Value: { Ref: 'SkillFunction' } }],
			ComparisonOperator: 'GreaterThanOrEqualToThreshold',
			TreatMissingData: 'notBreaching',
			AlarmActions: [{ Ref: 'AlarmTopic' }],
		});
	});

	test('ring at the first failure, and for a duration between the last budget and the time-out', () => {
		for (const [name, { Properties }] of alarms) {
			const { Statistic, Threshold } = Properties!;
			if (name !== 'DurationAlarm')
				expect({ name, Statistic, Threshold }).toEqual({ name, Statistic: 'Sum', Threshold: 1 });
		}
		const { Statistic, Threshold } = Resources.DurationAlarm!.Properties!;
		expect(Statistic).toBe('Maximum');
		expect(Threshold).toBeGreaterThan(Math.max(...Object.values(budgets)));
		expect(Threshold).toBeLessThan(Resources.SkillFunction!.Properties!.Timeout * 1000);
	});

	test('are all there in both forms, but the one of the table', () => {
		const conditional = alarms.filter(([, { Condition }]) => Condition !== undefined);
		expect(conditional.map(([name, { Condition }]) => [name, Condition])).toEqual([
			['StoreFailuresAlarm', 'KeepsProfiles'],
		]);
	});
});

describe("the alarms' topic", () => {
	test('takes messages of CloudWatch in this account, and nothing that is not encrypted on the way', () => {
		const { Topics, PolicyDocument } = Resources.AlarmTopicPolicy!.Properties!;
		const publish = { Action: 'sns:Publish', Resource: { Ref: 'AlarmTopic' } };
		expect(Topics).toEqual([{ Ref: 'AlarmTopic' }]);
		expect(PolicyDocument.Statement).toEqual([
			{
				Sid: expect.any(String),
				Effect: 'Allow',
				Principal: { Service: 'cloudwatch.amazonaws.com' },
				...publish,
				Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
			},
			{
				Sid: expect.any(String),
				Effect: 'Deny',
				Principal: '*',
				...publish,
				Condition: { Bool: { 'aws:SecureTransport': 'false' } },
			},
		]);
	});

	test('writes to the address that was given, and to nobody when none was', () => {
		const subscriptions = resourcesOfType('AWS::SNS::Subscription').map(([, each]) => each);
		expect(subscriptions).toEqual([
			{
				Type: 'AWS::SNS::Subscription',
				Condition: 'HasAlarmEmail',
				Properties: { TopicArn: { Ref: 'AlarmTopic' }, Protocol: 'email', Endpoint: { Ref: 'AlarmEmail' } },
			},
		]);
		expect(Conditions.HasAlarmEmail).toEqual({ 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'AlarmEmail' }, ''] }] });
		expect(Parameters.AlarmEmail!.Default).toBe('');
	});
});
