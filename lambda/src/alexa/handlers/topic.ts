/** The one handler for all topics. */
import { hasVariant, isTopicId, topicOf } from '../../guidance/topics';
import { answerQuestion } from '../answer';
import { spokenDate } from '../dateDialogue';
import type { Handler } from './Handler';

export const topicHandler: Handler = {
	handles: ({ intent }) => intent !== undefined && isTopicId(intent),
	reply: async (turn) => {
		const topic = turn.request.intent as Parameters<typeof topicOf>[0];
		const { slot } = topicOf(topic);
		const question = { topic, variant: slot === undefined ? undefined : turn.request.slots[slot]?.id };
		const spoken = await spokenDate(turn);
		const mentioned = spoken?.kind === 'readings' ? spoken.readings[0] : undefined;
		return answerQuestion(turn, hasVariant(question) ? question : { topic }, mentioned);
	},
};
