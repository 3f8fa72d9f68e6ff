/** What the SDKs bring along and a skill on Lambda has no use for is left out. */
import type { Plugin } from 'esbuild';

/** The Alexa SDK's index brings all of it, and clients for thirty services besides; the skill uses the builder of responses. */
export const onlyTheResponseBuilder: Plugin = {
	name: 'only-the-response-builder',
	setup({ onResolve }) {
		onResolve({ filter: /^ask-sdk-core$/ }, () => ({
			path: require.resolve('ask-sdk-core/dist/response/ResponseFactory'),
		}));
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
