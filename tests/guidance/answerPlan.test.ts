/** Answer plans: which state a question is in on which day, and what a plan may never carry. */
import fc from 'fast-check';
import { planAnswer, wordingPlace } from '../../lambda/src/guidance/answerPlan';
import { addDays, daysBetween, type PlainDate } from '../../lambda/src/guidance/calendar';
import { type Fact, type FactId, guideProtocol, isFactId, type Protocol } from '../../lambda/src/guidance/protocol';
import type { Timing } from '../../lambda/src/guidance/recovery';
import { statesOf } from '../../lambda/src/guidance/topicKinds';
import { answerOf, type TopicId, type TopicQuestion, topicIds, topicOf } from '../../lambda/src/guidance/topics';
import { allQuestions } from '../../tools/answers';

const withDrivingFloor = (fact: Fact): Protocol => {
	const protocol = guideProtocol;
	return { ...protocol, facts: { ...protocol.facts, drivingFloor: fact } };
};
const protocol = withDrivingFloor({ kind: 'floor', value: 8, unit: 'week' });
const surgeryDate: PlainDate = '2026-01-20';
const onDay = (day: number): Timing => ({ surgeryDate, today: addDays(surgeryDate, day) });
const driving = (day: number) => planAnswer({ topic: 'driving' }, protocol, onDay(day));

describe('when can I drive', () => {
	it('is answered in general without a surgery date', () => {
		const plan = planAnswer({ topic: 'driving' }, protocol);
		expect(plan).toMatchObject({ state: 'general', figures: { drivingFloor: { value: 8 } } });
		expect(plan).not.toHaveProperty('countdown');
		expect(plan.figures.drivingFloor).not.toHaveProperty('date');
	});

	it.each([
		['beforeSurgery', 'the day before surgery', -1],
		['notYet', 'the day of surgery', 0],
		['notYet', 'the day after surgery', 1],
		['notYet', 'the day before the floor', 55],
		['floorPassed', 'the day of the floor', 56],
		['floorPassed', 'the day after the floor', 57],
		['floorPassed', 'the anniversary', 365],
		['later', 'the day after the anniversary', 366],
	])('is %s on %s', (state, _, day) => expect(driving(day).state).toBe(state));

	it('never says a floor has passed on the day before, and names the same date on every day', () => {
		for (let day = 0; day < 56; day++) {
			expect(driving(day)).toMatchObject({ state: 'notYet', figures: { drivingFloor: { date: '2026-03-17' } } });
		}
	});

	it.each([
		[0, 8],
		[1, 8],
		[7, 7],
		[48, 2],
		[49, 1],
		[55, 1],
	])('on day %i counts down %i weeks, rounded up', (day, weeks) => expect(driving(day).countdown).toBe(weeks));

	it.each([-400, -1, 56, 365, 366])('on day %i counts nothing down', (day) => {
		expect(driving(day)).not.toHaveProperty('countdown');
	});

	it('follows the figure that a clinic sets', () => {
		const clinic = withDrivingFloor({ kind: 'floor', value: 3, unit: 'month' });
		expect(planAnswer({ topic: 'driving' }, clinic, onDay(60))).toMatchObject({
			state: 'notYet',
			countdown: 5,
			figures: { drivingFloor: { value: 3, date: '2026-04-20' } },
		});
		expect(planAnswer({ topic: 'driving' }, clinic, onDay(90)).state).toBe('floorPassed');
	});
});

describe.each<[TopicQuestion, PlainDate]>([
	[{ topic: 'driving' }, '2026-03-17'],
	[{ topic: 'exerciseLowImpact' }, '2026-03-31'],
	[{ topic: 'exerciseLowImpact', variant: 'staticBike' }, '2026-03-31'],
	[{ topic: 'exerciseHighImpact' }, '2026-06-20'],
	[{ topic: 'exerciseHighImpact', variant: 'running' }, '2026-06-20'],
	[{ topic: 'exerciseHighImpact', variant: 'teamSport' }, '2026-07-20'],
])('the floor of %j, for an operation on 20 January 2026', (question, date) => {
	it.each([
		['notYet', 'the day before', -1],
		['floorPassed', 'the day itself', 0],
		['floorPassed', 'the day after', 1],
	])('is %s on %s', (state, _, day) => {
		expect(planAnswer(question, protocol, { surgeryDate, today: addDays(date, day) }).state).toBe(state);
	});

	it('is the same date on every day, until a year has passed', () => {
		for (let day = 0; day <= 365; day++) {
			const { figures } = planAnswer(question, protocol, onDay(day));
			expect(Object.values(figures).flatMap((figure) => figure.date ?? [])).toEqual([date]);
		}
	});
});

