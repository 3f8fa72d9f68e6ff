/** A page of its own: everything is in the one file, so that it opens anywhere and asks nobody for anything. */
import { readFileSync } from 'node:fs';
import { html, Markup } from './html';
import type { Subject } from './subject';

interface Page {
	title: string;
	/** The path of its style sheet. */
	style: string;
	/** Printed at the foot of every page. */
	foot?: string;
	body: Markup;
}

export function page({ locale }: Pick<Subject, 'locale'>, { title, style, foot, body }: Page): string {
	const sheet = readFileSync(style, 'utf8');
	// A string of a style sheet: quotes and backslashes would end it, and so would the end of the element.
	const footing = foot ? `@page { @bottom-left { content: "${foot.replace(/["\\<>]/g, '')}"; } }` : '';
	return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${new Markup(sheet + footing)}
</style>
</head>
<body>
${body}
</body>
</html>
`.text;
}
