/**
 * 20,000 generated requests, alone and in conversations: whatever comes in, the answer is sound. A failing run is played
 * again with REQUESTS_SEED=… npx jest tests/alexa/generatedRequests.test.ts, from its failing case on with REQUESTS_PATH=… too.
 */
import fc from 'fast-check';
import { dateIntentIds, intentName } from '../../lambda/src/alexa/intents';
import { redFlagIds } from '../../lambda/src/guidance/protocol';
import { topicIds } from '../../lambda/src/guidance/topics';
import { type Scenario, scenarios } from '../support/generatedScenarios';
import { declaredLabels, tally } from '../support/labelled';
import { playScenario } from '../support/playScenario';

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
	const [asked] = fc.sample(scenarios, { seed, numRuns: 1 });
	// None of these ends the session.
	const names = [...topicIds, ...redFlagIds, ...dateIntentIds].map(intentName);
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
