/** The options of `npm start`, `npm run ask` and `npm run evaluate`, checked; a wrong one is one clear line. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type PlainDate, parsePlainDate } from '../../lambda/src/guidance/calendar';
import { withClinic } from '../../lambda/src/guidance/clinic';
import { type Country, countryCodes, isCountry } from '../../lambda/src/guidance/contacts';
import { guideProtocol, type Protocol } from '../../lambda/src/guidance/protocol';
import { dayInZone } from '../../lambda/src/guidance/zone';
import { isLocale, type Locale, localeCodes, locales } from '../../lambda/src/language/locales';
import { isExpired, retentionMonths } from '../../lambda/src/profile/ProfileStore';
import { readClinic } from '../content';

/** The user's mistake, told in one line; the program ends with exit code 2. */
export class UsageError extends Error {}

export const questionParts = ['tuning', 'held-out'] as const;

export interface ConsoleOptions {
	locale: Locale;
	protocol: Protocol;
	/** The clinic whose protocol it is, when there is one. */
	clinic?: string;
	surgeryDate?: PlainDate;
	/** Set by `--today`; otherwise it is now. */
	today?: PlainDate;
	country?: Country;
	conversation: boolean;
	json: boolean;
	/** Of labelled questions: those to learn from, those kept apart, or all. */
	part?: (typeof questionParts)[number];
	/** What stands after the options. */
	words: string[];
}

export function readOptions(args: string[]): ConsoleOptions {
	const { values, positionals } = parse(args);
	const { locale = 'en-GB', country, clinic } = values;
	if (!isLocale(locale)) throw new UsageError(`Unknown locale "${locale}". Locales: ${localeCodes.join(', ')}.`);
	if (country !== undefined && !isCountry(country)) {
		throw new UsageError(`Unknown country "${country}". Countries: ${countryCodes.join(', ')}.`);
	}
	const surgeryDate = readDate('--surgery-date', values['surgery-date']);
	const today = readDate('--today', values.today);
	if (surgeryDate && isExpired(surgeryDate, clockOf({ locale, today })())) {
		throw new UsageError(
			`--surgery-date ${surgeryDate} is too long ago: a date is kept for ${retentionMonths} months.`,
		);
	}
	return {
		locale,
		protocol: protocolOf(clinic),
		clinic,
		surgeryDate,
		today,
		country,
		conversation: values.conversation ?? false,
		json: values.json ?? false,
		part: readPart(values.part),
		words: positionals,
	};
}

const parse = (args: string[]) =>
	parseOptions({
		args,
		allowPositionals: true,
		options: {
			locale: { type: 'string' },
			'surgery-date': { type: 'string' },
			today: { type: 'string' },
			country: { type: 'string' },
			clinic: { type: 'string' },
			conversation: { type: 'boolean' },
			json: { type: 'boolean' },
			part: { type: 'string' },
		},
	});

/** Node's `parseArgs`, whose complaint becomes one line that names the options there are. */
export function parseOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
	try {
		return parseArgs(config);
	} catch (error) {
		const [complaint = ''] = (error as Error).message.split(/\.? To specify|\n/);
		const options = Object.keys(config.options ?? {}).map((name) => `--${name}`);
		throw new UsageError(`${complaint}. Options: ${options.join(', ')}.`);
	}
}

function protocolOf(clinic: string | undefined): Protocol {
	try {
		return clinic === undefined ? guideProtocol : withClinic(readClinic(clinic));
	} catch (error) {
		throw new UsageError(`--clinic ${clinic}: ${(error as Error).message}`);
	}
}

function readPart(text: string | undefined): ConsoleOptions['part'] {
	const part = questionParts.find((each) => each === text);
	if (text !== undefined && !part) throw new UsageError(`--part is ${questionParts.join(' or ')}.`);
	return part;
}

function readDate(option: string, text: string | undefined): PlainDate | undefined {
	if (text === undefined) return undefined;
	const date = parsePlainDate(text);
	if (!date) throw new UsageError(`${option} "${text}" is no date: write it as 2026-01-20.`);
	return date;
}

/** The moment a conversation takes place: now, or noon of the given day in the locale's usual zone. */
export function clockOf({ locale, today }: Pick<ConsoleOptions, 'locale' | 'today'>): () => Date {
	if (!today) return () => new Date();
	const { usualZone } = locales[locale];
	const noon = new Date(`${today}T12:00:00Z`);
	const hour = Number(
		new Intl.DateTimeFormat('en-GB', { timeZone: usualZone, hour: '2-digit', hour12: false }).format(noon),
	);
	const shifted = new Date(noon.getTime() + (12 - hour) * 3_600_000);
	if (dayInZone(shifted, usualZone) !== today) throw new Error(`Noon of ${today} in ${usualZone} could not be found.`);
	return () => shifted;
}

/** Runs a program: a usage error is one line and exit code 2. */
export async function run(program: () => Promise<void>): Promise<void> {
	try {
		await program();
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		console.error(error.message);
		process.exitCode = 2;
	}
}

/** A whole number within limits. Throws a UsageError that names the option. */
export function readCount(option: string, text: string, least: number, most: number): number {
	const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
	if (!(count >= least && count <= most))
		throw new UsageError(`${option} "${text}": give a whole number from ${least} to ${most}.`);
	return count;
}
