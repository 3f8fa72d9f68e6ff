/** Profiles in DynamoDB, one item a person. The only file that knows the AWS SDK. */
import { createHash, randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import {
	type AttributeValue,
	ConditionalCheckFailedException,
	DeleteItemCommand,
	DynamoDBClient,
	GetItemCommand,
	PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { budgets } from '../budgets';
import { parsePlainDate } from '../guidance/calendar';
import { isKnownZone } from '../guidance/zone';
import { expiryOf, type Profile, type ProfileStore, type StoredProfile } from './ProfileStore';

/** The form of an item; an item of another form is left alone. */
const ITEM_FORM = 1;

type Item = Record<string, AttributeValue>;

/** The key of a person: the SHA-256 of Alexa's user id, in hexadecimal. */
const personKey = (userId: string): string => createHash('sha256').update(userId).digest('hex');

/**
 * Two tries, the second after a wait that the SDK draws at random. A try that gets no answer is given up, since a
 * connection that went stale while the function was asleep never answers. The SDK's own way of reading an answer pipes
 * it, and to pipe opens standard output and error: 4 ms of the first read.
 */
export const clientSettings = {
	maxAttempts: 2,
	requestHandler: { requestTimeout: budgets.storeTry, throwOnRequestTimeout: true },
	streamCollector: async (answer: Readable): Promise<Uint8Array> => Buffer.concat(await answer.toArray()),
};

/** A store over one table; the client takes region and endpoint from the AWS SDK's own environment variables. */
export function createDynamoDbProfileStore(
	tableName: string,
	client = new DynamoDBClient(clientSettings),
): ProfileStore {
	const key = (userId: string): Item => ({ person: { S: personKey(userId) } });
	return {
		keeps: true,
		async load(userId, now, abortSignal) {
			const { Item: item } = await client.send(
				new GetItemCommand({ TableName: tableName, Key: key(userId), ConsistentRead: true }),
				{ abortSignal },
			);
			return item && readItem(item, now);
		},
		async save(userId, profile, expected, now, abortSignal) {
			const version = randomUUID();
			const values = { ':own': { S: version } };
			// A repeated request finds its own write: that is no other turn's.
			const condition =
				expected === undefined
					? {
							// DynamoDB removes expired items late: one that is still there counts as gone.
							ConditionExpression: 'attribute_not_exists(person) OR expiresAt <= :now OR #version = :own',
							ExpressionAttributeValues: { ...values, ':now': { N: String(Math.floor(now.getTime() / 1000)) } },
						}
					: {
							ConditionExpression: '#version = :expected OR #version = :own',
							ExpressionAttributeValues: { ...values, ':expected': { S: expected } },
						};
			try {
				await client.send(
					new PutItemCommand({
						TableName: tableName,
						Item: { ...key(userId), ...writeItem(profile, version, now) },
						ExpressionAttributeNames: { '#version': 'version' },
						...condition,
					}),
					{ abortSignal },
				);
				return { version };
			} catch (error) {
				if (error instanceof ConditionalCheckFailedException) return 'stale';
				throw error;
			}
		},
		async forget(userId, writtenBy, abortSignal) {
			const condition = writtenBy && {
				ConditionExpression: 'attribute_not_exists(writtenAt) OR writtenAt <= :by',
				ExpressionAttributeValues: { ':by': { N: String(writtenBy.getTime()) } },
			};
			try {
				await client.send(new DeleteItemCommand({ TableName: tableName, Key: key(userId), ...condition }), {
					abortSignal,
				});
			} catch (error) {
				// What was written later is not to be erased.
				if (!(error instanceof ConditionalCheckFailedException)) throw error;
			}
		},
	};
}

function writeItem(profile: Profile, version: string, now: Date): Item {
	return {
		form: { N: String(ITEM_FORM) },
		version: { S: version },
		surgeryDate: { S: profile.surgeryDate },
		planned: { BOOL: profile.planned },
		...(profile.untimed && { untimed: { BOOL: true } }),
		...(profile.zone !== undefined && { zone: { S: profile.zone } }),
		consentTextVersion: { N: String(profile.consent.textVersion) },
		consentGivenAt: { S: profile.consent.givenAt },
		writtenAt: { N: String(now.getTime()) },
		expiresAt: { N: String(expiryOf(profile.surgeryDate)) },
	};
}

/**
 * An expired item reads as nothing. One that is damaged or of a newer form throws: to call it nothing would be untrue, and
 * to guess at it dangerous.
 */
function readItem(item: Item, now: Date): StoredProfile | undefined {
	const expiresAt = Number(item.expiresAt?.N);
	if (expiresAt * 1000 <= now.getTime()) return undefined;
	const surgeryDate = parsePlainDate(item.surgeryDate?.S ?? '');
	const version = item.version?.S;
	const planned = item.planned?.BOOL;
	const untimed = item.untimed === undefined ? false : item.untimed.BOOL;
	const consent = { textVersion: Number(item.consentTextVersion?.N), givenAt: item.consentGivenAt?.S };
	const isWhole =
		surgeryDate && version && planned !== undefined && untimed !== undefined && consent.givenAt !== undefined;
	if (Number(item.form?.N) !== ITEM_FORM || !isWhole || Number.isNaN(expiresAt + consent.textVersion))
		throw new Error('What is kept cannot be made out.');
	const zone = item.zone?.S;
	return {
		surgeryDate,
		planned,
		...(untimed && { untimed }),
		...(zone !== undefined && isKnownZone(zone) && { zone }),
		consent: consent as StoredProfile['consent'],
		version,
	};
}
