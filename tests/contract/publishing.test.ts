/** What the page on publishing says of this repository is so: commands, parameters, metrics, alarms, sources and sums. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../tools/content';
import { parametersOf, readProfiles } from '../../tools/deploy/profiles';
import { logLine } from '../support/logLine';
import { resourcesOfType, template } from '../support/stack';

const page = readFileSync(join(projectRoot, 'docs/publishing.md'), 'utf8');
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);
const { Parameters, Resources } = template;
const alarms = resourcesOfType('AWS::CloudWatch::Alarm').map(([name]) => name);
/** The part under a heading, as far as the next one. */
const under = (heading: string): string => page.split(`\n## ${heading}\n`)[1]!.split('\n## ')[0]!;
/** The first cell of each row of a table whose first cells are code. */
const rowsOf = (text: string, header: string): string[] =>
	matches(text.split(`| ${header} |`)[1]!.split(/\n\s*\n/)[0]!, /^\s*\| `(\w+)` \|/gm);

const line = logLine();
const [emf] = (line._aws as { CloudWatchMetrics: { Namespace: string; Metrics: { Name: string }[] }[] })
	.CloudWatchMetrics;

const commandsOfInsights =
	'filter stats fields sort parse limit by as and or asc desc count sum max min pct bin ispresent 1d 1h'.split(' ');

/** Names in a query of Logs Insights that are neither its own words, nor given in it, nor fields of our line or Lambda's. */
function unknownIn(query: string): string[] {
	const given = matches(query, /\bas (\w+)/g);
	const lambdas = ['@timestamp', '@type', '@message'];
	return matches(query.replace(/"[^"]*"/g, ''), /([@\w]*[a-zA-Z]\w*)/g).filter(
		(word) => ![...commandsOfInsights, ...given, ...lambdas, ...Object.keys(line)].includes(word),
	);
}

const queries = matches(under('Watching it'), /\| `((?:filter|stats|fields) .*?)` \|$/gm).map((query) =>
	query.replaceAll('\\|', '|'),
);

describe('what the page names', () => {
	test('its parameters are those that the template leaves to whoever deploys', () => {
		const settable = Object.keys(parametersOf('any', {}));
		expect(rowsOf(page, 'Parameter').sort()).toEqual(settable.sort());
		expect(page).toContain(`is kept: ${Parameters.LogRetentionDays!.AllowedValues!.join(', ')} |`);
	});

	test('its profiles are those of ask-resources.json', () => {
		const named = new Set(matches(page, /npm run deploy -- (?:--configure )?--profile (\w+)/g));
		expect([...named].sort()).toEqual(Object.keys(readProfiles()).sort());
	});

	test('its alarms are those of the template', () => {
		expect(rowsOf(page, 'Alarm').sort()).toEqual([...alarms].sort());
	});

	test('its queries use only what a line of the log has', () => {
		expect(queries.length).toBeGreaterThanOrEqual(5);
		expect(queries.flatMap(unknownIn)).toEqual([]);
		expect(unknownIn('filter Surprises > 0 | stats count(*) as n by userId')).toEqual(['Surprises', 'userId']);
	});

	test('its namespace of metrics is the one that is written', () => {
		expect(matches(page, /--namespace (\w+)/g)).toEqual([emf!.Namespace]);
	});

	test('its table to be deleted is the one that outlives the stack', () => {
		const kept = Object.keys(Resources).filter((name) => Resources[name]!.DeletionPolicy === 'Retain');
		expect(matches(page, /--logical-resource-id (\w+)/g)).toEqual(kept);
		expect(Resources[kept[0]!]!.Properties!.DeletionProtectionEnabled).toBe(true);
		expect(page).toContain('--no-deletion-protection-enabled');
	});
});

test('its parts that deploying points at are there', () => {
	const source = readFileSync(join(projectRoot, 'tools/deploy/deploy.ts'), 'utf8');
	const named = matches(source, /docs\/publishing\.md, "([^"]+)"/g);
	expect(named).toHaveLength(2);
	expect(named.filter((heading) => !page.includes(`\n## ${heading}\n`))).toEqual([]);
});

describe('its sources', () => {
	const [text = '', list = ''] = page.split('\n## Sources\n');
	const listed = matches(list, /^- \[(\d+)\] .*<https?:/gm);

	test('are numbered without a gap, and each has an address', () => {
		expect(listed).toEqual(listed.map((_, index) => String(index + 1)));
		expect(list.match(/^- /gm)).toHaveLength(listed.length);
	});

	test('are each cited, and nothing else is', () => {
		const cited = new Set(matches(text, /\[(\d+)\]/g).map(Number));
		expect([...cited].sort((a, b) => a - b)).toEqual(listed.map(Number));
	});
});

describe('its sums', () => {
	/** A table's rows of two columns of products, and the sums below them. */
	const tables = under('What it costs a month')
		.split('| Line | 1,000 users | 100,000 users |')
		.slice(1)
		.map((table) => table.split('\n\n')[0]!);
	const number = (text: string): number => Number(text.replaceAll(',', ''));
	const products = (table: string) =>
		[...table.matchAll(/([\d,.]+) [^×|]*× \$([\d.]+) = \$([\d.]+)/g)].map(
			([, quantity = '', price = '', cost = '']) => ({
				quantity: number(quantity),
				price: number(price),
				cost: number(cost),
			}),
		);

	const wrong = (table: string) =>
		products(table).filter(({ quantity, price, cost }) => Math.abs(quantity * price - cost) > 0.0051);

	test('each product is what it says, to the cent', () => {
		expect(tables.flatMap(products).length).toBeGreaterThan(30);
		expect(tables.flatMap(wrong)).toEqual([]);
		expect(wrong('| Line | 1,000 GB × $0.02 = $20.00 | 3 GB × $0.02 = $0.07 |')).toHaveLength(1);
	});

	test.each([0, 1])('the columns of table %i add up', (which) => {
		const costs = products(tables[which]!).map(({ cost }) => cost);
		const sums = matches(tables[which]!, /\*\*\$([\d.]+)\*\*/g).map(Number);
		const column = (from: number): number =>
			costs.filter((_, index) => index % 2 === from).reduce((sum, cost) => sum + cost, 0);
		expect([column(0), column(1)].map((sum) => Number(sum.toFixed(2)))).toEqual(sums);
	});

	test('rest on the memory, metrics and alarms that there are', () => {
		const memory: number = Resources.SkillFunction!.Properties!.MemorySize;
		const [stated = ''] = matches(page, /memory ([\d,]+) MB = [\d.]+ GB/g);
		const [gigabytes = ''] = matches(page, /memory [\d,]+ MB = ([\d.]+) GB/g);
		expect(number(stated)).toBe(memory);
		expect(Number(gigabytes)).toBeCloseTo(memory / 1024, 4);
		expect(matches(page, /\| (\d+) metrics ×/g).map(Number)).toEqual([emf!.Metrics.length, emf!.Metrics.length]);
		expect(matches(page, /\| (\d+) alarms ×/g).map(Number)).toEqual([alarms.length, alarms.length]);
	});
});
