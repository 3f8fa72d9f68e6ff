/** What the operator fills in, and what the privacy notice says of a deployment: never guessed, and a slip is named. */
import { readStackTemplate } from '../../tools/console/stackTemplate';
import { deploymentOf } from '../../tools/generate/deployment';
import { publisherFaults, readPublisher } from '../../tools/generate/publisher';
import { elsewhere, somebody } from '../support/publicPages';

describe('the publisher', () => {
	test('is free of placeholders only when each of the four is filled in', () => {
		expect(publisherFaults(somebody)).toEqual([]);
		const left = {
			name: 'PLACEHOLDER',
			address: 'PLACEHOLDER',
			contact: 'a@b.example.com',
			pages: 'https://x.example',
		};
		for (const [key, value] of Object.entries(left)) {
			expect(publisherFaults({ ...somebody, [key]: value })).toEqual([
				`lambda/content/publisher.json: "${key}" is still a placeholder.`,
			]);
		}
	});

	test('is refused, with the reason, when the pages could not name or link it', () => {
		const read = (change: object) => () => readPublisher({ ...somebody, ...change });
		expect(read({})()).toEqual(somebody);
		expect(read({ name: ' ' })).toThrow('"name" is missing');
		expect(read({ address: undefined })).toThrow('"address" is missing');
		expect(read({ contact: 'the front desk' })).toThrow('"contact" is no e-mail address');
		for (const address of ['http://clinic.health', 'https://clinic.health/', 'clinic.health', 'https://a b'])
			expect(read({ pages: address })).toThrow('"pages" is an https address');
	});
});

describe('what the notice says of a deployment', () => {
	const profile = (userConfig: object, parameters: object = {}) => ({
		skillInfrastructure: {
			userConfig: {
				awsRegion: 'eu-west-1',
				...userConfig,
				cfn: { parameters: { ProfileStore: 'dynamodb', ...parameters } },
			},
		},
	});
	const template = readStackTemplate();

	test('is what the profile sets, or else what the template sets', () => {
		const parameters = { PointInTimeRecovery: 'true', LogRetentionDays: '1' };
		const set = { one: profile({ awsRegion: 'eu-central-1' }, parameters) };
		expect(deploymentOf('dynamodb', set)).toEqual(elsewhere);
		const { LogRetentionDays, PointInTimeRecovery } = template.Parameters;
		expect(deploymentOf('dynamodb', { one: profile({}) })).toEqual({
			region: 'eu-west-1',
			country: 'IE',
			logRetentionDays: Number(LogRetentionDays!.Default),
			pointInTimeRecovery: PointInTimeRecovery!.Default === 'true',
		});
	});

	test('is never guessed: what is missing, unknown or not the same everywhere is named', () => {
		const { LogRetentionDays: _, ...others } = template.Parameters;
		const one = { one: profile({}) };
		const two = { one: profile({}), two: profile({}, { LogRetentionDays: '7' }) };
		expect(() => deploymentOf('dynamodb', one, { ...template, Parameters: others })).toThrow('no LogRetentionDays');
		expect(() => deploymentOf('dynamodb', two)).toThrow('differ in LogRetentionDays');
		expect(() => deploymentOf('session', one)).toThrow('no profile of the form session');
		const far = { one: profile({ awsRegion: 'xx-north-9' }) };
		expect(() => deploymentOf('dynamodb', far)).toThrow('In which country is xx-north-9?');
		const wrong = { one: profile({}), two: profile({}, { LogRetentionDays: 'abc' }) };
		expect(() => deploymentOf('dynamodb', wrong)).toThrow('profile "two": LogRetentionDays is "abc"');
	});
});
