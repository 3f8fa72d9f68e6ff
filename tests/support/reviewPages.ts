/** The packs and handouts as they are written today, for tests of what is in them and how they look. */
import { type Locale, localeCodes } from '../../lambda/src/language/locales';
import { handout } from '../../tools/review/handout';
import { pack } from '../../tools/review/pack';
import { reviewContent } from '../../tools/review/reviewContent';
import { nameOf, type Subject, subjectOf } from '../../tools/review/subject';

export const packDay = '2026-11-26';

/** Nobody has approved anything, in these pages. */
const notApproved = { state: 'none' } as const;

export const packOf = (subject: Subject): string => pack(reviewContent(subject), notApproved, packDay);

export const handoutOf = (subject: Subject): string => handout(subject, notApproved);

type NamedPage = [name: string, page: string];

/** Both pages of a locale, or of a clinic in it, by name. */
function pagesOf(locale: Locale, clinic?: string): [pack: NamedPage, handout: NamedPage] {
	const subject = subjectOf(locale, clinic);
	return [
		[`the pack ${nameOf(subject)}`, packOf(subject)],
		[`the handout ${nameOf(subject)}`, handoutOf(subject)],
	];
}

/** The pages of every locale, and of one clinic. */
export const allPages = (): NamedPage[] => [
	...localeCodes.flatMap((locale) => pagesOf(locale)),
	...pagesOf('en-GB', 'example-clinic'),
];
