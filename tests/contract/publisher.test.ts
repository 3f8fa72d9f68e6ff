/** What the operator fills in, and what the privacy notice says of a deployment: never guessed, and a slip is named. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../tools/console/options';
import { readStackTemplate } from '../../tools/console/stackTemplate';
import { deploymentOf } from '../../tools/generate/deployment';
import { checkPublisher, publisherFaults, readPublisher } from '../../tools/generate/publisher';
import { elsewhere, nobody, somebody } from '../support/publicPages';

describe('the publisher', () => {
	const faultsOf = (change: object, worded = '2026-11-27'): string[] =>
		publisherFaults({ ...somebody, ...change }, worded);

	test.each(['name', 'address', 'contact', 'pages'] as const)('has a placeholder until "%s" is filled in', (key) => {
		expect(faultsOf({})).toEqual([]);
		expect(faultsOf({ [key]: nobody[key] })).toEqual([
			`lambda/content/publisher.json: "${key}" is still a placeholder.`,
		]);
	});

	test('needs no data protection officer, but no made-up one either', () => {
		expect(faultsOf({ dataProtectionOfficer: '' })).toEqual([]);
		expect(faultsOf({ dataProtectionOfficer: 'officer@example.org' })).toEqual([
			expect.stringContaining('"dataProtectionOfficer" is still a placeholder'),
		]);
	});

	test('needs a legal review that is not older than the wording of the pages', () => {
		for (const legallyReviewed of ['', '2026-11-26'])
			expect(faultsOf({ legallyReviewed })).toEqual([expect.stringMatching(/"legallyReviewed".* 2026-11-27\.$/)]);
		expect(faultsOf({ legallyReviewed: '2026-11-27' })).toEqual([]);
	});

	test('is refused, with the reason, when the pages could not name or link it', () => {
		const check = (change: object) => () => checkPublisher({ ...somebody, ...change });
		expect(check({})()).toEqual(somebody);
		expect(check({ name: ' ' })).toThrow('"name" is missing');
		expect(check({ address: undefined })).toThrow('"address" is missing');
		expect(check({ contact: 'the front desk' })).toThrow('"contact" is no e-mail address');
		expect(check({ dataProtectionOfficer: 'upstairs' })).toThrow('"dataProtectionOfficer" is no e-mail address');
		expect(check({ legallyReviewed: true })).toThrow('"legallyReviewed" is no text');
		for (const day of ['27.11.2026', '2026-02-30', 'yes'])
			expect(check({ legallyReviewed: day })).toThrow('"legallyReviewed" is no date');
		for (const address of ['http://clinic.health', 'https://clinic.health/', 'clinic.health', 'https://a b'])
			expect(check({ pages: address })).toThrow('"pages" is an https address');
	});

	test('may leave out what there need not be', () => {
		const { dataProtectionOfficer: _, legallyReviewed: __, ...needed } = somebody;
		expect(checkPublisher(needed)).toEqual({ ...needed, dataProtectionOfficer: '', legallyReviewed: '' });
	});

	test('a slip in the file is one line that names the file', () => {
		const path = join(mkdtempSync(join(tmpdir(), 'publisher-')), 'publisher.json');
		writeFileSync(path, JSON.stringify(somebody, null, '\t').replace('",', '"'));
		expect(() => readPublisher(path)).toThrow(UsageError);
		expect(() => readPublisher(path)).toThrow(/^\S*publisher\.json is no JSON: .+$/);
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
