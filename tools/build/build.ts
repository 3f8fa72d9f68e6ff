/** Builds lambda/dist, the only folder that is deployed. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { localeCodes } from '../../lambda/src/language/locales';
import { clinicsFolder, projectRoot, understandingFolder, wordingOf } from '../content';

/** Sources, quotes, stricter readings and review dates are evidence for people: the running skill does without. */
const EVIDENCE = ['source', 'sources', 'quote', 'stricter', 'reviewed', 'awaitingClinician'];

const withoutEvidence: Plugin = {
	name: 'without-evidence',
	setup({ onLoad }) {
		onLoad({ filter: /content[\\/]protocol[\\/].*\.json$/ }, ({ path }) => ({
			contents: JSON.stringify(
				JSON.parse(readFileSync(path, 'utf8'), (key, value) => (EVIDENCE.includes(key) ? undefined : value)),
			),
			loader: 'json',
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
		plugins: [withoutEvidence, storeApart],
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
