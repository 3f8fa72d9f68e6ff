/** What else is heard: the sentences of the conversation, and whom to call in each country. */
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import { isCountry } from '../../lambda/src/guidance/contacts';
import { answerCard } from './answerCard';
import { reviewed, sourceEntry } from './factList';
import type { Heard } from './heard';
import type { HeardPlace } from './heardNumbers';
import { html, type Markup } from './html';
import type { Labels } from './labels';
import type { Subject } from './subject';

export function dialogueSection(dialogue: Heard[], subject: Subject, labels: Labels): Markup {
	const kinds = new Map<string, Heard[]>();
	for (const heard of dialogue) kinds.set(kindOf(heard), [...(kinds.get(kindOf(heard)) ?? []), heard]);
	return html`<section id="dialogue">
<h2>${labels.say('dialogue.title')}</h2>
<p>${labels.say('dialogue.intro')}</p>
${[...kinds].map(
	([kind, sentences]) => html`<article id="dialogue.${kind}">
<h3>${labels.name('dialogue', kind)}</h3>
${sentences.map((heard) => answerCard({ heard }, subject, labels))}</article>
`,
)}</section>
`;
}

/** What a sentence is about; those that stand by themselves are the "other" ones. */
function kindOf({ key }: Heard): string {
	const [, kind = '', ...rest] = key.split('.');
	return rest.length > 0 ? kind : 'other';
}

export const numberSection = (places: HeardPlace[], subject: Subject, labels: Labels, today: PlainDate): Markup =>
	html`<section id="numbers">
<h2>${labels.say('numbers.title')}</h2>
<p>${labels.say('numbers.intro')}</p>
${places.map(
	({ place, numbers, sentences }) => html`<article id="numbers.${place}">
<h3>${isCountry(place) ? labels.world('region', place) : labels.say(`numbers.${place}`)}</h3>
${numbers.map(
	({ line, number, source, reviewed: date }) => html`<div class="number">
<p><b>${number}</b> · ${labels.name('numbers', line)} · ${reviewed(date, labels, today)}</p>
${sourceEntry(source, labels)}
</div>
`,
)}${sentences.map((heard) => answerCard({ heard }, subject, labels))}</article>
`,
)}${clinicContact(subject, labels)}</section>
`;

function clinicContact({ clinic, protocol }: Subject, labels: Labels): Markup | undefined {
	const evidence = clinic?.overlay.contact;
	return (
		evidence &&
		html`<article id="numbers.clinic">
<h3>${labels.say('numbers.clinic')}</h3>
<p><b>${protocol.clinic?.contact?.phone}</b> · ${protocol.clinic?.contact?.name}</p>
<p>${labels.say('facts.clinicSet', { role: evidence.approvedBy, date: evidence.approvedOn, source: evidence.source })}</p>
</article>
`
	);
}
