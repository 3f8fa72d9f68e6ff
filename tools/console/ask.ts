/** `npm run ask`: questions in, answers out; each line a session of its own unless --conversation. */
import { createInterface } from 'node:readline';
import { createConsole, type Exchange } from './console';
import { createMemoryProfileStore } from './memoryProfileStore';
import { readOptions, run } from './options';

const print = (exchange: Exchange, json: boolean): void => {
	if (json) console.log(JSON.stringify(exchange));
	else console.log(`> ${exchange.question}\n${exchange.speech}\n`);
};

async function* linesOf(words: string[]): AsyncGenerator<string> {
	if (words.length > 0) {
		yield words.join(' ');
		return;
	}
	for await (const line of createInterface({ input: process.stdin })) {
		if (line.trim() !== '') yield line.trim();
	}
}

void run(async () => {
	const options = readOptions(process.argv.slice(2));
	const skill = createConsole(options, createMemoryProfileStore());
	let person = 0;
	let echo = skill.echo(`person ${person}`);
	await skill.remember(`person ${person}`);
	for await (const question of linesOf(options.words)) {
		print(await skill.exchange(echo, question), options.json);
		if (options.conversation) continue;
		person += 1;
		echo = skill.echo(`person ${person}`);
		await skill.remember(`person ${person}`);
	}
});
