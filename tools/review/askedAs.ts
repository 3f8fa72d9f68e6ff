/** How people ask for a topic, or report a symptom: a few of the sample utterances. */
import { utterancesOf } from '../content';
import { expandTemplate } from '../generate/expand';
import { html, type Markup } from './html';
import type { Subject } from './subject';

const EXAMPLES = 3;

/** Words of a sample that is neither a mere keyword nor a story. */
const LENGTH = { min: 3, max: 6 };

export function askedAs(id: string, { locale }: Subject, lead: string): Markup {
	const templates = utterancesOf(locale).intents[id] ?? [];
	const samples = templates.map((template) => expandTemplate(template)[0] ?? '').filter(readsWell);
	const quoted = samples.slice(0, EXAMPLES).map((sample) => html`<q>${sample}</q>`);
	return html`<p class="asked">${lead} ${quoted.map((sample, index) => html`${index > 0 && ', '}${sample}`)}</p>`;
}

/** A sample with a slot stands for many, and is no sentence. */
function readsWell(sample: string): boolean {
	const words = sample.split(' ').length;
	return !sample.includes('{') && words >= LENGTH.min && words <= LENGTH.max;
}
