/** `npm run review`: packs to sign, their approvals, what is approved, and handouts for patients. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from '../console/options';
import { projectRoot } from '../content';
import { approvalOfSubject, approve } from './approval';
import { check } from './check';
import { handout } from './handout';
import { type ReviewOptions, readReviewOptions } from './options';
import { pack } from './pack';
import { reviewContent } from './reviewContent';
import { nameOf } from './subject';
import { today } from './today';

const folder = join(projectRoot, 'build/review');

function write(name: string, content: string): void {
	mkdirSync(folder, { recursive: true });
	const path = join(folder, `${name}.html`);
	writeFileSync(path, content);
	console.log(`Wrote ${relative(projectRoot, path)}.`);
}

function perform(options: ReviewOptions): void {
	if (options.task === 'check') {
		const { lines, ok } = check(today());
		for (const line of lines) console.log(line);
		if (!ok) process.exitCode = 1;
	} else if (options.task === 'approve') {
		const path = approve(options.subject, options);
		console.log(`Wrote ${relative(projectRoot, path)}. Now "npm run generate", and commit both.`);
	} else {
		for (const subject of options.subjects) {
			const approval = approvalOfSubject(subject);
			if (options.task === 'handout') write(`handout.${nameOf(subject)}`, handout(subject, approval));
			else write(nameOf(subject), pack(reviewContent(subject), approval, today()));
		}
	}
}

void run(async () => perform(readReviewOptions(process.argv.slice(2))));
