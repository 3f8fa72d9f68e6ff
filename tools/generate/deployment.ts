/** What the privacy notice says about a deployment, from what is really deployed. */
import { UsageError } from '../console/options';
import { readStackTemplate, type StackTemplate, stackTemplatePath } from '../console/stackTemplate';
import { parametersOf, readProfiles } from '../deploy/profiles';
import type { Form } from './interactionModel';

export interface Deployment {
	/** The AWS region, such as `eu-west-1`, and the country it is in. */
	region: string;
	country: string;
	logRetentionDays: number;
	/** Whether the table can be put back to any moment of the last 35 days. */
	pointInTimeRecovery: boolean;
}

/** What is read of a profile. */
interface Profile {
	skillInfrastructure: { userConfig: { awsRegion: string; cfn: { parameters: Record<string, unknown> } } };
}

/** Where a region is, as AWS says: https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html */
const countries: Record<string, string> = {
	'ap-northeast-1': 'JP',
	'ca-central-1': 'CA',
	'eu-central-1': 'DE',
	'eu-north-1': 'SE',
	'eu-west-1': 'IE',
	'eu-west-2': 'GB',
	'eu-west-3': 'FR',
	'us-east-1': 'US',
	'us-east-2': 'US',
	'us-west-2': 'US',
};

/**
 * Throws a usage error when a profile sets what is not allowed, when the profiles of a form differ, or when the template no
 * longer has what the notice speaks of.
 */
export function deploymentOf(
	form: Form,
	profiles: Record<string, Profile> = readProfiles(),
	template: StackTemplate = readStackTemplate(),
): Deployment {
	const deployed = Object.entries(profiles)
		.map(([name, { skillInfrastructure }]) => {
			const { awsRegion, cfn } = skillInfrastructure.userConfig;
			return { awsRegion, parameters: parametersOf(name, cfn.parameters, template) };
		})
		.filter(({ parameters }) => parameters.ProfileStore === form);
	const only = (what: string, read: (profile: (typeof deployed)[number]) => string | undefined): string => {
		const [value, ...others] = new Set(deployed.map(read));
		if (deployed.length === 0) throw new UsageError(`ask-resources.json has no profile of the form ${form}.`);
		if (others.length > 0) throw new UsageError(`ask-resources.json: profiles of the form ${form} differ in ${what}.`);
		if (value === undefined)
			throw new UsageError(`${stackTemplatePath} has no ${what}, which the privacy notice states.`);
		return value;
	};
	const parameter = (name: string): string => only(name, ({ parameters }) => parameters[name]);
	const region = only('awsRegion', ({ awsRegion }) => awsRegion);
	const country = countries[region];
	if (!country)
		throw new UsageError(`In which country is ${region}? The privacy notice states it: tools/generate/deployment.ts.`);
	return {
		region,
		country,
		logRetentionDays: Number(parameter('LogRetentionDays')),
		pointInTimeRecovery: parameter('PointInTimeRecovery') === 'true',
	};
}
