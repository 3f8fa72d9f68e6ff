/** The protocol's content: every figure has a kind, a source, a quote that holds it and a review date, and is used. */
import contacts from '../../lambda/content/protocol/contacts.json';
import flagFile from '../../lambda/content/protocol/redFlags.json';
import sources from '../../lambda/content/protocol/sources.json';
import unspoken from '../../lambda/content/protocol/unspoken.json';
import { parsePlainDate } from '../../lambda/src/guidance/calendar';
import { type FactId, factIds, guideProtocol, isFactId, redFlagIds } from '../../lambda/src/guidance/protocol';
import { phaseLists, type TopicAnswer } from '../../lambda/src/guidance/topicKinds';
import { topicIds, topicOf } from '../../lambda/src/guidance/topics';
import { dayInZone, isKnownZone } from '../../lambda/src/guidance/zone';

interface FactEntry {
	kind: string;
	value?: number | { min: number; max: number };
	unit?: string;
	source: string;
	quote: string;
	reviewed: string;
}

interface FlagEntry {
	tier: string;
	sources?: string[];
	quote?: string;
	awaitingClinician?: boolean;
	reviewed: string;
}

type ContactNumber = { number: string; source: string; reviewed: string };
type CountryEntry = { emergency: ContactNumber; urgent?: ContactNumber; crisis?: ContactNumber; zones: string[] };

// The protocol as the skill reads it is the files themselves, so the evidence is in it as well.
const factFile = guideProtocol.facts as unknown as Record<string, FactEntry>;
const facts = Object.entries(factFile);
const flags = Object.entries(flagFile as Record<string, FlagEntry>);
const countries = Object.values(contacts as Record<string, CountryEntry>);
const numbers = countries.flatMap(({ emergency, urgent, crisis }) => [emergency, urgent ?? [], crisis ?? []].flat());
const { stages } = guideProtocol;

const withFigure = ['floor', 'usual', 'upTo', 'before', 'atLeast', 'threshold'];
const withoutFigure = ['statement', 'teamDecides'];
const figuresOf = ({ value }: FactEntry): number[] =>
	value === undefined ? [] : typeof value === 'number' ? [value] : [value.min, value.max];

/** Every answer of every topic, the slot values' own included. */
const answers = topicIds.flatMap((id): [string, TopicAnswer][] => {
	const variants = Object.entries(topicOf(id).variants ?? {});
	return [[id, topicOf(id)], ...variants.map(([name, answer]): [string, TopicAnswer] => [`${id}.${name}`, answer])];
});
const kindOf = (id: FactId): string => factFile[id]!.kind;
const firstKinds = (answer: TopicAnswer): string[] =>
	answer.kind === 'phase' ? [] : (answer.points[0] ?? []).filter(isFactId).map(kindOf);

/** All that an answer rests on, in every point. */
const basisOf = (answer: TopicAnswer): readonly string[] => {
	if (answer.kind === 'phase') return [];
	const due = answer.kind === 'floor' ? [answer.floor] : answer.kind === 'before' ? [answer.before] : [];
	return [...answer.points.flat(), ...due];
};

/** Every entry keeps a rule; a failure lists the names of those that break it. */
const expectAll = <T>(entries: [string, T][], rule: (entry: T, name: string) => boolean): void =>
	expect(entries.filter(([name, entry]) => !rule(entry, name)).map(([name]) => name)).toEqual([]);

const isSource = (id: string): boolean => Object.hasOwn(sources, id);

// A clinician east of here may already sign with tomorrow's date: the latest zone on earth counts.
const latestToday = dayInZone(new Date(), 'Pacific/Kiritimati');
const isReviewed = ({ reviewed }: { reviewed: string }): boolean =>
	parsePlainDate(reviewed) !== undefined && reviewed <= latestToday;

// From "two" on: no figure is smaller.
const numberWords = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const wordFor = (figure: number): string => numberWords[figure - 2] ?? String(figure);

describe('every fact', () => {
	it('has a known kind, a known source, a quote and a real review date that is not in the future', () => {
		expectAll(facts, ({ kind }) => [...withFigure, ...withoutFigure].includes(kind));
		expectAll(facts, ({ source }) => isSource(source));
		expectAll(facts, ({ quote }) => quote.trim().length > 0);
		expectAll(facts, isReviewed);
	});

	it('has a value and a unit exactly when its kind has a figure', () => {
		expectAll(facts, ({ kind, value }) => (value !== undefined) === withFigure.includes(kind));
		expectAll(facts, ({ kind, unit }) => (unit !== undefined) === withFigure.includes(kind));
	});

	it('has whole figures from two on (hours apart), the smaller one first, so that no sentence needs a singular', () => {
		expectAll(
			facts,
			(fact) => figuresOf(fact).every((figure) => figure >= 2 && Number.isInteger(figure)) || fact.unit === 'hour',
		);
		expectAll(facts, ({ value }) => typeof value !== 'object' || value.min < value.max);
	});

	it('counts in a unit that its kind can have', () => {
		const times = ['hour', 'day', 'night', 'week', 'month'];
		const units: Record<string, string[]> = {
			floor: ['day', 'week', 'month'],
			before: ['day', 'week', 'month'],
			threshold: ['celsius', 'year'],
		};
		expectAll(facts, ({ kind, unit }) => unit === undefined || (units[kind] ?? times).includes(unit));
	});

	it('finds its figures in its quote, in digits or in words', () => {
		const holds = (quote: string, figure: number) =>
			new RegExp(`\\b(${figure}|${wordFor(figure)})\\b`, 'i').test(quote);
		expectAll(facts, (fact) => figuresOf(fact).every((figure) => holds(fact.quote, figure)));
	});

	it('has a name that still holds when its value changes', () => {
		expectAll(facts, (_, id) => /^[a-z][a-zA-Z]+$/.test(id));
		expectAll(facts, (fact, id) => !figuresOf(fact).some((figure) => id.toLowerCase().includes(wordFor(figure))));
	});

	it('can be heard in some answer, or is listed with the reason why not, and never both', () => {
		const heard = new Set<string>([
			...answers.flatMap(([, answer]) => basisOf(answer)),
			...stages.flatMap((stage) => phaseLists.flatMap((list) => stage[list])),
		]);
		const reasons = Object.entries(unspoken as Record<string, string>);
		expect(factIds.filter((id) => heard.has(id) === Object.hasOwn(unspoken, id))).toEqual([]);
		expect(reasons.filter(([id, reason]) => !isFactId(id) || reason.length < 20)).toEqual([]);
	});
});

