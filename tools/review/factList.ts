/** Facts with their figures, and the sources with their own words: what the sentences of a topic rest on. */
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import type { Fact, FactId } from '../../lambda/src/guidance/protocol';
import { factEvidence, sourceOf } from './evidence';
import { html, type Markup } from './html';
import type { Labels } from './labels';
import { isOverdue } from './reviewDates';
import type { Subject } from './subject';

/** The facts by number; each can be led to from a sentence, by the place of the list and the fact's id. */
export const factList = (
	place: string,
	ids: readonly FactId[],
	subject: Subject,
	labels: Labels,
	today: PlainDate,
): Markup => html`<ol class="facts">
${ids.map((id) => html`<li id="${place}.${id}">${factEntry(id, subject, labels, today)}</li>\n`)}</ol>
`;

function factEntry(id: FactId, subject: Subject, labels: Labels, today: PlainDate): Markup {
	const { fact, guide, clinic } = factEvidence(id, subject);
	const own =
		clinic &&
		html`<p class="own">${labels.say('facts.clinicSet', {
			role: clinic.approvedBy,
			date: clinic.approvedOn,
			source: clinic.source,
		})} ${labels.say('facts.guideSays', { figure: figureOf(guide, labels) })}</p>`;
	return html`<p><b>${id}</b> · ${figureOf(fact, labels)} · ${reviewed(guide.reviewed, labels, today)}</p>
${own}${quoteOf(guide.quote)}${sourceEntry(guide.source, labels)}
${guide.stricter && html`<p class="stricter">${labels.say('facts.stricter', { text: guide.stricter })}</p>`}`;
}

/** When it was reviewed, and whether that is too long ago. */
export const reviewed = (date: string, labels: Labels, today: PlainDate): Markup =>
	html`${labels.say('facts.reviewed', { date })}${isOverdue(date, today) && html` · <b>${labels.say('facts.overdue')}</b>`}`;

/** "not before 8 weeks", "usual, not a promise: 3 to 4 weeks", "statement". */
function figureOf({ kind, value, unit }: Fact, labels: Labels): string {
	const name = labels.say(`factKinds.${kind}`);
	if (value === undefined || unit === undefined) return name;
	if (typeof value === 'number') return `${name}: ${labels.say(`units.${unit}`, { count: value })}`;
	const max = labels.say(`units.${unit}`, { count: value.max });
	return `${name}: ${labels.say('facts.range', { min: labels.figure(value.min), max })}`;
}

export const quoteOf = (quote: string): Markup => html`<blockquote>${quote}</blockquote>`;

export function sourceEntry(id: string, labels: Labels): Markup {
	const { kind, title, address } = sourceOf(id);
	return html`<p class="source">${title} (${labels.say(`sourceKinds.${kind}`)}), <a href="${address}">${address}</a></p>`;
}
