/** Whether words tell a symptom, and which one: the rule that outranks every other meaning. */
import { type RedFlagId, redFlags } from '../guidance/redFlags';
import type { Reading } from './classifier';

/**
 * How likely it has to be that a symptom is told: the geometric mean of what the detector says and of the red flags'
 * share of the meanings. Either alone catches too much. Chosen on our labelled questions, where it misses few and
 * not none: what it does not know, it does not catch. Less is enough when a symptom is likelier than any other meaning;
 * and a detector this certain is enough by itself: a symptom told in passing is outweighed by the question around it.
 */
const ALARMING = 0.33;
const ALARMING_WHEN_LIKELIEST = 0.1;
const CERTAIN_ALARM = 0.995;
/** Of the symptoms told, the most urgent counts, unless another is this many times likelier, or a part of what was said tells it. */
const FAR_LIKELIER = 16;
/** How likely a part has to tell a symptom by itself. */
const TOLD_IN_PART = 0.7;
/** From here on a part raises the alarm whatever else was said around it. */
const CERTAIN_IN_PART = 0.92;

/** 2 for an emergency, 1 for the same day, 0 for what is no symptom. */
export const urgencyOf = (id: string): 0 | 1 | 2 =>
	Object.hasOwn(redFlags, id) ? (redFlags[id as RedFlagId].tier === 'emergency' ? 2 : 1) : 0;

/** The symptom that the words tell, if they do. `parts` is what was told in one breath, part by part, when there is more than one. */
export function symptomTold(whole: Reading, parts: readonly Reading[]): string | undefined {
	const { meanings, alarm } = whole;
	const told = parts.flatMap(symptomIn);
	const mark = urgencyOf(meanings[0]?.id ?? '') > 0 ? ALARMING_WHEN_LIKELIEST : ALARMING;
	const inPassing = told.some((part) => part.likelihood >= CERTAIN_IN_PART);
	if (dangerIn(whole) < mark && alarm < CERTAIN_ALARM && !inPassing) return undefined;
	const flags = meanings.filter(({ id }) => urgencyOf(id) > 0);
	const [likeliest] = flags;
	const likely = flags.filter(({ likelihood }) => likelihood * FAR_LIKELIER >= (likeliest?.likelihood ?? 0));
	const [first] = [...likely, ...told].sort((one, other) => urgencyOf(other.id) - urgencyOf(one.id));
	return first?.id;
}

/** The symptom that a part tells by itself, with how likely that is. */
function symptomIn({ meanings: [first], alarm }: Reading): { id: string; likelihood: number }[] {
	if (!first || urgencyOf(first.id) === 0) return [];
	const likelihood = Math.min(first.likelihood, alarm);
	return likelihood >= TOLD_IN_PART ? [{ id: first.id, likelihood }] : [];
}

function dangerIn({ meanings, alarm }: Reading): number {
	const share = meanings.reduce((sum, { id, likelihood }) => (urgencyOf(id) > 0 ? sum + likelihood : sum), 0);
	return Math.sqrt(alarm * share);
}
