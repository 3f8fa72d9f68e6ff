/**
 * Builds lambda/dist, the only folder that is deployed. What each trick saves is CPU of a cold start, measured by leaving it
 * out, where a handler without a library takes 30 ms.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { localeCodes } from '../../lambda/src/language/locales';
import { clinicsFolder, projectRoot, understandingFolder, wordingOf } from '../content';
import { leanI18next } from './leanI18next';
import { credentialsOfLambda, onlyTheResponseBuilder, withoutOtherServices } from './leanSdks';
import { protocolInJson, registriesInJson } from './protocolInJson';

/** What not all questions need is in files of its own: the store, and with it the AWS SDK, saves 40 ms; understanding, half a one. */
const apart: Plugin = {
	name: 'apart',
	setup({ onResolve }) {
		onResolve({ filter: /\/dynamoDbProfileStore$/ }, () => ({ path: './store.js', external: true }));
		onResolve({ filter: /\/understand$/ }, ({ kind }) =>
			kind === 'require-call' ? { path: './understand.js', external: true } : undefined,
		);
	},
};

/** Builds into a folder and returns esbuild's account of what went in. */
export async function buildSkill(folder = join(projectRoot, 'lambda/dist')): Promise<Metafile> {
	rmSync(folder, { recursive: true, force: true });
	const { metafile } = await build({
		absWorkingDir: projectRoot,
		entryPoints: {
			index: './lambda/src/index.ts',
			store: './lambda/src/profile/dynamoDbProfileStore.ts',
			understand: './lambda/src/understanding/understand.ts',
		},
		outdir: folder,
		bundle: true,
		minify: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		// The ES module builds of the AWS SDK shake out commands that are not used: saves 45 ms of an answer with a date.
		mainFields: ['module', 'main'],
		// Lambda loads CommonJS: a lazy file is required, not imported, and so are Node's own: saves 70 ms of an answer with a date.
		supported: { 'dynamic-import': false },
		plugins: [
			protocolInJson,
			registriesInJson,
			onlyTheResponseBuilder,
			credentialsOfLambda,
			withoutOtherServices,
			apart,
			leanI18next,
		],
		metafile: true,
		logLevel: 'warning',
	});
	mkdirSync(join(folder, 'wording'), { recursive: true });
	for (const locale of localeCodes) {
		writeFileSync(join(folder, 'wording', `${locale}.json`), JSON.stringify(wordingOf(locale)));
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
