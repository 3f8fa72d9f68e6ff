/** Plays a scenario through a skill, turn by turn, and says what was wrong with any answer. */
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { intentId } from '../../lambda/src/alexa/intents';
import { readSession } from '../../lambda/src/alexa/session';
import { redFlagIds } from '../../lambda/src/guidance/protocol';
import type { Skill } from '../../lambda/src/skill';
import type { TurnLog, TurnNote } from '../../lambda/src/turnLog';
import { responseFaults } from '../../tools/console/responseFaults';
import { OWN_SKILL } from './generatedRequests';
import type { Attributes, Scenario } from './generatedScenarios';
import { CANARY } from './generatedTexts';
import { damaged } from './requestFixtures';
import { testSkill } from './testSkill';

type Sent = {
	session?: { attributes?: unknown; application?: { applicationId?: unknown } };
	context?: { System?: { application?: { applicationId?: unknown } } };
	request?: { type?: unknown; intent?: { name?: unknown } };
} | null;

/** What goes over the wire and comes out of it, as JSON does it. */
const overTheWire = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

/** Gives the request its session attributes, if it has a session to carry them. */
function withAttributes(envelope: unknown, last: unknown, change: Attributes): Sent {
	const sent = overTheWire(envelope) as Sent;
	if (typeof sent?.session !== 'object' || sent.session === null) return sent;
	const carried = last ?? sent.session.attributes ?? {};
	if (change.kind === 'other') sent.session.attributes = change.by;
	else sent.session.attributes = change.kind === 'carried' ? carried : damaged(carried, change.at, change.by);
	return overTheWire(sent);
}

/** A request names its skill in its context or, failing that, in its session. */
function isAnotherSkill(sent: Sent): boolean {
	const named = [sent?.context?.System?.application, sent?.session?.application].map((each) => each?.applicationId);
	return named.find((id: unknown) => typeof id === 'string' && id !== '') !== OWN_SKILL;
}

/** What is wrong with how a turn was answered, besides the response in itself. */
function turnFaults(sent: Sent, response: ResponseEnvelope, notes: readonly TurnNote[]): string[] {
	const [note, ...others] = notes;
	if (!note || others.length > 0) return [`${notes.length} notes`];
	const found: string[] = [];
	const type = sent?.request?.type;
	const isSpoken = response.response.outputSpeech !== undefined;
	const isRefused = note.outcome === 'refused' && isAnotherSkill(sent);
	if (isAnotherSkill(sent) && !isRefused) found.push('a request for another skill was not refused');
	if (isRefused && isSpoken) found.push('a request for another skill was answered aloud');
	if (!isRefused && isSpoken !== (type === 'LaunchRequest' || type === 'IntentRequest'))
		found.push(isSpoken ? `${type} was answered aloud` : 'no answer');
	if (!['answered', 'missed', 'silent', 'erased', ...(isRefused ? ['refused'] : [])].includes(note.outcome))
		found.push(`${note.outcome}: ${note.error}`);
	const name = sent?.request?.intent?.name;
	const id = typeof name === 'string' ? intentId(name) : undefined;
	const isSymptom = type === 'IntentRequest' && (redFlagIds as string[]).includes(id ?? '');
	if (isSymptom && !isRefused && note.urgency === null) found.push('a symptom was not answered as one');
	const kept = JSON.stringify(response.sessionAttributes);
	if (typeof sent?.session === 'object' && sent.session && JSON.stringify(readSession(JSON.parse(kept))) !== kept)
		found.push(`the next turn would not take up ${kept}`);
	// Attributes are ours alone; they, too, hold nothing that was said.
	if (JSON.stringify([response, notes]).toLowerCase().includes(CANARY)) found.push('an echo of what was said');
	return found;
}

/** Puts a fault into a skill, or into what it noted of the turn. */
export type Sabotage = (skill: Skill, notes: () => TurnNote[]) => Skill;

/** Every fault of every turn. The tests of these checks bring a skill with a fault of its own, by `sabotage`. */
export async function playScenario(scenario: Scenario, sabotage: Sabotage = (skill) => skill): Promise<string[]> {
	let notes: TurnNote[] = [];
	const log: TurnLog = (note) => {
		notes.push(note);
	};
	const store = scenario.store();
	const skill = sabotage(
		testSkill({
			store,
			deviceZone: scenario.zone,
			log,
			skillId: OWN_SKILL,
		}),
		() => notes,
	);
	const found: string[] = [];
	let last: unknown;
	for (const { envelope, attributes } of scenario.turns) {
		const sent = withAttributes(envelope, last, attributes);
		const before = JSON.stringify(sent);
		notes = [];
		try {
			const response = await skill.invoke(sent as unknown as RequestEnvelope);
			found.push(...responseFaults(response), ...turnFaults(sent, response, notes));
			last = response.response.shouldEndSession === true ? undefined : overTheWire(response.sessionAttributes);
		} catch (error) {
			// An erasure that failed has to fail the whole invocation, or nobody would try again.
			const isErasure = sent?.request?.type === 'AlexaSkillEvent.SkillDisabled' && scenario.labels.some(isFailingStore);
			if (!isErasure) found.push(`threw ${(error as Error).stack}`);
		}
		if (JSON.stringify(sent) !== before) found.push('the request was changed');
	}
	// A rejection that nobody takes up fails the test by itself, and has had its chance by then.
	await new Promise(setImmediate);
	return found;
}

const isFailingStore = (label: string): boolean => /^store: (down|down for writing|nonsense)$/.test(label);
