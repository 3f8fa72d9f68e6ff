/**
 * 20,000 generated requests, alone and in conversations: whatever comes in, the answer is sound. A failing run is played
 * again with REQUESTS_SEED=… npx jest tests/alexa/generatedRequests.test.ts, its last case alone with REQUESTS_PATH=… too.
 */

import type { ResponseEnvelope } from 'ask-sdk-model';
import fc from 'fast-check';
import { type Scenario, scenarios } from '../support/generatedScenarios';
import { CANARY } from '../support/generatedTexts';
import { declaredLabels, tally } from '../support/labelled';
import { playScenario, type Sabotage } from '../support/playScenario';

/** About 2.5 requests each. */
const SCENARIOS = 8600;
const REQUESTS = 20_000;

const seed = Number(process.env.REQUESTS_SEED || Math.floor(Math.random() * 2 ** 31));
const path = process.env.REQUESTS_PATH;

test('whatever comes in, the answer is sound', async () => {
	const reached = new Map<string, number>();
	let requests = 0;
	await fc.assert(
		fc.asyncProperty(scenarios, async (scenario) => {
			requests += scenario.turns.length;
			for (const label of [...scenario.labels, ...scenario.turns.flatMap(({ labels }) => labels)])
				reached.set(label, (reached.get(label) ?? 0) + 1);
			expect(await playScenario(scenario)).toEqual([]);
		}),
		{ numRuns: SCENARIOS, seed, ...(path && { path }) },
	);
	process.stdout.write(`${requests} requests in ${SCENARIOS} scenarios, seed ${seed}\n${tally(reached)}`);
	if (path) return;
	expect(requests).toBeGreaterThanOrEqual(REQUESTS);
	expect([...declaredLabels].filter((label) => !reached.has(label))).toEqual([]);
}, 300_000);

test('a conversation about everything, three times over, does not make the session grow', async () => {
	const names = [...declaredLabels].filter((label) => label.startsWith('intent: ')).map((label) => label.slice(8));
	const [asked] = fc.sample(scenarios, { seed, numRuns: 1 });
	const turns = [...names, ...names, ...names].map((name) => ({
		envelope: {
			session: { new: false },
			request: { type: 'IntentRequest', timestamp: '2026-02-24T12:00:00Z', locale: 'en-GB', intent: { name } },
		},
		attributes: { kind: 'carried' as const },
		labels: [],
	}));
	expect(await playScenario({ ...(asked as Scenario), turns })).toEqual([]);
});

/** A skill that answers as it should, but for one thing that is done to its answers. */
const spoiling =
	(spoil: (answer: ResponseEnvelope, request: Loose) => void): Sabotage =>
	(skill) => ({
		invoke: async (envelope) => {
			const answer = await skill.invoke(envelope);
			spoil(answer, (envelope.request ?? {}) as unknown as Loose);
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
		/SkillEnabled was answered aloud/,
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
	'logs what was said': [
		(skill, log) => ({
			invoke: (envelope) => {
				log({ intent: firstSlot(envelope.request as unknown as Loose) } as Parameters<typeof log>[0]);
				return skill.invoke(envelope);
			},
		}),
		/2 notes/,
	],
};

/** What the first scenario that a skill fails in says of it. */
async function faultOf(sabotage: Sabotage): Promise<string> {
	let found: string[] = [];
	const property = fc.asyncProperty(scenarios, async (scenario) => {
		found = await playScenario(scenario, sabotage);
		return found.length === 0;
	});
	await fc.check(property, { numRuns: SCENARIOS, seed, endOnFailure: true });
	return found.join();
}

test.each(Object.keys(sabotages))('a skill that %s is found out', async (fault) => {
	const [sabotage, message] = sabotages[fault]!;
	expect(await faultOf(sabotage)).toMatch(message);
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
