/** Our own skill as the bench asks it: the whole of it, as it is deployed. */
import { intentName } from '../../lambda/src/alexa/intents';
import { parsePlainDate } from '../../lambda/src/guidance/calendar';
import { localEnvironment, openStoreAt } from '../console/embeddedStore';
import type { Case, World } from './Case';
import { envelopeOf, SURGERY_DATE, USER } from './envelope';

export async function skillCases(folder: string, { endpoint, settings }: World): Promise<Case[]> {
	const tableName = 'profiles';
	const { store, close } = await openStoreAt(endpoint, tableName);
	const given = new Date('2026-01-21T09:00:00Z');
	const consent = { textVersion: 1, givenAt: given.toISOString() };
	const surgeryDate = parsePlainDate(SURGERY_DATE)!;
	await store.save(USER, { surgeryDate, planned: false, consent }, undefined, given);
	await close();

	const dynamodb = { ...localEnvironment(endpoint), PROFILE_STORE: 'dynamodb', TABLE_NAME: tableName };
	const onDemand = { ...dynamodb, STORE_LOADING: 'demand' };
	const asked = (name: string, what: string, intent: string, env: Record<string, string>, expects: RegExp): Case => ({
		name: `skill, ${name}`,
		what,
		file: `${folder}/index.js`,
		envelope: envelopeOf(intent, settings),
		env,
		expects,
	});
	const topic = asked(
		'a topic',
		'"signs of infection", the same',
		intentName('infectionSigns'),
		onDemand,
		/38 degrees/,
	);
	return [
		asked('help', 'no date, the store on demand', 'AMAZON.HelpIntent', onDemand, /In an emergency, call .*999/),
		{ ...topic, warms: true },
		asked('a date', '"when can I drive", date and zone', intentName('driving'), onDemand, /around 17 March/),
		{ ...topic, name: 'skill, a topic, init', what: 'the store loaded at the start', env: dynamodb },
	];
}
