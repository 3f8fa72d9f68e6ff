/** The CloudFormation template as data, with its short tags (`!Ref`, `!GetAtt`, …) written out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CollectionTag, parse, type ScalarTag, YAMLMap } from 'yaml';

/** Where the template is, seen from the repository. */
export const stackTemplatePath = 'infrastructure/cfn-deployer/skill-stack.yaml';

export interface StackParameter {
	Type: string;
	AllowedValues?: (string | number)[];
	AllowedPattern?: string;
	MinValue?: number;
	Default?: string | number;
}

interface StackResource {
	Type: string;
	Condition?: string;
	DeletionPolicy?: string;
	UpdateReplacePolicy?: string;
	// biome-ignore lint/suspicious/noExplicitAny: each resource type has properties of its own.
	Properties?: Record<string, any>;
}

export interface StackTemplate {
	Parameters: Record<string, StackParameter>;
	Conditions: Record<string, unknown>;
	Resources: Record<string, StackResource>;
	Outputs: Record<string, { Value: unknown }>;
}

const functions = 'Sub GetAtt If Equals Not And Or Join Select Split FindInMap ImportValue Transform'.split(' ');

const longNames = new Map([
	['!Ref', 'Ref'],
	['!Condition', 'Condition'],
	...functions.map((name) => [`!${name}`, `Fn::${name}`] as const),
]);

const customTags = [...longNames].flatMap(([tag, name]): (ScalarTag | CollectionTag)[] => [
	{ tag, resolve: (text) => ({ [name]: tag === '!GetAtt' ? splitAttribute(text) : text }) },
	...(['seq', 'map'] as const).map(
		(collection): CollectionTag => ({
			tag,
			collection,
			resolve: (value) => {
				const written = new YAMLMap();
				written.set(name, value);
				return written;
			},
		}),
	),
]);

/** `ProfileTable.Arn` -> `['ProfileTable', 'Arn']`, as the long form has it. */
function splitAttribute(text: string): string[] {
	const [resource = '', ...attribute] = text.split('.');
	return [resource, attribute.join('.')];
}

/** Reads the template; another text can be given in its place. */
export function readStackTemplate(
	text = readFileSync(join(__dirname, '../..', stackTemplatePath), 'utf8'),
): StackTemplate {
	return parse(text, { customTags }) as StackTemplate;
}
