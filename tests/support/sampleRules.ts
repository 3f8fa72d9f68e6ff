/** The rules for sample utterances: what Alexa takes in one, none given twice, and enough of them. */

import { intentId, isFreeQuestion } from '../../lambda/src/alexa/intents';
import { redFlagIds } from '../../lambda/src/guidance/protocol';
import { topicIds } from '../../lambda/src/guidance/topics';
import { contentOf } from './contentWords';
import { intentOf, intentsOf, LETTERS, languageOf, type Rule, saidFor, typesOf } from './modelParts';

export const sampleRules: Record<string, Rule> = {
	'has only characters that Alexa takes in a sample, and no digits': {
		problems: (model, { locale }) => {
			const letters = LETTERS[languageOf(locale)];
			// A full stop belongs to a single letter ("p. a. o."), an apostrophe to a word, a slot stands free.
			const word = `([${letters}]\\.|[${letters}]['${letters}_-]*|\\{[a-zA-Z]+\\}('s)?)`;
			const sound = new RegExp(`^${word}( ${word})*$`, 'i');
			return intentsOf(model).flatMap(({ name, samples }) =>
				samples.filter((sample) => !sound.test(sample)).map((sample) => `${name}: "${sample}"`),
			);
		},
		breaks: ['am i ok?', '6 weeks', 'driving, walking', 'straße', 'two  spaces', 'on {date', 'done.', '', 'a/b'].map(
			(sample) => (model) => intentsOf(model)[9]!.samples.push(sample),
		),
	},
	'names no slot twice in one sample': {
		problems: (model) =>
			intentsOf(model).flatMap(({ samples }) => samples.filter((sample) => /(\{\w+\}).*\1/.test(sample))),
		breaks: [(model) => intentOf(model, 'driving').samples.push('{person} asks when {person} may drive')],
	},
	'says nothing twice, in one intent or in two': {
		problems: (model) => {
			const seen = new Map<string, string>();
			return intentsOf(model).flatMap(({ name, slots = [], samples }) =>
				samples.flatMap((sample) => {
					const typed = sample.replace(
						/\{(\w+)\}/g,
						(_, slot) => `{${slots.find((each) => each.name === slot)?.type}}`,
					);
					const key = typed.toLowerCase();
					const other = seen.get(key);
					seen.set(key, name);
					return other ? [`"${sample}" in ${other} and ${name}`] : [];
				}),
			);
		},
		breaks: [
			(model) => intentOf(model, 'driving').samples.push('When Can I Drive'),
			(model) => intentOf(model, 'stitches').samples.push('when can i drive'),
			(model) => {
				const { slots = [], samples } = intentOf(model, 'dateChange');
				slots.push({ name: 'day', type: 'AMAZON.DATE' });
				samples.push('i was operated on {day}');
			},
		],
	},
	'leaves no sample that is just the value of a slot': {
		problems: (model) => {
			const values = new Set(typesOf(model).flatMap((type) => type.values.flatMap(saidFor)));
			return intentsOf(model).flatMap(({ samples }) => samples.filter((sample) => values.has(sample.toLowerCase())));
		},
		breaks: [(model) => intentOf(model, 'stitches').samples.push('desk job')],
	},
	'has ways to ask that differ: fifteen a topic once openers and stop words are gone, and no more than a hundred and fifty':
		{
			problems: (model, { locale }) =>
				topicIds.flatMap((id) => {
					const { samples } = intentOf(model, id);
					const differing = new Set(samples.map((sample) => contentOf(sample, languageOf(locale)))).size;
					return differing >= 15 && samples.length <= 150 ? [] : [`${id}: ${samples.length}, ${differing} differing`];
				}),
			breaks: [
				(model) =>
					Object.assign(intentOf(model, 'stitches'), { samples: Array(40).fill('when do i need my stitches') }),
				(model) => intentOf(model, 'stitches').samples.push(...Array(150).fill('stitches')),
			],
		},
	'has enough ways to ask: thirty a topic, twenty a red flag, and nearly as many as English': {
		problems: (model, { english }) => [
			...topicIds.filter((id) => intentOf(model, id).samples.length < 30),
			...redFlagIds.filter((id) => intentOf(model, id).samples.length < 20),
			...intentsOf(english).flatMap(({ name, samples: theirs }) => {
				const ours = intentsOf(model).find((intent) => intent.name === name)?.samples.length ?? 0;
				// How many forms a question word has is the language's own.
				const isOpener = isFreeQuestion(intentId(name));
				return !isOpener && ours < Math.min(12, 0.8 * theirs.length) ? [`${name}: ${ours} of ${theirs.length}`] : [];
			}),
		],
		breaks: [
			(model) => intentOf(model, 'stitches').samples.splice(29),
			(model) => intentOf(model, 'legClot').samples.splice(19),
			(model) => intentOf(model, 'dateAsk').samples.splice(2),
		],
	},
};
