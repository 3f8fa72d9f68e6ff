/** A clinician's approval holds for exactly what was signed, and grows old: both outcomes, in a folder of their own. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { factIds, guideProtocol, type Protocol } from '../../lambda/src/guidance/protocol';
import { approvalOfSubject, approve } from '../../tools/review/approval';
import { check } from '../../tools/review/check';
import { reviewContent } from '../../tools/review/reviewContent';
import { overdue } from '../../tools/review/reviewDates';
import { fingerprintOf, type SignedLines, signedLines } from '../../tools/review/signedLines';
import { allSubjects, nameOf, type Subject, subjectOf } from '../../tools/review/subject';
import { packOf } from '../support/reviewPages';

const folder = mkdtempSync(join(tmpdir(), 'approvals-'));
afterAll(() => rmSync(folder, { recursive: true }));

const signed = { role: 'consultant orthopaedic surgeon', date: '2026-11-26' } as const;
const subject = subjectOf('en-GB');

/** The same with something else in a fact; nothing but the protocol is edited. */
const withDriving = (change: object, of: Subject = subject): Subject => {
	const { drivingFloor } = guideProtocol.facts;
	const facts: Protocol['facts'] = { ...of.protocol.facts, drivingFloor: { ...drivingFloor, ...change } };
	return { ...of, protocol: { ...of.protocol, facts } };
};
const nineWeeks = withDriving({ value: 9 });

const linesOf = (of: Subject): SignedLines => signedLines(reviewContent(of));
const asItIs = linesOf(subject);

describe('a changed number', () => {
	const after = linesOf(nineWeeks);

	test('changes every sentence that says it and its fact, and nothing else', () => {
		const changed = Object.keys(after).filter((key) => after[key] !== asItIs[key]);
		expect(changed).toEqual(expect.arrayContaining(['answers.driving.general', 'facts.drivingFloor']));
		for (const key of changed) expect(after[key]).toMatch(/\b9\b|March|from now/);
		expect(Object.keys(after)).toEqual(Object.keys(asItIs));
	});

	test('changes the fingerprint and the pack', () => {
		expect(fingerprintOf(after)).not.toBe(fingerprintOf(asItIs));
		expect(packOf(nineWeeks)).toContain('Not before about 9 weeks after the operation');
	});
});

describe('the fingerprint', () => {
	test('is the same for the same content, in whatever order', () => {
		expect(fingerprintOf(Object.fromEntries(Object.entries(asItIs).reverse()))).toBe(fingerprintOf(asItIs));
	});

	test.each([
		['the quote of a fact', { quote: 'Avoid driving for 8 weeks.' }],
		['the source of a fact', { source: 'nhs24' }],
		['how the answer is stricter than it', { stricter: 'Not at all.' }],
	])('changes with %s', (_, change) => {
		expect(fingerprintOf(linesOf(withDriving(change)))).not.toBe(fingerprintOf(asItIs));
	});

	test('does not change with a new review: what was approved was looked at again, and stays as it is', () => {
		expect(fingerprintOf(linesOf(withDriving({ reviewed: '2027-01-01' })))).toBe(fingerprintOf(asItIs));
	});

	test('is another one for each locale and clinic', () => {
		const others = [subjectOf('en-US'), subjectOf('en-GB', 'example-clinic')].map(linesOf);
		const fingerprints = [asItIs, ...others].map(fingerprintOf);
		expect(new Set(fingerprints).size).toBe(fingerprints.length);
	});
});

