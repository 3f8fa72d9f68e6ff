/** The Lambda entry: joins the skill with what AWS gives it. A wrong setting fails here, at start, by name. */
import { readFileSync } from 'node:fs';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Context } from 'aws-lambda';
import { askDeviceZone } from './alexa/deviceZone';
import { withClinic } from './guidance/clinic';
import { guideProtocol, type Protocol } from './guidance/protocol';
import { createPhrasebooks, type Wording } from './language/phrasebook';
import type { ProfileStore } from './profile/ProfileStore';
import { sessionProfileStore } from './profile/sessionProfileStore';
import { createSkill } from './skill';
import { createTurnLog } from './turnLog';
import { byLanguage } from './understanding/byLanguage';

const { PROFILE_STORE, TABLE_NAME, STORE_LOADING, CLINIC_ID, SKILL_ID } = process.env;

function profileStore(): ProfileStore {
	if (STORE_LOADING && STORE_LOADING !== 'init' && STORE_LOADING !== 'demand')
		throw new Error(`STORE_LOADING is "${STORE_LOADING}": use init or demand.`);
	if (PROFILE_STORE === 'session') return sessionProfileStore;
	if (PROFILE_STORE !== 'dynamodb')
		throw new Error(`PROFILE_STORE is "${PROFILE_STORE ?? ''}": use dynamodb or session.`);
	if (!TABLE_NAME) throw new Error('TABLE_NAME is empty: it names the DynamoDB table of the dynamodb form.');
	return dynamoDb(TABLE_NAME);
}

/**
 * The AWS SDK is most of a cold start, so it lives in a file of its own. It is loaded as soon as the skill has started:
 * the answer that needs it is the slowest, and Lambda starts a function at full speed, whatever its memory. With `demand`
 * it is loaded when a date is first needed: the first answer without one comes 40 ms sooner, that with one no later.
 */
function dynamoDb(tableName: string): ProfileStore {
	let opened: Promise<ProfileStore> | undefined;
	const open = (): Promise<ProfileStore> => {
		opened ??= import('./profile/dynamoDbProfileStore').then((store) => store.createDynamoDbProfileStore(tableName));
		return opened;
	};
	// A failure is told to whoever asks the store.
	if (STORE_LOADING !== 'demand') open().catch(() => undefined);
	return {
		keeps: true,
		load: async (...args) => (await open()).load(...args),
		save: async (...args) => (await open()).save(...args),
		forget: async (...args) => (await open()).forget(...args),
	};
}

const skill = createSkill({
	protocol: protocolOf(CLINIC_ID),
	store: profileStore(),
	deviceZone: askDeviceZone,
	phrasebook: createPhrasebooks(
		(locale) => JSON.parse(readFileSync(`${__dirname}/wording/${locale}.json`, 'utf8')) as Wording,
	),
	understandingOf: byLanguage((language) => {
		// Few questions are free: understanding lives in a file of its own, as the store does.
		const { createUnderstanding } =
			require('./understanding/understand') as typeof import('./understanding/understand');
		return createUnderstanding(readFileSync(`${__dirname}/understanding/${language}.bin`));
	}),
	skillId: SKILL_ID || undefined,
	log: createTurnLog(process.env.AWS_LAMBDA_FUNCTION_NAME ?? 'local'),
});

/** The guide's protocol, with the clinic's on top when one is named. */
function protocolOf(clinicId: string | undefined): Protocol {
	if (!clinicId) return guideProtocol;
	try {
		// An id is a file's name, never a path.
		if (!/^[a-z0-9-]+$/.test(clinicId)) throw new Error(`"${clinicId}" is no id of a clinic.`);
		return withClinic(JSON.parse(readFileSync(`${__dirname}/clinics/${clinicId}.json`, 'utf8')));
	} catch (error) {
		throw new Error(`CLINIC_ID "${clinicId}": ${(error as Error).message}`);
	}
}

// Never the callback form: Lambda's Node 24 refuses it.
export const handler = async (event: RequestEnvelope, _context: Context): Promise<ResponseEnvelope> =>
	skill.invoke(event);
