/** The documents name nothing that is gone: tests, files, commands, risks and figures are what they say. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import example from '../../lambda/content/protocol/clinics/example-clinic.json';
import { withClinic } from '../../lambda/src/guidance/clinic';
import { type FactId, factIds, guideProtocol } from '../../lambda/src/guidance/protocol';
import { scripts } from '../../package.json';
import { projectRoot } from '../../tools/content';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const isFile = (path: string): boolean => existsSync(join(projectRoot, path));
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);
const documents = ['.', 'docs']
	.flatMap((folder) => readdirSync(join(projectRoot, folder)).map((file) => join(folder, file)))
	.filter((path) => path.endsWith('.md'))
	.map((path) => [path, read(path)] as const);
const [safety, clinics] = [read('docs/clinical-safety.md'), read('docs/for-clinics.md')];

type Proof = { file: string; title?: string };

/** What a text names as proof: a test's `file` with its “titles”, or the script of a conversation. */
const proofsIn = (text: string): Proof[] => [
	...[...text.matchAll(/`(tests\/[\w/]+\.test\.ts)`((?:\s+“[^”]+”)+)/g)].flatMap(([, file = '', titles = '']) =>
		matches(titles, /“([^”]+)”/g).map((title) => ({ file, title })),
	),
	...matches(text, /`(tests\/conversations\/\w+\/[\w-]+\.txt)`/g).map((file) => ({ file })),
];

/** A title is the first argument of a test, a row of its cases, or a rule that it takes from a support file. */
function isThere({ file, title }: Proof): boolean {
	if (!isFile(file) || title === undefined) return isFile(file);
	const support = matches(read(file), /from '\.\.\/support\/(\w+)'/g).map((name) => read(`tests/support/${name}.ts`));
	const source = [read(file), ...support].join('\n');
	return ["'", '"', '`'].some((mark) => /^[,:]/.test(source.split(mark + title + mark)[1] ?? ''));
}

const hazards = safety
	.split(/^### /m)
	.slice(1)
	.map((section) => ({ id: section.slice(0, 3), text: section.split(/^## /m)[0] as string }));

describe('the clinical safety record', () => {
	test('names tests and scripts that exist', () => {
		expect(proofsIn(safety).filter((proof) => !isThere(proof))).toEqual([]);
		expect(isThere({ file: 'tests/contract/docs.test.ts', title: 'a title that no test has' })).toBe(false);
	});

	test('numbers its hazards without a gap, and none twice', () => {
		expect(hazards.length).toBeGreaterThanOrEqual(18);
		expect(hazards.map(({ id }) => id)).toEqual(hazards.map((_, index) => `H${String(index + 1).padStart(2, '0')}`));
	});

	test.each(hazards)('$id has a proof for each control, and says what remains and who accepts it', ({ text }) => {
		const [controls = ''] = matches(text, /\*\*Controls\*\*\n\n([\s\S]*?)\n\n/g);
		expect(controls.split('\n').filter((line) => !line.startsWith('- ') || proofsIn(line).length === 0)).toEqual([]);
		expect(text.replace(/\s+/g, ' ')).toMatch(/\*\*What remains\.\*\* .*Accepted by: awaiting the clinical safety off/);
	});

	test('has the risks of its matrix, and lists those that are left at 3', () => {
		const cells = (row: string): string[] =>
			matches(safety, new RegExp(`^\\| (${row}(?: \\| [^|]+){5}) \\|$`, 'gim'))[0]?.split(' | ') ?? [];
		const columns = cells('risk').map((name) => name.toLowerCase());
		const left = hazards.map(({ id, text }) => {
			const judged = [...text.matchAll(/Severity: (\w+)\. Likelihood: ([\w ]+)\. Risk: (\d)\./g)];
			const risks = judged.map(([, severity = '', likelihood = '']) => cells(likelihood)[columns.indexOf(severity)]);
			expect({ id, risks }).toEqual({ id, risks: judged.map(([, , , risk]) => risk) });
			expect(risks).toHaveLength(2);
			return { id, risk: risks[1] };
		});
		const [listed = ''] = matches(safety, /^Risk 3 after controls: (.*?)\. All others are at 2\./gm);
		expect(left.filter(({ risk }) => risk === '3').map(({ id }) => id)).toEqual(listed.split(', '));
		expect(left.filter(({ risk }) => risk !== '2' && risk !== '3')).toEqual([]);
	});
});

test.each(documents)('%s names only files, commands and documents that exist', (document, text) => {
	const paths = matches(text, /`((?:lambda|tests|tools|docs|infrastructure|skill-package)\/[^`\s]*)`/g);
	// What a command writes is not there on a clean clone.
	const written = ['lambda/content/approvals/', 'lambda/dist'];
	const gone = paths.filter((path) => !written.some((start) => path.startsWith(start)) && !isFile(path));
	const commands = matches(text, /\bnpm (?:run (?:-s )?)?([a-z]+)/g).filter((name) => name !== 'ci');
	const links = matches(text, /\]\(([\w/.-]+\.md)/g).map((path) => join(dirname(document), path));
	expect([...gone, ...links.filter((path) => !isFile(path))]).toEqual([]);
	expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('the policies to paste are sound, and whoever deploys may not read a row', () => {
	const policies = matches(read('docs/aws-security.md'), /```json\n([\s\S]*?)```/g).map((json) => JSON.parse(json));
	const [deploying] = policies.filter(({ Statement }) => Statement);
	const actions: string[] = deploying.Statement.flatMap(({ Action }: { Action: string[] }) => Action);
	expect(policies).toHaveLength(2);
	expect(
		actions.filter((action) => /^(\*|dynamodb:(\*|Get\*|GetItem|BatchGet|Query|Scan|Export|Restore))/.test(action)),
	).toEqual([]);
});

describe('the guide for clinics', () => {
	const evidence = { source: 'Leaflet.', approvedBy: 'Surgeon', approvedOn: '2026-11-26', approvedAsLooser: true };
	const isSettable = (id: FactId): boolean => {
		const { value = 2, unit = 'week' } = guideProtocol.facts[id];
		try {
			return (
				withClinic({ name: 'A clinic', facts: { [id]: { ...evidence, value, unit } } }).facts[id].fromClinic === true
			);
		} catch {
			return false;
		}
	};
	const guideValue = (id: FactId): string => {
		const { value, unit } = guideProtocol.facts[id];
		if (value === undefined) return 'none';
		return `${typeof value === 'object' ? `${value.min} to ${value.max}` : value} ${unit}s`;
	};

	test('lists the figures that a clinic may set, each with the value of the guide', () => {
		const rows = [...clinics.matchAll(/^\| [^|`]+ \| `(\w+)` \| ([^|]+) \|/gm)].map(
			([, id, value]) => `${id}: ${value}`,
		);
		expect(rows.sort()).toEqual(
			factIds
				.filter(isSettable)
				.map((id) => `${id}: ${guideValue(id)}`)
				.sort(),
		);
	});

	test('has examples that load, the first of them that of the repository', () => {
		const examples = matches(clinics, /```json\n([\s\S]*?)```/g).map((json) => JSON.parse(json));
		expect(examples[0]).toEqual(example);
		for (const each of examples) expect(withClinic(each).clinic?.name).toMatch(/\S/);
	});
});
