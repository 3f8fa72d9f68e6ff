/** The topics by the file that holds them and their wording. */
import type { TopicId } from '../lambda/src/guidance/topics';
import { groups } from '../lambda/src/guidance/topics/all';

export const topicGroups = Object.fromEntries(
	Object.entries(groups).map(([name, group]) => [name, Object.keys(group) as TopicId[]]),
);
