/** A pretend Echo: it hands the skill what Alexa would hand it, never the words, and reads the response back. */
import { randomUUID } from 'node:crypto';
import type { Directive, RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { v1 } from 'ask-smapi-model';
import type { PlainDate } from '../../lambda/src/guidance/calendar';
import type { Locale } from '../../lambda/src/language/locales';
import type { Skill } from '../../lambda/src/skill';
import { normalise } from '../../lambda/src/understanding/words';
import type { AskedSlot, Heard, Recognise } from './recognise';
import type { HeardSlot } from './slotValues';

export interface Spoken {
	intent: string;
	slots: Record<string, string>;
	speech: string;
	ssml: string;
	reprompt: string | null;
	card: unknown;
	screen: null;
	ended: boolean;
}

export interface EchoSettings {
	skill: Skill;
	locale: Locale;
	recognise: Recognise;
	model: v1.skill.interactionModel.InteractionModelData;
	userId: string;
	/** The moment of the next request, and the day it is where the device stands. */
	now: () => Date;
	today: () => PlainDate;
}

/** The skill that every request is for. */
export const SKILL_ID = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';

export class Echo {
	private attributes: Record<string, unknown> = {};
	private sessionId = '';
	private isNew = true;
	private asked: AskedSlot | undefined;

	constructor(private readonly settings: EchoSettings) {}

	/** "Alexa, open …". */
	launch(): Promise<Spoken> {
		this.close();
		return this.send({ type: 'LaunchRequest' }, 'LaunchRequest', {});
	}

	/** Something said; in a fresh session it is "Alexa, ask … when can I drive". */
	async say(words: string): Promise<Spoken> {
		const { recognise, today } = this.settings;
		if (this.opens(words)) return this.launch();
		const heard = recognise(words, today(), this.asked);
		const slots = Object.fromEntries(Object.entries(heard.slots).map(([name, slot]) => [name, slot.value]));
		return this.send({ type: 'IntentRequest', ...this.intentPart(heard) }, heard.intent, slots);
	}

	/** "Alexa, open hip recovery guide": the skill's name with no more than two words before it. */
	private opens(words: string): boolean {
		const { invocationName = '' } = this.settings.model.interactionModel?.languageModel ?? {};
		const said = normalise(words);
		const before = said.endsWith(invocationName) ? said.slice(0, -invocationName.length).trim() : undefined;
		return before !== undefined && before.split(' ').length <= 2;
	}

	/** The person walks away. */
	async leave(): Promise<void> {
		if (this.isNew) return;
		await this.settings.skill.invoke(this.envelope({ type: 'SessionEndedRequest', reason: 'USER_INITIATED' }));
		this.close();
	}

	/** True while the microphone is open. */
	get isListening(): boolean {
		return !this.isNew;
	}

	private close(): void {
		this.attributes = {};
		this.isNew = true;
		this.asked = undefined;
	}

	private async send(request: object, intent: string, slots: Record<string, string>): Promise<Spoken> {
		const response = await this.settings.skill.invoke(this.envelope(request));
		// Alexa gets JSON: what does not survive that is not there.
		const { response: body, sessionAttributes } = JSON.parse(JSON.stringify(response)) as ResponseEnvelope;
		const ended = body.shouldEndSession !== false;
		if (ended) this.close();
		else {
			this.attributes = sessionAttributes ?? {};
			this.isNew = false;
			this.asked = askedSlot(body.directives ?? []);
		}
		const ssml = speechOf(body.outputSpeech);
		const reprompt = body.reprompt ? speechOf(body.reprompt.outputSpeech) : null;
		return {
			intent,
			slots,
			speech: plainSpeech(ssml),
			ssml,
			reprompt: reprompt && plainSpeech(reprompt),
			card: body.card ?? null,
			screen: null,
			ended,
		};
	}

	private envelope(request: object): RequestEnvelope {
		const { locale, userId, now } = this.settings;
		if (this.isNew) this.sessionId = `amzn1.echo-api.session.${randomUUID()}`;
		const user = { userId };
		const application = { applicationId: SKILL_ID };
		return {
			version: '1.0',
			session: { new: this.isNew, sessionId: this.sessionId, application, attributes: this.attributes, user },
			context: {
				System: {
					application,
					user,
					device: { deviceId: 'amzn1.ask.device.CONSOLE', supportedInterfaces: {} },
					apiEndpoint: 'http://127.0.0.1:9',
					apiAccessToken: 'CONSOLE',
				},
			},
			request: {
				requestId: `amzn1.echo-api.request.${randomUUID()}`,
				timestamp: now()
					.toISOString()
					.replace(/\.\d{3}Z$/, 'Z'),
				locale,
				...request,
			},
		} as unknown as RequestEnvelope;
	}

	private intentPart({ intent: name, slots: heard }: Heard): object {
		const { languageModel, dialog } = this.settings.model.interactionModel ?? {};
		const declared = languageModel?.intents?.find((intent) => intent.name === name)?.slots ?? [];
		const slots = Object.fromEntries(declared.map((slot) => [slot.name, slotPart(slot.name as string, heard)]));
		const isDialog = dialog?.intents?.some((intent) => intent.name === name);
		return {
			...(isDialog && { dialogState: this.asked?.intent === name ? 'IN_PROGRESS' : 'STARTED' }),
			intent: { name, confirmationStatus: 'NONE', ...(declared.length > 0 && { slots }) },
		};
	}
}

function slotPart(name: string, heard: Record<string, HeardSlot>): object {
	const slot = heard[name];
	if (!slot) return { name, confirmationStatus: 'NONE' };
	const isOurs = !slot.type.startsWith('AMAZON.');
	const authority = `amzn1.er-authority.echo-sdk.${SKILL_ID}.${slot.type}`;
	const match = slot.id
		? { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { name: slot.name, id: slot.id } }] }
		: { status: { code: 'ER_SUCCESS_NO_MATCH' } };
	const resolutions = isOurs && { resolutionsPerAuthority: [{ authority, ...match }] };
	const said = { value: slot.value, ...(resolutions && { resolutions }) };
	return { name, confirmationStatus: 'NONE', ...said, source: 'USER', slotValue: { type: 'Simple', ...said } };
}

function askedSlot(directives: Directive[]): AskedSlot | undefined {
	for (const directive of directives) {
		if (directive.type === 'Dialog.ElicitSlot') {
			return { intent: directive.updatedIntent?.name ?? '', slot: directive.slotToElicit };
		}
	}
	return undefined;
}

const speechOf = (speech: { ssml?: string; text?: string } | undefined): string => speech?.ssml ?? speech?.text ?? '';

/** SSML as the words a person hears. */
export const plainSpeech = (ssml: string): string =>
	ssml
		.replace(/<[^>]+>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&')
		.trim();
