/** The profiles that the ASK CLI deploys point at what exists, and give the template what it asks for. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import resources from '../../ask-resources.json';
import { readStackTemplate, stackTemplatePath } from '../../tools/console/stackTemplate';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { Parameters } = readStackTemplate();

describe('ask-resources.json', () => {
	const reserved = ['SkillId', 'LambdaRuntime', 'LambdaHandler', 'CodeBucket', 'CodeKey', 'CodeVersion'];
	const profiles = Object.entries(resources.profiles);
	/** Folders that a build or generate run writes: ignored by git, so not there in a fresh checkout. */
	const written = read('.gitignore').split('\n').filter(Boolean);
	const isThere = (path: string): boolean =>
		existsSync(join(root, path)) || written.some((folder) => `${path}/`.startsWith(`./${folder.replace(/^\//, '')}`));

	test('has a profile for each form of the store', () => {
		const forms = profiles.map(([, each]) => each.skillInfrastructure.userConfig.cfn.parameters.ProfileStore);
		expect(Object.keys(resources.profiles)).toEqual(['default', 'session']);
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

	test.each(profiles)('profile %s sets only known parameters, with allowed values', (_, { skillInfrastructure }) => {
		for (const [name, value] of Object.entries(skillInfrastructure.userConfig.cfn.parameters)) {
			expect(Object.keys(Parameters)).toContain(name);
			expect(reserved).not.toContain(name);
			expect(Parameters[name]!.AllowedValues ?? [value]).toContain(value);
		}
	});

	test('leaves no parameter of the template without a value', () => {
		const open = Object.keys(Parameters).filter((name) => Parameters[name]!.Default === undefined);
		expect(open.sort()).toEqual([...reserved].sort());
	});

	test('has the function told that somebody disabled the skill, where something is kept of them', () => {
		const told = profiles.map(([, { skillInfrastructure }]) => {
			const { cfn, ...userConfig } = skillInfrastructure.userConfig;
			return [cfn.parameters.ProfileStore, 'skillEvents' in userConfig ? userConfig.skillEvents : undefined];
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
