/** What the SDKs bring along and a skill on Lambda has no use for is left out. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** The Alexa SDK brings clients for thirty Amazon services, of which it makes none unless asked: saves 61 KiB of 228. */
export const withoutServiceClients: Plugin = {
	name: 'without-service-clients',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^ask-sdk-model$/ }, () => ({ path: 'none', namespace: 'service-clients' }));
		onLoad({ filter: /./, namespace: 'service-clients' }, () => ({ contents: 'export const services = {};' }));
	},
};

/** The Alexa SDK's index brings all of it, of which the skill uses the builder. */
export const onlyTheSkillBuilder: Plugin = {
	name: 'only-the-skill-builder',
	setup({ onResolve }) {
		onResolve({ filter: /^ask-sdk-core$/ }, () => ({ path: require.resolve('ask-sdk-core/dist/skill/SkillBuilders') }));
	},
};

/** What the compiler makes of an ES module's imports and exports, and what they were. */
const COMPILED: readonly [RegExp, string][] = [
	[/^Object\.defineProperty\(exports, "__esModule".*$/m, ''],
	[/^(exports\.\w+ = )+void 0;$/m, ''],
	[/^(?:const|var) (\w+) = require\("([^"]+)"\);$/gm, 'import * as $1 from "$2";'],
	[/^Object\.defineProperty\(exports, "(\w+)", .* return (\w+\.\w+); \} \}\);$/gm, 'export const $1 = $2;'],
	[/^exports\.(\w+) = \1;$/gm, 'export { $1 };'],
	[/^exports\.(\w+) = /gm, 'export const $1 = '],
];

/**
 * The Alexa SDK comes as CommonJS, each of its modules a function that runs by itself; as the ES modules that they once
 * were they become one piece with ours. One that is compiled in another way is left as it is.
 */
export const alexaSdkInOnePiece: Plugin = {
	name: 'alexa-sdk-in-one-piece',
	setup({ onLoad }) {
		onLoad({ filter: /ask-sdk-(core|runtime)[\\/]dist[\\/].*\.js$/ }, ({ path }) => {
			const compiled = readFileSync(path, 'utf8');
			const module = COMPILED.reduce((code, [form, before]) => code.replace(form, before), compiled);
			return { contents: /^[^/*]*\bexports\b/m.test(module) ? compiled : module };
		});
	},
};

/** The SDK looks for credentials in a dozen places; Lambda gives them in the environment, and the others stay out. */
export const credentialsOfLambda: Plugin = {
	name: 'credentials-of-lambda',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, ({ resolveDir }) => ({
			path: 'environment',
			namespace: 'credentials',
			pluginData: resolveDir,
		}));
		onLoad({ filter: /./, namespace: 'credentials' }, ({ pluginData }) => ({
			contents: 'export { fromEnv as defaultProvider } from "@aws-sdk/credential-provider-env";',
			resolveDir: pluginData,
		}));
	},
};

/** What the SDK brings for other services and other machines; whoever asked for it all the same would hear of it. */
export const withoutOtherServices: Plugin = {
	name: 'without-other-services',
	setup({ onLoad }) {
		onLoad({ filter: /@smithy[\\/]core[\\/].*[\\/]event-streams[\\/]index\.js$/ }, () => ({
			contents:
				"export class EventStreamSerde { constructor() { throw new Error('No event streams are built in.'); } }",
		}));
		onLoad({ filter: /shared-ini-file-loader[\\/]loadSharedConfigFiles\.js$/ }, () => ({
			contents:
				"export const CONFIG_PREFIX_SEPARATOR = '.'; export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });",
		}));
	},
};
