/** One person under load: tells a date, comes back, asks, changes it, forgets it, and checks every answer. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ResponseEnvelope } from 'ask-sdk-model';
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import type { Skill } from '../../lambda/src/skill';
import { responseFaults } from '../../tests/support/responseFaults';
import { recogniserOf } from '../console/console';
import { Echo } from '../console/echo';
import { clockOf } from '../console/options';
import type { ErrorKind, Ledger } from './Ledger';
import type { Outage } from './Outage';
import { datesIn, datesOf, floorOf, questions, spoken, type TimedQuestion, TODAY } from './personDates';
import { says } from './says';

/** Why a person stops in the middle of a visit. */
class Over extends Error {}

export interface World {
	skill: Skill;
	outage: Outage;
	ledger: Ledger;
	/** How long a person waits before speaking, in milliseconds: from, to. */
	pause: readonly [number, number];
}

export class Person {
	readonly userId: string;
	/** What the store may hold: one thing, or several after an answer that could not say whether it was kept or erased. */
	may = new Set<PlainDate | 'none'>(['none']);
	/** True when the last confirmation was heard in a visit that met the outage. */
	confirmedInOutage = false;
	/** How often all of it has been gone through; whoever listens may count anew. */
	rounds = 0;
	/** True once no more is said: when all is over, or after no answer came. */
	hasStopped = false;
	private isOver = (): boolean => false;
	private readonly dates: [PlainDate, PlainDate];
	private readonly own: Set<PlainDate>;
	private readonly echo: Echo;
	private troubled = false;
	private saidUnknown = false;
	private last: ResponseEnvelope | undefined;

	constructor(
		private readonly index: number,
		private readonly world: World,
	) {
		this.userId = `amzn1.ask.account.LOAD-TEST-PERSON-${index}`;
		this.dates = datesOf(index);
		const floors = (date: PlainDate) => (Object.keys(questions) as TimedQuestion[]).map((each) => floorOf(each, date));
		this.own = new Set(this.dates.flatMap((date) => [date, ...floors(date)]));
		const invoke: Skill['invoke'] = async (envelope) => {
			this.last = await world.skill.invoke(envelope);
			return this.last;
		};
		this.echo = new Echo({
			skill: { invoke },
			...recogniserOf('en-GB', 'dynamodb'),
			locale: 'en-GB',
			userId: this.userId,
			now: clockOf({ locale: 'en-GB', today: TODAY }),
			today: () => TODAY,
		});
	}

	/** Talks on until `isOver`, and then says nothing any more. */
	async live(isOver: () => boolean): Promise<void> {
		this.isOver = isOver;
		try {
			// Not all at the same point of their story: some ask first.
			for (let asks = 0; asks < this.index % 3; asks += 1) await this.visit(() => this.ask());
			for (let told = 0; ; this.rounds += 1) {
				await this.visit(() => this.tell(this.dates[told++ % 2] as PlainDate));
				await this.visit(() => this.ask());
				await this.visit(() => this.askDate());
				if ((this.index + told) % 4 > 0) continue;
				await this.visit(() => this.forget());
				await this.visit(() => this.ask());
			}
		} catch (error) {
			if (!(error instanceof Over)) throw error;
			this.hasStopped = true;
		}
	}

	/** What the store holds of this person in the end is what was confirmed. */
	checkKept(found: PlainDate | 'none'): void {
		if (this.may.has(found)) return;
		const kind = found === 'none' ? this.gone() : this.dates.includes(found) ? this.old() : 'mixedUp';
		this.fault(kind, `the store holds ${found}, not ${[...this.may].join(' or ')}`);
	}

	/** A session of its own. */
	private async visit(script: () => Promise<void>): Promise<void> {
		this.troubled = false;
		this.saidUnknown = false;
		await script();
		if (this.echo.isListening) await this.turn(() => this.echo.leave());
	}

	/** Tells the date and says yes to everything, until it is kept or cannot be. */
	private async tell(date: PlainDate): Promise<void> {
		let speech = await this.say(`my operation ${date > TODAY ? 'is' : 'was'} on ${spoken(date)}`);
		for (let step = 0; step < 4; step += 1) {
			const isReadBack = ['checkPast', 'checkPlanned', 'replace'].some((key) => says(speech, key));
			if (isReadBack && !datesIn(speech).includes(date))
				this.fault('wrongDate', `read back ${spoken(date)} as: ${speech}`);
			if (!isReadBack && !says(speech, 'keep')) break;
			speech = await this.say('yes');
		}
		if (['kept', 'replaced', 'same'].some((key) => says(speech, key))) {
			this.world.ledger.confirmed += 1;
			this.confirmedInOutage = this.troubled;
			this.may = new Set([date]);
		} else if (says(speech, 'saveFailed')) {
			this.may.add(date);
			this.notDone(speech);
		} else this.fault('unexpected', speech);
	}

