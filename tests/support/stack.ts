/** The CloudFormation template, and what the tests ask of it. */
import { readStackTemplate } from '../../tools/console/stackTemplate';

export const template = readStackTemplate();

export const noValue = { Ref: 'AWS::NoValue' };

/** The template's resources of a type, by name. */
export const resourcesOfType = (type: string) =>
	Object.entries(template.Resources).filter(([, { Type }]) => Type === type);

/** Every object inside a value, itself included. */
export function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
	if (typeof value !== 'object' || value === null) return;
	yield value as Record<string, unknown>;
	for (const inner of Object.values(value)) yield* objectsIn(inner);
}
