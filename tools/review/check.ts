/** Whether everything is approved as it is now and in date: the lines of `npm run review -- --check`. */
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import { type Approval, approvalInWords, approvalOfSubject, approvalsFolder } from './approval';
import { overdue } from './reviewDates';
import { allSubjects, nameOf, type Subject } from './subject';

/** As many changed lines are named; the pack shows them all. */
const NAMED = 5;

export interface Check {
	lines: string[];
	/** True when all is approved and nothing is past its review date. */
	ok: boolean;
}

export function check(today: PlainDate, folder = approvalsFolder, subjects: Subject[] = allSubjects()): Check {
	const approvals = subjects.map((subject) => ({
		name: nameOf(subject),
		approval: approvalOfSubject(subject, folder),
	}));
	// A clinic's pack has most of its entries in common with the guide's: each is named once.
	const late = new Map(
		subjects.flatMap((subject) =>
			overdue(subject, today).map(({ name, reviewed, due }) => [
				`${name} ${reviewed}`,
				`past its review date: ${name}, reviewed on ${reviewed}, due by ${due}`,
			]),
		),
	);
	const width = Math.max(...approvals.map(({ name }) => name.length));
	return {
		lines: [
			...approvals.flatMap(({ name, approval }) => approvalLines(name.padEnd(width), approval)),
			...late.values(),
		],
		ok: late.size === 0 && approvals.every(({ approval }) => approval.state === 'approved'),
	};
}

function approvalLines(name: string, approval: Approval): string[] {
	const line = `${name}  ${approvalInWords(approval)}`;
	if (approval.state !== 'changed') return [line];
	const keys = approval.changes.map(({ key }) => `  ${key}`);
	const more = keys.length > NAMED ? [`  and ${keys.length - NAMED} more: see the pack`] : [];
	return [line, ...keys.slice(0, NAMED), ...more];
}