it('uses every source', () => {
	const ofEntries = [...facts.map(([, fact]) => fact.source), ...numbers.map((number) => number.source)];
	const used = new Set([...ofEntries, ...flags.flatMap(([, flag]) => flag.sources ?? [])]);
	expectAll(Object.entries(sources), (_, id) => used.has(id));
});

describe('every red flag', () => {
	it('has a tier and a review date', () => {
		expectAll(flags, (flag) => ['emergency', 'sameDay'].includes(flag.tier) && isReviewed(flag));
	});

	it('has known sources and a quote, or awaits a clinician', () => {
		expectAll(flags, ({ sources: ids = [], quote = '', awaitingClinician }) =>
			awaitingClinician
				? ids.length === 0 && quote === ''
				: ids.length > 0 && ids.every(isSource) && quote.trim() !== '',
		);
	});

	it('has an id that no fact has', () => expect(redFlagIds.filter((id) => isFactId(id))).toEqual([]));
});

describe('every contact', () => {
	it('is a number in digits, with a known source and a review date', () => {
		expect(numbers.filter(({ number }) => !/^\d+$/.test(number))).toEqual([]);
		expect(numbers.filter((each) => !isSource(each.source) || !isReviewed(each))).toEqual([]);
	});

	it('stands in zones that exist, each in one country only', () => {
		const zones = countries.flatMap((country) => country.zones);
		expect(zones.filter((zone) => !isKnownZone(zone))).toEqual([]);
		expect(zones.filter((zone, index) => zones.indexOf(zone) !== index)).toEqual([]);
	});
});

describe('the stages', () => {
	it('have names of their own and follow each other without a gap, open at both ends', () => {
		expect(new Set(stages.map((stage) => stage.id)).size).toBe(stages.length);
		expect([stages[0]?.fromDay, stages.at(-1)?.toDay]).toEqual([null, null]);
		expect(stages.slice(1).map((stage) => stage.fromDay)).toEqual(stages.slice(0, -1).map((stage) => stage.toDay! + 1));
		expect(stages.every(({ fromDay, toDay }) => fromDay === null || toDay === null || fromDay <= toDay)).toBe(true);
	});

	it('rest on facts and red flags that exist, in every list', () => {
		const ids = stages.flatMap((stage) => phaseLists.flatMap((list) => stage[list]));
		expect(ids.filter((id) => !isFactId(id) && !(redFlagIds as string[]).includes(id))).toEqual([]);
		expect(stages.filter((stage) => phaseLists.some((list) => stage[list].length === 0))).toEqual([]);
	});
});

describe('every topic', () => {
	it('rests on a fact or a red flag in every point, unless it only asks for a date or says who knows', () => {
		const rests = (answer: TopicAnswer): boolean => {
			if (answer.kind === 'phase') return (answer.general ?? []).length > 0;
			// The figure that is counted to belongs to the first point.
			const [, ...more] = answer.points;
			const counted = answer.kind === 'floor' || answer.kind === 'before';
			return (counted ? more : answer.points).every((basis) => basis.length > 0);
		};
		const bare = answers.filter(([, answer]) => !rests(answer)).map(([name]) => name);
		expect(bare.sort()).toEqual(['costInsurance', 'doNow', 'stageNow', 'whatsNext']);
	});

	it('that is a floor counts to a fact that is a floor, and no other leads with one', () => {
		expectAll(answers, (answer) => answer.kind !== 'floor' || kindOf(answer.floor) === 'floor');
		expectAll(answers, (answer) => answer.kind !== 'before' || kindOf(answer.before) === 'before');
		expectAll(answers, (answer) => answer.kind === 'floor' || !firstKinds(answer).includes('floor'));
	});

	it('that has a kind of figure, or is for the team to decide, leads with a fact of that kind', () => {
		const ofFact = ['usual', 'upTo', 'teamDecides'];
		expectAll(answers, (answer) => !ofFact.includes(answer.kind) || firstKinds(answer).includes(answer.kind));
	});
});
