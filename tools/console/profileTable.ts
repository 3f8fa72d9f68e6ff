/** The table of profiles as the deployed stack has it, so that the embedded one cannot differ. */
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { readStackTemplate, type StackTemplate, stackTemplatePath } from './stackTemplate';

const resourceName = 'ProfileTable';

/** What creates a table like the template's, under another name. */
export function profileTableDefinition(
	tableName: string,
	template: Partial<StackTemplate> = readStackTemplate(),
): CreateTableCommandInput {
	const properties = template?.Resources?.[resourceName]?.Properties;
	if (!properties) throw new Error(`${stackTemplatePath} has no ${resourceName} with properties.`);
	const property = (name: string) => {
		if (!properties[name]) throw new Error(`${stackTemplatePath}: ${resourceName} has no ${name}.`);
		return properties[name];
	};
	return {
		TableName: tableName,
		AttributeDefinitions: property('AttributeDefinitions'),
		KeySchema: property('KeySchema'),
		BillingMode: property('BillingMode'),
	};
}
