/** What each part of a session looks like when it is whole: one that is damaged, or of another version, must not be used. */
import { parsePlainDate } from '../guidance/calendar';
import { redFlagIds } from '../guidance/protocol';
import { hasVariant, isTopicId, topicOf } from '../guidance/topics';
import { isKnownZone } from '../guidance/zone';
import { replaceNumbers } from '../language/marks';
import type { Offer, Question, Session } from './session';

type Loose = Record<string, unknown>;
type Check = (value: unknown) => boolean;

/** Several times the longest answer: what is longer was not said by us. */
const LONGEST_STATEMENT = 2000;
const LONGEST_ID = 100;

const isObject = (value: unknown): value is Loose =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isFlag: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const isId: Check = (value) => typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;
const isDate: Check = (value) => typeof value === 'string' && parsePlainDate(value) !== undefined;
const isZone: Check = (value) => isId(value) && isKnownZone(value as string);
const isTopic: Check = (value) => typeof value === 'string' && isTopicId(value);
const maybe =
	(check: Check): Check =>
	(value) =>
		value === undefined || check(value);
const listOf =
	(check: Check): Check =>
	(value) =>
		Array.isArray(value) && value.every(check);

/** A sentence or more of ours, with telephone numbers in their marks: no question, no sign that cannot be spoken. */
const isStatement: Check = (value) =>
	typeof value === 'string' &&
	value.length <= LONGEST_STATEMENT &&
	!/[\p{C}{}?⟦⟧]/u.test(replaceNumbers(value, (digits) => digits));

const isQuestion = (value: unknown): value is Question =>
	isObject(value) &&
	isTopic(value.topic) &&
	maybe(isDate)(value.from) &&
	(value.variant === undefined || hasVariant(value as unknown as Question));

const offers: { [Kind in Offer['kind']]: (offer: Loose) => boolean } = {
	open: ({ first }) => maybe(isFlag)(first),
	more: () => true,
	topic: ({ question, instead }) => isQuestion(question) && maybe(isFlag)(instead),
	either: ({ questions, nearest, instead }) =>
		listOf(isQuestion)(questions) && (questions as Question[]).length === 2 && [nearest, instead].every(maybe(isFlag)),
	slot: ({ question }) => isQuestion(question) && topicOf(question.topic).slot !== undefined,
	sayAgain: ({ topic }) => (redFlagIds as unknown[]).includes(topic),
	whichDate: () => true,
	checkDate: ({ readings }) => listOf(isDate)(readings) && (readings as unknown[]).length > 0,
	keepDate: ({ date }) => isDate(date),
	replaceDate: ({ date, old }) => isDate(date) && isDate(old),
	forgetDate: ({ date }) => maybe(isDate)(date),
	wentAhead: ({ date, question }) => isDate(date) && maybe(isQuestion)(question),
};

const isOffer = (value: unknown): value is Offer =>
	isObject(value) && Object.hasOwn(offers, value.kind as PropertyKey) && offers[value.kind as Offer['kind']](value);

/** True for a profile as a store gives it. */
export const isProfile: Check = (value) =>
	isObject(value) &&
	isDate(value.surgeryDate) &&
	isFlag(value.planned) &&
	maybe(isFlag)(value.untimed) &&
	maybe(isZone)(value.zone) &&
	isObject(value.consent) &&
	isCount(value.consent.textVersion) &&
	typeof value.consent.givenAt === 'string' &&
	isId(value.version);

/** A check for each part of a session; a part that is not here is not known. */
export const sessionParts: { [Part in keyof Required<Session>]: Check } = {
	form: (value) => value === 1,
	zone: isZone,
	zoneAsked: isFlag,
	stored: (value) => value === 'nothing' || value === 'unknown' || isProfile(value),
	surgery: (value) => value === 'none' || (isObject(value) && isDate(value.date) && isFlag(value.planned)),
	offer: isOffer,
	resume: isOffer,
	said: isStatement,
	last: isQuestion,
	before: isQuestion,
	carer: isFlag,
	slow: isFlag,
	more: (value) => isObject(value) && isQuestion(value.question) && isCount(value.next),
	untimed: isFlag,
	countingWanted: isFlag,
	caveat: (value) => value === 'femoral',
	heard: listOf(isTopic),
	helps: isCount,
	misses: isCount,
	hinted: isFlag,
	sourceSaid: isFlag,
	storeDownSaid: isFlag,
	wentAheadAsked: isFlag,
	untimedSaid: isFlag,
};
