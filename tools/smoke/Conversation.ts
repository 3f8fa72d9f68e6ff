/** A conversation with the deployed function through a pretend Echo: each exchange is printed and checked. */
import { createHash } from 'node:crypto';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { intentName } from '../../lambda/src/alexa/intents';
import type { Echo } from '../console/echo';
import { responseFaults } from '../console/responseFaults';
import type { Form } from '../generate/interactionModel';
import { echoOf } from './echoOf';
import { holdsInOrder } from './holdsInOrder';
import { type FunctionSettings, LambdaFunction } from './LambdaFunction';

const USER = 'amzn1.ask.account.SMOKE-TEST-PERSON';

/** What a log must not hold: who it was, and what was said or heard. */
const PRIVATE = [USER, createHash('sha256').update(USER).digest('hex'), /\b20\d\d-\d\d-\d\d\b/, 'January', 'grabbers'];

export class Conversation {
	readonly faults: string[] = [];
	private readonly log: string[] = [];
	private invocations = 0;
	private running: LambdaFunction | undefined;
	private last: { request: RequestEnvelope; response?: ResponseEnvelope } | undefined;
	private readonly echo: Echo;

	constructor(
		private readonly form: Form,
		private readonly settings: FunctionSettings,
		private readonly print: (line: string) => void,
	) {
		this.echo = echoOf(USER, { invoke: (envelope) => this.invoke(envelope) }, form);
	}

	/** A fresh instance of the function, as after a while without requests; the one before ends. */
	async coldStart(): Promise<void> {
		await this.stop();
		this.print('       (a new function process)');
		this.running = await LambdaFunction.start(this.settings);
	}

	/**
	 * Opens the skill, or says something; what is heard must hold these parts in this order, parted by "…". With an intent's
	 * id, that is what the words must have become.
	 */
	async say(words: string, expected: string, id?: string): Promise<void> {
		this.print(`You:   ${words}`);
		await this.exchange(expected, async () => {
			const { speech, intent } = await (words === '(open)' ? this.echo.launch() : this.echo.say(words));
			if (id) this.check(intent === intentName(id), `"${words}" became the ${intent}, not the ${intentName(id)}`);
			return speech;
		});
	}

	/** The person walks away; nothing may be said to that. */
	leave(): Promise<void> {
		this.print('       (walks away: SessionEndedRequest)');
		return this.silently(() => this.echo.leave());
	}

	/** A request like the last one, changed; nothing may be said to it. */
	async send(what: string, change: (last: RequestEnvelope) => object): Promise<void> {
		this.print(`       (${what})`);
		await this.silently(async () => {
			if (!this.last) throw new Error('Nothing was asked before.');
			await this.invoke({ ...this.last.request, ...change(this.last.request) } as RequestEnvelope);
		});
	}

	/** Notes what is not as it should be. */
	check(holds: boolean, fault: string): void {
		if (holds) return;
		this.faults.push(`${this.form} form: ${fault}`);
		this.print(`WRONG: ${fault}`);
	}

	/** Ends the function and reads its log: one line of JSON for each request, and nothing about the person. */
	async finish(): Promise<void> {
		await this.stop();
		const { length } = this.log;
		this.check(
			length === this.invocations,
			`${this.invocations} requests left ${length} lines in the log, not one each`,
		);
		for (const line of this.log) {
			this.check(isObject(line), `a line of the log is no JSON object: ${line}`);
			for (const secret of PRIVATE) this.check(!line.match(secret), `the log holds ${secret}: ${line}`);
		}
		this.print(`       (${length} lines in the log, nothing about the person)\n`);
	}

	/** Ends the function, whatever happened. */
	async stop(): Promise<void> {
		const lines = await this.running?.stop();
		this.running = undefined;
		this.log.push(...(lines ?? []));
	}

	private async silently(act: () => Promise<void>): Promise<void> {
		await this.exchange('', async () => {
			this.last = this.last && { request: this.last.request };
			await act();
			if (!this.last?.response) throw new Error('the conversation had ended before.');
			return JSON.stringify(this.last.response.response?.outputSpeech) ?? '';
		});
	}

	private async exchange(expected: string, act: () => Promise<string>): Promise<void> {
		try {
			const heard = await act();
			this.print(`Alexa: ${heard || '(silence)'}`);
			if (expected === '') this.check(heard === '', 'something was said where nothing should be');
			else this.check(holdsInOrder(heard, expected.split('…')), `expected to hear: ${expected}`);
			for (const fault of responseFaults(this.last?.response as ResponseEnvelope)) this.check(false, fault);
		} catch (error) {
			this.check(false, `the function failed: ${(error as Error).message}`);
		}
	}

	private async invoke(request: RequestEnvelope): Promise<ResponseEnvelope> {
		if (!this.running) throw new Error('It does not run.');
		this.last = { request };
		this.invocations += 1;
		const response = await this.running.invoke(request);
		this.last = { request, response };
		return response;
	}
}

function isObject(line: string): boolean {
	try {
		const value: unknown = JSON.parse(line);
		return typeof value === 'object' && value !== null && !Array.isArray(value);
	} catch {
		return false;
	}
}
