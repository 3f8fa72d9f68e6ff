/** The scripts of tests/conversations, and what plays them: the console over the real handlers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlainDate } from '../../lambda/src/guidance/calendar';
import { withClinic } from '../../lambda/src/guidance/clinic';
import { guideProtocol } from '../../lambda/src/guidance/protocol';
import { isLocale } from '../../lambda/src/language/locales';
import type { ProfileStore } from '../../lambda/src/profile/ProfileStore';
import { sessionProfileStore } from '../../lambda/src/profile/sessionProfileStore';
import type { TurnLog } from '../../lambda/src/turnLog';
import { type Console, createConsole } from '../../tools/console/console';
import type { Echo, Spoken } from '../../tools/console/echo';
import { createMemoryProfileStore } from '../../tools/console/memoryProfileStore';
import { readClinic } from '../../tools/content';

const folder = join(__dirname, '../conversations');

export const scriptFiles = ['en', 'de'].flatMap((language) =>
	readdirSync(join(folder, language)).map((file) => join(language, file)),
);

/** What a line of a script says besides `U`, `A` and `R`: it sets the scene. */
export const isSetting = (name: string): boolean =>
	['today', 'surgery', 'locale', 'clinic', 'form', 'store'].includes(name);

/** The lines of a script that are no comment: `U: when can i drive` has the name `U`. */
export const scriptLines = (file: string): { place: string; name: string; text: string }[] =>
	readFileSync(join(folder, file), 'utf8')
		.split('\n')
		.map((line, index) => ({ line, place: `${file}:${index + 1}` }))
		.filter(({ line }) => line.trim() !== '' && !line.startsWith('#'))
		.map(({ line, place }) => {
			const [, name = '', text = ''] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
			return { place, name, text };
		});

const down = async (): Promise<never> => {
	throw new Error('The store is down.');
};

const stores: Record<string, () => ProfileStore> = {
	memory: createMemoryProfileStore,
	down: () => ({ keeps: true, load: down, save: down, forget: down }),
	session: () => sessionProfileStore,
};

/** Who speaks in every script, as Alexa would name them. */
export const scriptUserId = 'amzn1.ask.account.SCRIPTPERSON';

export class Scene {
	private readonly settings: Record<string, string> = { locale: 'en-GB', store: 'memory', form: 'dynamodb' };
	private store: ProfileStore | undefined;
	private console: Console | undefined;
	private echo: Echo | undefined;

	constructor(private readonly log?: TurnLog) {}

	set(name: string, value: string): void {
		this.settings[name] = value;
		this.console = undefined;
		this.echo = undefined;
	}

	async say(words: string): Promise<Spoken> {
		this.store ??= stores[
			this.settings.form === 'session' ? 'session' : (this.settings.store as string)
		]?.() as ProfileStore;
		if (!this.console || !this.echo) {
			const { locale, today, surgery, clinic, form } = this.settings;
			this.console = createConsole(
				{
					locale: isLocale(locale) ? locale : 'en-GB',
					protocol: clinic === undefined ? guideProtocol : withClinic(readClinic(clinic)),
					today: parsePlainDate(today ?? ''),
					surgeryDate: parsePlainDate(surgery ?? ''),
				},
				this.store,
				form === 'session' ? 'session' : 'dynamodb',
				this.log,
			);
			await this.console.remember(scriptUserId);
			delete this.settings.surgery;
			this.echo = this.console.echo(scriptUserId);
		}
		return words === '(open)' ? this.echo.launch() : this.console.exchange(this.echo, words);
	}
}
