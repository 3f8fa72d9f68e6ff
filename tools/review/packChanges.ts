/** What has changed since the approved version: old and new words side by side, on a phone one below the other. */
import type { Approval } from './approval';
import { html, type Markup } from './html';
import type { Labels } from './labels';
import { topicTitle } from './packTopics';
import type { ReviewContent } from './reviewContent';
import { carerKey } from './signedLines';
import { titleOf } from './whenHeard';

interface Changes {
	content: ReviewContent;
	approval: Approval;
	labels: Labels;
}

export const changeSection = (changes: Changes): Markup => html`<section id="changes">
<h2>${changes.labels.say('changes.title')}</h2>
${compared(changes)}
</section>
`;

function compared({ content, approval, labels }: Changes): Markup {
	if (approval.state === 'none') return html`<p>${labels.say('changes.never')}</p>`;
	if (approval.state === 'approved') return html`<p>${labels.say('changes.nothing')}</p>`;
	const names = lineNames(content, labels);
	const column = (name: string): string => labels.say(`changes.${name}`);
	return html`<table class="changes">
<thead><tr>${['where', 'before', 'after'].map((name) => html`<th scope="col">${column(name)}</th>`)}</tr></thead>
<tbody>${approval.changes.map(({ key, before, after }) => {
		const [old, now] = marked(before, after);
		return html`<tr><th scope="row">${names.get(key) ?? key}</th>
<td data-column="${column('before')}">${old ?? html`<b>${column('added')}</b>`}</td>
<td data-column="${column('after')}">${now ?? html`<b>${column('removed')}</b>`}</td></tr>
`;
	})}</tbody></table>`;
}

/** Both texts, with what differs marked: all but the words that they have in common at the beginning and at the end. */
function marked(before: string | undefined, after: string | undefined): (Markup | undefined)[] {
	if (before === undefined || after === undefined)
		return [before, after].map((text) => (text === undefined ? text : html`${text}`));
	const [old, now] = [before.split(' '), after.split(' ')];
	const shorter = Math.min(old.length, now.length);
	let start = 0;
	while (start < shorter && old[start] === now[start]) start++;
	let end = 0;
	while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
	return [old, now].map((words) => {
		const rest = words.length - end;
		const [same, changed, tail] = [words.slice(0, start), words.slice(start, rest), words.slice(rest)];
		return html`${same.join(' ')} <mark>${changed.join(' ')}</mark> ${tail.join(' ')}`;
	});
}

/** What a sentence is called: a clinician knows topics and red flags, not where they stand in the content. */
function lineNames({ subject, alarms, topics }: ReviewContent, labels: Labels): Map<string, string> {
	const names = [
		...alarms.map(({ key, id }) => [key, labels.name('flagNames', id)] as const),
		...topics.flatMap((topic) =>
			topic.answers.map(
				(heard) => [heard.key, `${topicTitle(topic, subject, labels)}: ${titleOf(heard, labels)}`] as const,
			),
		),
	];
	const toCarer = labels.say('card.toCarer');
	return new Map(
		names.flatMap(([key, name]) => [[key, name] as const, [carerKey(key), `${name} (${toCarer})`] as const]),
	);
}
