/** Builds lambda/dist, the only folder that is deployed. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { localeCodes } from '../../lambda/src/language/locales';
import { clinicsFolder, projectRoot, understandingFolder, wordingOf } from '../content';

/** Sources, quotes and stricter readings are evidence for people: the running skill does without, and so it does without the
 * review dates of what is said however old it is. */
const EVIDENCE = ['source', 'sources', 'quote', 'stricter', 'awaitingClinician'];

const withoutEvidence: Plugin = {
	name: 'without-evidence',
	setup({ onLoad }) {
		onLoad({ filter: /content[\\/]protocol[\\/].*\.json$/ }, ({ path }) => {
			const isFacts = /[\\/]facts[\\/]/.test(path);
			const kept = JSON.parse(readFileSync(path, 'utf8'), (key, value) =>
				EVIDENCE.includes(key) || (key === 'reviewed' && !isFacts) ? undefined : value,
			);
			return { contents: withDatesOnce(JSON.stringify(kept)), loader: 'js' };
		});
	},
};

/** A module of this JSON that names each review date once: many facts share one, which saves 3 KiB. */
function withDatesOnce(json: string): string {
	const dates = [...new Set(json.match(/"reviewed":"[^"]*"/g))];
	const names = dates.map((date, index) => `let date${index} = ${date.slice('"reviewed":'.length)};`).join('');
	return `${names}export default ${json.replace(/"reviewed":"[^"]*"/g, (date) => `"reviewed":date${dates.indexOf(date)}`)}`;
}

/** The Alexa SDK brings clients for thirty Amazon services, of which it makes none unless asked: saves 61 KiB of 228. */
const withoutServiceClients: Plugin = {
	name: 'without-service-clients',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^ask-sdk-model$/ }, () => ({ path: 'none', namespace: 'service-clients' }));
		onLoad({ filter: /./, namespace: 'service-clients' }, () => ({ contents: 'exports.services = {};' }));
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
		plugins: [withoutEvidence, withoutServiceClients, storeApart],
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
