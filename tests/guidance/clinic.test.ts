/** What a clinic may set for its own patients, and how everything else is refused: by the name of the key. */
import example from '../../lambda/content/protocol/clinics/example-clinic.json';
import { planAnswer } from '../../lambda/src/guidance/answerPlan';
import { addDays, type PlainDate } from '../../lambda/src/guidance/calendar';
import { withClinic } from '../../lambda/src/guidance/clinic';
import { guideProtocol } from '../../lambda/src/guidance/protocol';
import { clinicIds, readClinic } from '../../tools/content';

const evidence = { source: 'The leaflet.', approvedBy: 'Consultant hip surgeon', approvedOn: '2026-11-22' };
const clinic = (parts: object): object => ({ name: 'A Clinic', ...parts });
const fact = (id: string, entry: object): object => clinic({ facts: { [id]: { ...evidence, ...entry } } });
const surgeryDate: PlainDate = '2026-01-20';
const onDay = (day: number) => ({ surgeryDate, today: addDays(surgeryDate, day) });

describe('the example clinic, which moves driving to ten weeks', () => {
	const protocol = withClinic(example);
	const driving = (day: number) => planAnswer({ topic: 'driving' }, protocol, onDay(day));

	it('moves the figure, the date, the countdown and the day it passes', () => {
		expect(driving(69)).toMatchObject({
			state: 'notYet',
			countdown: 1,
			figures: { drivingFloor: { value: 10, date: '2026-03-31' } },
		});
		expect(driving(70).state).toBe('floorPassed');
	});

	it('is named as the source wherever its figure is spoken, and nowhere else', () => {
		expect(driving(20).points.map(({ fromClinic = false }) => fromClinic)).toEqual([true, false, false]);
		const office = planAnswer({ topic: 'workGeneral', variant: 'office' }, protocol);
		expect(office.points.map(({ fromClinic = false }) => fromClinic)).toEqual([false, true]);
	});

	it('answers the topics itself that it has taken over', () => {
		const plan = planAnswer({ topic: 'sex' }, protocol, onDay(20));
		expect(plan).toMatchObject({ state: 'referred', points: [{ key: 'dialogue.clinic.refers' }], figures: {} });
	});

	it('leaves the guide as it was', () => {
		expect(guideProtocol.facts.drivingFloor).toMatchObject({ value: 8 });
		expect(guideProtocol.clinic).toBeUndefined();
	});
});

describe('a figure of a clinic', () => {
	it('loads when it is stricter, and when it is the same', () => {
		for (const value of [8, 9, 52]) {
			const protocol = withClinic(fact('drivingFloor', { value, unit: 'week' }));
			expect(protocol.facts.drivingFloor).toEqual({ kind: 'floor', value, unit: 'week', fromClinic: true });
		}
	});

	it('loads when it is looser only if it was approved as looser', () => {
		const looser = { value: 6, unit: 'week' };
		expect(() => withClinic(fact('drivingFloor', looser))).toThrow('facts.drivingFloor');
		expect(() => withClinic(fact('drivingFloor', { ...looser, approvedAsLooser: 'yes' }))).toThrow(
			'facts.drivingFloor',
		);
		const approved = withClinic(fact('drivingFloor', { ...looser, approvedAsLooser: true }));
		expect(approved.facts.drivingFloor.value).toBe(6);
	});

	it('is looser when either end of a range comes earlier', () => {
		const aids = (min: number, max: number) => fact('walkingAidTime', { value: { min, max }, unit: 'week' });
		expect(() => withClinic(aids(8, 14))).toThrow('looser');
		expect(() => withClinic(aids(10, 11))).toThrow('looser');
		expect(withClinic(aids(10, 14)).facts.walkingAidTime.value).toEqual({ min: 10, max: 14 });
	});

	it('where the guide has none is looser too, and comes with a sentence of its own', () => {
		const entry = { value: 12, unit: 'day' };
		expect(() => withClinic(fact('stitchesRemoval', entry))).toThrow('looser');
		const protocol = withClinic(fact('stitchesRemoval', { ...entry, approvedAsLooser: true }));
		const [first] = planAnswer({ topic: 'stitches' }, protocol).points;
		expect(first?.clinicTime).toEqual({ count: 12, unit: 'day' });
	});
});

