/** Whether the ASK CLI may act for somebody on this machine: asked before minutes of work, for it would say so after them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../console/options';

/**
 * Throws a line that says what to do unless the CLI's profile of that name is linked to an Amazon and to an AWS account.
 * The file is the one that `ask configure` writes into the home folder.
 */
export function requireAskProfile(profile: string, home: string): void {
	const path = join(home, '.ask/cli_config');
	const found = existsSync(path) ? profileIn(readFileSync(path, 'utf8'), profile, path) : undefined;
	const remedy = `run "npm run deploy -- --configure --profile ${profile}" first.`;
	if (!found) throw new UsageError(`The ASK CLI has no profile "${profile}" on this machine: ${remedy}`);
	if (!found.vendor_id) throw new UsageError(`The ASK CLI's profile "${profile}" has no Amazon account: ${remedy}`);
	if (!found.aws_profile) throw new UsageError(`The ASK CLI's profile "${profile}" has no AWS account: ${remedy}`);
}

interface AskProfile {
	vendor_id?: string;
	aws_profile?: string;
}

function profileIn(text: string, profile: string, path: string): AskProfile | undefined {
	try {
		return (JSON.parse(text) as { profiles?: Record<string, AskProfile> }).profiles?.[profile];
	} catch {
		throw new UsageError(`${path} is no JSON: mend or delete it.`);
	}
}
