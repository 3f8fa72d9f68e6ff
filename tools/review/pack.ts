/** The review pack: everything that a subject says, for a clinician to read, mark and sign, as one page. */
import { join } from 'node:path';
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import { listingOf } from '../content';
import { topicGroups } from '../topicGroups';
import type { Approval } from './approval';
import { html, type Markup } from './html';
import { type Labels, labelsOf } from './labels';
import { signatureSection, unspokenSection } from './packClosing';
import { dialogueSection, numberSection } from './packDialogue';
import { flagSection } from './packFlags';
import { openingSections } from './packOpening';
import { placeOf, topicSections, topicTitle } from './packTopics';
import { page } from './page';
import type { ReviewContent } from './reviewContent';
import { fingerprintOf, shortForm, signedLines } from './signedLines';
import { nameOf } from './subject';

export function pack(content: ReviewContent, approval: Approval, today: PlainDate): string {
	const { subject, alarms, topics, dialogue, places } = content;
	const labels = labelsOf(subject);
	const fingerprint = shortForm(fingerprintOf(signedLines(content)));
	const { name } = listingOf(subject.locale);
	const title = `${labels.say('pack.title')}: ${name}, ${nameOf(subject)}`;
	const body = html`<main>
${openingSections({ content, labels, today, approval, fingerprint })}${contents(content, labels)}
${flagSection(alarms, subject, labels, today)}${topicSections(topics, subject, labels, today)}
${dialogueSection(dialogue, subject, labels)}${numberSection(places, subject, labels, today)}
${unspokenSection(subject, labels, today)}${signatureSection(subject, labels, fingerprint)}</main>
`;
	return page(subject, { title, style: join(__dirname, 'pack.css'), foot: `${title}, ${fingerprint}`, body });
}

function contents({ subject, topics }: ReviewContent, labels: Labels): Markup {
	const link = (place: string, title: string): Markup => html`<li><a href="#${place}">${title}</a></li>\n`;
	const groups = Object.entries(topicGroups).map(
		([group, ids]) => html`<li><a href="#${group}">${labels.name('groups', group)}</a>
<ul>${topics
			.filter(({ question }) => ids.includes(question.topic))
			.map((topic) => link(placeOf(topic), topicTitle(topic, subject, labels)))}</ul></li>
`,
	);
	return html`<nav id="contents" aria-labelledby="contents-title">
<h2 id="contents-title">${labels.say('pack.contents')}</h2>
<ul>${link('flags', labels.say('flags.title'))}${groups}${['dialogue', 'numbers', 'signature'].map((place) =>
		link(place, labels.say(`${place}.title`)),
	)}</ul>
</nav>
`;
}
