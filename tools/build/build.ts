/** Builds lambda/dist, the only folder that is deployed. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { localeCodes } from '../../lambda/src/language/locales';
import { projectRoot, wordingOf } from '../content';

/** What the running skill needs of each protocol file; sources and quotes are evidence for people, and stay out. */
const bundledKeys: Record<string, string[]> = {
	'facts.json': ['kind', 'value', 'unit'],
	'redFlags.json': ['tier'],
};

const slimProtocol: Plugin = {
	name: 'slim-protocol',
	setup({ onLoad }) {
		onLoad({ filter: /content[\\/]protocol[\\/](facts|redFlags)\.json$/ }, ({ path }) => {
			const keys = bundledKeys[path.split(/[\\/]/).pop() as string] as string[];
			const entries = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, unknown>>;
			const slim = Object.entries(entries).map(([id, entry]) => [
				id,
				Object.fromEntries(Object.entries(entry).filter(([key]) => keys.includes(key))),
			]);
			return { contents: JSON.stringify(Object.fromEntries(slim)), loader: 'json' };
		});
	},
};

/** Keeps the store, and with it the AWS SDK, in a file of its own. */
const storeApart: Plugin = {
	name: 'store-apart',
	setup({ onResolve }) {
		onResolve({ filter: /\/dynamoDbProfileStore$/ }, ({ kind }) =>
			kind === 'entry-point' ? undefined : { path: './store.js', external: true },
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
		plugins: [slimProtocol, storeApart],
		metafile: true,
		logLevel: 'warning',
	});
	mkdirSync(join(folder, 'wording'), { recursive: true });
	for (const locale of localeCodes) {
		writeFileSync(join(folder, 'wording', `${locale}.json`), JSON.stringify(wordingOf(locale)));
	}
	return metafile;
}

if (require.main === module) {
	void buildSkill().then(({ outputs }) => {
		for (const [path, { bytes }] of Object.entries(outputs)) console.log(`${path}  ${(bytes / 1024).toFixed(1)} KiB`);
	});
}
