/** A trained model for a set of samples: learnt once, then kept in build/, which git ignores. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type Model, type Sample, train } from '../../lambda/src/understanding/classifier';
import { projectRoot } from '../content';

const KEPT = 12;

const sources = ['classifier.ts', 'words.ts'].map((file) => join(projectRoot, 'lambda/src/understanding', file));

/** The same samples and the same way of learning make the same model. */
export function trainedModel(samples: readonly Sample[]): Model {
	const hash = createHash('sha256').update(process.version);
	for (const source of sources) hash.update(readFileSync(source));
	for (const { id, text } of samples) hash.update(`${id}\t${text}\n`);
	const folder = join(projectRoot, 'build/understanding');
	const path = join(folder, `${hash.digest('hex').slice(0, 16)}.bin`);
	if (existsSync(path)) return deserialize(readFileSync(path)) as Model;
	const model = train(samples);
	mkdirSync(folder, { recursive: true });
	// Written aside and renamed: another process never reads half a file.
	const aside = `${path}.${process.pid}`;
	writeFileSync(aside, serialize(model));
	renameSync(aside, path);
	forgetOld(folder);
	return model;
}

/** Models of content that has changed since are of no use; a few are kept, for the other locales and forms. */
function forgetOld(folder: string): void {
	const models = readdirSync(folder).map((file) => join(folder, file));
	const age = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
	for (const path of models.sort((one, other) => age(other) - age(one)).slice(KEPT)) rmSync(path, { force: true });
}
