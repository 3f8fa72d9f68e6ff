/** The red flags: emergencies first, then what has to be called about the same day, then vague reports. */
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import { answerCard } from './answerCard';
import { askedAs } from './askedAs';
import { quoteOf, reviewed, sourceEntry } from './factList';
import { html, type Markup } from './html';
import type { Labels } from './labels';
import type { HeardAlarm } from './reviewContent';
import type { Subject } from './subject';

/** The headings, in order; what is vague stands apart, whatever its tier. */
const KINDS = ['emergency', 'sameDay', 'vague'] as const;

const kindOf = ({ evidence }: HeardAlarm): (typeof KINDS)[number] => (evidence.vague ? 'vague' : evidence.tier);

export function flagSection(alarms: HeardAlarm[], subject: Subject, labels: Labels, today: PlainDate): Markup {
	const kinds = KINDS.map((kind) => ({ kind, own: alarms.filter((alarm) => kindOf(alarm) === kind) }));
	return html`<section id="flags" class="flags">
<h2>${labels.say('flags.title')}</h2>
<p>${labels.say('flags.intro')}</p>
${kinds
	.filter(({ own }) => own.length > 0)
	.map(
		({ kind, own }) => html`<h3 id="flags.${kind}">${labels.say(`flags.${kind}`)}</h3>
${own.map((alarm) => flagCard(alarm, subject, labels, today))}`,
	)}</section>
`;
}

function flagCard(alarm: HeardAlarm, subject: Subject, labels: Labels, today: PlainDate): Markup {
	const { id, evidence } = alarm;
	const { quote, sources = [], awaitingClinician } = evidence;
	return html`<article class="flag ${evidence.tier}">
${answerCard({ heard: alarm, title: labels.name('flagNames', id), graded: true }, subject, labels)}
${askedAs(id, subject, labels.say('flags.heardAfter'))}
${awaitingClinician && html`<p class="awaiting">${labels.say('flags.awaiting')}</p>`}
<p class="rests"><b>${id}</b> · ${reviewed(evidence.reviewed, labels, today)}</p>
${quote && quoteOf(quote)}${sources.map((source) => sourceEntry(source, labels))}
</article>
`;
}
