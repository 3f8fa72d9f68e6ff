/** A clinic's own figures, contact and referrals on top of the guide's protocol; whatever it may not change is refused by name. */
import { parsePlainDate } from './calendar';
import { type Country, isCountry } from './contacts';
import { type ClinicContact, type Fact, type FactId, guideProtocol, isFactId, type Protocol } from './protocol';
import { isTopicId, topicOf } from './topics';

/** The figures that a clinic may set for its own patients; for the last two the guide has none. */
const SETTABLE: readonly FactId[] = [
	'hospitalNights',
	'walkingAidTime',
	'oneCrutch',
	'drivingFloor',
	'workIdeal',
	'workOffice',
	'workPhysicalTime',
	'staticBikeFloor',
	'lowImpactTime',
	'highImpactFloor',
	'impactSportsFloor',
	'fullRecoveryTime',
	'stitchesRemoval',
	'followUpXray',
];

type Loose = Record<string, unknown>;

const TIME_UNITS = ['day', 'week', 'month'];

/**
 * The guide's protocol with a clinic's overlay on top. Later is stricter: a later figure always loads, an earlier one
 * (or one where the guide has none) only when it says `approvedAsLooser`. Throws an error that names the key for anything
 * that is unknown, incomplete, or not the clinic's to change: red flags, tiers, the tests for driving.
 */
export function withClinic(overlay: unknown): Protocol {
	const { name, country, contact, facts = {}, refers = {}, ...unknown } = entriesOf(overlay, 'The overlay');
	for (const key of Object.keys(unknown)) refuse(key);
	if (!isText(name)) throw new Error('"name" is missing: what the clinic is called.');
	checkSpeakable('name', name);
	if (country !== undefined && !(isText(country) && isCountry(country))) {
		throw new Error(`"country" is "${country}": no country whose numbers are known.`);
	}
	const own = Object.entries(entriesOf(facts, 'facts')).map(([id, entry]) => [id, readFact(id, entry)]);
	return {
		...guideProtocol,
		facts: { ...guideProtocol.facts, ...(Object.fromEntries(own) as Partial<Record<FactId, Fact>>) },
		clinic: {
			name,
			...(country !== undefined && { country: country as Country }),
			...(contact !== undefined && { contact: readContact(contact) }),
			refers: Object.entries(entriesOf(refers, 'refers')).map(([id, entry]) => readReferral(id, entry)),
		},
	};
}

function readFact(id: string, entry: unknown): Fact {
	const key = `facts.${id}`;
	if (!isFactId(id) || !SETTABLE.includes(id)) refuse(key);
	const { value, unit, approvedAsLooser, ...evidence } = entriesOf(entry, key);
	checkEvidence(key, evidence);
	const { min, max } = rangeOf(value);
	if (![min, max].every((figure) => Number.isInteger(figure) && figure >= 2) || min > max) {
		throw new Error(`"${key}.value" is no whole figure from two on, and no {min, max} of them.`);
	}
	const guide = guideProtocol.facts[id];
	if ((typeof value === 'object') !== (typeof guide.value === 'object')) {
		throw new Error(`"${key}.value" has to be of the guide's form: a figure, or {min, max}.`);
	}
	// The sentences are written for the guide's unit; only where it has none is there a choice.
	const units = guide.unit === undefined ? TIME_UNITS : [guide.unit];
	if (!isText(unit) || !units.includes(unit)) throw new Error(`"${key}.unit" is "${unit}": use ${units.join(', ')}.`);
	if (isLooser({ min, max }, guide) && approvedAsLooser !== true) {
		throw new Error(`"${key}" is looser than the guide: it loads only with "approvedAsLooser": true.`);
	}
	return { kind: guide.kind, value: value as Fact['value'], unit: unit as Fact['unit'], fromClinic: true };
}

/** Earlier than the guide at either end, or given where the guide gives nothing. */
function isLooser({ min, max }: { min: number; max: number }, { value }: Fact): boolean {
	return value === undefined || min < rangeOf(value).min || max < rangeOf(value).max;
}

function rangeOf(value: unknown): { min: number; max: number } {
	if (typeof value !== 'object' || value === null) return { min: value as number, max: value as number };
	return value as { min: number; max: number };
}

/** Some signs are marks in our sentences, end a question, or are seen by nobody, such as the soft hyphen of a pasted name. */
function checkSpeakable(key: string, text: string): void {
	if (/[\p{C}{}$?⟦⟧[\]|]/u.test(text)) throw new Error(`"${key}" has a sign that cannot be spoken.`);
}

function readContact(entry: unknown): ClinicContact {
	const { name, phone, hours, ...evidence } = entriesOf(entry, 'contact');
	checkEvidence('contact', evidence);
	if (!isText(name)) throw new Error('"contact.name" is missing: who answers.');
	checkSpeakable('contact.name', name);
	if (!isText(phone) || !/^\d{3,15}$/.test(phone)) throw new Error(`"contact.phone" is "${phone}": digits only.`);
	const { days, from, to, ...more } = entriesOf(hours, 'contact.hours');
	for (const key of Object.keys(more)) refuse(`contact.hours.${key}`);
	const isHour = (hour: unknown): boolean => Number.isInteger(hour) && (hour as number) >= 0 && (hour as number) <= 24;
	if (
		(days !== 'weekdays' && days !== 'everyDay') ||
		!isHour(from) ||
		!isHour(to) ||
		(from as number) >= (to as number)
	) {
		throw new Error('"contact.hours" needs days (weekdays or everyDay), from and to (whole hours, 0 to 24).');
	}
	return { name, phone, hours: { days, from: from as number, to: to as number } };
}

/** A topic that the clinic answers itself. Signs and stages are not its to hand over: they are what keeps people safe. */
function readReferral(id: string, entry: unknown): string {
	const key = `refers.${id}`;
	if (!isTopicId(id) || ['safety', 'phase'].includes(topicOf(id).kind)) refuse(key);
	checkEvidence(key, entriesOf(entry, key));
	return id;
}

/** Every entry says where it comes from, who approved it, by role, and when. */
function checkEvidence(key: string, { source, approvedBy, approvedOn, ...more }: Loose): void {
	for (const other of Object.keys(more)) refuse(`${key}.${other}`);
	if (!isText(source)) throw new Error(`"${key}.source" is missing.`);
	if (!isText(approvedBy)) throw new Error(`"${key}.approvedBy" is missing: the approver's role.`);
	if (!isText(approvedOn) || !parsePlainDate(approvedOn)) {
		throw new Error(`"${key}.approvedOn" is no date: write it as 2026-01-20.`);
	}
}

function refuse(key: string): never {
	throw new Error(`"${key}" is not a clinic's to set.`);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function entriesOf(value: unknown, key: string): Loose {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${key} is no object.`);
	return value as Loose;
}
