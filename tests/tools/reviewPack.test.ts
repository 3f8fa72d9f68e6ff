/** The review pack: every sentence once, with what it rests on, and one page that asks nobody for anything. */
import { planAnswer } from '../../lambda/src/guidance/answerPlan';
import { contactsFor } from '../../lambda/src/guidance/contacts';
import { guideProtocol, redFlagIds } from '../../lambda/src/guidance/protocol';
import { localeCodes, locales } from '../../lambda/src/language/locales';
import { createPhrasebooks } from '../../lambda/src/language/phrasebook';
import { leaves, wordingOf } from '../../tools/content';
import { approvalOfSubject } from '../../tools/review/approval';
import { pack } from '../../tools/review/pack';
import { reviewContent } from '../../tools/review/reviewContent';
import { sachtextformel } from '../../tools/review/sachtextformel';
import { fingerprintOf, shortForm, signedLines } from '../../tools/review/signedLines';
import { speechSeconds } from '../../tools/review/speechSeconds';
import { subjectOf } from '../../tools/review/subject';
import { allPages, packDay } from '../support/reviewPages';
import { answerKeys } from '../support/wording';

/** The cards of a pack by the key of their sentence. */
function cardsOf(page: string): Map<string, string> {
	const cards = page.split('<section class="card" id="').slice(1);
	const keys = cards.map((card) => card.slice(0, card.indexOf('"')));
	expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
	return new Map(cards.map((card, index) => [keys[index] as string, card]));
}

const pages = allPages();
const pageNamed = (name: string): string => pages.find(([each]) => each === name)?.[1] ?? '';

describe.each(localeCodes)('the pack in %s', (locale) => {
	const page = pageNamed(`the pack ${locale}`);
	const cards = cardsOf(page);

	test('holds every sentence of every answer, in every state, once', () => {
		const required = answerKeys(locales[locale].language).filter((key) => !key.endsWith('.name'));
		const shown = [...cards.keys()].filter((key) => key.startsWith('answers.'));
		expect(shown.sort()).toEqual(required.map((key) => `answers.${key}`).sort());
	});

	test('holds every red flag and every sentence of the dialogue, once', () => {
		const dialogue = [...leaves(wordingOf(locale).dialogue).keys()].filter((key) => !/^(term|contact)\./.test(key));
		const wanted = [...redFlagIds.map((id) => `redFlags.${id}`), ...dialogue.map((key) => `dialogue.${key}`)];
		const shown = [...cards.keys()].filter((key) => /^(redFlags|dialogue)\./.test(key));
		expect(shown.sort()).toEqual(wanted.sort());
	});

	test('shows what is heard, as it is heard, with seconds, boxes and a line to write on', () => {
		const words = createPhrasebooks(wordingOf)(locale, contactsFor({ region: locales[locale].region }));
		const said = words.point(planAnswer({ topic: 'driving' }, guideProtocol), 0);
		const card = cards.get('answers.driving.general') ?? '';
		expect(card).toContain(`>${said}</p>`);
		expect(card).toMatch(/\d+ (seconds|Sekunden)/);
		expect(card.match(/type="checkbox"/g)).toHaveLength(3);
		expect(card).toContain('class="line"');
	});

	test('shows with each topic the facts behind it, with their own words and where they stand', () => {
		const driving = page.slice(page.indexOf('<article id="driving">'));
		expect(driving.slice(0, driving.indexOf('</article>'))).toMatch(
			/avoid driving for at least 8 weeks[\s\S]*href="https:\/\/www\.medbelle\.com/,
		);
	});

	test('has no two places of one name, and every link within it leads somewhere', () => {
		const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id as string);
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
		const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id as string);
		expect(links.filter((id) => !ids.includes(id))).toEqual([]);
	});
});

