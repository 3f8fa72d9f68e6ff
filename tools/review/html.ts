/** Markup made of text that is escaped where it comes in. */

/** What may be written into a page as it is. */
export class Markup {
	constructor(readonly text: string) {}
}

type Piece = Markup | string | number | undefined | false | readonly Piece[];

/** A template whose values are escaped, unless they are markup themselves; nothing is written for what is missing. */
export const html = (parts: TemplateStringsArray, ...values: Piece[]): Markup =>
	new Markup(parts.map((part, index) => part + written(values[index])).join(''));

function written(piece: Piece): string {
	if (piece === undefined || piece === false) return '';
	if (piece instanceof Markup) return piece.text;
	if (typeof piece === 'object') return piece.map(written).join('');
	return String(piece)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
