/**
 * 20,000 generated requests, alone and in conversations: whatever comes, the answer is sound. To play a failing run
 * again: REQUESTS_SEED=… npx jest tests/alexa/generatedRequests.test.ts, and REQUESTS_PATH=… for its last case alone.
 */
import fc from 'fast-check';
import { scenarios } from '../support/generatedScenarios';
import { declaredLabels } from '../support/labelled';
import { playScenario, watchRejections } from '../support/playScenario';

const SCENARIOS = 8000;
const REQUESTS = 20_000;

const seed = Number(process.env.REQUESTS_SEED ?? Math.floor(Math.random() * 2 ** 31));
const path = process.env.REQUESTS_PATH;

beforeAll(watchRejections);

test('whatever comes in, the answer is sound', async () => {
	const reached = new Map<string, number>();
	const t0 = Date.now();
	await fc.assert(
		fc.asyncProperty(scenarios, async (scenario) => {
			for (const label of [...scenario.labels, ...scenario.turns.flatMap(({ labels }) => [...labels, 'requests'])])
				reached.set(label, (reached.get(label) ?? 0) + 1);
			expect(await playScenario(scenario)).toEqual([]);
		}),
		{ numRuns: SCENARIOS, seed, ...(path && { path }), includeErrorInReport: true },
	);
	console.log(
		Date.now() - t0,
		reached.get('requests'),
		[...declaredLabels].filter((l) => !reached.has(l)),
	);
}, 300_000);
