/** The console hands over spoken dates as Alexa does: coded, and a day without a year never in the past. */
import { findSpokenSlot } from '../../tools/console/alexaDates';
import { dateWords } from '../../tools/console/dateWords';

const today = '2026-02-24';

const value = (language: string, words: string): string | undefined =>
	findSpokenSlot(words.split(' '), dateWords[language]!, today)?.value;

test.each([
	['my operation was on the tenth of december', '2026-12-10'],
	['the tenth of december last year', '2025-12-10'],
	['january 20th 2026', '2026-01-20'],
	['the twentieth of january twenty twenty six', '2026-01-20'],
	['20 january two thousand and twenty five', '2025-01-20'],
	['monday', '2026-03-02'],
	['last monday', '2026-02-23'],
	['tuesday', '2026-02-24'],
	['yesterday', '2026-02-23'],
	['the twenty ninth of february', '2028-02-29'],
	['the thirtieth of february 2026', '2026-02'],
	['last week', '2026-W08'],
	['in march', '2026-03'],
	['last month', '2026-01'],
	['last year', '2025'],
	['five weeks ago', 'P5W'],
	['ten days', 'P10D'],
	['a year and two months', 'P1Y2M'],
	['a fortnight', 'P2W'],
	['when may i drive', undefined],
])('"%s" is %s', (words, expected) => {
	expect(value('en', words)).toBe(expected);
});

test.each([
	['am zehnten dezember', '2026-12-10'],
	['zehnter dezember letztes jahr', '2025-12-10'],
	['am 20. januar 2026', '2026-01-20'],
	['zwanzigsten januar zweitausendsechsundzwanzig', '2026-01-20'],
	['am montag', '2026-03-02'],
	['letzten montag', '2026-02-23'],
	['vorgestern', '2026-02-22'],
	['vor fünf wochen', 'P5W'],
	['einem monat', 'P1M'],
	['nächste woche', '2026-W10'],
])('„%s" ist %s', (words, expected) => {
	expect(value('de', words.replaceAll('.', ''))).toBe(expected);
});
