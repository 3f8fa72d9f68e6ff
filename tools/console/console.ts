/** The skill on this machine: the real handlers, a pretend Echo, and a store of one's choice. */
import { dayInZone } from '../../lambda/src/guidance/zone';
import { type Locale, locales } from '../../lambda/src/language/locales';
import { createPhrasebooks } from '../../lambda/src/language/phrasebook';
import { consentTextVersion, type ProfileStore } from '../../lambda/src/profile/ProfileStore';
import { createSkill } from '../../lambda/src/skill';
import type { TurnLog, TurnNote } from '../../lambda/src/turnLog';
import { understandingOf, wordingOf } from '../content';
import { type Form, interactionModel } from '../generate/interactionModel';
import { Echo, type Spoken } from './echo';
import { type ConsoleOptions, clockOf } from './options';
import { createRecognise } from './recognise';

/** One exchange as `ask --json` prints it. */
export interface Exchange extends Spoken {
	question: string;
	locale: string;
	topic: string | null;
	urgency: 'emergency' | 'urgent' | null;
	/** The topics that were offered when the question was in doubt. */
	offered?: readonly string[];
}

export interface Console {
	/** A person's Echo in a fresh session. */
	echo(userId: string): Echo;
	/** Says one thing and tells what came of it. */
	exchange(echo: Echo, question: string): Promise<Exchange>;
	/** Keeps a surgery date for a person, as if told and consented to before. */
	remember(userId: string): Promise<void>;
}

/** A model is the same for every conversation in a locale and form. */
const understood = new Map<string, ReturnType<typeof readModel>>();

function readModel(locale: Locale, form: Form) {
	const model = interactionModel(locale, form);
	const { language } = locales[locale];
	return { model, recognise: createRecognise(model, language, understandingOf(language)) };
}

/** The interaction model of a locale and form, and how words become its intents. */
export function recogniserOf(locale: Locale, form: Form): ReturnType<typeof readModel> {
	const key = `${locale} ${form}`;
	const known = understood.get(key) ?? readModel(locale, form);
	understood.set(key, known);
	return known;
}

export function createConsole(
	options: Pick<ConsoleOptions, 'locale' | 'protocol' | 'surgeryDate' | 'today' | 'country'>,
	store: ProfileStore,
	form: Form = 'dynamodb',
	log: TurnLog = () => {},
): Console {
	const { locale, protocol, surgeryDate, country } = options;
	const { usualZone } = locales[locale];
	const now = clockOf(options);
	const today = () => dayInZone(now(), usualZone);
	let last: TurnNote | undefined;
	const skill = createSkill({
		protocol,
		store,
		country,
		deviceZone: async () => undefined,
		phrasebook: createPhrasebooks(wordingOf),
		understandingOf,
		log: (note) => {
			last = note;
			log(note);
		},
	});
	const { model, recognise } = recogniserOf(locale, form);
	return {
		echo: (userId) => new Echo({ skill, locale, recognise, model, userId, now, today }),
		exchange: async (echo, question) => {
			const { intent, slots, ...spoken } = await echo.say(question);
			const { topic = null, urgency = null, offered } = last ?? {};
			return { question, locale, intent, slots, topic, urgency, ...(offered && { offered }), ...spoken };
		},
		remember: async (userId) => {
			if (!surgeryDate) return;
			const consent = { textVersion: consentTextVersion, givenAt: now().toISOString() };
			const kept = await store.load(userId, now());
			await store.save(userId, { surgeryDate, planned: surgeryDate >= today(), consent }, kept?.version, now());
		},
	};
}
