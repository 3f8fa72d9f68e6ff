/** A DynamoDB table of profiles for one test file, with a look behind the store's back, and a profile to keep in it. */
import { randomUUID } from 'node:crypto';
import { type AttributeValue, DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { clientSettings } from '../../lambda/src/profile/dynamoDbProfileStore';
import type { Profile, ProfileStore } from '../../lambda/src/profile/ProfileStore';
import { type EmbeddedStore, openEmbeddedStore, openStoreAt } from '../../tools/console/embeddedStore';
import { profileItems } from '../../tools/console/profileItems';

export const userId = 'amzn1.ask.account.EXAMPLE-PERSON';
export const now = new Date('2026-03-01T10:00:00Z');
export const later = new Date('2026-03-01T10:05:00Z');

export const profile: Profile = {
	surgeryDate: '2026-01-20',
	planned: false,
	zone: 'Europe/Berlin',
	consent: { textVersion: 1, givenAt: '2026-03-01T10:00:00Z' },
};
export const changed: Profile = { ...profile, surgeryDate: '2026-02-10' };

export const clientOf = (endpoint: string): DynamoDBClient =>
	new DynamoDBClient({
		endpoint,
		region: 'local',
		credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
		...clientSettings,
	});

export class ProfileTable {
	readonly name: string;
	readonly store: ProfileStore;
	readonly client: DynamoDBClient;

	private constructor(private readonly embedded: EmbeddedStore) {
		this.name = embedded.tableName;
		this.store = embedded.store;
		this.client = clientOf(embedded.endpoint);
	}

	/** A table in memory; or one of its own in the DynamoDB that `npm run conformance` has started. */
	static async open(): Promise<ProfileTable> {
		const { PROFILE_ENDPOINT } = process.env;
		if (!PROFILE_ENDPOINT) return new ProfileTable(await openEmbeddedStore());
		return new ProfileTable(await openStoreAt(PROFILE_ENDPOINT, `profiles-${randomUUID()}`));
	}

	items(): Promise<Record<string, AttributeValue>[]> {
		return profileItems(this.embedded.endpoint, this.name);
	}

	/** Keeps the profile, then changes the stored item behind the store's back; an undefined attribute is taken away. */
	async storedWith(
		change: Record<string, AttributeValue | undefined>,
		person = userId,
	): Promise<Record<string, AttributeValue>> {
		await this.store.save(person, profile, undefined, now);
		const [item] = await this.items();
		const entries = Object.entries({ ...item, ...change }).filter(([, value]) => value !== undefined);
		const damaged = Object.fromEntries(entries) as Record<string, AttributeValue>;
		await this.client.send(new PutItemCommand({ TableName: this.name, Item: damaged }));
		return damaged;
	}

	async savedVersion(expected: string | undefined, at: Date, what = profile): Promise<string> {
		const result = await this.store.save(userId, what, expected, at);
		if (result === 'stale') throw new Error('The save was stale.');
		return result.version;
	}

	async empty(): Promise<void> {
		for (const { person } of await this.items())
			await this.client.send(new DeleteItemCommand({ TableName: this.name, Key: { person: person! } }));
	}

	async close(): Promise<void> {
		this.client.destroy();
		await this.embedded.close();
	}
}
