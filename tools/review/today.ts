/** The day it is on this machine, by which what has to be reviewed is in date or late. */
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import { dayInZone } from '../../lambda/src/guidance/zone';

export const today = (): PlainDate => dayInZone(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone);
