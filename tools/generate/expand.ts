/** Templates of sample utterances: `(a|b)` is a choice, `[a]` may be left out; choices may hold choices. */

/** All sentences that a template stands for, in order. Throws for brackets that do not match. */
export function expandTemplate(template: string): string[] {
	const { options, rest } = readChoices(template, '');
	if (rest !== '') throw new Error(`Brackets do not match in "${template}".`);
	return [...new Set(options.map((option) => option.replace(/\s+/g, ' ').trim()))];
}

function readChoices(text: string, close: string): { options: string[]; rest: string } {
	const options: string[] = [];
	let current = [''];
	let rest = text;
	while (rest !== '' && rest[0] !== close) {
		const char = rest[0] as string;
		if (char === '(' || char === '[') {
			const end = char === '(' ? ')' : ']';
			const inner = readChoices(rest.slice(1), end);
			if (inner.rest[0] !== end) throw new Error(`A "${char}" is never closed in "${text}".`);
			const choices = char === '[' ? [...inner.options, ''] : inner.options;
			current = current.flatMap((start) => choices.map((choice) => start + choice));
			rest = inner.rest.slice(1);
		} else if (char === '|' && close !== '') {
			options.push(...current);
			current = [''];
			rest = rest.slice(1);
		} else if (char === ')' || char === ']' || char === '|') {
			throw new Error(`An unexpected "${char}" in "${text}".`);
		} else {
			current = current.map((start) => start + char);
			rest = rest.slice(1);
		}
	}
	return { options: [...options, ...current], rest };
}
