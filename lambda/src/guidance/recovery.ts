/** Where a person is in recovery: days since surgery, the stage, and the date a floor falls on. */
import { addDays, addMonths, daysBetween, type PlainDate } from './calendar';
import type { Fact, Stage } from './protocol';

/** A surgery date and the day it is seen from, both calendar dates in the person's own zone. */
export interface Timing {
	surgeryDate: PlainDate;
	today: PlainDate;
}

/** Whole days since surgery: 0 on the day itself, negative before. */
export const daysSinceSurgery = ({ surgeryDate, today }: Timing): number => daysBetween(surgeryDate, today);

const AVERAGE_MONTH = 30.4375;

/** Time since surgery in whole days, whole weeks, and months to the nearest one: months are only ever said with "about". */
export function sinceSurgery(timing: Timing): { days: number; weeks: number; months: number } {
	const days = daysSinceSurgery(timing);
	return { days, weeks: Math.floor(days / 7), months: Math.round(days / AVERAGE_MONTH) };
}

/** The stage that holds today. The stages cover every day without a gap, which a test proves. */
export function stageOn(timing: Timing, stages: readonly Stage[]): Stage {
	const day = daysSinceSurgery(timing);
	const found = stages.find(
		(stage) => (stage.fromDay === null || day >= stage.fromDay) && (stage.toDay === null || day <= stage.toDay),
	);
	if (!found) throw new Error(`No stage in stages.json holds day ${day}.`);
	return found;
}

/**
 * The day a fact points to: for a floor the first day on which it no longer says "not yet" (of a range the earlier end),
 * for a `before` the last day by which something has to be done. Throws for every other fact.
 */
export function dateOf({ kind, value, unit }: Fact, surgeryDate: PlainDate): PlainDate {
	const amount = typeof value === 'object' ? value.min : value;
	if ((kind !== 'floor' && kind !== 'before') || amount === undefined) throw new Error(`A ${kind} has no date.`);
	const signed = kind === 'before' ? -amount : amount;
	switch (unit) {
		case 'day':
			return addDays(surgeryDate, signed);
		case 'week':
			return addDays(surgeryDate, signed * 7);
		case 'month':
			return addMonths(surgeryDate, signed);
		default:
			throw new Error(`A date is counted in days, weeks or months, not ${unit}.`);
	}
}