	private async ask(): Promise<void> {
		const speech = await this.say('(open)');
		const isKnown = says(speech, 'welcomeBack');
		if (isKnown && this.knows('none')) this.fault('notErased', speech);
		if (!isKnown && !this.troubled && !this.may.has('none')) this.fault(this.gone(), speech);
		for (const question of Object.keys(questions) as TimedQuestion[]) await this.askTimed(question);
	}

	/** The answer counts from this person's date; without the store it is the general one and says once why. */
	private async askTimed(question: TimedQuestion): Promise<void> {
		const speech = await this.say(question);
		const [named] = datesIn(speech);
		if (named)
			return this.learn(
				this.dates.find((date) => floorOf(question, date) === named),
				speech,
			);
		const isUnknown = says(speech, 'storeDown');
		if (isUnknown && this.saidUnknown) this.fault('unexpected', `said a second time: ${speech}`);
		if (isUnknown) this.notKnown(speech);
		else if (this.saidUnknown || this.may.has('none')) return;
		else if (this.troubled) this.fault('unexpected', `does not say that the date could not be looked up: ${speech}`);
		else this.fault(this.gone(), speech);
	}

	private async askDate(): Promise<void> {
		const speech = await this.say('what is my surgery date');
		const [named] = datesIn(speech);
		if (named) this.learn(named, speech);
		else if (says(speech, 'isUnknown')) this.notKnown(speech);
		else if (!says(speech, 'isNone')) this.fault('unexpected', speech);
		else if (!this.may.has('none')) this.fault(this.gone(), speech);
	}

	private async forget(): Promise<void> {
		const asked = await this.say('forget my surgery date');
		if (says(asked, 'isNone')) {
			if (!this.may.has('none')) this.fault(this.gone(), asked);
			return;
		}
		const [named] = datesIn(asked);
		if (named) this.learn(named, asked);
		const speech = await this.say('yes');
		if (says(speech, 'forgotten')) {
			this.world.ledger.forgotten += 1;
			this.confirmedInOutage = this.troubled;
			this.may = new Set(['none']);
		} else if (says(speech, 'forgetFailed')) {
			this.may.add('none');
			this.notDone(speech);
		} else this.fault('unexpected', speech);
	}

	/** A date was heard: it has to be the one that is kept, and from now on it is known to be. */
	private learn(date: PlainDate | undefined, speech: string): void {
		if (date && this.may.has(date)) this.may = new Set([date]);
		else this.fault(this.old(), `${[...this.may].join(' or ')}: ${speech}`);
	}

	private notKnown(speech: string): void {
		this.saidUnknown = true;
		this.world.ledger.saidUnknown += 1;
		if (!this.troubled) this.fault('trouble', speech);
	}

	private notDone(speech: string): void {
		this.world.ledger.saidNotDone += 1;
		if (!this.troubled) this.fault('trouble', speech);
	}

	private knows(only: PlainDate | 'none'): boolean {
		return this.may.size === 1 && this.may.has(only);
	}

	/** What it is when a date that was confirmed is not there. */
	private gone(): ErrorKind {
		return this.confirmedInOutage ? 'notSaved' : 'lost';
	}

	/** What it is when another date of this person's is there. */
	private old(): ErrorKind {
		if (this.knows('none')) return 'notErased';
		return this.confirmedInOutage ? 'notSaved' : 'wrongDate';
	}

	private async say(words: string): Promise<string> {
		const [from, to] = this.world.pause;
		await sleep(from + Math.random() * (to - from));
		if (this.isOver()) throw new Over();
		const { speech } = await this.turn(() => (words === '(open)' ? this.echo.launch() : this.echo.say(words)));
		const strange = datesIn(speech).filter((date) => !this.own.has(date));
		if (strange.length > 0) this.fault('mixedUp', `${strange.join(', ')} in: ${speech}`);
		return speech;
	}

	private async turn<T>(act: () => Promise<T>): Promise<T> {
		const { outage } = this.world;
		const since = performance.now();
		try {
			const result = await act();
			for (const fault of responseFaults(this.last as ResponseEnvelope)) this.fault('invalid', fault);
			return result;
		} catch (error) {
			this.fault('thrown', (error as Error).message);
			throw new Over();
		} finally {
			this.troubled ||= outage.touches(since, performance.now());
		}
	}

	private fault(kind: ErrorKind, text: string): void {
		this.world.ledger.error(kind, `person ${this.index}: ${text}`);
	}
}
