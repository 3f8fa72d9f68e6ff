/**
 * Readable scripts, run through the console and the real handlers. `U:` is what a person says ("(open)" opens the
 * skill); `A:` holds what the answer must contain, in this order, parted by "…". `today:`, `surgery:` (told and kept
 * before), `locale:`, `clinic:`, `form:` and `store: down` set the scene; a new `today:` is another day and another session.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlainDate } from '../../lambda/src/guidance/calendar';
import { withClinic } from '../../lambda/src/guidance/clinic';
import { guideProtocol } from '../../lambda/src/guidance/protocol';
import { isLocale } from '../../lambda/src/language/locales';
import type { ProfileStore } from '../../lambda/src/profile/ProfileStore';
import { sessionProfileStore } from '../../lambda/src/profile/sessionProfileStore';
import { type Console, createConsole } from '../../tools/console/console';
import type { Echo, Spoken } from '../../tools/console/echo';
import { createMemoryProfileStore } from '../../tools/console/memoryProfileStore';
import { readClinic } from '../../tools/content';

const scripts = ['en', 'de'].flatMap((language) =>
	readdirSync(join(__dirname, language)).map((file) => join(language, file)),
);

const down = async (): Promise<never> => {
	throw new Error('The store is down.');
};

const stores: Record<string, () => ProfileStore> = {
	memory: createMemoryProfileStore,
	down: () => ({ keeps: true, load: down, save: down, forget: down }),
	session: () => sessionProfileStore,
};

class Scene {
	private readonly settings: Record<string, string> = { locale: 'en-GB', store: 'memory', form: 'dynamodb' };
	private store: ProfileStore | undefined;
	private console: Console | undefined;
	private echo: Echo | undefined;

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
			);
			await this.console.remember('person');
			delete this.settings.surgery;
			this.echo = this.console.echo('person');
		}
		return words === '(open)' ? this.echo.launch() : this.console.exchange(this.echo, words);
	}
}

test.each(scripts)('%s', async (file) => {
	const lines = readFileSync(join(__dirname, file), 'utf8').split('\n');
	const scene = new Scene();
	let spoken: Spoken | undefined;
	for (const [index, line] of lines.entries()) {
		const place = `${file}:${index + 1}`;
		const [, name = '', text = ''] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
		if (line.trim() === '' || line.startsWith('#')) continue;
		if (name === 'U') {
			spoken = await scene.say(text);
			expect({ place, speech: spoken.speech, open: !spoken.ended }).toEqual({
				place,
				speech: spoken.speech,
				open: spoken.speech.endsWith('?'),
			});
		} else if (name === 'A') expectFragments(place, spoken?.speech ?? '', text);
		else if (name === 'R') expectFragments(place, spoken?.reprompt ?? '', text);
		else if (['today', 'surgery', 'locale', 'clinic', 'form', 'store'].includes(name)) scene.set(name, text);
		else throw new Error(`${place} is no line of a script: "${line}".`);
	}
});

function expectFragments(place: string, speech: string, wanted: string): void {
	let from = 0;
	for (const fragment of wanted
		.split('…')
		.map((part) => part.trim())
		.filter(Boolean)) {
		const found = speech.indexOf(fragment, from);
		expect({ place, speech, fragment, found: found >= 0 }).toEqual({ place, speech, fragment, found: true });
		from = found + fragment.length;
	}
}