describe.each(pages)('%s', (_, page) => {
	test('loads nothing from anywhere, and runs nothing', () => {
		expect(page).not.toMatch(/\ssrc=|<link|<script|<iframe|<img|@import|url\(|\son\w+="/i);
		const hrefs = [...page.matchAll(/<(\w+)[^>]*\shref=/g)].map(([, element]) => element);
		expect(hrefs.filter((element) => element !== 'a')).toEqual([]);
	});

	test('is complete: no value, placeholder or form for a listener is left open in it', () => {
		const text = page.slice(page.indexOf('<body>')).replaceAll('[...]', '');
		expect(text).not.toMatch(/undefined|NaN|\[object|\{\{|\}\}|\$t\(|⟦|⟧|\[[^\]]*\|[^\]]*\]/);
	});

	test('says that it is not approved', () => {
		expect(page).toMatch(/not clinically approved|nicht ärztlich freigegeben/i);
	});
});

test("a clinic's own figure shows as its own, with the guide's beside it", () => {
	const page = pageNamed('the pack en-GB.example-clinic');
	const driving = page.slice(page.indexOf('<article id="driving">'));
	expect(driving).toMatch(/about 10 weeks[\s\S]*That is what your clinic says/);
	expect(driving).toMatch(
		/Set by the clinic, approved by Consultant hip surgeon[\s\S]*The guide says: not before: 8 weeks/,
	);
	expect(page).toMatch(/Example Hip Clinic today: 01632960017/);
});

test('what awaits a clinician stands at the top: red flags without a source, and what is past its review date', () => {
	const content = reviewContent(subjectOf('en-GB'));
	const top = (day: typeof packDay | '2028-01-01'): string => {
		const page = pack(content, { state: 'none' }, day);
		return page.slice(page.indexOf('id="awaiting"'), page.indexOf('id="changes"'));
	};
	expect(top(packDay)).toContain('#redFlags.fall');
	expect(top(packDay)).not.toContain('drivingFloor');
	expect(top('2028-01-01')).toMatch(/drivingFloor: reviewed on .*20\d\d, due by .*20\d\d/);
});

test('what has changed stands side by side, old and new', () => {
	const content = reviewContent(subjectOf('en-GB'));
	const changes = [
		{ key: 'answers.driving.general', before: 'Old words.', after: 'New words.' },
		{ key: 'answers.pets.general', after: 'Added words.' },
		{ key: 'answers.gone.general', before: 'Gone words.' },
	];
	const page = pack(content, { state: 'changed', role: 'surgeon', date: packDay, changes }, packDay);
	expect(page).toContain('Changed since it was approved by surgeon on 26 November 2026');
	const table = page.slice(page.indexOf('<table'), page.indexOf('</table>')).replace(/<[^>]+>|\s+/g, ' ');
	expect(table.replace(/\s+/g, ' ')).toContain(
		'Driving: No surgery date is known Old words. New words. Pets: On every day New Added words. answers.gone.general Gone words. Removed',
	);
});

test('the fingerprint is the same on another day, and stands on the page and in the command', () => {
	const subject = subjectOf('de-DE');
	const short = shortForm(fingerprintOf(signedLines(reviewContent(subject))));
	expect(short).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/);
	for (const day of [packDay, '2028-01-01'] as const) {
		const page = pack(reviewContent(subject), approvalOfSubject(subject), day);
		expect(page).toContain(`--fingerprint ${short}`);
	}
});

test('digits that are said one by one take longer than a figure', () => {
	expect(speechSeconds('Call ⟦01632960017⟧ today.')).toBeGreaterThan(speechSeconds('About 8 weeks in all, today.') + 3);
});

test('the German grade tells an easy text from a hard one', () => {
	expect(sachtextformel('Rufen Sie an. Warten Sie nicht.')).toBeLessThan(4);
	expect(
		sachtextformel(
			'Postoperative Rehabilitationsmaßnahmen erfordern individualisierte physiotherapeutische Betreuung.',
		),
	).toBeGreaterThan(15);
});
