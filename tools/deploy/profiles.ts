/** The profiles of `ask-resources.json`, and what each gives the template: the one place where they are read and checked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClinic } from '../../lambda/src/guidance/clinic';
import { UsageError } from '../console/options';
import { readStackTemplate, type StackParameter, type StackTemplate } from '../console/stackTemplate';
import { projectRoot, readClinic } from '../content';

export interface Profile {
	skillMetadata: { src: string };
	code: { default: { src: string } };
	skillInfrastructure: {
		type: string;
		userConfig: {
			awsRegion: string;
			runtime: string;
			handler: string;
			templatePath: string;
			/** What whoever deploys has set of the template's parameters, unchecked. */
			cfn: { parameters: Record<string, unknown>; capabilities: string[] };
			/** What the function is told of; nothing, unless it is there. */
			skillEvents?: { subscriptions: string[] };
		};
	};
}

const file = 'ask-resources.json';

/** The profiles by name, of the project in a folder. */
export function readProfiles(root = projectRoot): Record<string, Profile> {
	try {
		return JSON.parse(readFileSync(join(root, file), 'utf8')).profiles;
	} catch (error) {
		throw new UsageError(`${file} is no JSON: ${(error as Error).message.replace(/\s+/g, ' ')}`);
	}
}

/** The profile of that name, which there must be. */
export function profileOf(name: string, profiles = readProfiles()): Profile {
	const profile = profiles[name];
	if (!profile) throw new UsageError(`Unknown profile "${name}". Profiles: ${Object.keys(profiles).join(', ')}.`);
	return profile;
}

/**
 * What a profile of that name deploys with: what it sets, and the template's defaults for the rest. Throws a usage error, a
 * line for each value that AWS or the function would refuse, with what is allowed.
 */
export function parametersOf(
	name: string,
	given: Record<string, unknown>,
	template: StackTemplate = readStackTemplate(),
): Record<string, string> {
	// Those without a default are the ASK CLI's to fill in.
	const open = Object.entries(template.Parameters).filter(([, { Default }]) => Default !== undefined);
	const known = new Map(open);
	const faults = Object.entries(given).flatMap(([parameter, value]) => {
		const declared = known.get(parameter);
		const fault = declared ? faultOf(parameter, value, declared) : `is none of ${[...known.keys()].join(', ')}`;
		return fault ? [`${file}, profile "${name}": ${parameter} ${fault}.`] : [];
	});
	if (faults.length > 0) throw new UsageError(faults.join('\n'));
	const defaults = open.map(([parameter, { Default }]) => [parameter, String(Default)]);
	return { ...Object.fromEntries(defaults), ...(given as Record<string, string>) };
}

function faultOf(name: string, value: unknown, parameter: StackParameter): string | undefined {
	const { Type, AllowedValues, AllowedPattern, MinValue } = parameter;
	if (typeof value !== 'string') return `is ${JSON.stringify(value)}: write it in quotes`;
	const refused = (allowed: string): string => `is "${value}": allowed is ${allowed}`;
	if (AllowedValues && !AllowedValues.map(String).includes(value)) return refused(AllowedValues.join(', '));
	if (Type === 'Number' && !(/^-?\d+$/.test(value) && Number(value) >= (MinValue ?? -Infinity)))
		return refused(`a whole number${MinValue === undefined ? '' : ` from ${MinValue}`}`);
	if (AllowedPattern && !new RegExp(AllowedPattern).test(value)) return refused(`what matches ${AllowedPattern}`);
	return name === 'ClinicId' && value ? clinicFault(value) : undefined;
}

/** Why the function would not start for a clinic: it has no file, or one that is refused. */
function clinicFault(id: string): string | undefined {
	try {
		withClinic(readClinic(id));
		return undefined;
	} catch (error) {
		return `is "${id}": ${(error as Error).message.replace(/\.$/, '')}`;
	}
}
