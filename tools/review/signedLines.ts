/** The lines that a signature stands for, and their fingerprint. */
import { createHash } from 'node:crypto';
import { type Fact, type FactId, factIds } from '../../lambda/src/guidance/protocol';
import { type FlagEvidence, factEvidence, sourceOf } from './evidence';
import type { ReviewContent } from './reviewContent';
import type { ClinicEvidence, Subject } from './subject';

/** What is signed, line by line: sentences as they are heard, then what they rest on. */
export type SignedLines = Record<string, string>;

/** Where the carer's form of a sentence stands, when it has one. */
export const carerKey = (key: string): string => `${key}, to a carer`;

/** Everything heard, in every state and by both listeners, and its evidence; nothing of the day, the page or the machine. */
export function signedLines({ subject, alarms, topics, dialogue, places }: ReviewContent): SignedLines {
	const lines: SignedLines = {};
	const add = (key: string, text: string): void => {
		if (Object.hasOwn(lines, key)) throw new Error(`Two sentences stand under "${key}".`);
		lines[key] = text;
	};
	const answers = topics.flatMap((topic) => topic.answers);
	for (const { key, patient, carer } of [...alarms, ...answers, ...dialogue, ...places.flatMap((at) => at.sentences)]) {
		add(key, patient);
		if (carer !== patient) add(carerKey(key), carer);
	}
	for (const id of factIds) add(`facts.${id}`, factLine(id, subject));
	for (const { key, evidence } of alarms) add(`${key}, evidence`, flagLine(evidence));
	for (const { place, numbers } of places)
		for (const { line, number, source } of numbers) add(`numbers.${place}.${line}`, `${number}. ${sourceLine(source)}`);
	for (const { id, fromDay, toDay } of subject.protocol.stages)
		add(`stages.${id}`, `day ${fromDay ?? '…'} to ${toDay ?? '…'}`);
	const { contact, refers = {} } = subject.clinic?.overlay ?? {};
	if (contact) add('clinic.contact', clinicLine(contact));
	for (const [topic, entry] of Object.entries(refers)) add(`clinic.refers.${topic}`, clinicLine(entry));
	return lines;
}

/** The same for the same lines, whatever their order: what was approved can be told from what is there now. */
export function fingerprintOf(lines: SignedLines): string {
	const ordered = Object.entries(lines).sort(([one], [other]) => (one < other ? -1 : 1));
	return createHash('sha256').update(JSON.stringify(ordered)).digest('hex');
}

/** The first twelve digits, as they stand on paper: `3f2a-91bc-07de`. */
export const shortForm = (fingerprint: string): string => (fingerprint.slice(0, 12).match(/.{4}/g) ?? []).join('-');

function factLine(id: FactId, subject: Subject): string {
	const { fact, guide, clinic } = factEvidence(id, subject);
	const own = clinic ? [figureLine(fact), clinicLine(clinic)] : [];
	const rest = [figureLine(guide), quoteLine(guide.quote), sourceLine(guide.source), guide.stricter ?? ''];
	return [...own, ...rest].filter((part) => part !== '').join(' ');
}

const flagLine = ({ tier, quote = '', sources = [] }: FlagEvidence): string =>
	[`${tier}.`, quoteLine(quote), ...sources.map(sourceLine)].filter((part) => part !== '').join(' ');

function figureLine({ kind, value, unit }: Fact): string {
	const figure = typeof value === 'object' ? `${value.min} to ${value.max}` : value;
	return `${[kind, figure, unit].filter((part) => part !== undefined).join(' ')}.`;
}

const quoteLine = (quote: string): string => quote && `“${quote}”`;

const clinicLine = ({ source, approvedBy, approvedOn }: ClinicEvidence): string =>
	`${source} (${approvedBy}, ${approvedOn})`;

function sourceLine(id: string): string {
	const { title, address } = sourceOf(id);
	return `${title}, ${address}.`;
}
