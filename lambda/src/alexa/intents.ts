/** THE registry of intents: every topic and red flag has one, and the conversation has its own. */
import { circumstanceIds } from '../guidance/circumstances';
import { redFlagIds } from '../guidance/protocol';
import { isTopicId, topicIds } from '../guidance/topics';

/** Intents of the conversation; those about dates are only in the form that keeps a date. */
export const dateIntentIds = ['dateSet', 'dateChange', 'dateAsk', 'dateDelete', 'dateStillAhead'] as const;
/** What the skill does not do, and says so, and what needs no answer of the guide: `dialogue.decline.<id>`. */
export const declineIntentIds = [
	'oosDiagnosis',
	'oosDosing',
	'oosOtherSurgery',
	'oosRequest',
	'oosSmalltalk',
	'goodNews',
] as const;

/** What follows from the last answer: how far off it is, why, what if not, the one before. */
export const followUpIntentIds = ['countdown', 'controlWhy', 'controlWhatIfNot', 'controlBack'] as const;

/** A question in free words, by the word it begins with: Alexa leaves that word out of the slot, so the intent has to tell. */
export const freeQuestionIds = [
	'freeWhat',
	'freeWhen',
	'freeHow',
	'freeWhy',
	'freeIs',
	'freeCan',
	'freeShould',
	'freeDo',
	'freeWill',
	'freeI',
	'freeMy',
	'freeQuestion',
] as const;

export const isFreeQuestion = (id: string | undefined): boolean =>
	(freeQuestionIds as readonly string[]).includes(id ?? '');

const conversationIntentIds = [
	'controlMore',
	'controlSlower',
	'controlNormal',
	'controlLouder',
	'controlFirst',
	'controlSecond',
	...followUpIntentIds,
	'carerSpeaking',
	'patientSpeaking',
	...circumstanceIds,
	'countAgain',
	'whatIsKept',
	...declineIntentIds,
	...freeQuestionIds,
] as const;

/** What Alexa brings along, and what each is called here. */
export const builtInIntents = {
	'AMAZON.StopIntent': 'controlStop',
	'AMAZON.CancelIntent': 'controlStop',
	'AMAZON.NavigateHomeIntent': 'controlStop',
	'AMAZON.HelpIntent': 'controlHelp',
	'AMAZON.RepeatIntent': 'controlRepeat',
	'AMAZON.YesIntent': 'controlYes',
	'AMAZON.NoIntent': 'controlNo',
	'AMAZON.FallbackIntent': 'fallback',
} as const;

/** `driving` -> `DrivingIntent`. Ids are permanent, so names are too. */
export const intentName = (id: string): string => `${id[0]?.toUpperCase()}${id.slice(1)}Intent`;

/** All intents of ours, in the order of the interaction model. */
export function intentIds(keepsDates: boolean): string[] {
	return [...redFlagIds, ...topicIds, ...(keepsDates ? dateIntentIds : []), ...conversationIntentIds];
}

const isIntentId = (id: string): boolean =>
	isTopicId(id) ||
	[redFlagIds, dateIntentIds, conversationIntentIds].some((ids) => (ids as readonly string[]).includes(id));

/** The id behind an intent's name; nothing for a name this skill does not know. */
export function intentId(name: string): string | undefined {
	if (Object.hasOwn(builtInIntents, name)) return builtInIntents[name as keyof typeof builtInIntents];
	const id = `${name[0]?.toLowerCase()}${name.slice(1)}`.replace(/Intent$/, '');
	return isIntentId(id) && intentName(id) === name ? id : undefined;
}

/**
 * Names of the slots, the same in every language. `date`, `plannedDate` and `duration` tell the surgery date; `day` and
 * `span` are other times in a question ("can I drive on Monday"), named apart so that they are never taken for it.
 * `person` ("my mum") and `personOf` ("her") are filled when a carer asks; `words` is a free question.
 */
export const slotNames = {
	date: 'date',
	plannedDate: 'plannedDate',
	duration: 'duration',
	day: 'day',
	span: 'span',
	person: 'person',
	personOf: 'personOf',
	words: 'words',
} as const;
