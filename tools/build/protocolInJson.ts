/** The protocol and the registries as the deployed skill has them: data, as JSON. */
import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';

/**
 * Sources, quotes and stricter readings are evidence for people: the running skill does without, and so it does without the
 * review dates of what is said however old it is.
 */
const EVIDENCE = ['source', 'sources', 'quote', 'stricter', 'awaitingClinician'];

function withoutEvidence(path: string): unknown {
	const isFacts = /[\\/]facts[\\/]/.test(path);
	return JSON.parse(readFileSync(path, 'utf8'), (key, value) =>
		EVIDENCE.includes(key) || (key === 'reviewed' && !isFacts) ? undefined : value,
	);
}

/** An expression for a value: V8 reads JSON faster than code, which saves a millisecond. */
const inJson = (value: unknown): string => `/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

export const protocolInJson: Plugin = {
	name: 'protocol-in-json',
	setup({ onLoad }) {
		onLoad({ filter: /content[\\/]protocol[\\/].*\.json$/ }, ({ path }) => ({
			contents: `export default ${inJson(withoutEvidence(path))}`,
			loader: 'js',
		}));
	},
};

/** Facts and topics are entries without code, put together from many files: done here, it saves half a millisecond. */
export const registriesInJson: Plugin = {
	name: 'registries-in-json',
	setup({ onLoad }) {
		onLoad({ filter: /guidance[\\/](facts|topics[\\/]all)\.ts$/ }, async ({ path }) => {
			const { outputFiles } = await build({
				entryPoints: [path],
				bundle: true,
				format: 'cjs',
				write: false,
				plugins: [protocolInJson],
			});
			const module = { exports: {} };
			new Function('module', outputFiles[0]?.text ?? '')(module);
			// Nothing is lost on the way: what JSON cannot hold is no data.
			deepStrictEqual(JSON.parse(JSON.stringify(module.exports)), { ...module.exports });
			const lines = Object.entries(module.exports).map(([name, value]) => `export const ${name} = ${inJson(value)};`);
			return { contents: lines.join('\n'), loader: 'js' };
		});
	},
};
