/** A clinician's approval: a file that says who, by role, approved which lines and when; and whether it still holds. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import type { Locale } from '../../lambda/src/language/locales';
import { UsageError } from '../console/options';
import { projectRoot, readJson } from '../content';
import { reviewContent } from './reviewContent';
import { fingerprintOf, type SignedLines, signedLines } from './signedLines';
import { nameOf, type Subject, subjectOf } from './subject';

/** The file as it is committed; its sentences let the next pack show what was said before. */
interface ApprovalFile {
	role: string;
	date: PlainDate;
	fingerprint: string;
	sentences: SignedLines;
}

/** A line that was added (no `before`), removed (no `after`) or changed. */
interface Change {
	key: string;
	before?: string;
	after?: string;
}

export type Approval =
	| { state: 'none' }
	| { state: 'approved'; role: string; date: PlainDate }
	| { state: 'changed'; role: string; date: PlainDate; changes: Change[] };

export const approvalsFolder = join(projectRoot, 'lambda/content/approvals');

/** Whether a locale, or a clinic in it, is approved as it is now. Without an approval nothing has to be worked out. */
export const approvalOf = (locale: Locale, clinic?: string): Approval => approvalOfSubject(subjectOf(locale, clinic));

/** The same for a protocol in memory, and for another folder of approvals. */
export function approvalOfSubject(subject: Subject, folder = approvalsFolder): Approval {
	const file = readApproval(subject, folder);
	if (!file) return { state: 'none' };
	const { role, date, fingerprint, sentences } = file;
	const lines = signedLines(reviewContent(subject));
	if (fingerprintOf(lines) === fingerprint) return { state: 'approved', role, date };
	return { state: 'changed', role, date, changes: changesBetween(sentences, lines) };
}

/** For whoever works on the guide. */
export function approvalInWords(approval: Approval): string {
	if (approval.state === 'none') return 'not clinically approved';
	const who = `${approval.role} on ${approval.date}`;
	if (approval.state === 'approved') return `approved by ${who} for exactly this content`;
	const count = approval.changes.length;
	return `not clinically approved: changed since the approval by ${who} (${count} ${count === 1 ? 'sentence' : 'sentences'})`;
}

/** Writes the approval of a subject as it is now, and returns where it is. */
export function approve(
	subject: Subject,
	{ role, date }: Pick<ApprovalFile, 'role' | 'date'>,
	folder = approvalsFolder,
): string {
	const sentences = signedLines(reviewContent(subject));
	const file: ApprovalFile = { role, date, fingerprint: fingerprintOf(sentences), sentences };
	mkdirSync(folder, { recursive: true });
	const path = pathOf(subject, folder);
	writeFileSync(path, `${JSON.stringify(file, null, '\t')}\n`);
	return path;
}

const pathOf = (subject: Subject, folder: string): string => join(folder, `${nameOf(subject)}.json`);

function readApproval(subject: Subject, folder: string): ApprovalFile | undefined {
	const path = pathOf(subject, folder);
	if (!existsSync(path)) return undefined;
	const file = readJson(path) as unknown as ApprovalFile;
	// What was signed is never mended afterwards: it is approved anew.
	if (fingerprintOf(file.sentences) !== file.fingerprint)
		throw new UsageError(`${path} was changed by hand: its sentences are not those of its fingerprint.`);
	return file;
}

function changesBetween(before: SignedLines, after: SignedLines): Change[] {
	const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
	return keys
		.filter((key) => before[key] !== after[key])
		.map((key) => ({ key, before: before[key], after: after[key] }));
}
