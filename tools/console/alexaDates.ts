/** Spoken dates and spans as Alexa hands them over: AMAZON.DATE and AMAZON.DURATION, a day without a year never in the past. */
import {
	addDays,
	addMonths,
	type PlainDate,
	parsePlainDate,
	partsOf,
	weekdayOf,
} from '../../lambda/src/guidance/calendar';
import type { DateWords } from './dateWords';

export interface SpokenSlot {
	/** Index of the first word, and of the word after the last. */
	start: number;
	end: number;
	type: 'AMAZON.DATE' | 'AMAZON.DURATION';
	value: string;
}

const LONGEST = 8;

/** The longest date or span in a sentence's words, if there is one. */
export function findSpokenSlot(
	words: readonly string[],
	language: DateWords,
	today: PlainDate,
): SpokenSlot | undefined {
	for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
		for (let start = 0; start + length <= words.length; start++) {
			const span = words.slice(start, start + length);
			const end = start + length;
			const duration = readSpan(span, language);
			if (duration) return { start, end, type: 'AMAZON.DURATION', value: duration };
			// "May" alone is a verb far more often than a month.
			const date = span.join(' ') === 'may' ? undefined : readDay(span, language, today);
			if (date) return { start, end, type: 'AMAZON.DATE', value: date };
		}
	}
	return undefined;
}

function readNumber(words: readonly string[], { numbers }: DateWords): number | undefined {
	const text = words.join(' ');
	return /^\d{1,3}$/.test(text) ? Number(text) : numbers[text];
}

/** "five weeks", "a year and two months". */
function readSpan(words: readonly string[], language: DateWords): string | undefined {
	const idiom = language.spans[words.join(' ')];
	if (idiom) return idiom;
	const joint = words.indexOf(language.and);
	if (joint > 0) {
		const parts = [readSpan(words.slice(0, joint), language), readSpan(words.slice(joint + 1), language)];
		return parts[0] && parts[1] ? parts[0] + parts[1].slice(1) : undefined;
	}
	const unit = language.units[words[words.length - 1] ?? ''];
	const count = readNumber(words.slice(0, -1), language);
	return unit && count !== undefined ? `P${count}${unit}` : undefined;
}

interface Parts {
	day?: number;
	month?: number;
	year?: number;
	weekday?: number;
}

function readDay(words: readonly string[], language: DateWords, today: PlainDate): string | undefined {
	const text = words.join(' ');
	if (parsePlainDate(text)) return text;
	const relative = language.relativeDays[text];
	if (relative !== undefined) return addDays(today, relative);
	const step = readStep(words, language, today);
	if (step) return step;
	const parts = readParts(words, language, partsOf(today).year);
	if (!parts) return undefined;
	const { day, month, year, weekday } = parts;
	if (day !== undefined && month !== undefined) return onOrAfter(today, day, month, year);
	if (month !== undefined && year !== undefined) return `${year}-${String(month).padStart(2, '0')}`;
	if (month !== undefined && words.length > 1) {
		const now = partsOf(today);
		return `${now.year + (month < now.month ? 1 : 0)}-${String(month).padStart(2, '0')}`;
	}
	if (weekday !== undefined && day === undefined) return addDays(today, (weekday - weekdayOf(today) + 7) % 7);
	return undefined;
}

/** "last monday", "next week", "last month". */
function readStep(words: readonly string[], language: DateWords, today: PlainDate): string | undefined {
	const said = words.filter((word) => !language.fillers.includes(word));
	const step = language.steps[said[0] ?? ''];
	if (step === undefined || said.length !== 2) return undefined;
	const weekday = language.weekdays.indexOf(said[1] as string);
	if (weekday >= 0) {
		const ahead = (weekday - weekdayOf(today) + 7) % 7;
		return addDays(today, step < 0 ? (ahead || 7) - 7 : step > 0 ? ahead || 7 : ahead);
	}
	if (said[1] === language.week) return isoWeek(addDays(today, 7 * step));
	if (said[1] === language.month) return addMonths(`${today.slice(0, 7)}-01` as PlainDate, step).slice(0, 7);
	if (said[1] === language.year) return String(partsOf(today).year + step);
	return undefined;
}

function readParts(words: readonly string[], language: DateWords, thisYear: number): Parts | undefined {
	const parts: Parts = {};
	let index = 0;
	while (index < words.length) {
		const word = words[index] as string;
		const pair = words.slice(index, index + 2).join(' ');
		const spokenYear = readYear(words.slice(index), language);
		const ordinal = language.ordinals[pair] ?? language.ordinals[word] ?? readDayNumber(word);
		if (language.fillers.includes(word)) index += 1;
		else if (language.months.includes(word) && parts.month === undefined) {
			parts.month = language.months.indexOf(word) + 1;
			index += 1;
		} else if (language.weekdays.includes(word) && parts.weekday === undefined) {
			parts.weekday = language.weekdays.indexOf(word);
			index += 1;
		} else if (language.steps[word] !== undefined && words[index + 1] === language.year) {
			parts.year = thisYear + (language.steps[word] as number);
			index += 2;
		} else if (/^(19|20)\d\d$/.test(word)) {
			parts.year = Number(word);
			index += 1;
		} else if (parts.month !== undefined && spokenYear) {
			parts.year = spokenYear.year;
			index += spokenYear.length;
		} else if (ordinal !== undefined && parts.day === undefined) {
			parts.day = ordinal;
			index += language.ordinals[pair] === undefined ? 1 : 2;
		} else if (parts.day === undefined && readNumber([word], language) !== undefined && word.length > 2) {
			parts.day = readNumber([word], language) as number;
			index += 1;
		} else return undefined;
	}
	return parts;
}

/** The longest year in words at the start: "twenty twenty six" before "twenty twenty". */
function readYear(words: readonly string[], { years }: DateWords): { year: number; length: number } | undefined {
	for (let length = Math.min(5, words.length); length > 0; length--) {
		const year = years[words.slice(0, length).join(' ')];
		if (year !== undefined) return { year, length };
	}
	return undefined;
}

function readDayNumber(word: string): number | undefined {
	const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word) ?? [];
	return digits === undefined ? undefined : Number(digits);
}

/** The day itself when its year was said, else its next occurrence, as Alexa does it. */
function onOrAfter(today: PlainDate, day: number, month: number, year: number | undefined): string | undefined {
	const on = (wanted: number): PlainDate | undefined =>
		parsePlainDate(`${wanted}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
	if (year !== undefined) return on(year);
	const { year: now } = partsOf(today);
	// 29 February may be years away.
	return [now, now + 1, now + 2, now + 3, now + 4].map(on).find((date) => date !== undefined && date >= today);
}

/** The ISO week of a date, such as `2026-W09`. */
function isoWeek(date: PlainDate): string {
	const thursday = addDays(date, 3 - ((weekdayOf(date) + 6) % 7));
	const { year } = partsOf(thursday);
	const first = `${year}-01-04` as PlainDate;
	const firstThursday = addDays(first, 3 - ((weekdayOf(first) + 6) % 7));
	const week = 1 + Math.round((Date.parse(thursday) - Date.parse(firstThursday)) / (7 * 86_400_000));
	return `${year}-W${String(week).padStart(2, '0')}`;
}
