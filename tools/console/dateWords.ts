/** How people say dates and spans of time, by language, for the pretend Echo. Alexa knows this by itself. */

export interface DateWords {
	months: string[];
	/** Sunday first. */
	weekdays: string[];
	/** Words for 1, 2, 3 …, as a count and as a day of the month. */
	numbers: Record<string, number>;
	ordinals: Record<string, number>;
	/** Years in words: "twenty twenty six". */
	years: Record<string, number>;
	/** Days from today. */
	relativeDays: Record<string, number>;
	units: Record<string, 'D' | 'W' | 'M' | 'Y'>;
	/** Whole spans that are one idiom. */
	spans: Record<string, string>;
	/** Steps back or forward: "last monday", "next week". */
	steps: Record<string, -1 | 0 | 1>;
	year: string;
	week: string;
	month: string;
	/** Words that may stand between the parts of a date. */
	fillers: string[];
	and: string;
	/** What parts the whole from the rest: "point". */
	decimal: string;
}

const numbered = (words: string, first = 1): Record<string, number> =>
	Object.fromEntries(words.split(' ').map((word, index) => [word, first + index]));

/** The years from 2000 on as a language says them, from its words for the numbers. */
function yearsOf(
	numbers: Record<string, number>,
	say: (number: string, value: number) => string[],
): Record<string, number> {
	const years: Record<string, number> = {};
	for (const [number, value] of Object.entries(numbers)) {
		for (const words of say(number, value)) years[words] = 2000 + value;
	}
	return years;
}

const english = ((): DateWords => {
	const numbers = {
		a: 1,
		an: 1,
		...numbered(
			'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
		),
	} as Record<string, number>;
	const ordinals = numbered(
		'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
	);
	const tens: [string, number][] = [
		['twenty', 20],
		['thirty', 30],
		['forty', 40],
		['fifty', 50],
	];
	for (const [ten, value] of tens) {
		numbers[ten] = value;
		for (const [unit, more] of Object.entries(numbered('one two three four five six seven eight nine'))) {
			numbers[`${ten} ${unit}`] = value + more;
			numbers[`${ten}-${unit}`] = value + more;
		}
	}
	for (const hundred of ['a hundred', 'one hundred', 'hundred']) {
		numbers[hundred] = 100;
		for (const [unit, more] of Object.entries(numbered('one two three four five six seven eight nine')))
			numbers[`${hundred} and ${unit}`] = 100 + more;
	}
	ordinals.thirtieth = 30;
	for (const [ten, value] of tens.slice(0, 2)) {
		for (const [unit, more] of Object.entries(numbered('first second third fourth fifth sixth seventh eighth ninth'))) {
			ordinals[`${ten} ${unit}`] = value + more;
			ordinals[`${ten}-${unit}`] = value + more;
		}
	}
	return {
		months: 'january february march april may june july august september october november december'.split(' '),
		weekdays: 'sunday monday tuesday wednesday thursday friday saturday'.split(' '),
		numbers,
		ordinals,
		years: yearsOf(numbers, (number, value) => [
			`two thousand ${number}`,
			`two thousand and ${number}`,
			...(value > 9 ? [`twenty ${number}`] : []),
		]),
		relativeDays: {
			'the day before yesterday': -2,
			yesterday: -1,
			today: 0,
			'this morning': 0,
			tomorrow: 1,
			'the day after tomorrow': 2,
		},
		units: { day: 'D', days: 'D', week: 'W', weeks: 'W', month: 'M', months: 'M', year: 'Y', years: 'Y' },
		spans: { 'a fortnight': 'P2W', 'a couple of weeks': 'P2W', 'a couple of months': 'P2M', 'a couple of days': 'P2D' },
		steps: { last: -1, this: 0, next: 1 },
		year: 'year',
		week: 'week',
		month: 'month',
		fillers: ['the', 'of', 'in'],
		and: 'and',
		decimal: 'point',
	};
})();

const german = ((): DateWords => {
	const ones = 'ein zwei drei vier fünf sechs sieben acht neun'.split(' ');
	const numbers = {
		...numbered(
			'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
		),
		...Object.fromEntries('ein eine einem einer einen'.split(' ').map((word) => [word, 1])),
	} as Record<string, number>;
	const ordinals: Record<string, number> = {};
	const stems = numbered(
		'erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst',
	);
	stems.siebent = 7;
	for (const [ten, value] of [
		['zwanzig', 20],
		['dreißig', 30],
		['vierzig', 40],
		['fünfzig', 50],
	] as const) {
		numbers[ten] = value;
		stems[`${ten}st`] = value;
		ones.forEach((one, index) => {
			numbers[`${one}und${ten}`] = value + index + 1;
			stems[`${one}und${ten}st`] = value + index + 1;
		});
	}
	for (const [stem, value] of Object.entries(stems)) {
		if (value > 31) continue;
		for (const ending of ['e', 'en', 'er', 'em']) ordinals[stem + ending] = value;
	}
	return {
		months: 'januar februar märz april mai juni juli august september oktober november dezember'.split(' '),
		weekdays: 'sonntag montag dienstag mittwoch donnerstag freitag samstag'.split(' '),
		numbers,
		ordinals,
		years: yearsOf(numbers, (number) => [`zweitausend${number}`, `zweitausendund${number}`]),
		relativeDays: { vorgestern: -2, gestern: -1, heute: 0, 'heute morgen': 0, morgen: 1, übermorgen: 2 },
		units: {
			tag: 'D',
			tage: 'D',
			tagen: 'D',
			tages: 'D',
			woche: 'W',
			wochen: 'W',
			monat: 'M',
			monate: 'M',
			monaten: 'M',
			jahr: 'Y',
			jahre: 'Y',
			jahren: 'Y',
		},
		spans: { 'vierzehn tagen': 'P14D' },
		steps: Object.fromEntries([
			...['letzte', 'letzten', 'letzter', 'letztem', 'letztes', 'vorige', 'vorigen'].map((word) => [word, -1]),
			...['diese', 'diesen', 'dieser', 'diesem', 'dieses'].map((word) => [word, 0]),
			...['nächste', 'nächsten', 'nächster', 'nächstem', 'nächstes', 'kommenden'].map((word) => [word, 1]),
		]) as Record<string, -1 | 0 | 1>,
		year: 'jahr',
		week: 'woche',
		month: 'monat',
		fillers: ['den', 'dem', 'der', 'im', 'am', 'des', 'jahres'],
		and: 'und',
		decimal: 'komma',
	};
})();

export const dateWords: Record<string, DateWords> = { en: english, de: german };
