/** `npm start`: a conversation with the skill in the terminal. */
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ProfileStore } from '../../lambda/src/profile/ProfileStore';
import { projectRoot } from '../content';
import { approvalInWords, approvalOf } from '../review/approval';
import { type Console, createConsole, type Exchange } from './console';
import type { Echo, Spoken } from './echo';
import { openEmbeddedStore, StoreLocked } from './embeddedStore';
import { createMemoryProfileStore } from './memoryProfileStore';
import { type ConsoleOptions, readOptions, run } from './options';

const PERSON = 'console';

const samples: Record<string, string[]> = {
	en: ['when can I drive', 'what are the signs of infection', 'my calf is hot and swollen'],
	de: ['wann darf ich wieder Auto fahren', 'woran erkenne ich eine Infektion', 'meine Wade ist heiß und geschwollen'],
};

interface OpenStore {
	store: ProfileStore;
	note: string;
	close(): Promise<void>;
}

/** What was told before is kept in .data; a rehearsal for another day or person must not touch it. */
async function openStore({ surgeryDate, today }: ConsoleOptions): Promise<OpenStore> {
	const inMemory = (note: string): OpenStore => ({ store: createMemoryProfileStore(), note, close: async () => {} });
	if (surgeryDate || today) return inMemory('A rehearsal: nothing you say here is kept.');
	try {
		const { store, close } = await openEmbeddedStore(join(projectRoot, '.data'));
		return { store, close, note: 'Your surgery date, if you let it be kept, stays in .data on this machine.' };
	} catch (error) {
		if (!(error instanceof StoreLocked)) throw error;
		return inMemory('Another conversation has the store in .data open, so this one runs in memory.');
	}
}

const alexa = ({ speech }: Spoken): void => console.log(`Alexa: ${speech}\n`);

function heard({ intent, slots }: Exchange): void {
	const filled = Object.entries(slots).map(([name, value]) => ` ${name}=${value}`);
	console.log(`       (${intent}${filled.join('')})`);
}

async function converse(skill: Console, echo: Echo, language: string): Promise<void> {
	alexa(await echo.launch());
	const terminal = process.stdin.isTTY === true;
	const lines = createInterface({
		input: process.stdin,
		output: terminal ? process.stdout : undefined,
		prompt: 'You:   ',
	});
	let turns = 0;
	const turn = async (question: string): Promise<void> => {
		turns += 1;
		if (!terminal) console.log(`You:   ${question}`);
		const exchange = await skill.exchange(echo, question);
		heard(exchange);
		alexa(exchange);
		if (exchange.ended) console.log('       (The conversation has ended; what you say next starts a new one.)\n');
	};
	if (terminal) lines.prompt();
	for await (const line of lines) {
		if (line.trim() !== '') await turn(line.trim());
		if (terminal) lines.prompt();
	}
	if (turns === 0 && !terminal) for (const question of samples[language] ?? []) await turn(question);
	await echo.leave();
}

void run(async () => {
	const options = readOptions(process.argv.slice(2));
	const approval = approvalInWords(approvalOf(options.locale, options.clinic));
	const { store, note, close } = await openStore(options);
	console.log(`Hip Recovery Guide on this machine, ${approval}: for trying out, not for advice.`);
	console.log("The words you type become an intent here; Alexa's own understanding differs. Ctrl-D ends.");
	console.log(`${note}\n`);
	try {
		const skill = createConsole(options, store);
		await skill.remember(PERSON);
		await converse(skill, skill.echo(PERSON), options.locale.split('-')[0] as string);
	} finally {
		await close();
	}
});
