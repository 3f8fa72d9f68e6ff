/** The template as one set of parameters leaves it: the rules cannot look behind a condition. */
import type { StackTemplate } from '../../tools/console/stackTemplate';

/** What a profile of `ask-resources.json` gives, and whoever deploys by hand: parameters by name. */
export type Parameters = Record<string, string>;

/** Replaces the parameters, decides the conditions, and leaves out what is then not there. */
export function resolved(template: StackTemplate, given: Parameters): StackTemplate {
	const values: Record<string, unknown> = {};
	for (const [name, { Type, Default }] of Object.entries(template.Parameters)) {
		const value = given[name] ?? Default;
		if (value !== undefined) values[name] = Type === 'Number' ? Number(value) : value;
	}

	const holds = (condition: unknown): boolean => {
		const [[name, argument] = ['', undefined]] = Object.entries(condition as object) as [string, unknown][];
		if (name === 'Condition') return holds(template.Conditions[argument as string]);
		const parts = argument as unknown[];
		if (name === 'Fn::Not') return !holds(parts[0]);
		if (name === 'Fn::And') return parts.every(holds);
		if (name === 'Fn::Equals') return String(settled(parts[0])) === String(settled(parts[1]));
		throw new Error(`The check does not know the condition ${name}.`);
	};

	const settled = (value: unknown): unknown => {
		if (typeof value !== 'object' || value === null) return value;
		if (Array.isArray(value)) return value.map(settled).filter((each) => each !== undefined);
		const entries = Object.entries(value);
		const [[name, argument] = ['', undefined]] = entries;
		if (name === 'Ref' && argument === 'AWS::NoValue') return undefined;
		if (name === 'Ref' && argument in values) return values[argument];
		if (name === 'Fn::If') return settled(holds({ Condition: argument[0] }) ? argument[1] : argument[2]);
		const kept = entries.map(([key, each]) => [key, settled(each)]);
		return Object.fromEntries(kept.filter(([, each]) => each !== undefined));
	};

	const { Parameters, Conditions: _, Resources, ...rest } = template;
	const open = Object.entries(Parameters).filter(([name]) => !(name in values));
	const there = Object.entries(Resources)
		.filter(([, { Condition }]) => Condition === undefined || holds({ Condition }))
		.map(([name, { Condition: _, ...resource }]) => [name, resource]);
	return settled({
		...rest,
		Parameters: Object.fromEntries(open),
		Resources: Object.fromEntries(there),
	}) as StackTemplate;
}
