/** The sets of parameters that the template is judged with: what each profile deploys, and everything switched on. */
import { profiles } from '../../ask-resources.json';
import type { Parameters } from './resolved';

const everything: Parameters = {
	PointInTimeRecovery: 'true',
	CustomerManagedKey: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
	ReservedConcurrency: '20',
	AlarmEmail: 'alarms@example.org',
};

/** Every condition of the template is true in one of them and false in another. */
export const parameterSets: Record<string, Parameters> = Object.fromEntries(
	Object.entries(profiles).flatMap(([name, { skillInfrastructure }]) => {
		const { runtime, handler, cfn } = skillInfrastructure.userConfig;
		const deployed: Parameters = { LambdaRuntime: runtime, LambdaHandler: handler, ...cfn.parameters };
		return [
			[name, deployed],
			[`${name}-everything`, { ...deployed, ...everything }],
		];
	}),
);
