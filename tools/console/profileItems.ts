/** Everything in a table of profiles on this machine: a look behind the store's back. */
import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb';
import { localClient } from './embeddedStore';

/** All items of a table, as DynamoDB holds them; there may be at most as many as one answer takes, some thousands. */
export async function profileItems(endpoint: string, tableName: string): Promise<Record<string, AttributeValue>[]> {
	const client = localClient(endpoint);
	try {
		return (await client.send(new ScanCommand({ TableName: tableName }))).Items ?? [];
	} finally {
		client.destroy();
	}
}
