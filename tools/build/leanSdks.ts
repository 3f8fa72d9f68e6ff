/** What the SDKs bring along and a skill on Lambda has no use for is left out. */
import type { Plugin } from 'esbuild';

/** The Alexa SDK's index brings all of it, and thirty services' clients; the skill builds responses. Saves 4 ms, 90 KiB. */
export const onlyTheResponseBuilder: Plugin = {
	name: 'only-the-response-builder',
	setup({ onResolve }) {
		onResolve({ filter: /^ask-sdk-core$/ }, () => ({
			path: require.resolve('ask-sdk-core/dist/response/ResponseFactory'),
		}));
	},
};

/** The AWS SDK looks for credentials in a dozen places; Lambda gives them in the environment. Saves 15 ms, 140 KiB. */
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

/** What the AWS SDK brings for services that stream events, and for machines with files of settings. Saves 10 ms, 20 KiB. */
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
