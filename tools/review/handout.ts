/** The handout: one page for the patient, to take home from the ward. */
import { join } from 'node:path';
import { replaceNumbers } from '../../lambda/src/language/marks';
import { retentionMonths } from '../../lambda/src/profile/ProfileStore';
import { listingOf } from '../content';
import type { Approval } from './approval';
import { html, Markup } from './html';
import { capital, type Labels, labelsOf } from './labels';
import { page } from './page';
import { nameOf, type Subject, wordsOf } from './subject';

export function handout(subject: Subject, { state }: Approval): string {
	const labels = labelsOf(subject);
	const { name } = listingOf(subject.locale);
	const spoken = (words: string): string => labels.say('said', { words });
	const body = html`<main>
<header>
<h1>${name}</h1>
${state !== 'approved' && html`<p class="draft">${labels.say('handout.draft')}</p>`}
<p class="lead">${labels.say('handout.lead')}</p>
</header>
<section>
<h2>${labels.say('handout.openTitle')}</h2>
<p class="open">${spoken(labels.say('handout.open', { name }))}</p>
</section>
<section>
<h2>${labels.say('handout.askTitle')}</h2>
<ul class="ask">${labels.list('handout.ask').map((question) => html`<li>${spoken(question)}</li>\n`)}</ul>
</section>
<section>
<h2>${labels.say('handout.callTitle')}</h2>
${whomToCall(subject, labels)}
</section>
<section>
<h2>${labels.say('handout.keptTitle')}</h2>
<p>${labels.say('handout.kept', { months: retentionMonths })} <b>${spoken(labels.say('handout.forget'))}</b></p>
</section>
<footer><p>${labels.say('handout.general')}</p></footer>
</main>
`;
	return page(subject, { title: `${name}, ${nameOf(subject)}`, style: join(__dirname, 'handout.css'), body });
}

/** Whom to call in the guide's own sentences, and for what in the red flags' own words; a test holds the signs to them. */
function whomToCall(subject: Subject, labels: Labels): Markup {
	const call = (tier: string, sentence: string): Markup => html`<div class="call ${tier}">
<h3>${withNumbers(wordsOf(subject).say(`review.called.${sentence}`))}</h3>
<ul>${labels.list(`handout.signs.${tier}`).map((sign) => html`<li>${capital(sign)}</li>\n`)}</ul>
</div>
`;
	const wardLine = html`<p class="write">${labels.say('handout.wardLine')} <span class="line"></span></p>`;
	return html`${call('emergency', 'callEmergency')}${call('sameDay', 'callTeam')}${!subject.protocol.clinic?.contact && wardLine}`;
}

/** A sentence whose numbers stand out, and stay on one line. */
const withNumbers = (text: string): Markup =>
	new Markup(replaceNumbers(html`${text}`.text, (digits) => html`<span class="number">${digits}</span>`.text));
