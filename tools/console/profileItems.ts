/** Everything in a table of profiles on this machine: a look behind the store's back. */
import { type AttributeValue, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';

/** All items of a table, as DynamoDB holds them; there may be at most as many as one answer takes, some thousands. */
export async function profileItems(endpoint: string, tableName: string): Promise<Record<string, AttributeValue>[]> {
	const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
	const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
	try {
		return (await client.send(new ScanCommand({ TableName: tableName }))).Items ?? [];
	} finally {
		client.destroy();
	}
}
