/** What the tests know about wording: which sentences must exist, and which words must not. */
import { planAnswer, wordingPlace } from '../../lambda/src/guidance/answerPlan';
import { guideProtocol } from '../../lambda/src/guidance/protocol';
import { countdownStates, statesOf } from '../../lambda/src/guidance/topicKinds';
import { answerOf, topicOf } from '../../lambda/src/guidance/topics';
import { type Listener, speakTo } from '../../lambda/src/language/marks';
import { allQuestions } from '../../tools/answers';

/** The answers a language must have, from the registry; a sentence with a countdown has its plural forms instead. */
export function answerKeys(language: string): string[] {
	const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
	return allQuestions.flatMap((question) => {
		const place = wordingPlace(question).replace(/^answers\./, '');
		const name = question.variant === undefined ? [`${place}.name`] : [];
		const states = statesOf(answerOf(question)).flatMap((state) =>
			(countdownStates as readonly string[]).includes(state)
				? plurals.map((plural) => `${place}.${state}_${plural}`)
				: [`${place}.${state}`],
		);
		const { points } = planAnswer(question, guideProtocol);
		const why = question.variant === undefined && topicOf(question.topic).why ? [`${place}.why`] : [];
		return [...name, ...states, ...why, ...points.slice(1).map((_, index) => `${place}.more.${index}`)];
	});
}

/** Who hears what is said. */
export const listeners: readonly Listener[] = ['patient', 'carer'];

/** Every sentence as each listener hears it, by `key` and listener. */
export const heardBy = (texts: Map<string, string>): [string, string][] =>
	[...texts].flatMap(([key, text]) => listeners.map((listener): [string, string] => [key, speakTo(listener, text)]));

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

const REASSURANCES: Record<string, string> = {
	en: "\\b(don't worry|nothing to worry|no need to worry|harmless|nothing serious|(perfectly|completely) normal|(that|it)'s fine)\\b",
	de: '\\b(keine Sorge|kein Grund zur Sorge|harmlos|nichts Schlimmes|(ganz|völlig) normal|unbedenklich)\\b',
};

/** Words that would make light of a symptom. */
export const reassuranceWords = (language: string): RegExp => new RegExp(REASSURANCES[language] as string, 'iu');

const PATIENT: Record<string, string> = {
	en: "\\b(your|yours|yourself|you're|you'll|you've)\\b|\\byour (hip|leg|surgeon|team|operation)\\b",
	de: '\\b(Ihr|Ihre|Ihrem|Ihren|Ihrer|Ihres) (Operationsteam|Team|Operation|Hüfte|Bein|Klinik|Wunde|Krankenkasse)',
};

/** Words that speak of the listener's own hip, surgeon or team. */
export const addressesPatient = (language: string): RegExp => new RegExp(PATIENT[language] as string, 'u');
