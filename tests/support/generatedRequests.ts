/** Whole requests as Alexa sends them, with what varies from one to the next: who asks, when, where, and what for. */
import fc from 'fast-check';
import { localeCodes } from '../../lambda/src/language/locales';
import { intentNames, silentBodies } from './generatedIntents';
import { slots } from './generatedSlots';
import { CANARY, noText, oddText } from './generatedTexts';
import { eachKind, type Labelled, oneKind } from './labelled';

export const OWN_SKILL = 'amzn1.ask.skill.generated';

const either = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const otherLocales = 'ar-SA en-AU en-CA en-IN es-ES es-MX es-US fr-CA fr-FR hi-IN it-IT ja-JP nl-NL pt-BR'.split(' ');

const locales: fc.Arbitrary<Labelled<unknown>> = fc.oneof(
	{ weight: 12, arbitrary: eachKind('locale', localeCodes) },
	{ weight: 2, arbitrary: eachKind('locale', otherLocales) },
	{
		weight: 1,
		arbitrary: oneKind<unknown>('locale', {
			'none of Alexa’s': either('en', 'EN-gb', 'de_DE', 'xx-XX', '', '__proto__', 'constructor'),
			'no text': noText,
		}),
	},
);

const timestamps: fc.Arbitrary<Labelled<unknown>> = oneKind<unknown>(
	'timestamp',
	{
		usual: fc
			.date({ min: new Date('2026-02-20'), max: new Date('2026-03-20'), noInvalidDate: true })
			.map((date) => date.toISOString()),
		'at the edge of a day': either(
			'2026-02-23T23:59:59Z',
			'2026-02-24T00:00:00Z',
			'2025-12-31T23:30:00Z',
			'2028-02-29T05:00:00Z',
		),
		'at a change of the clocks': either('2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z', '2026-10-25T01:30:00Z'),
		'with an offset': either('2026-02-24T23:30:00-08:00', '2026-02-24T00:30:00+14:00'),
		'long past': either(
			'1970-01-01T00:00:00Z',
			'2014-11-06T00:00:00Z',
			'0001-01-01T00:00:00Z',
			'-000044-03-15T00:00:00Z',
		),
		'far ahead': either('2099-12-31T23:59:59Z', '9999-12-31T23:59:59Z', '+275760-09-13T00:00:00Z'),
		malformed: either('', 'now', '2026-02-30T25:61:00Z', '24/02/2026', '1771934400000'),
		'no text': fc.oneof(noText, fc.constant(1771934400000)),
	},
	{ usual: 10, 'at the edge of a day': 3 },
);

const people: fc.Arbitrary<Labelled<unknown>> = oneKind<unknown>(
	'user',
	{
		usual: fc.constant(`amzn1.ask.account.${CANARY}`),
		'a very long id': fc.constant(`amzn1.ask.account.${CANARY.repeat(500)}`),
		'an odd id': oddText.map((text) => `${CANARY}${text}`),
		'no text': noText,
	},
	{ usual: 20 },
);

const skills = oneKind(
	'skill',
	{ own: fc.constant(OWN_SKILL), another: fc.constant('amzn1.ask.skill.another') },
	{ own: 25 },
);

type Body = Record<string, unknown>;

const intentBodies = fc
	.record({ name: intentNames, slots, state: either(undefined, 'STARTED', 'IN_PROGRESS', 'COMPLETED') })
	.map(({ name, slots: filled, state }) => ({
		value: {
			type: 'IntentRequest',
			...(state && { dialogState: state }),
			intent: { name: name.value, confirmationStatus: 'NONE', slots: filled.value },
		} as Body,
		labels: ['request: IntentRequest', ...name.labels, ...filled.labels],
	}));

const launchBodies = oneKind<Body>('request', {
	LaunchRequest: either<Body>({}, { task: { name: 'AMAZON.PrintPDF', version: '1', input: { title: CANARY } } }).map(
		(more) => ({ type: 'LaunchRequest', ...more }),
	),
});

const bodies = fc.oneof(
	{ weight: 20, arbitrary: intentBodies },
	{ weight: 2, arbitrary: launchBodies },
	{ weight: 5, arbitrary: silentBodies },
);

/** Skill events say when they happened, which may be long ago, still to come, or not said at all. */
const eventTimes = either<Body>(
	{ eventCreationTime: '2026-02-24T11:59:00Z', eventPublishingTime: '2026-02-24T11:59:30Z' },
	{ eventCreationTime: '2024-01-01T00:00:00Z' },
	{ eventCreationTime: '2099-01-01T00:00:00Z' },
	{ eventCreationTime: 'yesterday' },
	{ eventCreationTime: 7 },
	{ eventCreationTime: undefined },
);

const speaker = { personId: `amzn1.ask.person.${CANARY}`, accessToken: CANARY };

/** A request with everything in its place; what stands there may be odd. */
export const wholeEnvelopes: fc.Arbitrary<Labelled<unknown>> = fc
	.record({
		body: bodies,
		locale: locales,
		timestamp: timestamps,
		user: people,
		skill: skills,
		isNew: fc.boolean(),
		event: eventTimes,
		id: fc.nat(),
		person: either(undefined, undefined, speaker),
	})
	.map(({ body, locale, timestamp, user, skill, isNew, event, id, person }) => {
		const isEvent = String(body.value.type).startsWith('AlexaSkillEvent');
		const common = { application: { applicationId: skill.value }, user: { userId: user.value } };
		const device = { deviceId: `device ${CANARY}`, supportedInterfaces: {} };
		const System = {
			...common,
			...(!isEvent && { device }),
			...(person && { person }),
			apiEndpoint: 'https://api.alexa.invalid',
			apiAccessToken: CANARY,
		};
		const request = {
			...body.value,
			requestId: `request ${id}`,
			timestamp: timestamp.value,
			...(isEvent ? event : { locale: locale.value }),
		};
		return {
			value: {
				version: '1.0',
				...(!isEvent && { session: { new: isNew, sessionId: `session ${id}`, ...common } }),
				context: { System },
				request,
			},
			labels: [...body.labels, ...(isEvent ? [] : locale.labels), ...timestamp.labels, ...user.labels, ...skill.labels],
		};
	});
