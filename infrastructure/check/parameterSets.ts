/** The sets of parameters that the template is judged with: as each profile deploys it, with nothing set, with everything. */
import { parametersOf, readProfiles } from '../../tools/deploy/profiles';
import type { Parameters } from './resolved';

const everything: Parameters = {
	PointInTimeRecovery: 'true',
	CustomerManagedKey: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
	ReservedConcurrency: '20',
	AlarmEmail: 'alarms@example.org',
};

/**
 * Every condition of the template is true in one of them and false in another, whatever the profiles set. Throws a usage error
 * when a profile sets what is not allowed.
 */
export function parameterSets(profiles = readProfiles()): Record<string, Parameters> {
	const sets = Object.entries(profiles).flatMap(([name, { skillInfrastructure }]): [string, Parameters][] => {
		const { runtime, handler, cfn } = skillInfrastructure.userConfig;
		const deployed = parametersOf(name, cfn.parameters);
		const ours = { LambdaRuntime: runtime, LambdaHandler: handler, ProfileStore: deployed.ProfileStore! };
		return [
			[name, { ...ours, ...deployed }],
			[`${name}-nothing`, ours],
			[`${name}-everything`, { ...ours, ...everything }],
		];
	});
	return Object.fromEntries(sets);
}
