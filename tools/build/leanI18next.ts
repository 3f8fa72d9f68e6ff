/** Only the parts of i18next that make a sentence are deployed. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const standIn = require.resolve('../../lambda/src/language/leanI18next');

/** The rest detects languages, loads files and tells listeners; the skill has all its sentences at hand. Saves 5 ms, 38 KiB. */
export const leanI18next: Plugin = {
	name: 'lean-i18next',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]i18next[\\/]dist[\\/]esm[\\/]i18next\.js$/ }, ({ path }) => {
			const [parts, rest] = readFileSync(path, 'utf8').split(/^const instance = I18n\.createInstance\(\);$/m);
			if (!parts || !rest) throw new Error(`${path} is not the i18next that leanI18next knows.`);
			return {
				contents: `${parts}
					import { createInstanceFrom } from ${JSON.stringify(standIn)};
					export const createInstance = createInstanceFrom({ Interpolator, PluralResolver, defaultOptions: get });`,
				loader: 'js',
			};
		});
	},
};
