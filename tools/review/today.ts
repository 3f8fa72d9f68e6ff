/** The day it is on this machine, by which what has to be reviewed is in date or late. */
import { dayInZone, type PlainDate } from '../../lambda/src/guidance/calendar';

export const today = (): PlainDate => dayInZone(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone);
