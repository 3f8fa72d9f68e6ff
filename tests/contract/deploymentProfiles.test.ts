/** The profiles that the ASK CLI deploys point at what exists, and give the template what it asks for. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStackTemplate, stackTemplatePath } from '../../tools/console/stackTemplate';
import { parametersOf, readProfiles } from '../../tools/deploy/profiles';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { Parameters } = readStackTemplate();

describe('ask-resources.json', () => {
	const reserved = ['SkillId', 'LambdaRuntime', 'LambdaHandler', 'CodeBucket', 'CodeKey', 'CodeVersion'];
	const profiles = Object.entries(readProfiles());
	/** Folders that a build or generate run writes: ignored by git, so not there in a fresh checkout. */
	const written = read('.gitignore').split('\n').filter(Boolean);
	const isThere = (path: string): boolean =>
		existsSync(join(root, path)) || written.some((folder) => `${path}/`.startsWith(`./${folder.replace(/^\//, '')}`));

	test('has a profile for each form of the store', () => {
		const forms = profiles.map(([, each]) => each.skillInfrastructure.userConfig.cfn.parameters.ProfileStore);
		expect(profiles.map(([name]) => name)).toEqual(['default', 'session']);
		expect(forms).toEqual(Parameters.ProfileStore!.AllowedValues);
	});

	test.each(profiles)('profile %s points at what exists', (_, { skillMetadata, code, skillInfrastructure }) => {
		const { handler, templatePath } = skillInfrastructure.userConfig;
		expect([skillMetadata.src, code.default.src].filter((path) => !isThere(path))).toEqual([]);
		expect(templatePath).toBe(`./${stackTemplatePath}`);
		expect(skillInfrastructure.type).toBe('@ask-cli/cfn-deployer');
		expect(handler).toBe('index.handler');
		expect(read('lambda/src/index.ts')).toContain('export const handler');
	});

	test.each(profiles)('profile %s sets only what it may', (name, { skillInfrastructure }) => {
		const { parameters } = skillInfrastructure.userConfig.cfn;
		expect(parametersOf(name, parameters)).toMatchObject(parameters);
	});

	test('leaves no parameter of the template without a value', () => {
		const open = Object.keys(Parameters).filter((name) => Parameters[name]!.Default === undefined);
		expect(open.sort()).toEqual([...reserved].sort());
	});

	test('has the function told that somebody disabled the skill, where something is kept of them', () => {
		const told = profiles.map(([, { skillInfrastructure }]) => {
			const { cfn, ...userConfig } = skillInfrastructure.userConfig;
			return [cfn.parameters.ProfileStore, userConfig.skillEvents];
		});
		expect(told).toEqual([
			['dynamodb', { subscriptions: ['SKILL_DISABLED'] }],
			['session', undefined],
		]);
	});

	test.each(profiles)('profile %s allows the role to be made', (_, { skillInfrastructure }) => {
		expect(skillInfrastructure.userConfig.cfn.capabilities).toEqual(['CAPABILITY_IAM']);
	});
});

describe('the parameters of a profile', () => {
	const arn = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

	test("are those that it sets, and for the rest the template's defaults", () => {
		const set = {
			ClinicId: 'example-clinic',
			PointInTimeRecovery: 'true',
			LogRetentionDays: '90',
			CustomerManagedKey: arn,
			ReservedConcurrency: '0',
			StoreLoading: 'init',
			AlarmEmail: 'alarms@clinic.example',
		};
		expect(parametersOf('any', set)).toEqual({ ProfileStore: 'dynamodb', ...set });
		expect(parametersOf('any', {})).toMatchObject({ LogRetentionDays: '30', ReservedConcurrency: '-1', ClinicId: '' });
	});

	test.each([
		['ClinicId', 'our-clinic', 'Clinics: example-clinic.'],
		['ClinicId', '../secret', 'allowed is what matches'],
		['LogRetentionDays', 'abc', 'allowed is 1, 3, 5, 7, 14, 30, 60, 90,'],
		['LogRetentionDays', '31', 'allowed is 1, 3, 5, 7, 14, 30, 60, 90,'],
		['LogRetentionDays', 90, 'write it in quotes'],
		['PointInTimeRecovery', 'True', 'allowed is true, false.'],
		['PointInTimeRecovery', 'yes', 'allowed is true, false.'],
		['PointInTimeRecovry', 'true', 'is none of ProfileStore, ClinicId, PointInTimeRecovery,'],
		['SkillId', 'mine', 'is none of ProfileStore,'],
		['ReservedConcurrency', 'five', 'allowed is a whole number from -1.'],
		['ReservedConcurrency', '-2', 'allowed is a whole number from -1.'],
		['CustomerManagedKey', 'alias/mine', 'allowed is what matches ^(arn:aws'],
		['AlarmEmail', 'the front desk', 'allowed is what matches'],
		['ProfileStore', 'memory', 'allowed is dynamodb, session.'],
	])('are refused in one line: %s %j', (parameter, value, allowed) => {
		const line = `^ask-resources\\.json, profile "any": ${parameter} is .*$`;
		expect(() => parametersOf('any', { [parameter]: value })).toThrow(new RegExp(line));
		expect(() => parametersOf('any', { [parameter]: value })).toThrow(allowed);
	});

	test('are all named that are wrong', () => {
		const wrong = { LogRetentionDays: 'abc', PointInTimeRecovery: 'True', AlarmEmail: '' };
		expect(() => parametersOf('any', wrong)).toThrow(/LogRetentionDays.*\n.*PointInTimeRecovery[^\n]*$/);
	});
});
