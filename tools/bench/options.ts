/** The options of `npm run bench`, checked; a wrong one is one clear line. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseOptions, readCount, UsageError } from '../console/options';
import { installedNode } from '../smoke/lambdaNode';

export interface BenchOptions {
	rounds: number;
	/** How often a warm skill answers. */
	turns: number;
	/** The Nodes that run what is measured: by version, the binary. */
	nodes: [version: string, binary: string][];
}

export function readBenchOptions(args: string[]): BenchOptions {
	const options = {
		rounds: { type: 'string' },
		turns: { type: 'string' },
		node: { type: 'string', multiple: true },
	} as const;
	const { rounds, turns, node } = parseOptions({ args, options }).values;
	const usual = [process.execPath, ...(existsSync(installedNode) ? [installedNode] : [])];
	return {
		rounds: readCount('--rounds', rounds ?? '21', 1, 1000),
		turns: readCount('--turns', turns ?? '20000', 1, 1_000_000),
		nodes: (node ?? usual).map(readNode),
	};
}

/** A Node by its version, and by the place where it really is. */
function readNode(binary: string): [version: string, binary: string] {
	try {
		const says = ['-p', 'process.version + " " + process.execPath'];
		const [version = '', path = ''] = execFileSync(binary, says, { encoding: 'utf8', stdio: 'pipe' }).trim().split(' ');
		if (/^v\d/.test(version) && path) return [version, path];
	} catch {
		// What cannot be run is no Node either.
	}
	throw new UsageError(`--node "${binary}": that is no Node.`);
}
