/** Scores answers against labelled questions: which topic was right, and whether an alarm was strict enough. */
import type { Exchange } from '../console/console';
import groups from './groups.json';
import merges from './merges.json';
import type { Row } from './rows';

export interface Verdict {
	row: Row;
	group: string;
	style: string;
	/** The wanted topic's id, in camelCase. */
	wanted: string;
	got: string;
	right: boolean;
	/** Right, or among two topics that were offered. */
	offered: boolean;
	missedAlarm: boolean;
	falseAlarm: boolean;
	/** The question stands word for word among the model's samples. */
	verbatim: boolean;
}

/** How urgent an answer has to be, by what a row expects. */
export const STRICTNESS: Record<string, number> = { urgent: 1, emergency: 2 };

const camelCase = (label: string): string => label.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const groupOf = (topic: string): string =>
	Object.entries(groups).find(([, topics]) => topics.includes(topic))?.[0] ?? 'unlisted';

/** Topics that one answer may well serve: the merges that the taxonomy lists, and no others. */
const serves = (wanted: string, got: string | null): boolean =>
	got !== null && (wanted === got || merges.some((merge) => merge.includes(wanted) && merge.includes(got)));

const acceptedOf = ({ topic, also_topic = [] }: Row): string[] => [topic, ...also_topic].map(camelCase);

/** True when an answer on this topic is right. */
export const isAccepted = (row: Row, got: string | null): boolean =>
	acceptedOf(row).some((topic) => serves(topic, got));

export function judge(row: Row, exchange: Exchange, verbatim: boolean): Verdict {
	const accepted = acceptedOf(row);
	const [wanted = ''] = accepted;
	const isRight = (got: string | null): boolean => isAccepted(row, got);
	const strictness = STRICTNESS[row.expect] ?? 0;
	const alarm = STRICTNESS[exchange.urgency ?? ''] ?? 0;
	const right = strictness > 0 ? alarm >= strictness : isRight(exchange.topic);
	return {
		row,
		group: groupOf(wanted),
		style: row.style ?? 'unlabelled',
		wanted,
		got: exchange.topic ?? (exchange.offered ? `offer ${exchange.offered.join(' or ')}` : 'nothing'),
		right,
		offered: right || (exchange.offered ?? []).some(isRight),
		missedAlarm: strictness > 0 && !right,
		falseAlarm: strictness === 0 && alarm > 0 && !accepted.some((topic) => topic.startsWith('redFlag')),
		verbatim,
	};
}

/** Lines of a table: how many are right in each part, and in all. */
export function table(verdicts: Verdict[], part: (verdict: Verdict) => string): string[] {
	const parts = [...new Set(verdicts.map(part))].sort();
	return parts.map((name) =>
		line(
			name,
			verdicts.filter((verdict) => part(verdict) === name),
		),
	);
}

export function line(name: string, verdicts: Verdict[]): string {
	const share = (count: number): string => `${((100 * count) / Math.max(verdicts.length, 1)).toFixed(1)} %`.padStart(8);
	const right = verdicts.filter((verdict) => verdict.right).length;
	const offered = verdicts.filter((verdict) => verdict.offered).length;
	return `${name.padEnd(18)} ${String(verdicts.length).padStart(4)} ${share(right)} ${share(offered)}`;
}
