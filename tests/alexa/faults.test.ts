/**
 * Every fault of what the skill depends on, crossed with every intent: the answer comes within its budget, says what it
 * could not do, and never claims what was not done. Time is a fake clock's.
 */
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { DeviceZone } from '../../lambda/src/alexa/deviceZone';
import { builtInIntents, intentIds, intentName } from '../../lambda/src/alexa/intents';
import { budgets } from '../../lambda/src/budgets';
import { redFlagIds } from '../../lambda/src/guidance/protocol';
import type { Profile, ProfileStore } from '../../lambda/src/profile/ProfileStore';
import { createMemoryProfileStore } from '../../tools/console/memoryProfileStore';
import { responseFaults } from '../../tools/console/responseFaults';
import { Device } from '../support/Device';
import { testSkill } from '../support/testSkill';

const surgery: Profile = {
	surgeryDate: '2026-01-20',
	planned: false,
	consent: { textVersion: 1, givenAt: '2026-02-01T00:00:00.000Z' },
};

const never = (): Promise<never> => new Promise(() => {});
const after = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
const failing = (name: string, milliseconds = 0) => {
	const fail = async (): Promise<never> => {
		await after(milliseconds);
		throw Object.assign(new Error(`${name} of amzn1.ask.account.TESTUSER`), { name });
	};
	return { load: fail, save: fail, forget: fail };
};

/** What can be wrong with a store that works underneath: the calls that differ. */
const storeFaults: Record<string, (real: ProfileStore) => Partial<ProfileStore>> = {
	'refuses connections': () => failing('ECONNREFUSED'),
	throttles: () => failing('ThrottlingException', 300),
	'answers with errors': () => failing('InternalServerError', 50),
	'is not there any more': () => failing('ResourceNotFoundException'),
	'never answers': () => ({ load: never, save: never, forget: never }),
	'answers too late': (real) => ({
		load: async (...args) => after(budgets.storeRead + 100).then(() => real.load(...args)),
		save: async (...args) => after(budgets.storeWrite + 100).then(() => real.save(...args)),
		forget: async (...args) => after(budgets.storeWrite + 100).then(() => real.forget(...args)),
	}),
	'answers just in time': (real) => ({
		load: async (...args) => after(budgets.storeRead - 50).then(() => real.load(...args)),
		save: async (...args) => after(budgets.storeWrite - 50).then(() => real.save(...args)),
		forget: async (...args) => after(budgets.storeWrite - 50).then(() => real.forget(...args)),
	}),
	'writes too late': (real) => ({
		save: async (...args) => after(budgets.storeWrite + 100).then(() => real.save(...args)),
	}),
	'holds what cannot be made out': () => ({
		load: failing('Error').load,
		save: async () => 'stale',
	}),
	'reads but does not write': () => ({ save: failing('Error').save, forget: failing('Error').forget }),
	'writes but does not read': () => ({ load: failing('Error').load }),
	'loses the answer to a write': (real) => ({
		save: async (...args) => real.save(...args).then(() => failing('ECONNRESET').save()),
	}),
	'loses the item between read and write': (real) => ({
		load: async (userId, now) => {
			const found = await real.load(userId, now);
			await real.forget(userId);
			return found;
		},
	}),
	'throws at once': () => ({
		load: () => {
			throw new TypeError('no client');
		},
		save: () => {
			throw new TypeError('no client');
		},
	}),
};

/** What the settings service can do; a status other than 200 is nothing, as `deviceZone.test.ts` shows of each. */
const zoneFaults: Record<string, DeviceZone> = {
	'has no zone': async () => undefined,
	'never answers': never,
	'answers too late': () => after(budgets.deviceZone + 100).then(() => 'America/New_York'),
	'fails against its promise': () => Promise.reject(new Error('no')),
};

const cases: [fault: string, store: (real: ProfileStore) => Partial<ProfileStore>, zone: DeviceZone][] = [
	...Object.entries(storeFaults).map(([fault, of]): [string, (typeof storeFaults)[string], DeviceZone] => [
		`the store ${fault}`,
		of,
		async () => 'Europe/London',
	]),
	...Object.entries(zoneFaults).map(([fault, zone]): [string, () => object, DeviceZone] => [
		`the settings service ${fault}`,
		() => ({}),
		zone,
	]),
	['neither ever answers', storeFaults['never answers']!, never],
];

