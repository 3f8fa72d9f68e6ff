/** A copy of the project with many more topics, to see what of the deployed skill grows with them. */
import { cpSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '../../lambda/src/guidance/protocol';
import { life } from '../../lambda/src/guidance/topics/life';
import { projectRoot, readJson } from '../../tools/content';
import { languages } from '../../tools/train/samples';

const MORE = 100;

/** Copies of the entries under names of their own, `MORE` in all. */
function copiesOf(entries: Record<string, unknown>): Record<string, unknown> {
	const all = Object.entries(entries);
	return Object.fromEntries(
		Array.from({ length: MORE }, (_, index) => {
			const [id, entry] = all[index % all.length] as [string, unknown];
			return [`${id}Copy${index}`, entry];
		}),
	);
}

export interface GrownProject {
	/** What was added, as JSON in bytes: topics, facts without their evidence, and a language's wording. */
	registries: number;
	wording: Record<string, number>;
}

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** Writes the copy into a folder; its build is the project's own. */
export function growProject(folder: string): GrownProject {
	for (const part of ['lambda/content', 'lambda/src', 'lambda/understanding', 'tools/build', 'tools/content.ts'])
		cpSync(join(projectRoot, part), join(folder, part), { recursive: true });
	for (const part of ['package.json', 'tsconfig.json']) cpSync(join(projectRoot, part), join(folder, part));
	symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));

	const topics = copiesOf(life);
	const group = join(folder, 'lambda/src/guidance/topics/life.ts');
	renameSync(group, group.replace('life.ts', 'fewer.ts'));
	writeFileSync(
		group,
		`import { life as fewer } from './fewer';\nexport const life = { ...fewer, ...${JSON.stringify(topics)} };\n`,
	);
	const grow = (file: string): Record<string, unknown> => {
		const entries = readJson(join(folder, file));
		const more = copiesOf(entries);
		writeFileSync(join(folder, file), JSON.stringify({ ...entries, ...more }));
		return more;
	};
	const facts = Object.entries(grow('lambda/content/protocol/facts/life.json')).map(([id, fact]) => {
		const { kind, value, unit, reviewed } = fact as Fact;
		return [id, { kind, value, unit, reviewed }];
	});
	const wording = languages.map((language) => [
		language,
		bytes(grow(`lambda/content/locales/${language}/answers/life.json`)),
	]);
	return { registries: bytes(topics) + bytes(Object.fromEntries(facts)), wording: Object.fromEntries(wording) };
}
