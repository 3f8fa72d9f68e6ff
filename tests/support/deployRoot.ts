/** A project's folder with no more than deploying needs, in a temporary place, and a home folder that has signed in. */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stackTemplatePath } from '../../tools/console/stackTemplate';
import { projectRoot } from '../../tools/content';

export interface DeployRoot {
	root: string;
	home: string;
}

/** Whoever makes one removes its root, and its home with it. */
export function deployRoot(): DeployRoot {
	const root = mkdtempSync(join(tmpdir(), 'deploy-'));
	for (const path of ['ask-resources.json', 'skill-package', stackTemplatePath, 'tools/deploy/ask/package.json']) {
		cpSync(join(projectRoot, path), join(root, path), { recursive: true });
	}
	cpSync(join(projectRoot, 'skill-package'), join(root, 'build/session/skill-package'), { recursive: true });
	mkdirSync(join(root, 'lambda/dist/wording'), { recursive: true });
	writeFileSync(join(root, 'lambda/dist/index.js'), 'exports.handler = async () => ({});\n');
	writeFileSync(join(root, 'lambda/dist/wording/en-GB.json'), '{}');
	const home = join(root, 'home');
	const token = {
		access_token: 'token',
		refresh_token: 'token',
		token_type: 'bearer',
		expires_at: '2999-01-01T00:00:00Z',
	};
	const profile = { token, vendor_id: 'VENDOR', aws_profile: 'clinic' };
	mkdirSync(join(home, '.ask'), { recursive: true });
	writeFileSync(
		join(home, '.ask/cli_config'),
		JSON.stringify({ profiles: { default: profile, session: profile }, share_usage: false }),
	);
	return { root, home };
}