test('every floor of the registry has its edges tested above', () => {
	const floors = allQuestions.filter((question) => answerOf(question).kind === 'floor');
	expect(floors).toHaveLength(6);
});

describe('going back to work', () => {
	it.each([
		['office', 'usual'],
		['standing', 'usual'],
		['physical', 'upTo'],
		[undefined, 'usual'],
	])('for the job %s is %s, and is never counted down', (variant, kind) => {
		const question = { topic: 'workGeneral' as const, ...(variant && { variant }) };
		const place = variant ? `answers.workGeneral.${variant}` : 'answers.workGeneral';
		const plans = [-1, 0, 20, 365, 366].map((day) => planAnswer(question, protocol, onDay(day)));
		expect(plans.map((plan) => plan.state)).toEqual(['beforeSurgery', 'general', 'general', 'general', 'later']);
		expect(plans.map((plan) => plan.kind)).toEqual(Array(5).fill(kind));
		expect(plans[2]?.points.map((point) => point.key)).toEqual([`${place}.general`, `${place}.more.0`]);
	});

	it('gives no date for driving in passing', () => {
		const plan = planAnswer({ topic: 'workGeneral', variant: 'office' }, protocol, onDay(20));
		expect(plan.figures.drivingFloor).toEqual({ value: 8 });
	});
});

describe('stopping smoking, which has to be done by a day', () => {
	const smoking = (day: number) => planAnswer({ topic: 'smoking' }, protocol, onDay(day));

	it.each([
		['dueAhead', -100],
		['dueAhead', -43],
		['duePassed', -42],
		['duePassed', -1],
		['afterSurgery', 0],
		['afterSurgery', 400],
	])('is %s on day %i', (state, day) => expect(smoking(day).state).toBe(state));

	it('names the day and counts down to it, and neither once it has passed', () => {
		expect(smoking(-100)).toMatchObject({ countdown: 8, figures: { smokingBefore: { date: '2025-12-09' } } });
		expect(smoking(-42)).not.toHaveProperty('countdown');
	});
});

describe('an answer with stages of its own', () => {
	const state = (topic: TopicId, day: number) => planAnswer({ topic }, protocol, onDay(day)).state;

	it('changes when a stage begins and stays so until the next one that is listed', () => {
		expect([-1, 0, 4, 41, 42, 83, 84, 365, 366].map((day) => state('mobilityAids', day))).toEqual([
			'beforeSurgery',
			'inHospital',
			'weeks0To2',
			'weeks0To2',
			'weeks6To12',
			'weeks6To12',
			'months3To6',
			'months3To6',
			'later',
		]);
	});

	it('is the general one until the first listed stage after surgery', () => {
		expect([-1, 0, 83, 84, 365, 366].map((day) => state('weightBearing', day))).toEqual([
			'beforeSurgery',
			'general',
			'general',
			'months3To6',
			'months3To6',
			'later',
		]);
	});

	it('that is asked about beforehand no longer prepares once the operation is over', () => {
		expect([-400, -1, 0, 700].map((day) => state('prepGeneral', day))).toEqual([
			'general',
			'general',
			'inHospital',
			'inHospital',
		]);
	});
});

describe('where am I', () => {
	it('rests on the lists of the stage', () => {
		for (const stage of protocol.stages) {
			const timing = onDay(stage.fromDay ?? -10);
			for (const topic of topicIds) {
				const answer = topicOf(topic);
				if (answer.kind !== 'phase') continue;
				const { points } = planAnswer({ topic }, protocol, timing);
				expect(points[0]).toEqual({ key: `answers.${topic}.${stage.id}`, basis: stage[answer.list] });
				expect(points.slice(1).map(({ basis }) => basis)).toEqual(answer.more ?? []);
			}
		}
	});

	it('tells the time since surgery from the day of surgery on, and none before', () => {
		expect(planAnswer({ topic: 'stageNow' }, protocol, onDay(-1))).not.toHaveProperty('since');
		expect(planAnswer({ topic: 'stageNow' }, protocol, onDay(0)).since).toEqual({ days: 0, weeks: 0, months: 0 });
		expect(planAnswer({ topic: 'stageNow' }, protocol, onDay(45)).since).toEqual({ days: 45, weeks: 6, months: 1 });
	});

	it('rests on nothing without a surgery date', () => {
		const plan = planAnswer({ topic: 'stageNow' }, protocol);
		expect(plan).toMatchObject({ state: 'general', points: [{ basis: [] }], figures: {} });
		expect(plan).not.toHaveProperty('since');
	});
});

