/** Sentences put together: a symptom told in one breath with a question, questions told together, and what people say around a point. */
import { steadyRandom } from './learn';
import type { Sample } from './samples';

export interface Told {
	text: string;
	/** True when one of the parts is a symptom. */
	symptom: boolean;
}

export function compoundsOf(
	samples: readonly Sample[],
	contexts: readonly string[],
	isSymptom: (sample: Sample) => boolean,
): Told[] {
	const random = steadyRandom(7);
	const others = samples.filter((sample) => !isSymptom(sample)).map(({ text }) => text);
	const oneOf = (texts: readonly string[]): string => texts[Math.floor(random() * texts.length)] ?? '';
	// As often a question as something that people merely tell.
	const any = (): string => oneOf(random() < 0.5 && contexts.length > 0 ? contexts : others);
	const join = (one: string, other: string): string => (random() < 0.5 ? `${one} ${other}` : `${other} ${one}`);
	return samples.flatMap((sample) => {
		const symptom = isSymptom(sample);
		const { text } = sample;
		// Of three, where none is a symptom, so that a long story is not taken for one.
		const joined = symptom
			? [join(text, any()), join(text, any())]
			: [join(text, any()), join(text, join(any(), any()))];
		return [text, ...joined].map((each) => ({ text: each, symptom }));
	});
}

/** Each sample once more, with something that people say before or after it. */
export function inContext(samples: readonly Sample[], contexts: readonly string[]): Sample[] {
	if (contexts.length === 0) return [];
	const random = steadyRandom(5);
	return samples.map(({ id, text }) => {
		const context = contexts[Math.floor(random() * contexts.length)] as string;
		return { id, text: random() < 0.5 ? `${context} ${text}` : `${text} ${context}` };
	});
}
