/** A pretend Echo before the deployed function, and the day on which every conversation with it takes place. */
import { parsePlainDate } from '../../lambda/src/guidance/calendar';
import type { Skill } from '../../lambda/src/skill';
import { recogniserOf } from '../console/console';
import { Echo } from '../console/echo';
import { clockOf } from '../console/options';
import type { Form } from '../generate/interactionModel';

const locale = 'en-GB';

/** Every answer is within its review date. */
export const TODAY = parsePlainDate('2026-02-24')!;

/** This person's Echo, speaking British English to a skill of that form. */
export const echoOf = (userId: string, skill: Skill, form: Form = 'dynamodb'): Echo =>
	new Echo({
		skill,
		...recogniserOf(locale, form),
		locale,
		userId,
		now: clockOf({ locale, today: TODAY }),
		today: () => TODAY,
	});
