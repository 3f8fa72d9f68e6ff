/** The one handler for all topics. */
import { hasVariant, isTopicId, type TopicId, topicOf } from '../../guidance/topics';
import { answerQuestion } from '../answer';
import { mentionedDate } from '../spokenDate';
import type { Handler } from './Handler';

export const topicHandler: Handler = {
	handles: ({ intent }) => intent !== undefined && isTopicId(intent),
	reply: async (turn) => {
		const { intent, slots } = turn.request;
		const topic = intent as TopicId;
		const { slot } = topicOf(topic);
		const variant = slot === undefined ? undefined : slots[slot]?.id;
		const asked = turn.session.offer;
		// The answer to "what kind of work is it" belongs to the question before it, and so does its date.
		const pending = asked?.kind === 'slot' && asked.question.topic === topic ? asked.question.from : undefined;
		const from = (await mentionedDate(turn)) ?? pending;
		return answerQuestion(turn, { topic, ...(hasVariant({ topic, variant }) && { variant }), ...(from && { from }) });
	},
};