describe('an overlay is refused, by the name of the key, when it', () => {
	it.each<[string, unknown, string]>([
		['changes red flags', clinic({ redFlags: { lungClot: { tier: 'sameDay' } } }), 'redFlags'],
		['changes tiers', clinic({ tiers: {} }), 'tiers'],
		['changes the tests for driving', fact('drivingTests', { value: 3, unit: 'week' }), 'facts.drivingTests'],
		['changes who decides', fact('drivingSurgeonDecides', { value: 3, unit: 'week' }), 'facts.drivingSurgeonDecides'],
		['changes a sign', fact('infectionTemperature', { value: 39, unit: 'celsius' }), 'facts.infectionTemperature'],
		['names a fact that is none', fact('flying', { value: 3, unit: 'week' }), 'facts.flying'],
		['refers a sign of danger', clinic({ refers: { infectionSigns: evidence } }), 'refers.infectionSigns'],
		['refers a stage', clinic({ refers: { stageNow: evidence } }), 'refers.stageNow'],
		['refers a topic that is none', clinic({ refers: { cooking: evidence } }), 'refers.cooking'],
		['has no name', { facts: {} }, 'name'],
		['has a name with a sign that nobody sees', { name: 'Hüft\u00adzentrum' }, 'name'],
		['has a name that would be read as one of our sentences', { name: 'St $t(dialogue.noMore)' }, 'name'],
		['has a name that asks', { name: 'Which clinic?' }, 'name'],
		['has a name with a mark of our sentences in it', { name: 'A [clinic|practice]' }, 'name'],
		['is in a country we know no numbers of', clinic({ country: 'XX' }), 'country'],
		['has a figure in words', fact('drivingFloor', { value: 'ten', unit: 'week' }), 'facts.drivingFloor.value'],
		['has half a week', fact('drivingFloor', { value: 9.5, unit: 'week' }), 'facts.drivingFloor.value'],
		['has a figure for a range', fact('walkingAidTime', { value: 12, unit: 'week' }), 'facts.walkingAidTime.value'],
		[
			'has a range upside down',
			fact('walkingAidTime', { value: { min: 14, max: 12 }, unit: 'week' }),
			'facts.walkingAidTime.value',
		],
		['counts in another unit', fact('drivingFloor', { value: 10, unit: 'month' }), 'facts.drivingFloor.unit'],
		['has no source', clinic({ refers: { sex: { ...evidence, source: ' ' } } }), 'refers.sex.source'],
		[
			'has no approver',
			fact('drivingFloor', { value: 10, unit: 'week', approvedBy: '' }),
			'facts.drivingFloor.approvedBy',
		],
		[
			'was approved on no day',
			fact('drivingFloor', { value: 10, unit: 'week', approvedOn: '2026-02-30' }),
			'facts.drivingFloor.approvedOn',
		],
		['says more of a fact', fact('drivingFloor', { value: 10, unit: 'week', note: '' }), 'facts.drivingFloor.note'],
		[
			'has a telephone number in words',
			{ ...example, contact: { ...example.contact, phone: 'ward' } },
			'contact.phone',
		],
		['has no hours', { ...example, contact: { ...example.contact, hours: {} } }, 'contact.hours'],
		['is a list', [], 'The overlay'],
		['is nothing', null, 'The overlay'],
	])('%s', (_, overlay, key) => expect(() => withClinic(overlay)).toThrow(key));
});

test.each(clinicIds)('the clinic %s of the content loads', (id) => {
	expect(withClinic(readClinic(id)).clinic?.name).toMatch(/\S/);
});
