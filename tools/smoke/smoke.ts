/** What the deployed function must do in either form, held against it as Lambda would run it. */
import type { RequestEnvelope } from 'ask-sdk-model';
import { SKILL_ID } from '../console/echo';
import { type EmbeddedStore, openEmbeddedStore } from '../console/embeddedStore';
import { profileItems } from '../console/profileItems';
import { Conversation } from './Conversation';
import { type FunctionSettings, LambdaFunction } from './LambdaFunction';

type Place = Omit<FunctionSettings, 'env'>;
type Print = (line: string) => void;

const OTHER_SKILL = 'amzn1.ask.skill.ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Runs everything and returns what was wrong; nothing when all is well. */
export async function smoke(place: Place, print: Print): Promise<string[]> {
	const store = await openEmbeddedStore();
	try {
		return [
			...(await keepingForm(place, store, print)),
			...(await sessionForm(place, print)),
			...(await wrongSetting(place, print)),
		];
	} finally {
		await store.close();
	}
}

/** Runs one conversation; a function that cannot even start is one fault. */
async function converse(talk: Conversation, script: () => Promise<void>): Promise<string[]> {
	try {
		await talk.coldStart();
		await script();
		await talk.finish();
	} catch (error) {
		talk.check(false, `the function does not start: ${(error as Error).message}`);
	} finally {
		await talk.stop();
	}
	return talk.faults;
}

function keepingForm(place: Place, { endpoint, tableName }: EmbeddedStore, print: Print): Promise<string[]> {
	print('The form that keeps a date (PROFILE_STORE=dynamodb)\n');
	const env = { PROFILE_STORE: 'dynamodb', TABLE_NAME: tableName, SKILL_ID, AWS_ENDPOINT_URL_DYNAMODB: endpoint };
	const talk = new Conversation('dynamodb', { ...place, env }, print);
	const holds = async (rows: number): Promise<void> => {
		const { length } = await profileItems(endpoint, tableName);
		print(`       (rows in the table: ${length})`);
		talk.check(length === rows, `the table holds ${length} rows instead of ${rows}`);
	};
	const tellAndKeep = async (): Promise<void> => {
		await talk.say('my operation was on the twentieth of january 2026', 'Tuesday 20 January 2026 … is that the day');
		await talk.say('yes', 'May I keep them?');
		await holds(0);
		await talk.say('yes', "I'll remember it");
		await holds(1);
		await talk.leave();
	};
	return converse(talk, async () => {
		await talk.say('(open)', 'your surgical team … 999 … What would you like to know?');
		await talk.leave();
		await talk.say('when can i drive', 'Not before about 8 weeks after the operation … say: my operation was on');
		await tellAndKeep();
		await talk.coldStart();
		await talk.say('when can i drive', 'Not before about 8 weeks, around 17 March, and only when your surgeon agrees');
		await anyForm(talk);
		await talk.say('what do you know about me', '20 January 2026', 'whatIsKept');
		await talk.say('forget my surgery date', 'Shall I forget Tuesday 20 January 2026?');
		await talk.say('yes', 'forgotten');
		await holds(0);
		await talk.leave();
		await tellAndKeep();
		await talk.send('switches the skill off: SkillDisabled', disabled);
		await holds(0);
	});
}

function sessionForm(place: Place, print: Print): Promise<string[]> {
	print('The form that keeps nothing (PROFILE_STORE=session)\n');
	const talk = new Conversation('session', { ...place, env: { PROFILE_STORE: 'session', SKILL_ID } }, print);
	return converse(talk, async () => {
		await talk.say('(open)', 'your surgical team … 999 … What would you like to know?');
		await talk.say('when can i drive', 'Not before about 8 weeks after the operation');
		await talk.say('i had it five weeks ago when can i drive', 'around 17 March');
		await talk.leave();
		await anyForm(talk);
		await talk.say('(open)', 'What would you like to know?');
		await talk.say('what do you know about me', 'I keep nothing', 'whatIsKept');
		await talk.leave();
		await talk.send('switches the skill off: SkillDisabled', disabled);
	});
}

/** What is the same in both: a free question, a symptom, and a request that is meant for another skill. */
async function anyForm(talk: Conversation): Promise<void> {
	const grabbers = 'my sister swears by those grabbers is that anything for me';
	await talk.say(grabbers, 'About equipment for the home. … grabber', 'freeMy');
	await talk.send('the same, meant for another skill', forAnotherSkill);
	await talk.say("i can't breathe", 'Call 999 now … say that again?');
	await talk.leave();
}

/** Without its setting the function must not start, and has to say which one is wrong. */
async function wrongSetting(place: Place, print: Print): Promise<string[]> {
	print('A wrong setting (PROFILE_STORE=oops)\n');
	const complaint = await LambdaFunction.start({ ...place, env: { PROFILE_STORE: 'oops' } }).then(
		async (started) => {
			await started.stop();
			return 'none: it started';
		},
		(error: Error) => error.message,
	);
	const isNamed = complaint.includes('PROFILE_STORE');
	print(`${isNamed ? '       (init/error)' : 'WRONG:'} ${complaint}\n`);
	return isNamed ? [] : [`a wrong PROFILE_STORE does not fail at start with a message that names it: ${complaint}`];
}

const forAnotherSkill = ({ session, context }: RequestEnvelope): object => {
	const application = { applicationId: OTHER_SKILL };
	return { session: { ...session, application }, context: { System: { ...context.System, application } } };
};

/** The event that Alexa sends without a session, a minute after the last request. */
const disabled = ({ context: { System }, request: { requestId, timestamp } }: RequestEnvelope): object => {
	const later = new Date(Date.parse(timestamp) + 60_000).toISOString().replace(/\.\d{3}Z$/, 'Z');
	const { application, user, apiEndpoint, apiAccessToken } = System;
	return {
		session: undefined,
		context: { System: { application, user, apiEndpoint, apiAccessToken } },
		request: {
			type: 'AlexaSkillEvent.SkillDisabled',
			requestId,
			timestamp: later,
			eventCreationTime: later,
			eventPublishingTime: later,
			body: { userInformationPersistenceStatus: 'NOT_PERSISTED' },
		},
	};
};
