/** A sentence to read and to judge: when it is heard, what is heard, for how long, what it rests on, and the boxes. */
import { locales } from '../../lambda/src/language/locales';
import type { Heard } from './heard';
import { html, Markup } from './html';
import type { Labels } from './labels';
import type { Subject } from './subject';
import { textGrade } from './textGrade';

interface Card {
	heard: Heard;
	/** When it is heard, or what it is; sentences of the conversation have none. */
	title?: string;
	/** More about when: the days on which it is heard, and the example's. */
	note?: string;
	rests?: Markup;
	/** False for a sentence or two of the conversation, which are too short for a formula. */
	graded?: boolean;
}

export function answerCard({ heard, title, note, rests, graded }: Card, { locale }: Subject, labels: Labels): Markup {
	const { key, patient, carer, seconds } = heard;
	const grade = graded && labels.figure(Math.max(0, textGrade[locales[locale].language](patient)));
	const measures = [
		html`${labels.say('card.seconds', { count: seconds })}`,
		grade && html`${labels.say('card.grade', { grade })}`,
		rests,
	].filter((measure) => measure instanceof Markup);
	return html`<section class="card" id="${key}">
${title && html`<h4>${title}</h4>`}${note && html`<p class="note">${note}</p>`}
<p class="speech">${patient}</p>
${carer !== patient && html`<p class="speech carer"><b>${labels.say('card.toCarer')}:</b> ${carer}</p>`}
<p class="measures">${measures.map((measure, index) => html`${index > 0 && ' · '}${measure}`)} <span class="key">${key}</span></p>
${boxes(key, labels)}
</section>
`;
}

const boxes = (key: string, labels: Labels): Markup =>
	html`<div class="boxes" role="group" aria-label="${labels.say('card.decision')}: ${key}">${[
		'approve',
		'change',
		'reject',
	].map(
		(verdict) => html`<label><input type="checkbox">${labels.say(`card.${verdict}`)}</label>`,
	)}<span class="line"></span></div>`;
