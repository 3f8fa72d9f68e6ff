/** The options of `npm run review`, checked; a wrong one is one clear line. */
import { type PlainDate, parsePlainDate } from '../../lambda/src/guidance/calendar';
import { dayInZone } from '../../lambda/src/guidance/zone';
import { isLocale, localeCodes } from '../../lambda/src/language/locales';
import { parseOptions, UsageError } from '../console/options';
import { reviewContent } from './reviewContent';
import { fingerprintOf, shortForm, signedLines } from './signedLines';
import { nameOf, type Subject, subjectOf } from './subject';

export type ReviewOptions =
	| { task: 'pack' | 'handout'; subjects: Subject[] }
	| { task: 'approve'; subject: Subject; role: string; date: PlainDate }
	| { task: 'check' };

export function readReviewOptions(args: string[]): ReviewOptions {
	const { locale, clinic, approve, check, handout, role, date, fingerprint } = parse(args);
	if ([approve, check, handout].filter(Boolean).length > 1)
		throw new UsageError('One at a time: --approve, --check or --handout.');
	if (!approve && [role, date, fingerprint].some((given) => given !== undefined))
		throw new UsageError('--role, --date and --fingerprint belong to --approve.');
	if (check) {
		if (locale ?? clinic)
			throw new UsageError('--check looks at every locale and clinic: leave --locale and --clinic out.');
		return { task: 'check' };
	}
	if (locale !== undefined && !isLocale(locale))
		throw new UsageError(`Unknown locale "${locale}". Locales: ${localeCodes.join(', ')}.`);
	const subjects = (locale ? [locale] : localeCodes).map((code) => readSubject(() => subjectOf(code, clinic), clinic));
	if (!approve) return { task: handout ? 'handout' : 'pack', subjects };
	const [subject] = subjects;
	if (!locale || !subject) throw new UsageError('--approve needs --locale: one content is approved at a time.');
	if (!role?.trim())
		throw new UsageError('--approve needs --role: who approved, such as "consultant orthopaedic surgeon".');
	const day = readDay(date);
	checkFingerprint(fingerprint, subject);
	return { task: 'approve', subject, role: role.trim(), date: day };
}

const parse = (args: string[]) =>
	parseOptions({
		args,
		options: {
			locale: { type: 'string' },
			clinic: { type: 'string' },
			approve: { type: 'boolean' },
			check: { type: 'boolean' },
			handout: { type: 'boolean' },
			role: { type: 'string' },
			date: { type: 'string' },
			fingerprint: { type: 'string' },
		},
	}).values;

function readSubject(read: () => Subject, clinic: string | undefined): Subject {
	try {
		return read();
	} catch (error) {
		throw new UsageError(`--clinic ${clinic}: ${(error as Error).message}`);
	}
}

function readDay(text: string | undefined): PlainDate {
	const day = text === undefined ? undefined : parsePlainDate(text);
	if (!day) throw new UsageError(`--approve needs --date, the day of the signature: write it as 2026-01-20.`);
	// A clinician east of here may already sign with tomorrow's date.
	if (day > dayInZone(new Date(), 'Pacific/Kiritimati')) throw new UsageError(`--date ${day} is still to come.`);
	return day;
}

/** What was signed is named on paper; other content is not approved in its name. */
function checkFingerprint(signed: string | undefined, subject: Subject): void {
	if (signed === undefined)
		throw new UsageError('--approve needs --fingerprint: what was signed, as the last page of the pack has it.');
	const now = shortForm(fingerprintOf(signedLines(reviewContent(subject))));
	if (signed !== now)
		throw new UsageError(
			`The content of ${nameOf(subject)} is ${now} now, no longer ${signed}: print it and have it signed anew.`,
		);
}
