/** The checks on generated requests can fail: a skill with one fault is found out, whichever of them it has. */
import type { ResponseEnvelope } from 'ask-sdk-model';
import fc from 'fast-check';
import type { TurnNote } from '../../lambda/src/turnLog';
import { scenarios } from '../support/generatedScenarios';
import { CANARY } from '../support/generatedTexts';
import { playScenario, type Sabotage } from '../support/playScenario';

/** The rarest of these faults shows once in some hundred. */
const SCENARIOS = 8600;

/** A skill that answers as it should, but for one thing that is done to its answers or its notes. */
const spoiling =
	(spoil: (answer: ResponseEnvelope, request: Loose, notes: TurnNote[]) => void): Sabotage =>
	(skill, notes) => ({
		invoke: async (envelope) => {
			const answer = await skill.invoke(envelope);
			spoil(answer, (envelope.request ?? {}) as unknown as Loose, notes());
			return answer;
		},
	});
type Loose = { intent?: { slots?: Record<string, { value?: unknown } | null> | null }; type?: unknown };

const adding = (answer: ResponseEnvelope, ssml: string): void => {
	const speech = answer.response.outputSpeech as { ssml: string } | undefined;
	if (speech) speech.ssml = speech.ssml.replace('<speak>', `<speak>${ssml} `);
};
const firstSlot = ({ intent }: Loose): string => {
	const [slot] = Object.values(intent?.slots ?? {});
	return String(slot?.value ?? '')
		.replace(/[^\w ]/g, '')
		.slice(0, 100);
};

const sabotages: Record<string, [Sabotage, RegExp]> = {
	'echoes a slot': [spoiling((answer, request) => adding(answer, firstSlot(request))), /an echo/],
	'shows a user id': [
		spoiling(({ response }) => {
			if (response.card?.type === 'Simple') response.card.title = `For ${CANARY}`;
		}),
		/an echo/,
	],
	'leaves the microphone open': [
		spoiling(({ response }) => {
			if (response.outputSpeech) response.shouldEndSession = false;
		}),
		/microphone open/,
	],
	'answers an event aloud': [
		spoiling(({ response }, { type }) => {
			const outputSpeech = { type: 'SSML' as const, ssml: '<speak>Goodbye.</speak>' };
			if (type === 'AlexaSkillEvent.SkillEnabled') Object.assign(response, { outputSpeech, shouldEndSession: true });
		}),
		/was answered aloud/,
	],
	'says nothing to a launch': [
		spoiling((answer, { type }) => {
			if (type === 'LaunchRequest') answer.response = {};
		}),
		/no answer/,
	],
	'lets the session grow': [
		spoiling(({ sessionAttributes }) => {
			if (sessionAttributes) sessionAttributes.history = 'and so on '.repeat(2000);
		}),
		/bytes of session/,
	],
	'gives the session what it will not take back': [
		spoiling(({ sessionAttributes }) => {
			if (sessionAttributes?.said) sessionAttributes.said = 'Shall I?';
		}),
		/would not take up/,
	],
	'changes the request': [
		spoiling((_, { intent }) => {
			if (intent?.slots?.date) delete intent.slots.date;
		}),
		/request was changed/,
	],
	'notes what was said': [
		spoiling((_, request, [note]) => Object.assign(note ?? {}, { topic: firstSlot(request) })),
		/an echo/,
	],
	'notes a turn twice': [spoiling((_, __, notes) => void notes.push(...notes)), /2 notes/],
	'fails and apologises': [spoiling((_, __, [note]) => Object.assign(note ?? {}, { outcome: 'failed' })), /failed/],
	'takes a symptom for something milder': [
		spoiling((_, __, [note]) => Object.assign(note ?? {}, { urgency: null })),
		/a symptom was not answered as one/,
	],
	'refuses requests of its own': [
		spoiling((answer, { type }, [note]) => {
			if (type === 'IntentRequest') answer.response = {};
			Object.assign(note ?? {}, { outcome: 'refused' });
		}),
		/no answer|refused/,
	],
};

/** What the first scenario that a skill fails in says of it. */
async function faultOf(sabotage: Sabotage, numRuns = SCENARIOS): Promise<string> {
	let found: string[] = [];
	const property = fc.asyncProperty(scenarios, async (scenario) => {
		found = await playScenario(scenario, sabotage);
		return found.length === 0;
	});
	await fc.check(property, { numRuns, endOnFailure: true });
	return found.join();
}

test.each(Object.keys(sabotages))('a skill that %s is found out', async (fault) => {
	const [sabotage, message] = sabotages[fault]!;
	expect(await faultOf(sabotage)).toMatch(message);
});

test('a skill that answers what is meant for another is found out', async () => {
	const willing: Sabotage = (skill, notes) => ({
		invoke: async (envelope) => {
			const answer = await skill.invoke(envelope);
			for (const note of notes()) if (note.outcome === 'refused') note.outcome = 'silent';
			return answer;
		},
	});
	expect(await faultOf(willing)).toMatch(/another skill was not refused/);
});

test('a skill that throws on its 1,000th request is found out', async () => {
	let requests = 0;
	const thrower: Sabotage = (skill) => ({
		invoke: async (envelope) => {
			requests += 1;
			if (requests === 1000) throw new Error('the thousandth');
			return skill.invoke(envelope);
		},
	});
	expect(await faultOf(thrower)).toMatch(/threw Error: the thousandth/);
	expect(requests).toBeGreaterThanOrEqual(1000);
});