/** With these a date is kept, changed and forgotten all the same. */
const works = (fault: string): boolean => /answers just in time|settings service/.test(fault);

const claims = /remember it|changed it|I've forgotten|noted that with/;

async function setUp(fault: (real: ProfileStore) => Partial<ProfileStore>, zone: DeviceZone, kept: boolean) {
	const real = createMemoryProfileStore();
	const calls = { outside: 0 };
	const counted = <Args extends unknown[], Result>(call: (...args: Args) => Result) => {
		return (...args: Args): Result => {
			calls.outside += 1;
			return call(...args);
		};
	};
	const { keeps, load, save, forget } = { ...real, ...fault(real) };
	const skill = testSkill({
		store: { keeps, load: counted(load), save: counted(save), forget: counted(forget) },
		deviceZone: counted(zone),
	});
	let latest: ResponseEnvelope | undefined;
	const device = new Device({
		invoke: async (envelope: RequestEnvelope) => {
			latest = await skill.invoke(envelope);
			return latest;
		},
	});
	if (kept) await real.save(device.userId, surgery, undefined, new Date(device.now));
	const stored = () => real.load(device.userId, new Date(device.now));
	/** What is heard, after how many milliseconds of waiting. */
	const hear = async (answer: Promise<string>): Promise<{ speech: string; waited: number; faults: string[] }> => {
		const since = performance.now();
		let speech: string | undefined;
		void answer.then((heard) => {
			speech = heard;
		});
		await jest.advanceTimersByTimeAsync(0);
		while (speech === undefined && performance.now() - since < 60_000) await jest.advanceTimersByTimeAsync(50);
		if (speech === undefined) throw new Error('No answer ever came.');
		return { speech, waited: performance.now() - since, faults: responseFaults(latest as ResponseEnvelope) };
	};
	return { device, hear, stored, calls };
}

beforeEach(() => {
	jest.useFakeTimers();
});
afterEach(() => {
	jest.useRealTimers();
});

const everyIntent = [...intentIds(true).map(intentName), ...Object.keys(builtInIntents), 'SomebodyElsesIntent'];
const slots = { date: '2026-02-09', words: 'can i drive yet', duration: 'P5W' };

