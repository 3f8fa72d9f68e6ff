/** Plans and messages become sentences of one locale. The only file that uses i18next. */
import { createInstance, type FormatterModule, type i18n } from 'i18next';
import type { AnswerPlan } from '../guidance/answerPlan';
import type { PlainDate } from '../guidance/calendar';
import type { Contacts } from '../guidance/contacts';
import type { RedFlagId } from '../guidance/protocol';
import type { TopicId } from '../guidance/topics';
import { type CalendarWords, formatDate, formatHour, isDateFormat } from './calendarWords';
import { type ContactSentences, contactSentences } from './contactSentences';
import type { Locale } from './locales';
import { type Listener, markNumber, speakTo } from './marks';

/** What a locale says: its language's sentences with the region's own on top. */
export interface Wording {
	answers: Record<string, unknown>;
	redFlags: Record<string, unknown>;
	dialogue: Record<string, unknown>;
	calendar: CalendarWords;
}

export type WordingLoader = (locale: Locale) => Wording;

type Params = Record<string, unknown>;

/** What a date's form depends on besides its pattern. */
interface DateContext {
	today?: PlainDate;
	writtenOut?: boolean;
}

/** The sentences of one turn, with the right numbers to call already in them. */
export interface Phrasebook {
	/** A sentence of the dialogue. Throws when it is missing or lacks a value: nothing half-made is ever spoken. */
	say(key: string, params?: Params): string;
	/** One point of a plan; point 0 is the answer. */
	point(plan: AnswerPlan, index: number): string;
	/** The fixed answer to a symptom: action and number, then the rest. */
	alarm(id: RedFlagId): { first: string; rest: string };
	/** A plan's key point for the app: its dates are written out, year and all. */
	card(plan: AnswerPlan): string;
	/** What a topic is called in an offer: "driving". */
	name(topic: TopicId): string;
}

/** Phrasebooks by locale; a locale's wording is read when it is first asked for, and kept. */
export function createPhrasebooks(
	load: WordingLoader,
): (locale: Locale, contacts: Contacts, listener?: Listener) => Phrasebook {
	const loaded = new Map<Locale, Pick<i18n, 't'>>();
	return (locale, contacts, listener = 'patient') => {
		const instance = loaded.get(locale) ?? createWords(locale, load(locale));
		loaded.set(locale, instance);
		return createPhrasebook(instance, contacts, listener);
	};
}

function createWords(locale: Locale, { answers, redFlags, dialogue, calendar }: Wording): Pick<i18n, 't'> {
	const words = createInstance();
	const missing = (key: string): never => {
		throw new Error(`No sentence "${key}" in ${locale}.`);
	};
	words.use(formatter(calendar));
	words.init({
		lng: locale,
		fallbackLng: false,
		initAsync: false,
		// Keys are all of one kind: i18next need not make sure each time.
		keySeparator: '.',
		nsSeparator: false,
		load: 'currentOnly',
		resources: { [locale]: { translation: { answers, redFlags, dialogue } } },
		// Escaping is the renderer's: done here it would be spoken as signs.
		interpolation: { escapeValue: false },
		missingInterpolationHandler: (text: string, match: RegExpExecArray, options: object) => {
			const { calls } = options as { calls?: ContactSentences };
			const sentence = calls?.[match[1]?.trim() as keyof ContactSentences]?.();
			if (sentence === undefined) throw new Error(`No value for ${match[1]} in "${text}".`);
			return sentence;
		},
		parseMissingKeyHandler: missing,
		// A key that holds several sentences is no sentence itself: i18next would say so aloud.
		returnedObjectHandler: missing,
	});
	return words;
}

/** Writes a value as its sentence asks: `{{date, weekday}}`, `{{from, hour}}`, `{{number, digits}}`. Throws for any other way. */
function formatter(calendar: CalendarWords): FormatterModule {
	const write = (value: unknown, format: string, { today, writtenOut }: DateContext): string => {
		if (format === 'digits') return markNumber(value as string);
		if (format === 'hour') return formatHour(value as number, calendar);
		if (!isDateFormat(format)) throw new Error(`Nothing is written as "${format}".`);
		const whole = writtenOut && format === 'dayMonth' ? 'dayMonthYear' : format;
		return formatDate(value as PlainDate, whole, calendar, today);
	};
	return {
		type: 'formatter',
		init: () => undefined,
		add: () => undefined,
		addCached: () => undefined,
		// A value that is missing is no value to write: i18next then says so.
		format: (value, format, _, context) =>
			value === undefined || !format ? value : write(value, format, context as DateContext),
	};
}

function createPhrasebook(words: Pick<i18n, 't'>, contacts: Contacts, listener: Listener): Phrasebook {
	const t = (key: string, params: Params): string => speakTo(listener, words.t(key, params));
	const calls = contactSentences(t, contacts);
	const point = (plan: AnswerPlan, index: number, params: Params): string => {
		const { key } = plan.points[index] ?? {};
		if (!key) throw new Error(`${plan.topic} has no point ${index}.`);
		const count = plan.countdown === undefined ? {} : { count: plan.countdown };
		return t(key, { calls, ...plan.figures, ...plan.since, ...count, ...params });
	};
	return {
		say: (key, params) => t(`dialogue.${key}`, { calls, ...params }),
		point: (plan, index) => point(plan, index, { today: plan.today }),
		card: (plan) => point(plan, 0, { writtenOut: true }),
		alarm: (id) => ({ first: t(`redFlags.${id}.first`, { calls }), rest: t(`redFlags.${id}.rest`, { calls }).trim() }),
		name: (topic) => t(`answers.${topic}.name`, {}),
	};
}
