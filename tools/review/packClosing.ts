/** The last pages of the pack: what is not spoken, the signature, and what becomes of it. */
import unspoken from '../../lambda/content/protocol/unspoken.json';
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import { isFactId } from '../../lambda/src/guidance/protocol';
import { factList } from './factList';
import { html, type Markup } from './html';
import type { Labels } from './labels';
import type { Subject } from './subject';

export const unspokenSection = (
	subject: Subject,
	labels: Labels,
	today: PlainDate,
): Markup => html`<section id="unspoken">
<h2>${labels.say('facts.unspoken')}</h2>
<p>${labels.say('facts.unspokenIntro')}</p>
${factList('unspoken', Object.keys(unspoken).filter(isFactId), subject, labels, today)}</section>
`;

/** What the signed pack stands for: the command writes it down, and refuses other content. */
export function signatureSection(subject: Subject, labels: Labels, fingerprint: string): Markup {
	const { locale, clinic } = subject;
	const command = [
		'npm run review -- --approve',
		`--locale ${locale}`,
		...(clinic ? [`--clinic ${clinic.id}`] : []),
		`--role "${labels.say('signature.roleExample')}"`,
		'--date YYYY-MM-DD',
		`--fingerprint ${fingerprint}`,
	];
	return html`<section id="signature" class="signature">
<h2>${labels.say('signature.title')}</h2>
<div class="boxes" role="group" aria-label="${labels.say('card.decision')}">${['all', 'some', 'none'].map(
		(verdict) => html`<label><input type="checkbox">${labels.say(`signature.${verdict}`)}</label>`,
	)}</div>
<dl>
<div><dt>${labels.say('pack.fingerprint')}</dt><dd>${fingerprint}</dd></div>
${['role', 'name', 'signature', 'date'].map(
	(line) => html`<div><dt>${labels.say(`signature.${line}`)}</dt><dd class="line"></dd></div>\n`,
)}</dl>
<h3>${labels.say('signature.afterTitle')}</h3>
<p>${labels.say('signature.after')}</p>
<p><code>${command.map((part) => html`<span>${part}</span> `)}</code></p>
</section>
`;
}
