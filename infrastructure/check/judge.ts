/** Judges a template, offline: that it fits together, the properties that AWS knows, AWS Solutions' rules and HIPAA's. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { App, CloudFormationValidatePlugin, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsSolutionsChecks, HIPAASecurityChecks, type NagPack } from 'cdk-nag';
import { readStackTemplate, type StackTemplate } from '../../tools/console/stackTemplate';
import { type Parameters, resolved } from './resolved';

/** What a rule finds wrong with a resource of the template. */
export interface Finding {
	rule: string;
	resource: string;
}

export interface Judgement {
	/** What is wrong with the template itself: each a line. */
	broken: string[];
	/** What the rules say, whatever the parameters, each once. */
	findings: Finding[];
	/** How many resources were looked at, by set of parameters. */
	resources: Record<string, number>;
}

/** Judges the template's text with each of the sets of parameters, which are named. */
export function judge(text: string, sets: Record<string, Parameters>): Judgement {
	const folder = mkdtempSync(join(tmpdir(), 'skill-stack-'));
	try {
		const template = readStackTemplate(text);
		const app = new App({ outdir: folder, analyticsReporting: false });
		// As written, with every branch of every condition: a name that nothing has throws.
		include(app, 'asWritten', write(folder, 'asWritten', template));
		const stacks = Object.entries(sets).map(([name, parameters]) => {
			const chosen = resolved(template, parameters);
			const path = write(folder, name, chosen);
			return { name, path, stack: include(app, name, path), size: Object.keys(chosen.Resources).length };
		});
		const packs = [new AwsSolutionsChecks(), new HIPAASecurityChecks()];
		return {
			broken: unknownToAws(app, stacks),
			findings: unique(stacks.flatMap(({ stack }) => packs.flatMap((pack) => findingsOf(pack, stack)))),
			resources: Object.fromEntries(stacks.map(({ name, size }) => [name, size])),
		};
	} catch (error) {
		return { broken: [(error as Error).message.split('\n')[0] ?? ''], findings: [], resources: {} };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function write(folder: string, name: string, template: StackTemplate): string {
	const path = join(folder, `${name}.json`);
	writeFileSync(path, JSON.stringify(template));
	return path;
}

function include(app: App, name: string, templateFile: string): Stack {
	const stack = new Stack(app, name);
	new CfnInclude(stack, 'Template', { templateFile });
	return stack;
}

/** What AWS would refuse, such as a property that it does not know: the CDK only warns of it, here it counts. */
function unknownToAws(appConstruct: App, stacks: { name: string; path: string }[]): string[] {
	const stackTemplates = stacks.map(({ name, path }) => ({
		stackConstructPath: name,
		templatePath: path,
		accountId: undefined,
		region: undefined,
	}));
	const templatePaths = stacks.map(({ path }) => path);
	const { violations } = new CloudFormationValidatePlugin().validate({ appConstruct, templatePaths, stackTemplates });
	return violations.map(({ description }) => description);
}

function findingsOf(pack: NagPack, stack: Stack): Finding[] {
	return pack
		.validateScope(stack)
		.violations.flatMap(({ ruleName, violatingResources }) =>
			violatingResources.map(({ constructPath = '' }) => ({ rule: ruleName, resource: basename(constructPath) })),
		);
}

const unique = (findings: Finding[]): Finding[] => [
	...new Map(findings.map((each) => [`${each.rule} ${each.resource}`, each])).values(),
];
