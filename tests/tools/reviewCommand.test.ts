/** `npm run review` as it is run: what it writes, its exit codes, and one clear line for a mistake. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../tools/content';
import { check } from '../../tools/review/check';
import { today } from '../../tools/review/today';
import { expectRefusal, runProgram } from '../support/runProgram';

const review = (...args: string[]) => runProgram('review/main.ts', args);

test('it writes a pack, and a handout, under the name of its locale and clinic', () => {
	const clinic = ['--locale', 'en-GB', '--clinic', 'example-clinic'];
	expect(review(...clinic)).toEqual({ status: 0, out: 'Wrote build/review/en-GB.example-clinic.html.\n', err: '' });
	expect(review('--handout', '--locale', 'de-DE').out).toBe('Wrote build/review/handout.de-DE.html.\n');
	for (const name of ['en-GB.example-clinic', 'handout.de-DE'])
		expect(existsSync(join(projectRoot, 'build/review', `${name}.html`))).toBe(true);
});

test('the check ends with 1 while anything is not approved, or late', () => {
	const { status, out } = review('--check');
	expect(status).toBe(check(today()).ok ? 0 : 1);
	expect(out).toMatch(/^en-GB .*\n/);
});

const approve = ['--approve', '--locale', 'en-GB'];

describe('a mistake is one clear line and exit code 2, and nothing is written', () => {
	test.each([
		['an unknown option', ['--colour', 'red'], /--colour/],
		['an unknown locale', ['--locale', 'fr-FR'], /Unknown locale "fr-FR".*en-GB/],
		['an unknown clinic', ['--clinic', 'nowhere'], /Unknown clinic "nowhere"/],
		['two tasks at once', ['--check', '--handout'], /One at a time/],
		['a check of one locale', ['--check', '--locale', 'en-GB'], /--check looks at every locale/],
		['a role without an approval', ['--role', 'surgeon'], /belong to --approve/],
		['an approval of everything', ['--approve', '--role', 'surgeon', '--date', '2026-11-26'], /needs --locale/],
		['an approval by nobody', [...approve, '--date', '2026-11-26'], /needs --role/],
		['an approval without a day', [...approve, '--role', 'surgeon'], /needs --date/],
		['an impossible day', [...approve, '--role', 'surgeon', '--date', '2026-02-30'], /needs --date.*2026-01-20/],
		['content that nobody names', [...approve, '--role', 'surgeon', '--date', '2026-11-26'], /needs --fingerprint/],
		['a day to come', [...approve, '--role', 'surgeon', '--date', '2999-01-01'], /2999-01-01 is still to come/],
		[
			'content that is not what was signed',
			[...approve, '--role', 'surgeon', '--date', '2026-11-26', '--fingerprint', '0000-0000-0000'],
			/no longer 0000-0000-0000/,
		],
	])('%s', (_, args, message) => {
		expectRefusal(review(...args), message);
	});
});
