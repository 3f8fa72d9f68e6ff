/** What the sentences rest on, as the content has it: figures, sources, quotes, and when each was last reviewed. */
import sourceFile from '../../lambda/content/protocol/sources.json';
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import { type Fact, type FactId, guideProtocol, type RedFlagId, type Tier } from '../../lambda/src/guidance/protocol';
import type { ClinicEvidence, Subject } from './subject';

export interface Source {
	kind: string;
	title: string;
	address: string;
}

/** The guide's own figure with its evidence. */
interface GuideFact extends Fact {
	source: string;
	quote: string;
	/** How the answer is stricter than the source. */
	stricter?: string;
	reviewed: PlainDate;
}

/** A fact as it counts for a subject: the guide's, and what the clinic says instead when it does. */
export interface FactEvidence {
	id: FactId;
	/** The figure that is spoken. */
	fact: Fact;
	guide: GuideFact;
	clinic?: ClinicEvidence;
}

export interface FlagEvidence {
	tier: Tier;
	vague?: boolean;
	sources?: string[];
	quote?: string;
	awaitingClinician?: boolean;
	reviewed: string;
}

const sources: Record<string, Source> = sourceFile;

export function sourceOf(id: string): Source {
	const source = sources[id];
	if (!source) throw new Error(`No source "${id}" in sources.json.`);
	return source;
}

// The protocol as it is read is the files themselves, so the evidence is in it as well.
export function factEvidence(id: FactId, { protocol, clinic }: Subject): FactEvidence {
	const fact = protocol.facts[id];
	const guide = (fact.fromClinic ? guideProtocol.facts[id] : fact) as GuideFact;
	const own = fact.fromClinic ? clinic?.overlay.facts?.[id] : undefined;
	return { id, fact, guide, ...(own && { clinic: own }) };
}

export const flagEvidence = (id: RedFlagId, { protocol }: Subject): FlagEvidence =>
	protocol.redFlags[id] as FlagEvidence;
