/** Builds lambda/dist, the only folder that is deployed. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { localeCodes } from '../../lambda/src/language/locales';
import { packWording } from '../../lambda/src/language/wordingFile';
import { clinicsFolder, projectRoot, understandingFolder, wordingOf } from '../content';

/** Sources, quotes and stricter readings are evidence for people: the running skill does without, and so it does without the
 * review dates of what is said however old it is. */
const EVIDENCE = ['source', 'sources', 'quote', 'stricter', 'awaitingClinician'];

function withoutEvidence(json: string, path: string): unknown {
	const isFacts = /[\\/]facts[\\/]/.test(path);
	return JSON.parse(json, (key, value) =>
		EVIDENCE.includes(key) || (key === 'reviewed' && !isFacts) ? undefined : value,
	);
}

/** An expression for a value: V8 reads JSON several times faster than code. */
const inJson = (value: unknown): string => `/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

const protocol: Plugin = {
	name: 'protocol',
	setup({ onLoad }) {
		onLoad({ filter: /content[\\/]protocol[\\/].*\.json$/ }, ({ path }) => ({
			contents: `export default ${inJson(withoutEvidence(readFileSync(path, 'utf8'), path))}`,
			loader: 'js',
		}));
	},
};

/** Facts and topics are data, put together from many files: worked out here, once, they start 2 ms sooner. */
const registries: Plugin = {
	name: 'registries',
	setup({ onLoad }) {
		onLoad({ filter: /guidance[\\/](facts|topics[\\/]index)\.ts$/ }, async ({ path }) => {
			const { outputFiles } = await build({
				entryPoints: [path],
				bundle: true,
				format: 'cjs',
				write: false,
				plugins: [protocol],
			});
			const module = { exports: {} };
			new Function('module', outputFiles[0]?.text ?? '')(module);
			const lines = Object.entries(module.exports).map(([name, value]) => `export const ${name} = ${inJson(value)};`);
			return { contents: lines.join('\n'), loader: 'js' };
		});
	},
};

/** The Alexa SDK brings clients for thirty Amazon services, of which it makes none unless asked: saves 61 KiB of 228. */
const withoutServiceClients: Plugin = {
	name: 'without-service-clients',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^ask-sdk-model$/ }, () => ({ path: 'none', namespace: 'service-clients' }));
		onLoad({ filter: /./, namespace: 'service-clients' }, () => ({ contents: 'exports.services = {};' }));
	},
};

/** The Alexa SDK's index brings all of it, of which the skill uses the builder. */
const onlyTheSkillBuilder: Plugin = {
	name: 'only-the-skill-builder',
	setup({ onResolve }) {
		onResolve({ filter: /^ask-sdk-core$/ }, () => ({ path: require.resolve('ask-sdk-core/dist/skill/SkillBuilders') }));
	},
};

/** The SDK looks for credentials in a dozen places; Lambda gives them in the environment, and the others stay out. */
const credentialsOfLambda: Plugin = {
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
const withoutOtherServices: Plugin = {
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

/** Keeps the store, and with it the AWS SDK, in a file of its own. */
const storeApart: Plugin = {
	name: 'store-apart',
	setup({ onResolve }) {
		onResolve({ filter: /\/dynamoDbProfileStore$/ }, () => ({ path: './store.js', external: true }));
	},
};

/** One sign beyond Latin script (esbuild leaves them in patterns) and all of a file is read at two bytes a sign: saves 5 ms. */
const inAscii = (code: string): string =>
	code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Builds into a folder and returns esbuild's account of what went in. */
export async function buildSkill(folder = join(projectRoot, 'lambda/dist')): Promise<Metafile> {
	rmSync(folder, { recursive: true, force: true });
	const { metafile } = await build({
		absWorkingDir: projectRoot,
		entryPoints: {
			index: './lambda/src/index.ts',
			store: './lambda/src/profile/dynamoDbProfileStore.ts',
		},
		outdir: folder,
		bundle: true,
		minify: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		// The ES module builds of the AWS SDK shake out commands that are not used.
		mainFields: ['module', 'main'],
		// Lambda loads CommonJS: a lazy file is required, not imported.
		supported: { 'dynamic-import': false },
		plugins: [
			protocol,
			registries,
			withoutServiceClients,
			onlyTheSkillBuilder,
			credentialsOfLambda,
			withoutOtherServices,
			storeApart,
		],
		metafile: true,
		logLevel: 'warning',
	});
	for (const name of ['index.js', 'store.js']) {
		const file = join(folder, name);
		writeFileSync(file, inAscii(readFileSync(file, 'utf8')));
	}
	mkdirSync(join(folder, 'wording'), { recursive: true });
	for (const locale of localeCodes) {
		writeFileSync(join(folder, 'wording', `${locale}.jsonl`), packWording(wordingOf(locale)));
	}
	cpSync(clinicsFolder, join(folder, 'clinics'), { recursive: true });
	cpSync(understandingFolder, join(folder, 'understanding'), { recursive: true });
	return metafile;
}

if (require.main === module) {
	void buildSkill().then(({ outputs }) => {
		for (const [path, { bytes }] of Object.entries(outputs)) console.log(`${path}  ${(bytes / 1024).toFixed(1)} KiB`);
	});
}
