/** The interaction model of every locale and form: Amazon's own schema, its rules for models, and what we ask besides. */
import { localeCodes } from '../../lambda/src/language/locales';
import type { Form } from '../../tools/generate/interactionModel';
import { type Context, type Model, modelOf } from '../support/modelParts';
import { modelRules } from '../support/modelRules';
import { sampleRules } from '../support/sampleRules';
import { slotRules } from '../support/slotRules';

const rules = { ...modelRules, ...sampleRules, ...slotRules };
const titles = Object.keys(rules);
const forms: Form[] = ['dynamodb', 'session'];
const places = localeCodes.flatMap((locale) => forms.map((form) => ({ locale, form })));

describe.each(places)('the model of $locale in the $form form', ({ locale, form }) => {
	test.each(titles)('%s', (title) => {
		expect(rules[title]!.problems(modelOf(locale, form), { locale, form, english: modelOf('en-GB', form) })).toEqual(
			[],
		);
	});
});

describe('a model that is broken, or in the wrong place, is reported by the rule that it', () => {
	const context: Context = { locale: 'en-GB', form: 'dynamodb', english: modelOf('en-GB', 'dynamodb') };
	const controls = titles.flatMap((title): [string, number, (model: Model) => unknown, Partial<Context>][] => {
		const { breaks, wrongIn } = rules[title]!;
		const misplaced = wrongIn ? [{ change: () => {}, place: wrongIn }] : [];
		return [...breaks.map((change) => ({ change, place: {} })), ...misplaced].map(({ change, place }, index) => [
			title,
			index,
			change,
			place,
		]);
	});

	test.each(controls)('%s (%i)', (title, _, change, place) => {
		const model = modelOf('en-GB', 'dynamodb');
		change(model);
		expect(rules[title]!.problems(model, { ...context, ...place })).not.toEqual([]);
	});

	test('and every rule has such a control', () => {
		expect(new Set(controls.map(([title]) => title)).size).toBe(titles.length);
	});
});
