/** One person under load: tells a date, comes back, asks, changes it, forgets it, and checks every answer. */
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import { TODAY } from '../smoke/echoOf';
import type { ErrorKind, Ledger } from './Ledger';
import { datesIn, datesOf, floorOf, questions, spoken, type TimedQuestion } from './personDates';
import { says } from './says';
import { Over, Voice, type World } from './Voice';

const timedQuestions = Object.keys(questions) as TimedQuestion[];

export class Person {
	readonly userId: string;
	/** How often all of it has been gone through; whoever listens may count anew. */
	rounds = 0;
	/** True once no more is said: when all is over, or after no answer came. */
	hasStopped = false;
	/** What the store may hold: one thing, or several after an answer that could not say whether it was kept or erased. */
	private may = new Set<PlainDate | 'none'>(['none']);
	/** True when the last confirmation was heard in a visit that met the outage. */
	private confirmedInOutage = false;
	/** True when this visit has heard that the date could not be looked up. */
	private saidUnknown = false;
	private readonly dates: [PlainDate, PlainDate];
	private readonly voice: Voice;

	constructor(
		private readonly index: number,
		private readonly ledger: Ledger,
		world: World,
	) {
		this.userId = `amzn1.ask.account.LOAD-TEST-PERSON-${index}`;
		this.dates = datesOf(index);
		const own = this.dates.flatMap((date) => [date, ...timedQuestions.map((question) => floorOf(question, date))]);
		this.voice = new Voice(this.userId, new Set(own), world, (kind, text) => this.fault(kind, text));
	}

	/** Talks on until it is over. */
	async live(): Promise<void> {
		try {
			// Not all at the same point of their story: some ask first.
			for (let asks = 0; asks < this.index % 3; asks += 1) await this.visit(() => this.ask());
			for (let told = this.index; ; told += 1, this.rounds += 1) {
				await this.visit(() => this.tell(this.dates[told % 2] as PlainDate));
				await this.visit(() => this.ask());
				await this.visit(() => this.askDate());
				if (told % 4 > 0) continue;
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

	private visit(script: () => Promise<void>): Promise<void> {
		this.saidUnknown = false;
		return this.voice.visit(script);
	}

	/** Tells the date and says yes to everything, until it is kept or cannot be. */
	private async tell(date: PlainDate): Promise<void> {
		let speech = await this.voice.say(`my operation ${date > TODAY ? 'is' : 'was'} on ${spoken(date)}`);
		for (let step = 0; step < 4; step += 1) {
			const isReadBack = ['checkPast', 'checkPlanned', 'replace'].some((key) => says(speech, key));
			const asksToKeep = says(speech, 'keep');
			if (isReadBack && !datesIn(speech).includes(date))
				this.fault('wrongDate', `read back ${spoken(date)} as: ${speech}`);
			if (says(speech, 'replace')) this.learn(datesIn(speech)[0], speech);
			// Whoever is asked this has nothing kept.
			if (asksToKeep && !this.voice.troubled && !this.may.has('none')) this.fault(this.gone(), speech);
			if (!isReadBack && !asksToKeep) break;
			speech = await this.voice.say('yes');
		}
		if (says(speech, 'same')) this.learn(date, speech);
		else if (['kept', 'replaced'].some((key) => says(speech, key))) {
			this.ledger.confirmed += 1;
			this.confirmedInOutage = this.voice.troubled;
			this.may = new Set([date]);
		} else if (says(speech, 'saveFailed')) {
			this.may.add(date);
			this.notDone(speech);
		} else this.fault('unexpected', speech);
	}

	private async ask(): Promise<void> {
		const speech = await this.voice.say('(open)');
		const isKnown = says(speech, 'welcomeBack');
		if (isKnown && this.knows('none')) this.fault('notErased', speech);
		if (!isKnown && !this.voice.troubled && !this.may.has('none')) this.fault(this.gone(), speech);
		for (const question of timedQuestions) await this.askTimed(question);
	}

	/** The answer counts from this person's date; without the store it is the general one and says once why. */
	private async askTimed(question: TimedQuestion): Promise<void> {
		const speech = await this.voice.say(question);
		const [named] = datesIn(speech);
		const counted = this.dates.find((date) => floorOf(question, date) === named);
		if (named) return this.learn(counted, speech);
		const isUnknown = says(speech, 'storeDown');
		if (isUnknown && this.saidUnknown) this.fault('unexpected', `said a second time: ${speech}`);
		if (isUnknown) this.notKnown(speech);
		else if (this.saidUnknown || this.may.has('none')) return;
		else if (this.voice.troubled)
			this.fault('unexpected', `does not say that the date could not be looked up: ${speech}`);
		else this.fault(this.gone(), speech);
	}

	private async askDate(): Promise<void> {
		const speech = await this.voice.say('what is my surgery date');
		const [named] = datesIn(speech);
		if (named) this.learn(named, speech);
		else if (says(speech, 'isUnknown')) this.notKnown(speech);
		else if (!says(speech, 'isNone')) this.fault('unexpected', speech);
		else if (!this.may.has('none')) this.fault(this.gone(), speech);
	}

	private async forget(): Promise<void> {
		const asked = await this.voice.say('forget my surgery date');
		if (says(asked, 'isNone')) {
			if (!this.may.has('none')) this.fault(this.gone(), asked);
			return;
		}
		const [named] = datesIn(asked);
		if (named) this.learn(named, asked);
		const speech = await this.voice.say('yes');
		if (says(speech, 'forgotten')) {
			this.ledger.forgotten += 1;
			this.confirmedInOutage = this.voice.troubled;
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
		this.ledger.saidUnknown += 1;
		if (!this.voice.troubled) this.fault('trouble', speech);
	}

	private notDone(speech: string): void {
		this.ledger.saidNotDone += 1;
		if (!this.voice.troubled) this.fault('trouble', speech);
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

	private fault(kind: ErrorKind, text: string): void {
		this.ledger.error(kind, `person ${this.index}: ${text}`);
	}
}
