/** What was learnt of a language, read when words of it are first to be understood. */
import type { Understanding } from './understand';

/** Understanding by language; each is read when it is first needed, and kept. */
export function byLanguage(load: (language: string) => Understanding): (language: string) => Understanding {
	const loaded = new Map<string, Understanding>();
	return (language) => {
		const understanding = loaded.get(language) ?? load(language);
		loaded.set(language, understanding);
		return understanding;
	};
}
