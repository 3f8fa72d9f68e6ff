/** Holds what was found against what we answer for: a finding without an answer is a fault, and so is an idle answer. */
import type { Finding, Judgement } from './judge';

const HIPAA = 'HIPAA.Security-';

const nameOf = ({ rule, resource }: Finding): string => `${rule} on ${resource}`;

/** The rows of the table in docs/aws-security.md: "| `HIPAA.Security-LambdaDLQ` | `SkillFunction` | asks | verdict |". */
export function verdictsIn(document: string): Finding[] {
	const rows = document.matchAll(/^\| `(HIPAA\.Security-[^`]+)` \| `(\w+)` \| [^|]*\w[^|]* \| [^|]*\w[^|]* \|$/gm);
	return [...rows].map(([, rule = '', resource = '']) => ({ rule, resource }));
}

/** Each fault as a line; none when all is in order. */
export function faultsOf({ broken, findings }: Judgement, acknowledged: Finding[], verdicts: Finding[]): string[] {
	const answered = new Set([...acknowledged, ...verdicts].map(nameOf));
	const found = new Set(findings.map(nameOf));
	const open = findings.filter((each) => !answered.has(nameOf(each)));
	// Where the template is broken no rule was asked, so no answer is idle.
	const idle = broken.length > 0 ? [] : [...acknowledged, ...verdicts].filter((each) => !found.has(nameOf(each)));
	return [
		...broken.map((line) => `The template is broken: ${line}`),
		...open.map((each) => `${nameOf(each)}: mend it, or ${remedy(each)}.`),
		...idle.map((each) => `${nameOf(each)} is found no more: take its answer out.`),
	];
}

const remedy = ({ rule }: Finding): string =>
	rule.startsWith(HIPAA)
		? 'write its verdict into docs/aws-security.md'
		: 'acknowledge it with its reason in infrastructure/check/acknowledged.ts';
