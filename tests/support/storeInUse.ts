/** What the profile store really does to its table, told to a client that only listens. */
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamoDbProfileStore } from '../../lambda/src/profile/dynamoDbProfileStore';

/** Loads, saves and forgets one profile; gives back the commands that were sent and the item that was written. */
export async function storeInUse(): Promise<{ commands: Set<string>; item: Record<string, AttributeValue> }> {
	const commands = new Set<string>();
	let item: Record<string, AttributeValue> = {};
	const client = {
		send: async (command: { constructor: { name: string }; input: { Item?: Record<string, AttributeValue> } }) => {
			commands.add(command.constructor.name.replace(/Command$/, ''));
			item = command.input.Item ?? item;
			return {};
		},
	} as unknown as DynamoDBClient;
	const store = createDynamoDbProfileStore('any-table', client);
	const now = new Date('2026-03-01T10:00:00Z');
	const consent = { textVersion: 1, givenAt: now.toISOString() };
	await store.load('somebody', now);
	// With everything that can be kept, so that nothing of the item is missing.
	const profile = { surgeryDate: '2026-01-20', planned: false, untimed: true, zone: 'Europe/London', consent } as const;
	await store.save('somebody', profile, undefined, now);
	await store.forget('somebody');
	return { commands, item };
}
