/** Everything that is reviewed of a subject. */
import { type RedFlagId, redFlagIds } from '../../lambda/src/guidance/protocol';
import { type FlagEvidence, flagEvidence } from './evidence';
import { type Heard, listenTo } from './heard';
import { heardDialogue } from './heardDialogue';
import { type HeardPlace, heardNumbers } from './heardNumbers';
import { type HeardTopic, heardTopics } from './heardTopics';
import type { Subject } from './subject';

export interface HeardAlarm extends Heard {
	id: RedFlagId;
	evidence: FlagEvidence;
}

export interface ReviewContent {
	subject: Subject;
	alarms: HeardAlarm[];
	topics: HeardTopic[];
	dialogue: Heard[];
	places: HeardPlace[];
}

export function reviewContent(subject: Subject): ReviewContent {
	const hear = listenTo(subject);
	return {
		subject,
		alarms: redFlagIds.map((id) => ({
			...hear(`redFlags.${id}`, (words) => Object.values(words.alarm(id)).join(' ')),
			id,
			evidence: flagEvidence(id, subject),
		})),
		topics: heardTopics(subject),
		dialogue: heardDialogue(subject),
		places: heardNumbers(subject),
	};
}