describe.each(cases)('when %s', (name, fault, zone) => {
	test('every intent is answered in time, from outside and inside a conversation, with a date and without', async () => {
		const late: object[] = [];
		for (const kept of [true, false]) {
			const { device, hear, stored } = await setUp(fault, zone, kept);
			for (const name of everyIntent) {
				const before = JSON.stringify(await stored());
				const { speech, waited, faults } = await hear(device.intent(name, slots));
				const now = await stored();
				const isTrue = /noted that with/.test(speech) ? now?.untimed === true : before !== JSON.stringify(now);
				const isClaimed = claims.test(speech) && !isTrue;
				if (waited > budgets.turn || faults.length > 0 || speech === '' || isClaimed)
					late.push({ name, kept, speech, waited, faults, isClaimed });
			}
		}
		expect(late).toEqual([]);
	});

	test('a date that is told is kept, or said not to be', async () => {
		const { device, hear, stored } = await setUp(fault, zone, false);
		await hear(device.launch());
		await hear(device.intent('DateSetIntent', { date: '2026-01-20' }));
		await hear(device.intent('AMAZON.YesIntent'));
		const { speech, waited } = await hear(device.intent('AMAZON.YesIntent'));
		const isKept = (await stored())?.surgeryDate === '2026-01-20';
		expect(waited).toBeLessThanOrEqual(budgets.turn);
		if (works(name)) expect(speech).toMatch(/remember it/);
		if (/remember it/.test(speech)) expect(isKept).toBe(true);
		else expect(speech).toMatch(/I can't say that it is saved/);
		// Kept or not, this conversation counts from it.
		expect((await hear(device.intent('DrivingIntent'))).speech).toMatch(/17 March/);
	});

	test('a date that is changed is changed, or said not to be', async () => {
		const { device, hear, stored } = await setUp(fault, zone, true);
		let { speech } = await hear(device.intent('DateChangeIntent', { date: '2026-02-09' }));
		const isSettled = (): boolean => claims.test(speech) || /I can't say that it is saved/.test(speech);
		for (let turn = 0; turn < 5 && !isSettled(); turn += 1)
			({ speech } = await hear(device.intent('AMAZON.YesIntent')));
		expect(isSettled()).toBe(true);
		if (works(name)) expect(speech).toMatch(claims);
		if (claims.test(speech)) expect((await stored())?.surgeryDate).toBe('2026-02-09');
	});

	test('a date that is to be forgotten is gone, or said not to be', async () => {
		const { device, hear, stored } = await setUp(fault, zone, true);
		const asked = await hear(device.intent('DateDeleteIntent'));
		if (/I don't have a surgery date/.test(asked.speech)) return expect(await stored()).toBeUndefined();
		const { speech, waited } = await hear(device.intent('AMAZON.YesIntent'));
		expect(waited).toBeLessThanOrEqual(budgets.turn);
		if (works(name)) expect(speech).toMatch(/I've forgotten/);
		if (/I've forgotten/.test(speech)) expect(await stored()).toBeUndefined();
		else expect(speech).toMatch(/I can't say that (your|the) date is erased/);
	});

	test('what could not be looked up is said once, and symptoms wait for nothing', async () => {
		const { device, hear, calls } = await setUp(fault, zone, true);
		const answers = [];
		await hear(device.launch());
		for (const id of ['driving', 'mobilityAids', 'workGeneral', 'driving', 'swimming'])
			answers.push((await hear(device.intent(intentName(id)))).speech);
		expect(answers.filter((speech) => /couldn't look up/.test(speech)).length).toBeLessThanOrEqual(1);
		const isTimed = answers[0]!.includes('17 March');
		expect(isTimed || /couldn't look up/.test(answers[0]!)).toBe(true);
		const before = calls.outside;
		for (const id of redFlagIds) expect((await hear(device.intent(intentName(id)))).waited).toBe(0);
		expect(calls.outside).toBe(before);
	});
});

test('what landed after it was given up can be forgotten all the same', async () => {
	const { device, hear, stored } = await setUp(storeFaults['writes too late']!, async () => 'Europe/London', false);
	await hear(device.intent('DateSetIntent', { date: '2026-01-20' }));
	await hear(device.intent('AMAZON.YesIntent'));
	expect((await hear(device.intent('AMAZON.YesIntent'))).speech).toMatch(/I can't say that it is saved/);
	await jest.advanceTimersByTimeAsync(1000);
	expect(await stored()).toBeDefined();
	expect((await hear(device.intent('WhatIsKeptIntent'))).speech).toMatch(/I keep your surgery date: .*20 January/);
	await hear(device.intent('DateDeleteIntent'));
	expect((await hear(device.intent('AMAZON.YesIntent'))).speech).toMatch(/I've forgotten/);
	expect(await stored()).toBeUndefined();
});

test('whoever asks what is kept is told once the store is back', async () => {
	let isDown = true;
	const { device, hear } = await setUp(
		(real) => ({ load: (...args) => (isDown ? failing('ECONNREFUSED').load() : real.load(...args)) }),
		async () => 'Europe/London',
		true,
	);
	await hear(device.launch());
	expect((await hear(device.intent('WhatIsKeptIntent'))).speech).toMatch(/ask me again later/);
	isDown = false;
	expect((await hear(device.intent('WhatIsKeptIntent'))).speech).toMatch(/20 January 2026/);
});

test.each([
	['Pacific/Auckland', '2026-03-16T12:00:00Z', /Only when your surgeon agrees/],
	['America/Los_Angeles', '2026-03-17T06:59:59Z', /Not before .*17 March/],
	['America/Los_Angeles', '2026-03-17T07:00:00Z', /Only when your surgeon agrees/],
])('a request at the edge of a day is answered for the day in %s', async (zone, now, expected) => {
	const { device, hear } = await setUp(
		() => ({}),
		async () => zone,
		true,
	);
	device.now = now;
	expect((await hear(device.intent('DrivingIntent'))).speech).toMatch(expected);
});

test('all waiting of a turn together stays within its budget, whatever it adds up to', () => {
	expect(budgets.storeRead + budgets.storeWrite).toBeLessThanOrEqual(budgets.turn);
	expect(budgets.deviceZone).toBeLessThanOrEqual(budgets.storeRead);
	expect(2 * budgets.storeTry + 100).toBeLessThanOrEqual(budgets.storeRead);
});
