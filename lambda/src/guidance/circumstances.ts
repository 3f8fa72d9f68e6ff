/** What makes the guide's times unfit for a person. The days are then no longer counted, until someone asks for it again. */

/** `longAgo`: longer than a surgery date is kept. The guide counts from one operation, without a complication, of an adult. */
export const circumstanceIds = ['anotherOperation', 'complication', 'pregnantNow', 'underSixteen', 'longAgo'] as const;

export type Circumstance = (typeof circumstanceIds)[number];

export const isCircumstance = (id: string): id is Circumstance => (circumstanceIds as readonly string[]).includes(id);
