/** Which kinds of request the fixtures hold: every type that may reach the skill, and the shapes in which they come. */
import { fixture, fixtureNames } from '../support/requestFixtures';

interface Sent {
	session?: { new: boolean };
	context?: { System: { device?: object; person?: object } };
	request: {
		type: string;
		dialogState?: string;
		task?: object;
		body?: { userInformationPersistenceStatus?: string; acceptedPermissions?: object[] };
		eventCreationTime?: string;
		eventPublishingTime?: string;
		cause?: { status?: { code: unknown } };
		payload?: { status?: string };
		intent?: { slots?: Record<string, Slot> };
	};
}

interface Slot {
	value?: string;
	resolutions?: { resolutionsPerAuthority: { authority: string; status: { code: string }; values?: object[] }[] };
	slotValue?: { type: string };
}

const sent = fixtureNames.map((name) => fixture(name) as unknown as Sent);
const slots = sent.flatMap(({ request }) => Object.values(request.intent?.slots ?? {}));
const authorities = (slot: Slot) => slot.resolutions?.resolutionsPerAuthority ?? [];
const codes = (slot: Slot): string =>
	authorities(slot)
		.map(({ status }) => status.code.replace('ER_', ''))
		.join();

test('the fixtures hold every type of request', () => {
	const types = [
		...['LaunchRequest', 'IntentRequest', 'SessionEndedRequest', 'SessionResumedRequest', 'CanFulfillIntentRequest'],
		...['Connections.Response', 'System.ExceptionEncountered'],
		...['UserEvent', 'RuntimeError'].map((event) => `Alexa.Presentation.APL.${event}`),
		...['SkillEnabled', 'SkillDisabled', 'SkillAccountLinked', 'SkillPermissionAccepted', 'SkillPermissionChanged'].map(
			(event) => `AlexaSkillEvent.${event}`,
		),
		...['Proactive', 'Notification'].map((kind) => `AlexaSkillEvent.${kind}SubscriptionChanged`),
	];
	expect(new Set(sent.map(({ request }) => request.type))).toEqual(new Set(types));
});

const slotShapes: Record<string, (slot: Slot) => boolean> = {
	'was not said': ({ value, slotValue }) => value === undefined && slotValue === undefined,
	'was heard and not typed': ({ value }) => value === '?',
	'is a day': ({ value }) => /^\d{4}-\d\d-\d\d$/.test(value ?? ''),
	'is a week': ({ value }) => /^\d{4}-W\d\d$/.test(value ?? ''),
	'is a month': ({ value }) => /^\d{4}-\d\d$/.test(value ?? ''),
	'is a season': ({ value }) => /^\d{4}-(WI|SP|SU|FA)$/.test(value ?? ''),
	'is now': ({ value }) => value === 'PRESENT_REF',
	'is a span': ({ value }) => /^P\d+W$/.test(value ?? ''),
	'is recognised': (slot) => codes(slot) === 'SUCCESS_MATCH' && authorities(slot)[0]?.values?.length === 1,
	'is one of two': (slot) => authorities(slot)[0]?.values?.length === 2,
	'is not recognised': (slot) => codes(slot) === 'SUCCESS_NO_MATCH' && !('values' in (authorities(slot)[0] ?? {})),
	'could not be looked up': (slot) => codes(slot) === 'ERROR_TIMEOUT',
	'is recognised by the static values alone': (slot) => codes(slot) === 'SUCCESS_NO_MATCH,SUCCESS_MATCH',
	'is recognised by the dynamic and the static values': (slot) => codes(slot) === 'SUCCESS_MATCH,SUCCESS_MATCH',
	'holds several values': ({ value, slotValue }) => slotValue?.type === 'List' && value === undefined,
};

test.each(Object.keys(slotShapes))('there is a slot that %s', (shape) => {
	expect(slots.some(slotShapes[shape]!)).toBe(true);
});

const requestShapes: Record<string, (envelope: Sent) => boolean> = {
	'without a context': ({ context, session }) => !context && session !== undefined,
	'without a device': ({ context, session }) => context?.System.device === undefined && session !== undefined,
	'from a recognised speaker who launches': ({ context, request }) =>
		context?.System.person !== undefined && request.type === 'LaunchRequest',
	'from a recognised speaker who asks': ({ context, request }) =>
		context?.System.person !== undefined && request.type === 'IntentRequest',
	'that launches with a task': ({ request }) => request.task !== undefined,
	'at the start of a dialog': ({ request }) => request.dialogState === 'STARTED',
	'within a dialog': ({ request }) => request.dialogState === 'IN_PROGRESS',
	'at the end of a dialog': ({ request }) => request.dialogState === 'COMPLETED',
	'resumed with a status in words': ({ request }) => typeof request.cause?.status?.code === 'string',
	'resumed with a numeric status': ({ request }) => typeof request.cause?.status?.code === 'number',
	'that was granted': ({ request }) => request.payload?.status === 'ACCEPTED',
	'that was refused': ({ request }) => request.payload?.status === 'DENIED',
	'that was not answered': ({ request }) => request.payload?.status === 'NOT_ANSWERED',
	'that nothing came of': ({ request }) => request.payload !== undefined && request.payload.status === undefined,
	'to forget the person': ({ request }) => request.body?.userInformationPersistenceStatus === 'NOT_PERSISTED',
	'to keep what is known': ({ request }) => request.body?.userInformationPersistenceStatus === 'PERSISTED',
	'disabled, without a word on what is known': ({ request }) =>
		request.type === 'AlexaSkillEvent.SkillDisabled' && request.body === undefined,
	'that comes days late': ({ request: { eventCreationTime, eventPublishingTime } }) =>
		Date.parse(eventPublishingTime ?? '') - Date.parse(eventCreationTime ?? '') > 86_400_000,
	'that comes a second time': ({ request: { type, eventCreationTime, eventPublishingTime } }) =>
		sent.some(
			({ request: other }) =>
				other.type === type &&
				other.eventCreationTime === eventCreationTime &&
				other.eventPublishingTime !== eventPublishingTime,
		),
	'without the time of the event': ({ request }) =>
		request.type.startsWith('AlexaSkillEvent') && request.eventCreationTime === undefined,
	'with no permission left': ({ request }) =>
		request.type.endsWith('PermissionChanged') && request.body?.acceptedPermissions === undefined,
};

test.each(Object.keys(requestShapes))('there is a request %s', (shape) => {
	expect(sent.some(requestShapes[shape]!)).toBe(true);
});
