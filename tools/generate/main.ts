/** Writes everything that is generated, or with --check says what is stale. `--form session` writes the other package. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { localeCodes } from '../../lambda/src/language/locales';
import { decodeWeights, encodeWeights } from '../../lambda/src/understanding/weights';
import { parseOptions, run, UsageError } from '../console/options';
import { projectRoot, understandingFolder } from '../content';
import { languages } from '../train/samples';
import { inputsOf, train } from '../train/train';
import { annotations } from './annotations';
import { icons } from './icons';
import { type Form, interactionModel } from './interactionModel';
import { manifest } from './manifest';
import { pages } from './pages';
import { pagePath } from './publisher';
import { snapshot } from './snapshots';

const forms: readonly string[] = ['dynamodb', 'session'] satisfies Form[];

const json = (value: unknown): string => `${JSON.stringify(value, null, '\t')}\n`;

/** What is to stand in each file, by path: text, or a picture's bytes. */
type Files = Map<string, string | Uint8Array>;

/** The skill package of a form, by path. */
export async function skillPackage(form: Form, folder: string): Promise<Files> {
	const files: Files = new Map([[join(folder, 'skill.json'), json(manifest(form))]]);
	for (const [path, icon] of await icons()) files.set(join(folder, path), icon);
	for (const locale of localeCodes) {
		files.set(join(folder, `interactionModels/custom/${locale}.json`), json(interactionModel(locale, form)));
	}
	return files;
}

/** All generated files that are committed, by path from the project's root. */
export async function generatedFiles(): Promise<Files> {
	const files = await skillPackage('dynamodb', 'skill-package');
	for (const locale of localeCodes) {
		files.set(`tests/snapshots/${locale}.md`, snapshot(locale));
		files.set(`tests/annotations/${locale}.json`, json(annotations(locale)));
		for (const [name, page] of pages(locale)) files.set(pagePath(locale, name), page);
	}
	return files;
}

/** Paths of the files that are not on disk as they should be. */
export const staleFiles = (files: Files): string[] =>
	[...files]
		.filter(([path, content]) => {
			const target = join(projectRoot, path);
			return !existsSync(target) || !readFileSync(target).equals(Buffer.from(content));
		})
		.map(([path]) => path);

/** What each language's understanding was learnt from no longer stands in its samples. */
const staleUnderstanding = (): string[] =>
	languages.filter((language) => understandingInputs(language) !== inputsOf(language));

function understandingInputs(language: string): string | undefined {
	const path = understandingPath(language);
	return existsSync(path) ? decodeWeights(readFileSync(path)).inputs : undefined;
}

const understandingPath = (language: string): string => join(understandingFolder, `${language}.bin`);

/** Learning takes a quarter of a minute a language, so it is done only when the samples have changed. */
function learnUnderstanding(): void {
	for (const language of staleUnderstanding()) {
		mkdirSync(understandingFolder, { recursive: true });
		writeFileSync(understandingPath(language), encodeWeights(train(language)));
		console.log(`Learnt ${language} anew.`);
	}
}

function write(files: Files): void {
	for (const [path, content] of files) {
		const target = join(projectRoot, path);
		mkdirSync(dirname(target), { recursive: true });
		writeFileSync(target, content);
	}
	console.log(`Wrote ${files.size} files.`);
}

function check(files: Files): void {
	const stale = staleFiles(files);
	for (const path of stale) console.error(`${path} is stale: run "npm run generate" and read the difference.`);
	const leftOver = [...new Set([...files.keys()].map(dirname))].flatMap((folder) => extraFiles(folder, files));
	for (const path of leftOver) console.error(`${path} is generated no longer: delete it.`);
	const unlearnt = staleUnderstanding();
	for (const language of unlearnt)
		console.error(`lambda/understanding/${language}.bin is stale: run "npm run generate".`);
	if (stale.length + leftOver.length + unlearnt.length > 0) process.exitCode = 1;
	else console.log(`All ${files.size} generated files are fresh.`);
}

/** Files beside the generated ones that nothing generates: a locale that was dropped would still be uploaded. */
function extraFiles(folder: string, files: Files): string[] {
	const place = join(projectRoot, folder);
	if (!existsSync(place)) return [];
	return readdirSync(place, { withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(folder, entry.name))
		.filter((path) => !files.has(path));
}

function readOptions(): { check?: boolean; form?: string } {
	const { values } = parseOptions({ options: { check: { type: 'boolean' }, form: { type: 'string' } } });
	if (values.form !== undefined && !forms.includes(values.form))
		throw new UsageError(`--form is ${forms.join(' or ')}.`);
	return values;
}

async function main(): Promise<void> {
	const options = readOptions();
	const files =
		options.form === 'session' ? await skillPackage('session', 'build/session/skill-package') : await generatedFiles();
	if (options.check) check(files);
	else {
		write(files);
		learnUnderstanding();
	}
}

if (require.main === module) void run(main);
