/** The topics by group: each answer by state with its example, then the facts behind it. */
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import { type FactId, isFactId } from '../../lambda/src/guidance/protocol';
import { topicOf } from '../../lambda/src/guidance/topics';
import { utterancesOf } from '../content';
import { topicGroups } from '../topicGroups';
import { answerCard } from './answerCard';
import { askedAs } from './askedAs';
import { factList } from './factList';
import type { HeardAnswer, HeardTopic } from './heardTopics';
import { html, type Markup } from './html';
import { capital, type Labels } from './labels';
import { type Subject, wordsOf } from './subject';
import { noteOf, titleOf } from './whenHeard';

/** `driving`, `workGeneral.office`: where a topic stands on the page. */
export const placeOf = ({ question }: HeardTopic): string =>
	[question.topic, question.variant].filter(Boolean).join('.');

/** What a topic is called; a value of its slot by what people say. Offers name it too, not always fit for a heading. */
export function topicTitle({ question }: HeardTopic, subject: Subject, labels: Labels): string {
	const { topic, variant } = question;
	const name = labels.find('topicTitles', topic) ?? capital(wordsOf(subject).name(topic));
	if (variant === undefined) return name;
	const [said = variant] = utterancesOf(subject.locale).slots[topicOf(topic).slot ?? '']?.[variant] ?? [];
	return `${name}: ${labels.say('said', { words: said })}`;
}

export const topicSections = (topics: HeardTopic[], subject: Subject, labels: Labels, today: PlainDate): Markup =>
	html`${Object.entries(topicGroups).map(
		([group, ids]) => html`<section id="${group}">
<h2>${labels.name('groups', group)}</h2>
${topics
	.filter(({ question }) => ids.includes(question.topic))
	.map((topic) => topicSection(topic, subject, labels, today))}</section>
`,
	)}`;

function topicSection(topic: HeardTopic, subject: Subject, labels: Labels, today: PlainDate): Markup {
	const { question, answers } = topic;
	const place = placeOf(topic);
	const facts = [...new Set(answers.flatMap(({ basis }) => basis))].filter(isFactId);
	return html`<article id="${place}">
<h3>${topicTitle(topic, subject, labels)}</h3>
${question.variant === undefined && askedAs(question.topic, subject, labels.say('card.askedAs'))}
${answers.map((heard) =>
	answerCard(
		{
			heard,
			title: titleOf(heard, labels),
			note: noteOf(heard, labels),
			rests: restsOn(heard, place, facts, labels),
			graded: true,
		},
		subject,
		labels,
	),
)}
${facts.length > 0 && html`<h4>${labels.say('facts.title')}</h4>${factList(place, facts, subject, labels, today)}`}
</article>
`;
}

/** The facts by their number in the list, the red flags by name. */
function restsOn({ basis }: HeardAnswer, place: string, facts: FactId[], labels: Labels): Markup {
	if (basis.length === 0) return html`<b>${labels.say('card.restsOnNothing')}</b>`;
	const links = basis.map((id) =>
		isFactId(id)
			? html`<a href="#${place}.${id}">${facts.indexOf(id) + 1}</a>`
			: html`<a href="#redFlags.${id}">${labels.name('flagNames', id)}</a>`,
	);
	return html`${labels.say('card.restsOn')} ${links.map((link, index) => html`${index > 0 && ', '}${link}`)}`;
}
