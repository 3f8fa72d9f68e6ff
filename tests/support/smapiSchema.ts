/** The schema that Amazon publishes for its skill management interface (SMAPI), closed against keys it does not know. */
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import spec from 'ask-smapi-model/spec.json';

/** Amazon's definitions, closed: a key that they do not know is a slip, except where a subtype may add its own. */
const ajv = addFormats(new Ajv({ strict: false, allErrors: true, logger: false }));
ajv.addSchema({
	$id: 'smapi',
	definitions: Object.fromEntries(
		Object.entries(spec.definitions as Record<string, object>).map(([name, definition]) => {
			const isClosed = 'properties' in definition && !('discriminator' in definition);
			return [name, isClosed ? { ...definition, additionalProperties: false } : definition];
		}),
	),
});

/** What one of its definitions finds wrong with a value. */
export function schemaFaults(definition: string): (value: unknown) => string[] {
	const fits = ajv.compile({ $ref: `smapi#/definitions/${definition}` });
	return (value) => (fits(value) ? [] : (fits.errors ?? []).map((error) => ajv.errorsText([error])));
}