describe('approved, then looked at again,', () => {
	beforeAll(() => {
		approve(subject, signed, folder);
	});

	test('it is approved by whoever signed, by role and day, and the file holds no more of them', () => {
		expect(approvalOfSubject(subject, folder)).toEqual({ state: 'approved', ...signed });
		const [file = ''] = readdirSync(folder);
		expect(file).toBe('en-GB.json');
		const content = JSON.parse(readFileSync(join(folder, file), 'utf8'));
		expect(Object.keys(content)).toEqual(['role', 'date', 'fingerprint', 'sentences']);
	});

	test('it is no longer so after a change, which is named with its old and new words', () => {
		expect(approvalOfSubject(nineWeeks, folder)).toMatchObject({
			state: 'changed',
			...signed,
			changes: expect.arrayContaining([
				{
					key: 'answers.driving.general',
					before: expect.stringContaining('about 8 weeks'),
					after: expect.stringContaining('about 9 weeks'),
				},
			]),
		});
	});

	test('what was not signed is not approved: another locale, or a clinic in the same one', () => {
		expect(approvalOfSubject(subjectOf('de-DE'), folder)).toEqual({ state: 'none' });
		expect(approvalOfSubject(subjectOf('en-GB', 'example-clinic'), folder)).toEqual({ state: 'none' });
	});

	test('a file that was mended by hand is refused', () => {
		const mended = mkdtempSync(join(tmpdir(), 'mended-'));
		const path = approve(subject, signed, mended);
		writeFileSync(path, readFileSync(path, 'utf8').replace('about 8 weeks', 'about 6 weeks'));
		expect(() => approvalOfSubject(subject, mended)).toThrow(/en-GB.json was changed by hand/);
		rmSync(mended, { recursive: true });
	});
});

describe('the check', () => {
	const all = mkdtempSync(join(tmpdir(), 'all-'));
	const subjects = [subject, subjectOf('de-DE', 'example-clinic')];
	beforeAll(() => {
		for (const each of subjects) approve(each, signed, all);
	});
	afterAll(() => rmSync(all, { recursive: true }));

	test('is content when everything is approved as it is and in date', () => {
		const { lines, ok } = check('2026-11-27', all, subjects);
		expect(ok).toBe(true);
		expect(lines).toHaveLength(subjects.length);
		for (const [index, line] of lines.entries()) {
			expect(line).toContain(nameOf(subjects[index] as Subject));
			expect(line).toMatch(/approved by consultant orthopaedic surgeon on 2026-11-26 for exactly this content$/);
		}
	});

	test('is not while nothing is approved', () => {
		const { lines, ok } = check('2026-11-27', join(all, 'nowhere'));
		expect({ ok, lines: lines.length }).toEqual({ ok: false, lines: allSubjects().length });
		for (const line of lines) expect(line).toMatch(/not clinically approved$/);
	});

	test('names what has changed', () => {
		const { lines, ok } = check('2026-11-27', all, [nineWeeks]);
		expect(ok).toBe(false);
		expect(lines[0]).toMatch(/^en-GB {2}not clinically approved: changed since .*2026-11-26 \(\d+ sentences\)$/);
		expect(lines).toContain('  answers.driving.general');
	});

	test('names a fact and a red flag past their review date, though all is approved', () => {
		const { lines, ok } = check('2040-01-01', all, [withDriving({ reviewed: '2026-11-22' })]);
		expect(ok).toBe(false);
		expect(lines[0]).toMatch(/for exactly this content$/);
		expect(lines).toContain('past its review date: drivingFloor, reviewed on 2026-11-22, due by 2027-11-22');
		expect(lines).toContainEqual(expect.stringMatching(/^past its review date: lungClot, reviewed on/));
	});

	test('gives a review its last day', () => {
		const old = withDriving({ reviewed: '2020-02-29' });
		expect(overdue(old, '2021-03-01')).toEqual([]);
		expect(overdue(old, '2021-03-02')).toEqual([{ name: 'drivingFloor', reviewed: '2020-02-29', due: '2021-03-01' }]);
	});

	test("looks at a clinic's own entries too", () => {
		const names = overdue(subjectOf('en-GB', 'example-clinic'), '2030-01-01').map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining([...factIds, 'GB.emergency', 'contact', 'refers.sex']));
	});
});
