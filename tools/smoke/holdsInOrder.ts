/** True when a text holds all the parts, one after the other; white space around a part does not count. */
export function holdsInOrder(text: string, parts: readonly string[]): boolean {
	let from = 0;
	for (const part of parts.map((each) => each.trim())) {
		const found = text.indexOf(part, from);
		if (found < 0) return false;
		from = found + part.length;
	}
	return true;
}
