/** THE registry of topics: everything else (intents, wording, models, tests) is checked against it. */
import type { Topic, TopicAnswer } from './topicKinds';
import { topics } from './topics/all';

export type TopicId = keyof typeof topics;

export const topicIds = Object.keys(topics) as TopicId[];

/** A question as guidance sees it: which topic, and which value of its slot when one was given. */
export interface TopicQuestion {
	topic: TopicId;
	variant?: string;
}

export const topicOf = (id: TopicId): Topic => topics[id];

export const isTopicId = (id: string): id is TopicId => Object.hasOwn(topics, id);

/** True when the question names a value of its topic's slot that has an answer of its own. */
export const hasVariant = ({ topic, variant }: TopicQuestion): boolean =>
	variant !== undefined && Object.hasOwn(topicOf(topic).variants ?? {}, variant);

/** The answer that a question leads to: the slot value's own, else the topic's. */
export function answerOf(question: TopicQuestion): TopicAnswer {
	const topic = topicOf(question.topic);
	return (hasVariant(question) ? topic.variants?.[question.variant as string] : undefined) ?? topic;
}
