/** A question in free words becomes an intent, as far as it is understood; what is doubtful goes on as guesses to choose from. */

import { isTopicId, type TopicId, topicOf } from '../guidance/topics';
import { isLocale, locales } from '../language/locales';
import type { Meaning, Understanding } from '../understanding/understand';
import { isFreeQuestion, slotNames } from './intents';
import type { SkillRequest } from './request';

/** Understanding by language; reading what was learnt of one may fail. */
export type UnderstandingByLanguage = (language: string) => Understanding;

/**
 * What a free question may be about, the likeliest first. `fair`: the intent is the likeliest, and these are the next;
 * `doubtful`: one of these; `hopeless`: these are merely the nearest.
 */
export interface Guesses {
	certainty: 'fair' | 'doubtful' | 'hopeless';
	topics: TopicId[];
}

/** From this likelihood on a meaning is answered and nothing else is offered. */
const CONFIDENT = 0.9;
/** From this one on it is answered, and the next likeliest offered. */
const LIKELY = 0.6;
/** From this one on it is answered, and the next two offered. */
const FAIR = 0.15;
/** Below this one even the likeliest is only the nearest. */
const HOPELESS = 0.06;

/** The request with the intent that its words mean. Never throws: what cannot be understood is for the fallback. */
export function understood(request: SkillRequest, understandingOf: UnderstandingByLanguage): SkillRequest {
	const words = request.slots[slotNames.words]?.value;
	if (!isFreeQuestion(request.intent) || !isLocale(request.locale)) return request;
	if (words === undefined) return { ...request, intent: 'fallback' };
	try {
		const understanding = understandingOf(locales[request.locale].language);
		const meant = readMeanings(understanding.meaningsOf(words, request.intent));
		return { ...request, ...meant, slots: slotsOf(meant.intent, words, understanding) };
	} catch (error) {
		return { ...request, intent: 'fallback', unreadable: error as Error };
	}
}

/** The value of the topic's own slot, when the words name one. */
function slotsOf(intent: string, words: string, { slotValueIn }: Understanding): SkillRequest['slots'] {
	const slot = isTopicId(intent) ? topicOf(intent).slot : undefined;
	const id = slot && slotValueIn(slot, words);
	return slot && id ? { [slot]: { value: words, id } } : {};
}

function readMeanings(meanings: readonly Meaning[]): { intent: string; guesses?: Guesses } {
	const [best] = meanings;
	if (best === undefined) return { intent: 'fallback' };
	if (best.alarm || best.score >= CONFIDENT) return { intent: best.id };
	const topics = meanings.map(({ id }) => id).filter(isTopicId);
	if (best.score >= FAIR) {
		const others = topics.filter((id) => id !== best.id).slice(0, best.score >= LIKELY ? 1 : 2);
		return { intent: best.id, guesses: { certainty: 'fair', topics: others } };
	}
	const certainty = best.score >= HOPELESS ? 'doubtful' : 'hopeless';
	return { intent: 'freeQuestion', guesses: { certainty, topics: topics.slice(0, 2) } };
}
