/** What the tests know about wording: which sentences must exist, and which words must not. */
import { planAnswer, wordingPlace } from '../../lambda/src/guidance/answerPlan';
import { loadProtocol } from '../../lambda/src/guidance/protocol';
import { statesByKind } from '../../lambda/src/guidance/topicKinds';
import { answerOf } from '../../lambda/src/guidance/topics';
import { allQuestions } from '../../tools/generate/snapshots';

/** All sentences of a content file by their path: `driving.more.0`. */
export function leaves(content: unknown, path = ''): Map<string, string> {
	if (typeof content === 'string') return new Map([[path, content]]);
	const found = new Map<string, string>();
	for (const [key, value] of Object.entries(content as Record<string, unknown>)) {
		for (const [inner, text] of leaves(value, path ? `${path}.${key}` : key)) found.set(inner, text);
	}
	return found;
}

/** The answers a language must have, from the registry; a sentence with a countdown has its plural forms instead. */
export function answerKeys(language: string): { required: string[]; optional: string[] } {
	const required: string[] = [];
	const optional: string[] = [];
	const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
	for (const question of allQuestions) {
		const place = wordingPlace(question).replace(/^answers\./, '');
		if (question.variant === undefined) required.push(`${place}.name`);
		for (const state of statesByKind[answerOf(question).kind]) {
			if (state === 'notYet') required.push(...plurals.map((plural) => `${place}.${state}_${plural}`));
			else required.push(`${place}.${state}`);
		}
		const { points } = planAnswer(question, loadProtocol());
		points.slice(1).forEach((_, index) => {
			required.push(`${place}.more.${index}`);
		});
	}
	return { required, optional };
}

const FIGURES: Record<string, string> = {
	en: 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|hundred|dozen|fortnight|half',
	de: 'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|achtzehn|zwanzig|dreißig|hundert|dutzend|halb\\w*',
};

/** Digits and number words; "one" is also an article, so it stays out. */
export const figureWords = (language: string): RegExp => new RegExp(`\\d|\\b(${FIGURES[language]})(?!\\p{L})`, 'iu');

const PERMISSIONS: Record<string, string> = {
	// "once you can get about" and "only … can say" are conditions and deciders, not permissions.
	en: "(?<!once |when |what |if |until |after )\\byou (can|may)\\b(?! (still|also|feel|say|ask))|\\ballowed\\b|\\bsafe to\\b|\\byou're (free|clear|ready|fine) to\\b|\\bno problem\\b|\\bnormal\\b",
	de: '\\b(dürfen|können) Sie\\b|\\bSie (dürfen|können)\\b|\\berlaubt\\b|\\bunbedenklich\\b|\\bproblemlos\\b|\\bnormal\\b',
};

/** Words that would turn a date into a permission, or a symptom into something normal. */
export const permissionWords = (language: string): RegExp => new RegExp(PERMISSIONS[language] as string, 'iu');
