/** Answer plans: which state a question is in on which day, and what a plan may never carry. */
import fc from 'fast-check';
import { planAnswer, wordingPlace } from '../../lambda/src/guidance/answerPlan';
import { addDays, daysBetween, type PlainDate } from '../../lambda/src/guidance/calendar';
import { type Fact, type FactId, loadProtocol, type Protocol } from '../../lambda/src/guidance/protocol';
import type { Timing } from '../../lambda/src/guidance/recovery';
import { statesByKind } from '../../lambda/src/guidance/topicKinds';
import { answerOf, type TopicQuestion, topicIds, topicOf } from '../../lambda/src/guidance/topics';

const withDrivingFloor = (fact: Fact): Protocol => {
	const protocol = loadProtocol();
	return { ...protocol, facts: { ...protocol.facts, drivingFloor: fact } };
};
const protocol = withDrivingFloor({ kind: 'floor', value: 8, unit: 'week' });
const surgeryDate: PlainDate = '2026-01-20';
const onDay = (day: number): Timing => ({ surgeryDate, today: addDays(surgeryDate, day) });
const driving = (day: number) => planAnswer({ topic: 'driving' }, protocol, onDay(day));

const questions: TopicQuestion[] = topicIds.flatMap((topic) => [
	{ topic },
	...Object.keys(topicOf(topic).variants ?? {}).map((variant) => ({ topic, variant })),
]);

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

describe('where am I', () => {
	it('rests on the facts of the stage, in one point', () => {
		for (const { id, fromDay, now, next } of protocol.stages) {
			const timing = onDay(fromDay ?? -10);
			const points = (topic: 'stageNow' | 'whatsNext') => planAnswer({ topic }, protocol, timing).points;
			expect(points('stageNow')).toEqual([{ key: `answers.stageNow.${id}`, facts: now }]);
			expect(points('whatsNext')).toEqual([{ key: `answers.whatsNext.${id}`, facts: next }]);
		}
	});

	it('tells the time since surgery from the day of surgery on, and none before', () => {
		expect(planAnswer({ topic: 'stageNow' }, protocol, onDay(-1))).not.toHaveProperty('since');
		expect(planAnswer({ topic: 'stageNow' }, protocol, onDay(0)).since).toEqual({ days: 0, weeks: 0, months: 0 });
		expect(planAnswer({ topic: 'stageNow' }, protocol, onDay(45)).since).toEqual({ days: 45, weeks: 6, months: 1 });
	});

	it('rests on nothing without a surgery date', () => {
		const plan = planAnswer({ topic: 'stageNow' }, protocol);
		expect(plan).toMatchObject({ state: 'general', points: [{ facts: [] }], figures: {} });
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
	const asked = fc.tuple(fc.constantFrom(...questions), floors, fc.option(timings, { nil: undefined }));
	const any = (check: (question: TopicQuestion, facts: Protocol, timing?: Timing) => void) =>
		fc.assert(
			fc.property(asked, ([question, floor, timing]) => check(question, withDrivingFloor(floor), timing)),
			{ numRuns: 1000 },
		);

	it('is in a state that its kind knows, and in general without a date', () => {
		any((question, facts, timing) => {
			const { kind, state } = planAnswer(question, facts, timing);
			expect(kind).toBe(answerOf(question).kind);
			expect(statesByKind[kind]).toContain(state);
			if (!timing) expect(state).toBe('general');
		});
	});

	it('counts down only a floor that is not reached, to its date', () => {
		any((question, facts, timing) => {
			const { kind, state, countdown, figures } = planAnswer(question, facts, timing);
			const dates = Object.values(figures).flatMap(({ date }) => date ?? []);
			if (kind !== 'floor') expect([countdown, dates]).toEqual([undefined, []]);
			expect(countdown !== undefined).toBe(state === 'notYet');
			if (countdown === undefined || !timing) return;
			const days = daysBetween(timing.today, dates[0]!);
			expect(countdown).toBeGreaterThanOrEqual(1);
			expect([dates.length, countdown * 7 >= days, (countdown - 1) * 7 < days]).toEqual([1, true, true]);
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
			expect(Object.keys(figures).sort()).toEqual([...new Set(points.flatMap((point) => point.facts))].sort());
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
});
