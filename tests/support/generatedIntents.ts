/** Intents by family, every one of the model's and such as it does not have, and the requests of every other type. */
import fc from 'fast-check';
import { builtInIntents, dateIntentIds, freeQuestionIds, intentIds, intentName } from '../../lambda/src/alexa/intents';
import { redFlagIds } from '../../lambda/src/guidance/protocol';
import { topicIds } from '../../lambda/src/guidance/topics';
import { noText, oddText } from './generatedTexts';
import { declare, eachKind, type Labelled, oneKind } from './labelled';
import { fixture, fixtureNames } from './requestFixtures';

const named = (ids: readonly string[]): fc.Arbitrary<unknown> => fc.constantFrom(...ids.map(intentName));

const special: readonly string[] = [...topicIds, ...redFlagIds, ...dateIntentIds, ...freeQuestionIds];
/** Yes, no, more, why …: what an open offer or the last answer gives a meaning. */
const conversation = intentIds(true).filter((id) => !special.includes(id));
const known = [...intentIds(true).map(intentName), ...Object.keys(builtInIntents)];
for (const name of known) declare('intent', name);

const families = oneKind(
	'intents',
	{
		topic: named(topicIds),
		'red flag': named(redFlagIds),
		date: named(dateIntentIds),
		'free question': named(freeQuestionIds),
		conversation: named(conversation),
		'built in': fc.constantFrom<unknown>(...Object.keys(builtInIntents)),
		'yes or no': fc.constantFrom<unknown>('AMAZON.YesIntent', 'AMAZON.NoIntent'),
		'built in, not ours': fc.constantFrom<unknown>(
			...['Next', 'Previous', 'Pause', 'Resume', 'StartOver', 'LoopOn', 'Select', 'ScrollDown'].map(
				(name) => `AMAZON.${name}Intent`,
			),
		),
		unknown: fc.constantFrom<unknown>(
			'CookingIntent',
			'Intent',
			'driving',
			'constructor',
			'__proto__',
			' DrivingIntent',
		),
		'in the wrong case': fc.constantFrom<unknown>(...known.flatMap((name) => [name.toLowerCase(), name.toUpperCase()])),
		'odd text': oddText,
		'no text': fc.oneof(noText, fc.constant(undefined)),
	},
	{ topic: 16, 'red flag': 5, date: 7, 'free question': 7, conversation: 6, 'built in': 3, 'yes or no': 8 },
);

/** The name that a request gives its intent. */
export const intentNames: fc.Arbitrary<Labelled<unknown>> = families.map(({ value, labels }) => ({
	value,
	labels: known.includes(value as string) ? [...labels, `intent: ${value}`] : labels,
}));

const events = (of: string, names: string): string[] => names.split(' ').map((name) => `${of}.${name}`);

/** Every type that the SDK knows besides launch and intent. */
const otherTypes = [
	...['SessionEndedRequest', 'SessionResumedRequest', 'CanFulfillIntentRequest', 'System.ExceptionEncountered'],
	...events('AlexaSkillEvent', 'SkillEnabled SkillDisabled SkillAccountLinked SkillPermissionAccepted'),
	...events('AlexaSkillEvent', 'SkillPermissionChanged ProactiveSubscriptionChanged NotificationSubscriptionChanged'),
	...events('Alexa.Presentation.APL', 'UserEvent RuntimeError LoadIndexListData LoadTokenListData'),
	...['Alexa.Presentation.APLA.RuntimeError', 'Alexa.Presentation.APLT.UserEvent'],
	...events('Alexa.Presentation.HTML', 'Message RuntimeError'),
	...events('AudioPlayer', 'PlaybackFailed PlaybackFinished PlaybackNearlyFinished PlaybackStarted PlaybackStopped'),
	...events('PlaybackController', 'NextCommandIssued PauseCommandIssued PlayCommandIssued PreviousCommandIssued'),
	...events('Connections', 'Request Response'),
	...events('CustomInterfaceController', 'EventsReceived Expired'),
	...events('Reminders', 'ReminderCreated ReminderDeleted ReminderStarted ReminderStatusChanged ReminderUpdated'),
	...events('AlexaHouseholdListEvent', 'ItemsCreated ItemsDeleted ItemsUpdated ListCreated ListDeleted ListUpdated'),
	...events('Alexa.DataStore.PackageManager', 'InstallationError UpdateRequest UsagesInstalled UsagesRemoved'),
	...events('Alexa.Advertisement', 'AdCompleted AdNotRendered ReadyToEnqueueAudio'),
	...['Alexa.DataStore.Error', 'Alexa.Authorization.Grant', 'Dialog.InputRequest', 'Dialog.API.Invoked'],
	...['GameEngine.InputHandlerEvent', 'Display.ElementSelected', 'Messaging.MessageReceived'],
];

const fixturesByType = new Map<string, string[]>();
for (const name of fixtureNames) {
	const { type } = fixture(name).request;
	fixturesByType.set(type, [...(fixturesByType.get(type) ?? []), name]);
}

type Body = Record<string, unknown>;

/** What a request of a type holds, as one of the fixtures has it; nothing more than its type where there is none. */
const bodyOf = (type: string, which: number): Body => {
	const names = fixturesByType.get(type);
	return names ? (fixture(names[which % names.length] as string).request as unknown as Body) : { type };
};

const others = fc.record({ type: eachKind('request', otherTypes), which: fc.nat({ max: 20 }) });

/** Requests that are answered with nothing, by their type; and such as have none. */
export const silentBodies: fc.Arbitrary<Labelled<Body>> = fc.oneof(
	{
		weight: 12,
		arbitrary: others.map(({ type, which }) => ({ value: bodyOf(type.value, which), labels: type.labels })),
	},
	{
		weight: 1,
		arbitrary: oneKind<Body>('request', {
			'of no known type': fc
				.constantFrom('SomethingNewRequest', 'intentrequest', '', 'Request')
				.map((type) => ({ type })),
			'of no type': fc.oneof(noText, fc.constant(undefined)).map((type) => ({ type })),
			'of an odd type': oddText.map((type) => ({ type })),
		}),
	},
);
