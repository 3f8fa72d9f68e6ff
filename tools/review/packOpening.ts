/** The first pages of the pack: what it is, whether it is approved, what awaits a decision, and what has changed. */
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import { exampleSurgery } from '../answers';
import { listingOf } from '../content';
import type { Approval } from './approval';
import { html, type Markup } from './html';
import { capital, type Labels } from './labels';
import { changeSection } from './packChanges';
import { topicTitle } from './packTopics';
import type { ReviewContent } from './reviewContent';
import { overdue } from './reviewDates';
import { stretchName, titleOf } from './whenHeard';

interface Opening {
	content: ReviewContent;
	labels: Labels;
	today: PlainDate;
	approval: Approval;
	/** The short form. */
	fingerprint: string;
}

export const openingSections = (opening: Opening): Markup =>
	html`${heading(opening)}${awaiting(opening)}${changeSection(opening)}${reading(opening)}`;

function heading({ content, labels, today, approval, fingerprint }: Opening): Markup {
	const { subject, alarms, topics, dialogue, places } = content;
	const count =
		alarms.length +
		dialogue.length +
		topics.flatMap(({ answers }) => answers).length +
		places.flatMap(({ sentences }) => sentences).length;
	const rows = [
		['language', capital(labels.world('language', subject.locale))],
		['clinic', subject.protocol.clinic?.name ?? labels.say('pack.noClinic')],
		['date', labels.say('pack.day', { date: today })],
		['fingerprint', fingerprint],
		['extent', labels.say('pack.sentences', { count })],
	] as const;
	const { name } = listingOf(subject.locale);
	return html`<header>
<p class="brand">${name}</p>
<h1>${labels.say('pack.title')}</h1>
<p class="state ${approval.state}">${labels.say(`approval.${approval.state}`, { ...approval })}</p>
<p>${labels.say('pack.what', { name })}</p>
<p>${labels.say('pack.how')}</p>
<p>${labels.say('pack.ticks')}</p>
<dl>${rows.map(([row, value]) => html`<div><dt>${labels.say(`pack.${row}`)}</dt><dd>${value}</dd></div>\n`)}</dl>
</header>
`;
}

function awaiting({ content, labels, today }: Opening): Markup {
	const { subject, alarms, topics } = content;
	const flags = alarms
		.filter(({ evidence }) => evidence.awaitingClinician)
		.map(({ key, id }) => html`<a href="#${key}">${labels.name('flagNames', id)}</a>`);
	const unsourced = topics.flatMap((topic) =>
		topic.answers
			.filter(({ basis }) => basis.length === 0)
			.map(
				(heard) => html`<a href="#${heard.key}">${topicTitle(topic, subject, labels)}</a>: ${titleOf(heard, labels)}`,
			),
	);
	const late = overdue(subject, today).map((entry) => html`${labels.say('awaiting.overdueEntry', { ...entry })}`);
	const lists = Object.entries({ flags, overdue: late, unsourced }).filter(([, entries]) => entries.length > 0);
	return html`<section id="awaiting">
<h2>${labels.say('awaiting.title')}</h2>
${lists.length === 0 && html`<p>${labels.say('awaiting.nothing')}</p>`}
${lists.map(
	([list, entries]) => html`<h3>${labels.say(`awaiting.${list}`)}</h3>
<ul>${entries.map((entry) => html`<li>${entry}</li>\n`)}</ul>
`,
)}</section>
`;
}

function reading({ content, labels }: Opening): Markup {
	const { stages } = content.subject.protocol;
	return html`<section id="reading">
<h2>${labels.say('reading.title')}</h2>
<ul>${['example', 'seconds', 'grade', 'rests', 'carer'].map(
		(point) => html`<li>${labels.say(`reading.${point}`, { date: exampleSurgery })}</li>\n`,
	)}</ul>
<h3>${labels.say('reading.stages')}</h3>
<ul>${stages.map(
		({ id, fromDay, toDay }) =>
			html`<li>${labels.say(`states.${id}`)}: ${stretchName({ from: fromDay ?? undefined, to: toDay ?? undefined }, labels)}</li>\n`,
	)}</ul>
</section>
`;
}
