/** How a person under load speaks: waits a while, asks through a pretend Echo, and checks what every answer must be. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ResponseEnvelope } from 'ask-sdk-model';
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import type { Skill } from '../../lambda/src/skill';
import type { Echo } from '../console/echo';
import { responseFaults } from '../console/responseFaults';
import { echoOf } from '../smoke/echoOf';
import type { ErrorKind } from './Ledger';
import type { Outage } from './Outage';
import { datesIn } from './personDates';

/** Nothing more will be said: it is over, or no answer came. */
export class Over extends Error {}

export interface World {
	skill: Skill;
	outage: Outage;
	/** How long a person waits before speaking, in milliseconds: from, to. */
	pause: readonly [number, number];
	isOver(): boolean;
}

export class Voice {
	/** True when the visit has met the outage. */
	troubled = false;
	private readonly echo: Echo;
	private last: ResponseEnvelope | undefined;

	/** `own` are the dates that this person may hear. */
	constructor(
		userId: string,
		private readonly own: ReadonlySet<PlainDate>,
		private readonly world: World,
		private readonly fault: (kind: ErrorKind, text: string) => void,
	) {
		const invoke: Skill['invoke'] = async (envelope) => {
			this.last = await world.skill.invoke(envelope);
			return this.last;
		};
		this.echo = echoOf(userId, { invoke });
	}

	/** A session of its own. */
	async visit(script: () => Promise<void>): Promise<void> {
		this.troubled = false;
		await script();
		if (this.echo.isListening) await this.turn(() => this.echo.leave());
	}

	/** What is heard after saying this, or after opening the skill. Throws `Over` when there is nothing to hear any more. */
	async say(words: string): Promise<string> {
		const [from, to] = this.world.pause;
		await sleep(from + Math.random() * (to - from));
		if (this.world.isOver()) throw new Over();
		const { speech } = await this.turn(() => (words === '(open)' ? this.echo.launch() : this.echo.say(words)));
		const strange = datesIn(speech).filter((date) => !this.own.has(date));
		if (strange.length > 0) this.fault('mixedUp', `${strange.join(', ')} in: ${speech}`);
		return speech;
	}

	private async turn<T>(act: () => Promise<T>): Promise<T> {
		const since = performance.now();
		try {
			const result = await act();
			for (const fault of responseFaults(this.last as ResponseEnvelope)) this.fault('invalid', fault);
			return result;
		} catch (error) {
			this.fault('thrown', (error as Error).message);
			throw new Over();
		} finally {
			this.troubled ||= this.world.outage.touches(since, performance.now());
		}
	}
}
