/**
 * A locale's wording as one file, of which an answer is made out only when it is asked for: a line for what every turn may
 * need, a line with the topics' ids, and a line for each topic's answers.
 */
import type { Wording } from './phrasebook';

export function packWording({ answers, ...rest }: Wording): string {
	const topics = Object.entries(answers);
	return [rest, topics.map(([id]) => id), ...topics.map(([, answer]) => answer)]
		.map((line) => JSON.stringify(line))
		.join('\n');
}

/** Throws when the file is no wording. */
export function unpackWording(file: string): Wording {
	const [rest = '', ids = '', ...lines] = file.split('\n');
	const answers = {};
	for (const [index, id] of (JSON.parse(ids) as string[]).entries()) {
		let answer: unknown;
		Object.defineProperty(answers, id, {
			enumerable: true,
			get: () => {
				answer ??= JSON.parse(lines[index] as string);
				return answer;
			},
		});
	}
	return { answers, ...(JSON.parse(rest) as Omit<Wording, 'answers'>) };
}
