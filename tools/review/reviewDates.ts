/** What is past its review date: facts, red flags, numbers to call and a clinic's own entries grow old. */
import reviewRule from '../../lambda/content/protocol/reviews.json';
import { addMonths, type PlainDate } from '../../lambda/src/guidance/calendar';
import { countryCodes } from '../../lambda/src/guidance/contacts';
import { factIds, redFlagIds } from '../../lambda/src/guidance/protocol';
import { factEvidence, flagEvidence } from './evidence';
import { numbersOf } from './heardNumbers';
import type { Subject } from './subject';

export interface Overdue {
	/** `drivingFloor`, `lungClot`, `GB.emergency`, `contact`. */
	name: string;
	reviewed: string;
	/** The last day on which the review still counted. */
	due: PlainDate;
}

/** The day until which a review counts. */
const dueDate = (reviewed: string): PlainDate => addMonths(reviewed as PlainDate, reviewRule.everyMonths);

/** True when a review no longer counts. */
export const isOverdue = (reviewed: string, today: PlainDate): boolean => dueDate(reviewed) < today;

export const overdue = (subject: Subject, today: PlainDate): Overdue[] =>
	reviews(subject)
		.filter(([, reviewed]) => isOverdue(reviewed, today))
		.map(([name, reviewed]) => ({ name, reviewed, due: dueDate(reviewed) }));

function reviews(subject: Subject): [name: string, reviewed: string][] {
	const { contact, refers = {} } = subject.clinic?.overlay ?? {};
	return [
		...factIds.map((id): [string, string] => {
			const { guide, clinic } = factEvidence(id, subject);
			return [id, clinic?.approvedOn ?? guide.reviewed];
		}),
		...redFlagIds.map((id): [string, string] => [id, flagEvidence(id, subject).reviewed]),
		...countryCodes.flatMap((country) =>
			numbersOf(country).map(({ line, reviewed }): [string, string] => [`${country}.${line}`, reviewed]),
		),
		...(contact ? [['contact', contact.approvedOn] as [string, string]] : []),
		...Object.entries(refers).map(([topic, { approvedOn }]): [string, string] => [`refers.${topic}`, approvedOn]),
	];
}