describe('every plan, on any day', () => {
	const timings = fc
		.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -800, max: 1500 }))
		.map(([start, day]) => [addDays('1990-01-01', start), addDays('1990-01-01', start + day)] as const)
		.map(([surgery, today]): Timing => ({ surgeryDate: surgery, today }));
	const floors = fc.record({
		kind: fc.constant('floor' as const),
		value: fc.integer({ min: 2, max: 20 }),
		unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
	});
	const asked = fc.tuple(fc.constantFrom(...allQuestions), floors, fc.option(timings, { nil: undefined }));
	const any = (check: (question: TopicQuestion, facts: Protocol, timing?: Timing) => void) =>
		fc.assert(
			fc.property(asked, ([question, floor, timing]) => check(question, withDrivingFloor(floor), timing)),
			{ numRuns: 1000 },
		);

	it('is in a state that its kind knows, and in general without a date', () => {
		any((question, facts, timing) => {
			const { kind, state } = planAnswer(question, facts, timing);
			expect(kind).toBe(answerOf(question).kind);
			expect(statesOf(answerOf(question))).toContain(state);
			if (!timing) expect(state).toBe('general');
		});
	});

	it('counts down only a floor that is not reached or a day to be ready by, to its date', () => {
		any((question, facts, timing) => {
			const { kind, state, countdown, figures } = planAnswer(question, facts, timing);
			const dates = Object.values(figures).flatMap(({ date }) => date ?? []);
			if (kind !== 'floor' && kind !== 'before') expect([countdown, dates]).toEqual([undefined, []]);
			expect(countdown !== undefined).toBe(state === 'notYet' || state === 'dueAhead');
			if (countdown === undefined || !timing) return;
			const weeks = daysBetween(timing.today, dates[0]!) / 7;
			expect(countdown).toBeGreaterThanOrEqual(1);
			expect([dates.length, Math.abs(countdown - weeks) < 1]).toEqual([1, true]);
			// On the strict side: later for a floor, earlier for what has to be done by then.
			if (weeks >= 1) expect(state === 'notYet' ? countdown >= weeks : countdown <= weeks).toBe(true);
		});
	});

	it('has its sentences at its own place, the answer first', () => {
		any((question, facts, timing) => {
			const { state, points } = planAnswer(question, facts, timing);
			const [first, ...more] = points.map((point) => point.key);
			expect(first).toBe(`${wordingPlace(question)}.${state}`);
			expect(more).toEqual(more.map((_, index) => `${wordingPlace(question)}.more.${index}`));
		});
	});

	it('carries the figures of the facts that its points rest on, and no others', () => {
		any((question, facts, timing) => {
			const { points, figures } = planAnswer(question, facts, timing);
			const wanted = points.flatMap(({ basis }) => basis).filter(isFactId);
			expect(Object.keys(figures).sort()).toEqual([...new Set(wanted)].sort());
			for (const [id, { value, min, max }] of Object.entries(figures)) {
				const fact = facts.facts[id as FactId].value;
				expect(typeof fact === 'object' ? { min, max } : value).toEqual(fact);
			}
		});
	});

	it('gives a temperature in Fahrenheit too, never above the Celsius figure', () => {
		const { infectionTemperature } = planAnswer({ topic: 'infectionSigns' }, protocol).figures;
		expect(infectionTemperature).toEqual({ value: 38, fahrenheit: 100 });
	});

	it('gives the length of the operation in minutes too', () => {
		const { operationLength } = planAnswer({ topic: 'surgeryDuration' }, protocol).figures;
		expect(operationLength).toEqual({ min: 1.5, max: 2, minMinutes: 90 });
	});
});
